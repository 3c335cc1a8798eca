/**
 * Puts values into a YAML text by splicing at their places: every other byte stays, comments, order and layout
 * among them. What comes out is read again, and handed out only if it says exactly what was meant. Writes no file.
 */

import { hasError } from '../diagnostic.ts';
import type { Place, Source } from '../source.ts';
import { plainKind, type YamlNode } from './node.ts';
import { readYaml } from './read.ts';

export interface Edit {
  /** Of the value that stands there, as the reader gave it; an empty one (`键:`) has its place as well. */
  readonly place: Place;
  readonly value: string;
  /**
   * `plain`: as typed (numbers, dates, `~`); `text`: read back as text, in quotes where YAML would see something
   * else; `flow`: a list or a mapping in brackets, on one line; a longer list may come to stand in lines.
   */
  readonly as: 'plain' | 'text' | 'flow';
}

/** `text` in place of what stands from `start` to `end`: offsets in the text of the source. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A value in its surroundings; `key` is undefined in a list. */
interface Found {
  readonly node: YamlNode;
  readonly inFlow: boolean;
  readonly key?: Place;
}

function* valuesIn(text: string, node: YamlNode, outer: boolean): Generator<Found> {
  if (node.type === 'scalar') return;
  const inFlow = outer || /[[{]/.test(text.charAt(node.place.start));
  const inner: Found[] =
    node.type === 'map'
      ? node.entries.map(({ keyPlace, value }) => ({ node: value, inFlow, key: keyPlace }))
      : node.items.map((item) => ({ node: item, inFlow }));
  for (const found of inner) {
    yield found;
    yield* valuesIn(text, found.node, inFlow);
  }
}

/** Marks that mean something where a plain value begins, within it, or at its end. */
const TELLING = /^[-?:,[\]{}#&*!|>'"%@`\s](?!(?<=-)\d)|: | #|[\t\n]|[:\s]$|^(?:---|\.\.\.)/;
const TELLING_IN_FLOW = /[,[\]{}]|:$/;
/** Not text to a reader of facts, though YAML takes it for one. */
const MEANS_MORE = /^(?:\d[\d-]*|待填)$/;

const quoted = (text: string): string => {
  if (!/["\\\u0000-\u001f]/.test(text)) return `"${text}"`;
  return /[\u0000-\u001f]/.test(text) ? JSON.stringify(text) : `'${text.replaceAll("'", "''")}'`;
};

/** A scalar as YAML writes it; `inFlow`: between `{ }` or `[ ]`. */
export const writeScalar = ({ value, as }: Pick<Edit, 'value' | 'as'>, inFlow: boolean): string => {
  if (as !== 'text') return value;
  const isText = plainKind(value) === 'string' && !MEANS_MORE.test(value);
  return isText && !TELLING.test(value) && !(inFlow && TELLING_IN_FLOW.test(value)) ? value : quoted(value);
};

/** Columns of a list that still stands in one line behind its key. */
const SHORT = 40;

/** A list under its key, an item a line; undefined where it stays in brackets. */
const inLines = (text: string, { node, inFlow, key }: Found, { value, as }: Edit): string | undefined => {
  const { start, end } = node.place;
  if (as !== 'flow' || inFlow || !key || value.length <= SHORT) return undefined;
  const behind = text.slice(end).match(/^[^\n]*/)?.[0] ?? '';
  // A comment behind the value would come to stand behind the last item.
  if (node.type === 'scalar' && node.style !== 'block' && behind.trim() !== '') return undefined;
  const source = { name: '', text: value };
  const list = readYaml(source).value;
  if (list?.type !== 'list') return undefined;
  const column = key.start - (text.lastIndexOf('\n', key.start - 1) + 1);
  const lines = list.items.map((item) => `\n${' '.repeat(column + 2)}- ${itemText(value, item)}`);
  const colon = text.slice(key.end, start).includes(':') ? '' : ':';
  return `${colon}${lines.join('')}`;
};

/** What needs quotes between brackets may need none in a line of its own. */
const itemText = (list: string, item: YamlNode): string =>
  item.type === 'scalar' && item.kind === 'string'
    ? writeScalar({ value: item.text, as: 'text' }, false)
    : list.slice(item.place.start, item.place.end);

const spliceOf = (text: string, found: Found, edit: Edit): Splice => {
  const { node, inFlow, key } = found;
  const lines = inLines(text, found, edit);
  const written = lines ?? writeScalar(edit, inFlow);
  const { start } = node.place;
  if (start === node.place.end) {
    if (lines !== undefined) return { start, end: start, text: lines };
    // After its colon or its dash; a key in braces may have no colon yet.
    return { start, end: start, text: key?.end === start ? `: ${written}` : ` ${written}` };
  }
  // Lines of text (`|`) reach over their last line end.
  const end = start + text.slice(start, node.place.end).trimEnd().length;
  const colon = key && (node.type !== 'scalar' || lines !== undefined) ? text.indexOf(':', key.end) + 1 : start;
  const gap = text.slice(colon, start);
  if (lines !== undefined) return { start: colon, end, text: `${gap.trimEnd()}${lines}` };
  // Lines under a key: the value goes up to it, and comments between them stay.
  return gap.includes('\n')
    ? { start: colon, end, text: ` ${written}${gap.trimEnd()}` }
    : { start, end, text: written };
};

/** In the order of their places; none may reach into another. */
export const applySplices = (text: string, splices: readonly Splice[]): string => {
  let out = '';
  let from = 0;
  for (const { start, end, text: put } of [...splices].sort((a, b) => a.start - b.start)) {
    out += text.slice(from, start) + put;
    from = end;
  }
  return out + text.slice(from);
};

/** Whatever the layout. */
export const saysTheSame = (a: YamlNode, b: YamlNode): boolean => {
  if (a.type === 'scalar') return b.type === 'scalar' && a.text === b.text && a.kind === b.kind;
  if (a.type === 'list') {
    if (b.type !== 'list' || a.items.length !== b.items.length) return false;
    return a.items.every((item, i) => saysTheSame(item, b.items[i] as YamlNode));
  }
  if (b.type !== 'map' || a.entries.length !== b.entries.length) return false;
  return a.entries.every(({ key, value }, i) => {
    const twin = b.entries[i];
    return twin?.key === key && saysTheSame(value, twin.value);
  });
};

/** Whether `after` is `before` with the wanted values in it, and nothing else changed. */
const isMeant = (before: YamlNode, after: YamlNode, wanted: ReadonlyMap<YamlNode, Edit>): boolean => {
  const edit = wanted.get(before);
  if (edit?.as === 'flow') {
    const list = readYaml({ name: '', text: edit.value }).value;
    return list !== undefined && saysTheSame(list, after);
  }
  if (edit) {
    if (after.type !== 'scalar' || after.text !== edit.value) return false;
    return edit.as === 'plain' ? after.style === 'plain' : after.kind === 'string';
  }
  if (before.type === 'scalar') {
    return (
      after.type === 'scalar' &&
      after.text === before.text &&
      after.kind === before.kind &&
      after.style === before.style
    );
  }
  if (before.type === 'list') {
    return (
      after.type === 'list' &&
      after.items.length === before.items.length &&
      before.items.every((item, i) => isMeant(item, after.items[i] as YamlNode, wanted))
    );
  }
  return (
    after.type === 'map' &&
    after.entries.length === before.entries.length &&
    before.entries.every(({ key, value }, i) => {
      const twin = after.entries[i];
      return twin?.key === key && isMeant(value, twin.value, wanted);
    })
  );
};

/**
 * The splices that put all values in; undefined where a place is no value of this text, two places overlap, a `plain`
 * value is none that YAML reads as typed, or the text itself cannot be read.
 */
export const splicesFor = (source: Source, edits: readonly Edit[]): readonly Splice[] | undefined => {
  const root = readYaml(source);
  if (!root.value || hasError(root.diagnostics)) return undefined;
  const byPlace = new Map<string, Found>();
  for (const found of valuesIn(source.text, root.value, false)) {
    byPlace.set(`${found.node.place.start} ${found.node.place.end}`, found);
  }
  const wanted = new Map<YamlNode, Edit>();
  const splices: Splice[] = [];
  for (const edit of edits) {
    const found = byPlace.get(`${edit.place.start} ${edit.place.end}`);
    if (!found || wanted.has(found.node)) return undefined;
    wanted.set(found.node, edit);
    splices.push(spliceOf(source.text, found, edit));
  }
  const after = readYaml({ name: source.name, text: applySplices(source.text, splices) });
  const isSound = after.value && !hasError(after.diagnostics) && isMeant(root.value, after.value, wanted);
  return isSound ? splices : undefined;
};

/** The text with all values in it; undefined as `splicesFor` says. */
export const setValues = (source: Source, edits: readonly Edit[]): string | undefined => {
  const splices = splicesFor(source, edits);
  return splices && applySplices(source.text, splices);
};

/** The text with one value in it: `setValue(source, place, '321', 'plain')`; undefined as `splicesFor` says. */
export const setValue = (source: Source, place: Place, value: string, as: Edit['as'] = 'text'): string | undefined =>
  setValues(source, [{ place, value, as }]);
