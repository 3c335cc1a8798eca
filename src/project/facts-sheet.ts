/** The facts that drafts print as rows of a table: for the terminal, and as the sheets of an .xlsx. */

import type { Cell, Sheet } from '../output/xlsx/book.ts';
import { writeXlsx } from '../output/xlsx/write.ts';
import { positionAt } from '../source.ts';
import type { Input } from '../tree/trace.ts';
import { type FactPlace, type PrintedRow, typedValue } from './provenance.ts';

const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];

/** Places in one file are told by their lines: `统计.yaml:8、9`. */
const placesOf = (inputs: readonly Input[]): string => {
  const byFile = new Map<string, number[]>();
  for (const {
    fact: { place },
  } of inputs) {
    const { line } = positionAt(place.source, place.start);
    byFile.set(place.source.name, [...(byFile.get(place.source.name) ?? []), line]);
  }
  return [...byFile].map(([file, lines]) => `${file}:${unique(lines).join('、')}`).join('；');
};

const pageOf = ({ page }: FactPlace): string => (page === undefined ? '无页码' : `第${page}页`);

/** `第2、5页`; one draft after another where there are several. */
const pagesOf = (places: readonly FactPlace[], several: boolean): string => {
  const drafts = unique(places.map(({ draft }) => draft));
  const told = drafts.map((draft) => {
    const pages = unique(places.flatMap((place) => (place.draft === draft ? (place.page ?? []) : [])));
    const said = pages.length === 0 ? '无页码' : `第${pages.join('、')}页`;
    return several ? `${draft} ${said}` : said;
  });
  const times = places.length > 1 ? `（${places.length} 处）` : '';
  return `${told.join('；')}${times}`;
};

const STATES: Readonly<Record<PrintedRow['state'], string>> = { given: '', missing: '待填', masked: '已遮隐' };

const COLUMNS = ['事实', '印作', '状态', '算法', '来源', '截至', '口径', '出自', '印在'] as const;
type Column = (typeof COLUMNS)[number];

const nameOf = ({ path, name }: PrintedRow): string => (name === undefined ? path : `${path}（${name}）`);

const cellsOf = (row: PrintedRow, several: boolean): Readonly<Record<Column, string>> => ({
  事实: nameOf(row),
  印作: row.texts.join('、'),
  状态: STATES[row.state],
  算法: row.computed ?? '',
  来源: row.citations.join('；'),
  截至: row.until ?? row.period ?? '',
  口径: row.scope ?? '',
  出自: placesOf(row.inputs),
  印在: pagesOf(row.places, several),
});

/** Columns without any content are left out, but for the first two. */
export const factsTable = (rows: readonly PrintedRow[]): string[][] => {
  const several = unique(rows.flatMap(({ places }) => places.map(({ draft }) => draft))).length > 1;
  const cells = rows.map((row) => cellsOf(row, several));
  // 口径 is a sentence: it is in --json and .xlsx.
  const kept = COLUMNS.filter((column, at) => at < 2 || (column !== '口径' && cells.some((row) => row[column] !== '')));
  return [[...kept], ...cells.map((row) => kept.map((column) => row[column]))];
};

const WIDTHS: Readonly<Record<Column, number>> = {
  ...{ 事实: 28, 印作: 28, 状态: 8, 算法: 24, 来源: 34, 截至: 26, 口径: 30, 出自: 34, 印在: 24 },
};

const factsSheets = (rows: readonly PrintedRow[]): Sheet[] => {
  const several = unique(rows.flatMap(({ places }) => places.map(({ draft }) => draft))).length > 1;
  const column = (header: string, width: number) => ({ header, width });
  return [
    {
      name: '出处',
      columns: COLUMNS.map((header) => column(header, WIDTHS[header])),
      rows: rows.map((row): Cell[] => {
        const cells = cellsOf(row, several);
        return COLUMNS.map((header) => cells[header]);
      }),
    },
    {
      name: '印在哪里',
      columns: [column('事实', 28), column('印作', 24), column('文稿', 24), column('页码', 10), column('句子', 80)],
      rows: rows.flatMap((row) =>
        row.places.map((place): Cell[] => [nameOf(row), place.text, place.draft, pageOf(place), place.sentence]),
      ),
    },
  ];
};

/** An .xlsx of two sheets: a row a fact, and a row a place where one stands. */
export const factsBook = (rows: readonly PrintedRow[]): Uint8Array => writeXlsx(factsSheets(rows));

/** As `--json` writes a fact. */
export const factJson = ({ inputs, places, citations, ...row }: PrintedRow) => ({
  ...row,
  sources: citations,
  inputs: inputs.map(({ path: from, fact }) => ({
    path: from,
    value: typedValue(fact),
    file: fact.place.source.name,
    start: positionAt(fact.place.source, fact.place.start),
    end: positionAt(fact.place.source, fact.place.end),
    ...(fact.citation === undefined ? {} : { source: fact.citation }),
  })),
  places,
});
