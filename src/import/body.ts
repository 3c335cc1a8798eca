/** The rows of a table below its header: where they end, which are totals and notes. Reads no value. */

import { cellsOf, type Grid, isDataRow, isValue, MOST, textOf } from './grid.ts';
import type { Rows } from './mapping.ts';

export interface DataRow {
  readonly row: number;
  readonly name: string;
  readonly nameCell: string;
}

const TOTAL = /^(?:合计|总计|共计|累计|合计数|全[县市区省州]|全[县市区省州](?:合计|总计))$/;
const SUBTOTAL = /^(?:小计|.{1,8}小计|其中[：:]?.*)$/;
const NOTE =
  /^(?:[*※]|注[：:\d①1一]|(?:备注|附注|说明|数据来源|资料来源|填[表报].?|填报单位|制表.?|审核.?|(?:单位)?负责人|联系人|联系电话|统计(?:人|时间|截止).{0,2})[：:])/;

const listRows = (rows: readonly number[]): string => {
  const [first, last] = [rows[0], rows.at(-1)];
  return first === last ? `第 ${first} 行` : `第 ${first}—${last} 行`;
};

export interface Body {
  readonly rows: readonly DataRow[];
  readonly nameless: readonly number[];
  readonly total?: number;
  readonly isCut: boolean;
  readonly notes: readonly string[];
}

/** Down to the totals, a note or a blank row, and what follows is said. */
export const readBody = (table: Grid, from: Rows, nameColumn: number): Body => {
  const rows: DataRow[] = [];
  const nameless: number[] = [];
  const notes: string[] = [];
  let total: number | undefined;
  const end = Math.min(table.rows, from.last ?? table.rows, from.first + MOST.rows - 1);
  let row = from.first;
  for (; row <= end; row += 1) {
    const cells = cellsOf(table, row);
    const [first] = cells;
    if (!first || NOTE.test(textOf(first.found))) break;
    const name = table.at(row, nameColumn);
    const text = textOf(name);
    const hasValues = cells.some(({ column, found }) => column > nameColumn && isValue(found));
    const label = text === '' ? textOf(first.found) : text;
    if (TOTAL.test(label)) {
      total ??= row;
      if (rows.length > 0) {
        row += 1;
        break;
      }
    } else if (SUBTOTAL.test(label)) notes.push(`第 ${row} 行“${label}”是各行里的一部分，没有读`);
    else if (hasValues) {
      if (text === '' || isValue(name)) nameless.push(row);
      else rows.push({ row, name: text, nameCell: name.name });
    } else if (cells.length === 1 && (first.found.range || /[。；]|.{16}/.test(label))) {
      notes.push(`第 ${row} 行“${[...label].slice(0, 12).join('')}”没有数值，没有读`);
    } else if (text !== '') rows.push({ row, name: text, nameCell: name.name });
  }
  if (total !== undefined) notes.push(`第 ${total} 行是合计，没有当作一项`);
  const isCut = row === from.first + MOST.rows && isDataRow(table, row);
  const rest: number[] = [];
  for (; row <= Math.min(table.rows, end + MOST.search); row += 1) {
    const [first] = cellsOf(table, row);
    if (isDataRow(table, row) && first && !NOTE.test(textOf(first.found))) rest.push(row);
  }
  if (rest.length > 0) notes.push(`${listRows(rest)}在表的后面，也像数据，没有读`);
  return { rows, nameless, isCut, notes, ...(total === undefined ? {} : { total }) };
};
