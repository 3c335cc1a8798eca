/** A table row by row, as those who look for its parts see it: which cells are values, which rows are data. */

import { tidyText } from './mapping.ts';
import { readCellNumber } from './number.ts';
import type { Found, Table } from './table.ts';

/** Statistics for a speech are small; a wider or longer sheet is a register. */
export const MOST = { rows: 10_000, columns: 256, headers: 5, search: 200 } as const;

export type Grid = Pick<Table, 'at' | 'rows' | 'columns' | 'merges'>;

/** Headers and names are short; a cell may hold a book. */
const LONGEST = 500;

export const textOf = ({ cell }: Found): string => (cell ? tidyText(cell.text.slice(0, LONGEST)) : '');

/** Cells of a row that stand for themselves: of a merged range only its first one. */
export const cellsOf = (table: Grid, row: number): { readonly column: number; readonly found: Found }[] => {
  const cells: { column: number; found: Found }[] = [];
  for (let column = 1; column <= Math.min(table.columns, MOST.columns); column += 1) {
    const found = table.at(row, column);
    if (found.cell && (!found.range || found.range.left === column)) cells.push({ column, found });
  }
  return cells;
};

export const isValue = ({ cell }: Found): boolean => {
  if (!cell || cell.kind === 'date' || cell.kind === 'flag') return false;
  // A dash is a value as well: nothing of the kind.
  return cell.kind === 'error' || readCellNumber(cell.text).kind !== 'other';
};

/** 甲 1 2 3 under a header numbers the columns. */
export const isNumbering = (cells: readonly { readonly found: Found }[]): boolean => {
  const texts = cells.map(({ found }) => textOf(found));
  const numbers = texts.filter((text) => /^\d+(?:=.*)?$/.test(text)).map((text) => Number.parseInt(text, 10));
  const others = texts.filter((text) => !/^\d/.test(text));
  const isCounting = numbers.length > 1 && numbers.every((n, i) => i === 0 || n === (numbers[i - 1] as number) + 1);
  return isCounting && numbers[0] === 1 && others.every((text) => /^(?:[甲乙丙丁]|栏次|列次|序号)$/.test(text));
};

const isYears = (cells: readonly { readonly found: Found }[]): boolean => {
  const values = cells.filter(({ found }) => isValue(found));
  return values.length > 0 && values.every(({ found }) => /^(?:19|20)\d\d$/.test(textOf(found)));
};

const HEADER_WORD = /^(?:.*(?:名称|乡镇|镇街|街道|地区|县区|单位|部门|项目|指标|类别|类型|领域|问题))?$/;

export const isDataRow = (table: Grid, row: number): boolean => {
  const cells = cellsOf(table, row);
  const values = cells.filter(({ found }) => isValue(found));
  const texts = cells.filter(({ found }) => !isValue(found));
  if (values.length === 0 || texts.length === 0 || isNumbering(cells)) return false;
  const [first] = texts;
  return !(isYears(cells) && first && HEADER_WORD.test(textOf(first.found)));
};
