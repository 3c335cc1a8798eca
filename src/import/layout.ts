/**
 * Where the parts of a table are: header rows, the column of names, data rows, the row of totals. What a mapping
 * states is taken; the rest is found. Reads no value.
 */

import { type DataRow, readBody } from './body.ts';
import { cellsOf, type Grid, isDataRow, isNumbering, isValue, MOST, textOf } from './grid.ts';
import { type Rows, splitUnit } from './mapping.ts';
import type { Found, Table } from './table.ts';
import { isUnit, plainUnit } from './units.ts';

export interface Layout {
  /** First and last header row. */
  readonly header: Rows & { readonly last: number };
  readonly nameColumn: number;
  readonly nameHeader: string;
  /** Of every column but that of names: `来访·批次`; columns without one are left out. */
  readonly headers: ReadonlyMap<number, string>;
  readonly rows: readonly DataRow[];
  /** Rows with values and without a name. */
  readonly nameless: readonly number[];
  readonly total?: number;
  /** Set where rows were left because there are too many. */
  readonly isCut: boolean;
  /** From “单位：件次” above the header. */
  readonly unit?: string;
  readonly notes: readonly string[];
}

const firstDataRow = (table: Grid): number | undefined => {
  for (let row = 1; row <= Math.min(table.rows, MOST.search); row += 1) if (isDataRow(table, row)) return row;
  return undefined;
};

/** Names of columns stand side by side; a title stands alone, and a line of the form has a colon. */
const isHeaderRow = (table: Grid, row: number): boolean => {
  const texts = cellsOf(table, row).map(({ found }) => textOf(found));
  return texts.length > 1 && !texts.some((text) => /[：:]/.test(text.replace(/（[^（）]*）/g, '')));
};

const findHeader = (table: Grid, data: number): Layout['header'] | undefined => {
  let last = data - 1;
  while (last > 0 && isNumbering(cellsOf(table, last))) last -= 1;
  let first = last;
  if (last < 1 || !isHeaderRow(table, last)) return undefined;
  while (first > 1 && last - first + 1 < MOST.headers && isHeaderRow(table, first - 1)) first -= 1;
  return { first, last };
};

/** A file without merged cells leaves those to the right of a group's name empty. */
const levelText = (table: Grid, row: number, column: number, last: number): string => {
  const own = textOf(table.at(row, column));
  if (own !== '' || table.merges.length > 0 || row === last || textOf(table.at(last, column)) === '') return own;
  for (let left = column - 1; left > 0; left -= 1) {
    const text = textOf(table.at(row, left));
    if (text !== '') return textOf(table.at(last, left)) === '' ? '' : text;
  }
  return '';
};

const levelsOf = (table: Grid, { first, last }: Layout['header'], column: number): string[] => {
  const levels: string[] = [];
  for (let row = first; row <= last; row += 1) {
    const text = levelText(table, row, column, last);
    if (text !== '' && text !== levels.at(-1)) levels.push(text);
  }
  return levels;
};

const isText = (found: Found): boolean => textOf(found) !== '' && !isValue(found);

/** The first column whose cells are text and all differ; else the first column of text. */
const findNames = (table: Grid, data: number): number | undefined => {
  const rows: number[] = [];
  for (let row = data; row <= Math.min(table.rows, data + MOST.search); row += 1) {
    if (isDataRow(table, row)) rows.push(row);
  }
  let fallback: number | undefined;
  for (let column = 1; column <= Math.min(table.columns, MOST.columns); column += 1) {
    if (!isText(table.at(data, column))) continue;
    const names = rows
      .map((row) => table.at(row, column))
      .filter(isText)
      .map(textOf);
    if (new Set(names).size === names.length) return column;
    fallback ??= column;
  }
  return fallback;
};

const findUnit = (table: Grid, before: number): string | undefined => {
  for (let row = 1; row < before; row += 1) {
    for (const { found } of cellsOf(table, row)) {
      // Several units in one line belong to columns that do not say which.
      const unit = /单位[：:]([^）]*)/.exec(textOf(found))?.[1]?.trim();
      if (unit !== undefined && isUnit(unit)) return plainUnit(unit);
    }
  }
  return undefined;
};

/** Where stated, by a mapping. */
export interface Stated {
  readonly header?: Rows | undefined;
  readonly rows?: Rows | undefined;
  /** Header text or column. */
  readonly names?: ((headers: ReadonlyMap<number, string>) => number | undefined) | undefined;
}

export type LayoutRead =
  | { readonly kind: 'layout'; readonly layout: Layout }
  | { readonly kind: 'none'; readonly reason: string };

const none = (reason: string): LayoutRead => ({ kind: 'none', reason });

export const findLayout = (table: Table, stated: Stated): LayoutRead => {
  const data =
    stated.rows?.first ?? (stated.header ? (stated.header.last ?? stated.header.first) + 1 : firstDataRow(table));
  if (data === undefined) return none('没有找到数据：应有一列名称，右边是数值');
  const given = stated.header && { first: stated.header.first, last: stated.header.last ?? stated.header.first };
  const header = given ?? findHeader(table, data);
  if (!header) return none(`第 ${data} 行是数据，上面没有找到表头`);
  const headers = new Map<number, string>();
  for (let column = 1; column <= Math.min(table.columns, MOST.columns); column += 1) {
    const levels = levelsOf(table, header, column);
    if (levels.length > 0) headers.set(column, levels.join('·'));
  }
  const start = [data, data + 1, data + 2].find((row) => !isNumbering(cellsOf(table, row))) ?? data;
  const nameColumn = stated.names ? stated.names(headers) : findNames(table, start);
  if (nameColumn === undefined) return none('没有找到名称列');
  const last = stated.rows?.last === undefined ? {} : { last: stated.rows.last };
  const body = readBody(table, { first: start, ...last }, nameColumn);
  const nameHeader = headers.get(nameColumn) ?? '';
  headers.delete(nameColumn);
  const unit = findUnit(table, header.first);
  const layout = { header, nameColumn, nameHeader: splitUnit(nameHeader).name, headers, ...body };
  return { kind: 'layout', layout: unit === undefined ? layout : { ...layout, unit } };
};
