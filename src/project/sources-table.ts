/**
 * 附表: 数据来源: every number that the text of a speech prints, with how it was worked out and its source, as an
 * attachment behind the text; the sources stand below it, each with its date. Made of what is
 * printed, after masking. Pages are not in it: they are known only once it has been set.
 */

import type { MapFact } from '../tree/facts.ts';
import type { Attachment, Block, Cell, Document, Speech, Table } from '../tree/nodes.ts';
import { type Piece, type Span, supplied } from '../tree/trace.ts';
import { visitSpeech } from '../tree/visit.ts';
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

/** `统计.来信`, `统计.来信（同比）`. */
const nameOf = ({ path, helper, computed }: Span): string => {
  const name = path.replace(/\.本期$/, '');
  return computed === undefined || helper === undefined || helper === AS_IT_STANDS ? name : `${name}（${helper}）`;
};

/** Up to the result, which the column before states as printed. */
const wayOf = ({ computed = '' }: Span): string =>
  computed
    .split('；')
    .map((way) => way.split('＝')[0])
    .join('；');

/** Tables and charts name their own sources; this one is for what the text says. */
const OWN_SOURCES: ReadonlySet<Block['type']> = new Set(['table', 'chart', 'attachment']);

interface Numeral extends Piece {
  readonly origin: Span;
}

/** Each number of the text once for each way in which it is printed, in order. */
const numbersOf = (speech: Speech): Numeral[] => {
  const found = new Map<string, Numeral>();
  const text = { ...speech, children: speech.children.filter(({ type }) => !OWN_SOURCES.has(type)) };
  visitSpeech(text, (pieces) => {
    for (const { text, origin } of pieces) {
      if (origin.kind !== 'fact' || !isNumeric(origin)) continue;
      const key = JSON.stringify([nameOf(origin), origin.computed, text]);
      if (!found.has(key)) found.set(key, { text, origin });
    }
  });
  return [...found.values()];
};

/** `县信访局《2024年8月信访统计月报》（截至2024年8月31日）`; empty where no source is stated. */
const sourceOf = ({ origin: { inputs } }: Numeral, root: MapFact): string => {
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

/** Undefined where the text prints no number. */
const sourcesTable = (speech: Speech, root: MapFact): Attachment | undefined => {
  const numbers = numbersOf(speech);
  const [first] = numbers;
  if (!first) return undefined;
  const position = first.origin.at;
  const cited = numbers.map((number) => sourceOf(number, root));
  const sources = unique(cited.filter((source) => source !== ''));
  const rows = numbers.map((number, at): readonly Cell[] => {
    const { origin } = number;
    const source = cited[at] ?? '';
    return [
      cell(supplied(String(at + 1))),
      cell(supplied(nameOf(origin))),
      cell(number),
      cell(supplied(wayOf(origin))),
      cell(supplied(source === '' ? NONE : markOf(sources.indexOf(source)))),
    ];
  });
  const legend = sources.map((source, at) => `${markOf(at)}${source}`).join('；');
  const table: Table = {
    type: 'table',
    number: '',
    caption: [],
    unit: [],
    columns: ['center', 'left', 'right', 'left', 'center'],
    head: COLUMNS.map((name) => cell(supplied(name))),
    rows,
    note: legend === '' ? [] : [supplied(`来源：${legend}`)],
    position,
  };
  return { type: 'attachment', number: '', title: [supplied('数据来源表')], children: [table], position };
};

/** Masked where it is: what is listed is what is printed. */
export const withSourcesTable = (speech: Speech, built: BuiltSpeech | undefined): Speech => {
  const table = built?.appendix === undefined ? undefined : sourcesTable(speech, built.facts);
  return table ? { ...speech, children: [...speech.children, table] } : speech;
};

/** `speeches` in the order of the document. */
export const withSourcesTables = (document: Document, speeches: readonly BuiltSpeech[]): Document => {
  if (speeches.every(({ appendix }) => appendix === undefined)) return document;
  let next = 0;
  const completed = (speech: Speech): Speech => {
    next += 1;
    return withSourcesTable(speech, speeches[next - 1]);
  };
  const children = document.children.map((child) =>
    child.type === 'speech' ? completed(child) : { ...child, children: child.children.map(completed) },
  );
  return { ...document, children };
};
