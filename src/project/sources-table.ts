/**
 * 附表: 数据来源: every number that the text of a speech prints, with how it was worked out and its source, as an
 * attachment behind the text; the sources stand below it, each with its date. Made of what is
 * printed, after masking. Pages are not in it: they are known only once it has been set.
 */

import type { Place } from '../source.ts';
import type { MapFact } from '../tree/facts.ts';
import type { Attachment, Block, Cell, Document, Speech, Table } from '../tree/nodes.ts';
import { type Piece, type Span, supplied } from '../tree/trace.ts';
import { visitSpeech } from '../tree/visit.ts';
import { namesFor } from './fact-names.ts';
import { unique } from './phrases.ts';
import type { BuiltSpeech } from './speech.ts';
import { statedAbout } from './stated.ts';

const COLUMNS = ['序号', '数据', '数值', '算法', '来源'] as const;

/** In the column of sources, where none is stated. */
const NONE = '—';

/** The helper that prints a value as it stands. */
const AS_IT_STANDS = '数';

const isNumeric = ({ inputs, computed }: Span): boolean =>
  computed !== undefined || inputs.some(({ fact }) => fact.type === 'number' || (fact.type === 'missing' && fact.unit));

/** Said beside the name of what is made of a value and is not the value: 同比. */
const madeBy = ({ helper, computed, inputs }: Span): readonly string[] =>
  helper === undefined || helper === AS_IT_STANDS || (computed === undefined && inputs.length < 2) ? [] : [helper];

const PERIODS: ReadonlySet<string> = new Set(['上年同期', '上期', '目标']);

const lastKey = (path: string): string => path.slice(path.lastIndexOf('.') + 1);

/** A helper is asked for 来信 and told which of its values to take: only what it took says that. */
const pathOf = ({ path, inputs }: Span): string => {
  const [first] = inputs;
  const period = first && lastKey(first.path);
  if (period === undefined || !PERIODS.has(period) || lastKey(path) === period) return path;
  return inputs.every((input) => lastKey(input.path) === period) ? `${path}.${period}` : path;
};

const keyOf = (span: Span): string =>
  JSON.stringify([pathOf(span).replace(/\.本期$/, ''), madeBy(span), span.computed]);

/** Up to the result, which the column before states as printed. */
const wayOf = ({ computed = '' }: Span): string =>
  computed
    .split('；')
    .map((way) => way.split('＝')[0])
    .join('；');

/** Tables and charts name their own sources; this one is for what the text says. */
const OWN_SOURCES: ReadonlySet<Block['type']> = new Set(['table', 'chart', 'attachment']);

interface Numeral {
  readonly origin: Span;
  /** Each way in which it is printed. */
  readonly forms: readonly Piece[];
}

/** Each number of the text once, in order. */
const numbersOf = (speech: Speech): Numeral[] => {
  const found = new Map<string, { readonly origin: Span; readonly forms: Map<string, Piece> }>();
  const text = { ...speech, children: speech.children.filter(({ type }) => !OWN_SOURCES.has(type)) };
  visitSpeech(text, (pieces) => {
    for (const piece of pieces) {
      const { origin } = piece;
      if (origin.kind !== 'fact' || !isNumeric(origin)) continue;
      const key = keyOf(origin);
      const known = found.get(key) ?? { origin, forms: new Map() };
      found.set(key, known);
      if (!known.forms.has(piece.text)) known.forms.set(piece.text, piece);
    }
  });
  return [...found.values()].map(({ origin, forms }) => ({ origin, forms: [...forms.values()] }));
};

/** `县信访局《2024年8月信访统计月报》（截至2024年8月31日）`; empty where no source is stated. */
const sourceOf = ({ origin: { inputs } }: Pick<Numeral, 'origin'>, root: MapFact): string => {
  const cited = unique(inputs.flatMap(({ fact }) => fact.citation ?? []));
  if (cited.length === 0) return '';
  const stated = inputs.map(({ path }) => statedAbout(root, path));
  const [until] = stated.flatMap((about) => about.until ?? []);
  const [period] = stated.flatMap((about) => about.period ?? []);
  const when = until === undefined ? period : `截至${until}`;
  return `${cited.join('、')}${when === undefined ? '' : `（${when}）`}`;
};

/** ① to ⑳, then by digits. */
const markOf = (index: number): string => (index < 20 ? String.fromCharCode(0x2460 + index) : `（${index + 1}）`);

const cell = (...pieces: readonly Piece[]): Cell => {
  const printed = pieces.filter(({ text }) => text !== '');
  return printed.length === 0 ? [] : [{ type: 'text', pieces: printed }];
};

const SEPARATOR = supplied('、');

/** Undefined where the text prints no number; `at`: where it is asked for; `named`: a name as this edition says it. */
const sourcesTable = (
  speech: Speech,
  root: MapFact,
  at: Place,
  named: (name: string) => string,
): Attachment | undefined => {
  const numbers = numbersOf(speech);
  if (numbers.length === 0) return undefined;
  const names = namesFor(
    root,
    numbers.map(({ origin }) => ({ path: pathOf(origin), more: madeBy(origin) })),
    named,
  );
  const cited = numbers.map((number) => sourceOf(number, root));
  const sources = unique(cited.filter((source) => source !== ''));
  const rows = numbers.map(({ origin, forms }, index): readonly Cell[] => {
    const source = cited[index] ?? '';
    return [
      cell(supplied(String(index + 1))),
      cell(supplied(names[index] ?? '')),
      cell(...forms.flatMap((form, i) => (i === 0 ? [form] : [SEPARATOR, form]))),
      cell(supplied(wayOf(origin))),
      cell(supplied(source === '' ? NONE : markOf(sources.indexOf(source)))),
    ];
  });
  const legend = sources.map((source, index) => `${markOf(index)}${source}`).join('；');
  const table: Table = {
    type: 'table',
    number: '',
    caption: [],
    unit: [],
    columns: ['center', 'left', 'right', 'left', 'center'],
    head: COLUMNS.map((name) => cell(supplied(name))),
    rows,
    note: legend === '' ? [] : [{ text: `来源：${legend}`, origin: { kind: 'style', asked: at } }],
    own: true,
    position: at,
  };
  return { type: 'attachment', number: '', title: [supplied('数据来源表')], children: [table], position: at };
};

const asItIs = (name: string): string => name;

/** Masked where it is: what is listed is what is printed. */
export const withSourcesTable = (
  speech: Speech,
  built: BuiltSpeech | undefined,
  named: (name: string) => string = asItIs,
): Speech => {
  const table = built?.appendix && sourcesTable(speech, built.facts, built.appendix, named);
  return table ? { ...speech, children: [...speech.children, table] } : speech;
};

/** `speeches` in the order of the document. */
export const withSourcesTables = (
  document: Document,
  speeches: readonly BuiltSpeech[],
  named?: (name: string) => string,
): Document => {
  if (speeches.every(({ appendix }) => appendix === undefined)) return document;
  let next = 0;
  const completed = (speech: Speech): Speech => {
    next += 1;
    return withSourcesTable(speech, speeches[next - 1], named);
  };
  const children = document.children.map((child) =>
    child.type === 'speech' ? completed(child) : { ...child, children: child.children.map(completed) },
  );
  return { ...document, children };
};
