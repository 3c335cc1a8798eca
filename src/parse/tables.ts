/**
 * `| a | b |` lines into a table. Bars of the language part cells, a bar in a fact is text, `\|` is a bar. A table
 * that is not right is reported and read as far as it goes.
 */

import type { Diagnostic } from '../diagnostic.ts';
import type { Place } from '../source.ts';
import type { ExhibitOption } from '../tree/exhibits.ts';
import type { Align, Cell, Table } from '../tree/nodes.ts';
import { type Piece, slicePiece, supplied, textOf } from '../tree/trace.ts';
import { inlinesOf } from './inline.ts';
import { isBlank, isLanguage, type Line, trimLine } from './lines.ts';

type Report = (diagnostic: Diagnostic) => void;

/** The stretches between the bars of a line, the first and the last among them. */
const splitBars = (line: Line): Line[] => {
  const parts: Piece[][] = [[]];
  const push = (piece: Piece): void => void (parts.at(-1) as Piece[]).push(piece);
  for (const piece of line) {
    if (!isLanguage(piece)) {
      push(piece);
      continue;
    }
    const { text } = piece;
    let from = 0;
    for (let at = text.indexOf('|'); at >= 0; at = text.indexOf('|', at + 1)) {
      const escaped = text[at - 1] === '\\';
      const end = escaped ? at - 1 : at;
      if (end > from) push(slicePiece(piece, from, end));
      from = escaped ? at : at + 1;
      if (!escaped) parts.push([]);
    }
    if (from < text.length) push(slicePiece(piece, from, text.length));
  }
  return parts;
};

interface Row {
  readonly cells: readonly Line[];
  readonly closed: boolean;
  readonly place: Place;
}

const rowOf = (line: Line, place: Place): Row => {
  const parts = splitBars(trimLine(line)).slice(1);
  const closed = parts.length > 1 && isBlank(parts.at(-1) as Line);
  return { cells: (closed ? parts.slice(0, -1) : parts).map(trimLine), closed, place };
};

const RULE = /^(:?)-+(:?)$/;

const alignOf = (cell: Line): Align | undefined => {
  const match = cell.every(isLanguage) ? RULE.exec(textOf(cell)) : null;
  if (!match) return undefined;
  return match[2] === '' ? 'left' : match[1] === '' ? 'right' : 'center';
};

const fault = (report: Report, message: string, place: Place, more: Partial<Diagnostic> = {}): void =>
  report({ code: 'JGT026', grade: 'E', message, place, ...more });

const checkRow = (row: Row, columns: number, first: Row, report: Report): void => {
  const { cells, closed, place } = row;
  if (!closed) fault(report, '表格的这一行没有以 | 结尾', place, { hint: '在行末补上 |' });
  if (cells.length === columns) return;
  const related = row === first ? {} : { related: [{ place: first.place, message: `表头有 ${columns} 列` }] };
  fault(report, `表格的这一行有 ${cells.length} 列，应为 ${columns} 列`, place, related);
};

const LABELS = { 标题: 'caption', 单位: 'unit', 注: 'note' } as const;

/** What `::: 表 标题="…" 单位="…" 注="…"` says of the table below it. */
export const readLabels = (
  options: readonly ExhibitOption[],
  report: Report,
): Partial<Pick<Table, 'caption' | 'unit' | 'note'>> => {
  const labels: { -readonly [K in 'caption' | 'unit' | 'note']?: Table[K] } = {};
  for (const { name, place, pieces } of options) {
    if (Object.hasOwn(LABELS, name)) {
      labels[LABELS[name as keyof typeof LABELS]] = name === '注' ? [supplied('注：'), ...pieces] : pieces;
    } else {
      const hint = `| 表格可以写：${Object.keys(LABELS).join('、')}；其他选项要先写数据的路径`;
      fault(report, `这里没有“${name}”这个选项`, place, { hint });
    }
  }
  return labels;
};

/** A row made as long as the head: what is too much has been reported. */
const fill = (cells: readonly Cell[], columns: number): readonly Cell[] =>
  Array.from({ length: columns }, (_, at) => cells[at] ?? []);

export const readTable = (lines: readonly Line[], placeOfRow: (line: Line) => Place, report: Report): Table => {
  const rows = lines.map((line) => rowOf(line, placeOfRow(line)));
  const [head, rule] = rows as [Row, Row | undefined];
  const aligns = rule?.cells.map(alignOf);
  const separated = aligns?.every((align) => align !== undefined) === true;
  if (!separated) {
    const hint = `在它下面加一行：|${' --- |'.repeat(head.cells.length)}`;
    fault(report, '表头下面没有分隔行', head.place, { hint });
  }
  const body = rows.slice(separated ? 2 : 1);
  const columns = head.cells.length;
  for (const row of separated ? [head, rule as Row, ...body] : [head, ...body]) checkRow(row, columns, head, report);
  const read = (row: Row): readonly Cell[] =>
    fill(
      row.cells.map((cell) => inlinesOf(cell, report)),
      columns,
    );
  return {
    type: 'table',
    number: '',
    caption: [],
    unit: [],
    columns: Array.from({ length: columns }, (_, at) => (separated ? aligns?.[at] : undefined) ?? 'left'),
    head: read(head),
    rows: body.map(read),
    note: [],
    position: head.place,
  };
};
