/**
 * Definitions of numbering (ECMA-376 part 1, 17.9) and the counters that run through a document: the number that
 * stands at the head of a paragraph, as text. Knows no paragraph but by its list and level.
 */

import type { Parts } from '../package.ts';
import { XmlRefusal } from '../xml.ts';
import { formatNumber } from './number-forms.ts';
import { type ParagraphProperties, paragraphProperty } from './properties.ts';
import type { StyleSheet } from './styles.ts';
import { plainSymbols } from './symbols.ts';
import { isOn, readWordPart, type WordElement, whole } from './word-xml.ts';

interface Level {
  start: number;
  form: string;
  /** Items of a form of the writer's own. */
  pattern: string;
  /** `%1、`. */
  text: string;
  /** Counted from 1; 0: never. Undefined: after any level above. */
  restart: number | undefined;
  isLegal: boolean;
  suffix: string;
  style: string | undefined;
  readonly paragraph: ParagraphProperties;
}

interface Abstract {
  readonly levels: Map<number, Level>;
  /** A numbering style that stands for it. */
  link: string | undefined;
}

interface List {
  abstract: string;
  readonly levels: Map<number, Level>;
  readonly starts: Map<number, number>;
}

interface Definitions {
  readonly abstracts: Map<string, Abstract>;
  readonly lists: Map<string, List>;
}

const newLevel = (): Level => ({
  start: 1,
  form: 'decimal',
  pattern: '',
  text: '',
  restart: undefined,
  isLegal: false,
  suffix: 'tab',
  style: undefined,
  paragraph: {},
});

const LARGEST = 99_999_999;

const levelProperty = (level: Level, { name, attribute }: WordElement): void => {
  const value = attribute('val');
  if (name === 'start') level.start = whole(value, 0, LARGEST) ?? 1;
  else if (name === 'numFmt') {
    level.form = value ?? 'decimal';
    level.pattern = attribute('format') ?? '';
  } else if (name === 'lvlText') level.text = isOn(() => attribute('null') ?? '0') ? '' : (value ?? '').slice(0, 255);
  else if (name === 'lvlRestart') level.restart = whole(value, 0, 9);
  else if (name === 'isLgl') level.isLegal = isOn(attribute);
  else if (name === 'suff') level.suffix = value ?? 'tab';
  else if (name === 'pStyle') level.style = value;
};

const MOST_LISTS = 40_000;

const readDefinitions = (parts: Parts, part: string): Definitions => {
  const [abstracts, lists] = [new Map<string, Abstract>(), new Map<string, List>()];
  let abstract: Abstract | undefined;
  let list: List | undefined;
  let level: Level | undefined;
  let index = 0;
  let within: 'pPr' | 'rPr' | undefined;
  const openLevel = (attribute: WordElement['attribute']): void => {
    level = newLevel();
    (list ?? abstract)?.levels.set(whole(attribute('ilvl'), 0, 8) ?? index, level);
  };
  readWordPart(parts, part, {
    open: (element) => {
      const { name, attribute } = element;
      if (abstracts.size + lists.size > MOST_LISTS) throw new XmlRefusal('编号过多');
      if (name === 'abstractNum') {
        abstract = { levels: new Map(), link: undefined };
        abstracts.set(attribute('abstractNumId') ?? '', abstract);
      } else if (name === 'num') {
        list = { abstract: '', levels: new Map(), starts: new Map() };
        lists.set(attribute('numId') ?? '', list);
      } else if (name === 'abstractNumId' && list) list.abstract = attribute('val') ?? '';
      else if (name === 'numStyleLink' && abstract) abstract.link = attribute('val');
      else if (name === 'lvlOverride') index = whole(attribute('ilvl'), 0, 8) ?? 0;
      else if (name === 'startOverride') list?.starts.set(index, whole(attribute('val'), 0, LARGEST) ?? 1);
      else if (name === 'lvl') openLevel(attribute);
      else if (name === 'pPr' || name === 'rPr') within = name;
      else if (within === 'pPr' && level) paragraphProperty(level.paragraph, element);
      else if (within === undefined && level) levelProperty(level, element);
      return undefined;
    },
    close: (name) => {
      if (name === within) within = undefined;
      else if (name === 'lvl') level = undefined;
      else if (name === 'abstractNum') abstract = undefined;
      else if (name === 'num') list = undefined;
    },
  });
  return { abstracts, lists };
};

/** What a paragraph says of its numbering, its style included. */
export interface NumberedBy {
  readonly numId: string;
  readonly level: number | undefined;
  /** Ids of the styles whose level it is, where the style states the numbering. */
  readonly styles: readonly string[];
}

export interface Numbering {
  /** Counts the paragraph; its number with what parts it from the text, or empty. */
  readonly next: (by: NumberedBy) => string;
  /** Indents of its level. */
  readonly paragraph: (by: NumberedBy) => ParagraphProperties | undefined;
}

interface Found {
  readonly list: List;
  /** Lists of one definition count on together. */
  readonly counters: (number | undefined)[];
  readonly index: number;
  readonly levelAt: (index: number) => Level | undefined;
}

/** Where a style stands in for the definition, the definition that the style names. */
const definitionOf = (
  { abstracts, lists }: Definitions,
  list: List,
  styles: StyleSheet,
): [string, Abstract | undefined] => {
  const own = abstracts.get(list.abstract);
  const linked = own?.link === undefined ? undefined : lists.get(styles.numbering(own.link) ?? '');
  return linked && own?.levels.size === 0 ? [linked.abstract, abstracts.get(linked.abstract)] : [list.abstract, own];
};

/** Between number and text: nothing behind a mark, a blank where letters would run together. */
const suffixOf = (label: string, { suffix, form }: Level): string => {
  if (suffix === 'nothing' || label === '') return '';
  if (suffix === 'space') return ' ';
  if (form === 'bullet') return ' ';
  if (/[\u4e00-\u9fff]$/.test(label)) return '　';
  return /[\p{L}\p{N}]$/u.test(label) && !/[\u2460-\u24ff\u3251-\u32bf]$/.test(label) ? ' ' : '';
};

const labelOf = ({ counters, index, levelAt }: Found, level: Level): string => {
  if (level.form === 'bullet') return plainSymbols(level.text);
  return level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const shown = levelAt(at);
    if (!shown || at > index) return '';
    const value = counters[at] ?? shown.start;
    return formatNumber(value, level.isLegal && shown.form !== 'none' ? 'decimal' : shown.form, shown.pattern);
  });
};

/** `part`: undefined in a document without numbering. */
export const readNumbering = (parts: Parts, part: string | undefined, styles: StyleSheet): Numbering => {
  const definitions: Definitions =
    part === undefined ? { abstracts: new Map(), lists: new Map() } : readDefinitions(parts, part);
  const counting = new Map<string, (number | undefined)[]>();
  const restarted = new Set<string>();
  const find = ({ numId, level, styles: ids }: NumberedBy): Found | undefined => {
    const list = definitions.lists.get(numId);
    if (!list) return undefined;
    const [name, abstract] = definitionOf(definitions, list, styles);
    const levels = [...(abstract?.levels ?? [])];
    const named = ids.flatMap((id) => levels.filter(([, { style }]) => style === id));
    const counters = counting.get(name) ?? [];
    counting.set(name, counters);
    const levelAt = (at: number): Level | undefined => list.levels.get(at) ?? abstract?.levels.get(at);
    return { list, counters, index: named[0]?.[0] ?? level ?? 0, levelAt };
  };
  const count = ({ list, counters, index, levelAt }: Found, level: Level, numId: string): void => {
    // A level that is passed over counts as if a paragraph had it.
    for (let above = 0; above < index; above += 1) counters[above] ??= levelAt(above)?.start;
    const start = list.starts.get(index);
    const key = `${numId}/${index}`;
    if (start !== undefined && !restarted.has(key)) {
      restarted.add(key);
      counters[index] = start;
    } else counters[index] = Math.min(LARGEST, (counters[index] ?? level.start - 1) + 1);
    for (let below = index + 1; below < 9; below += 1) {
      const { restart } = levelAt(below) ?? {};
      if (index + 1 <= (restart ?? below)) counters[below] = undefined;
    }
  };
  return {
    next: (by) => {
      const found = find(by);
      const level = found?.levelAt(found.index);
      if (!found || !level) return '';
      count(found, level, by.numId);
      const label = labelOf(found, level);
      return label + suffixOf(label, level);
    },
    paragraph: (by) => {
      const found = find(by);
      return found?.levelAt(found.index)?.paragraph;
    },
  };
};
