/** What is odd in a table that has been read: totals, names, cells that show less than they hold. Mends nothing. */

import type { Diagnostic } from '../diagnostic.ts';
import { decimal, isDecimal, sum } from '../figure/decimal.ts';
import { placeOf } from '../source.ts';
import { keyFault } from '../yaml/keys.ts';
import type { DataRow } from './body.ts';
import type { Column } from './columns.ts';
import type { Layout } from './layout.ts';
import { readCellNumber } from './number.ts';
import { columnName, rangeName, type Table } from './table.ts';

export interface Where {
  /** `2024年8月.xlsx 工作表“分地区”`. */
  readonly says: string;
  readonly report: (diagnostic: Diagnostic) => void;
}

export const fault = ({ says, report }: Where, message: string, hint: string, grade: 'E' | 'W' = 'E'): void =>
  report({ code: 'JGF030', grade, message: `${says} ${message}`, hint });

/** Says when the parts do not make the total that the table states. */
export const checkTotal = (
  table: Table,
  layout: Layout,
  column: Column,
  texts: readonly (string | undefined)[],
  unit: string | undefined,
  where: Where,
): void => {
  if (layout.total === undefined || unit === '%') return;
  const { cell, name } = table.at(layout.total, column.column);
  const stated = cell?.kind === 'number' || cell?.kind === 'text' ? readCellNumber(cell.text) : undefined;
  const given = texts.filter((text) => text !== undefined);
  // A masked value adds to nothing.
  if (stated?.kind !== 'number' || !given.every(isDecimal)) return;
  const added = sum(given.map(decimal));
  if (added.eq(decimal(stated.text))) return;
  const message = `${name} 的合计是 ${stated.text}，各行相加是 ${added.toFixed()}`;
  fault(where, message, '核对各行和合计；合计里含没有列出的部分时，可以不管', 'W');
};

/** A rate that a program saved as 0.953, without the sign that the sheet showed. */
export const checkRate = (column: Column, texts: readonly (string | undefined)[], where: Where): void => {
  const given = texts.filter((text) => text !== undefined);
  const name = column.path.split('.').at(-1) ?? '';
  if (!/率$/.test(name) || given.length === 0 || !given.every((text) => /^(?:0(?:\.\d+)?|1(?:\.0+)?)$/.test(text)))
    return;
  if (!given.some((text) => text.includes('.'))) return;
  const message = `“${column.header}”一列的数值都不超过 1，像是漏了百分号`;
  fault(where, message, '在表里把这一列设为百分比格式，保存后再读', 'W');
};

/** Cells whose shown digits are not the whole value, cached formulas, merged values, hidden rows and columns. */
export const notesOf = (table: Table, layout: Layout, columns: readonly Column[]): string[] => {
  const [rounded, cached, merged]: [string[], string[], Set<string>] = [[], [], new Set()];
  for (const { row } of layout.rows) {
    for (const { column } of columns) {
      const { cell, name, range } = table.at(row, column);
      if (cell?.whole !== undefined) rounded.push(`${name}（${cell.whole}）`);
      if (cell?.cached) cached.push(name);
      if (cell && range) merged.add(rangeName(range));
    }
  }
  const list = (cells: readonly string[]): string =>
    cells.length > 6 ? `${cells.slice(0, 6).join('、')} 等 ${cells.length} 处` : cells.join('、');
  const rows = layout.rows.filter(({ row }) => table.isHiddenRow(row)).map(({ row }) => row);
  const hidden = columns.filter(({ column }) => table.isHiddenColumn(column)).map(({ column }) => columnName(column));
  return [
    ...(cached.length > 0 ? [`${list(cached)}，是公式，用的是上次保存时算出的值，没有重算`] : []),
    ...(rounded.length > 0 ? [`${list(rounded)}，按表里显示的位数取值`] : []),
    ...(merged.size > 0 ? [`${list([...merged])}，是合并的单元格，其中每一格都取这个值`] : []),
    ...(rows.length > 0 ? [`第 ${list(rows.map(String))} 行是隐藏的，也读入了`] : []),
    ...(hidden.length > 0 ? [`${list(hidden)} 列是隐藏的，也读入了`] : []),
  ];
};

/** What a program left of a text whose encoding it took for another. */
const GARBLED = '\ufffd';
const MEND_GARBLED = '用正确的编码重新打开原来的文件，再存一次';

const LONGEST_NAME = 100;

export const checkNames = (rows: readonly DataRow[], form: '清单' | '映射', where: Where): void => {
  const seen = new Map<string, string>();
  for (const { name, nameCell } of rows) {
    if (name.length > LONGEST_NAME)
      fault(where, `${nameCell} 的名称过长`, `名称不超过 ${LONGEST_NAME} 字；核对“名称列”`);
    if (name.includes(GARBLED)) fault(where, `${nameCell} 的“${name}”是乱码`, MEND_GARBLED);
    const twin = seen.get(name);
    seen.set(name, twin ?? nameCell);
    if (twin !== undefined) fault(where, `${twin} 和 ${nameCell} 都是“${name}”`, '名称不能重复；在表里改正其中一个');
    const wrong = form === '映射' ? keyFault(name, false, placeOf({ name: '', text: '' })) : undefined;
    if (wrong) fault(where, `${nameCell} 的${wrong.message}`, '换一个名称，或在对照里写 形式: 清单');
  }
};

const ITEM_NAME = '名称';

export const checkPaths = (columns: readonly Column[], form: '清单' | '映射', where: Where): void => {
  for (const { path, header } of columns) {
    const parts = path === '' ? [] : path.split('.');
    const wrong = parts.map((part) => keyFault(part, false, placeOf({ name: '', text: '' }))).find((found) => found);
    const hint = '在对照的“各列”里换一个名称';
    if (header.includes(GARBLED)) fault(where, `表头“${header}”是乱码`, MEND_GARBLED);
    if (wrong) fault(where, `“${header}”一列：${wrong.message}`, hint);
    if (form === '清单' && parts[0] === ITEM_NAME) fault(where, `“${header}”一列不能叫“${ITEM_NAME}”`, hint);
    const inner = columns.find((other) => other.path !== path && other.path.startsWith(path === '' ? '' : `${path}.`));
    if (!inner) continue;
    const says = path === '' ? '每一行' : `“${path}”`;
    fault(where, `“${header}”“${inner.header}”两列：${says}既是指标，下面又有“${inner.path}”`, hint);
  }
};
