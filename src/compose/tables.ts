/**
 * A table becomes paragraphs: caption, unit, one paragraph a cell, note. Widths of columns come from what stands
 * in them. It breaks no line and knows no page.
 */

import type { Run, SetParagraph, SetTable } from '../tree/galley.ts';
import { CHART_WITHHELD } from '../tree/masking.ts';
import type { Align, Cell, Chart, Inline, Table } from '../tree/nodes.ts';
import type { Face, Role, Style } from '../tree/style.ts';
import { type Piece, supplied, textOf } from '../tree/trace.ts';
import { inlineRuns, type Look, type Looks, pieceRuns } from './faces.ts';
import { formulaBreaks, isFormula, widestPart } from './formula.ts';
import { withLineEnds } from './lines.ts';

const TWIPS_PER_HALF_POINT = 10;

/** 1.5 mm left and right of a cell's text. */
const MARGIN = 85;

/** 7 pt above and below the lines together: more than borders and cell margins take in any program. */
const ROW_SPACE = 140;

/** Half an em more than the text: programs that part Han and Latin need it. */
const SLACK_EMS = 0.5;

/** Characters below which a column is never pressed. */
const LEAST_CHARACTERS = 3;

const ROLE_OF: Readonly<Record<Align, Role>> = { left: 'tableText', center: 'tableText', right: 'tableNumber' };

/** Han and full-width marks take an em, everything in ASCII half of one. */
const widthOf = (text: string, { size, spacing }: Face): number => {
  let width = 0;
  for (const char of text) width += (char < '\x7f' ? size / 2 : size) * TWIPS_PER_HALF_POINT + spacing;
  return width;
};

const emOf = ({ size }: Face): number => size * TWIPS_PER_HALF_POINT;

/** What a cell has beside its text. */
const aroundText = (face: Face): number => SLACK_EMS * emOf(face) + 2 * MARGIN;

const cellText = (cell: Cell): string => cell.map((inline) => textOf(inline.pieces)).join('');

/** The widest text that a column has below its header, twips. */
const bodyWidth = (table: Table, column: number, style: Style): number => {
  const { face } = style.formats[ROLE_OF[table.columns[column] as Align]];
  return Math.max(0, ...table.rows.map((row) => widthOf(cellText(row[column] ?? []), face)));
};

/** The widest text of each column, with its margins. */
const naturalWidths = (table: Table, style: Style): number[] =>
  table.columns.map((_, column) => {
    const head = widthOf(cellText(table.head[column] ?? []), style.formats.tableHead.face);
    const { face } = style.formats.tableText;
    const least = LEAST_CHARACTERS * emOf(face);
    return Math.max(least, head, bodyWidth(table, column, style)) + aroundText(face);
  });

/** The width of each column below which a number in it would be broken. */
const leastWidths = (table: Table, style: Style): number[] =>
  table.columns.map((align, column) => {
    const { face } = style.formats[ROLE_OF[align]];
    const parts = table.rows.map((row) => widestPart(cellText(row[column] ?? []), (char) => widthOf(char, face)));
    return Math.max(0, ...parts) + aroundText(face);
  });

/** The width that no column exceeds, so that all of them fit: narrow ones keep theirs. */
const capFor = (widths: readonly number[], total: number): number => {
  let left = total;
  for (const [at, width] of [...widths].sort((a, b) => a - b).entries()) {
    const share = left / (widths.length - at);
    if (width > share) return share;
    left -= width;
  }
  return total;
};

/** `widths` cut to one cap, but for columns that would be cut below their least: those keep it where there is room. */
const cappedWidths = (widths: readonly number[], least: readonly number[], total: number): number[] => {
  const kept = new Set<number>();
  for (;;) {
    let left = total;
    for (const at of kept) left -= least[at] as number;
    const free = widths.filter((_, at) => !kept.has(at));
    if (left <= 0 || free.length === 0) return widths.map((width) => Math.min(width, capFor(widths, total)));
    const cap = capFor(free, left);
    const tight = widths.flatMap((width, at) => (!kept.has(at) && width > cap && (least[at] ?? 0) > cap ? [at] : []));
    if (tight.length === 0) {
      return widths.map((width, at) => (kept.has(at) ? (least[at] as number) : Math.min(width, cap)));
    }
    for (const at of tight) kept.add(at);
  }
};

/** `widths` made to fill `total` exactly: what is left over is shared out, wide columns give way where there is none. */
export const fitWidths = (widths: readonly number[], total: number, least: readonly number[] = []): number[] => {
  const capped = cappedWidths(widths, least, total);
  const spare = Math.max(0, total - capped.reduce((sum, width) => sum + width, 0)) / widths.length;
  const fitted = capped.map((width) => Math.floor(width + spare));
  const rest = total - fitted.reduce((sum, width) => sum + width, 0);
  const widest = fitted.indexOf(Math.max(...fitted));
  return fitted.map((width, at) => (at === widest ? width + rest : width));
};

const paragraph = (role: Role, runs: readonly Run[]): SetParagraph => ({ role, runs, pageBreakBefore: false });

/** `表1　……`. */
const captionPieces = ({ number, caption }: Pick<Table | Chart, 'number' | 'caption'>): readonly Piece[] =>
  number === '' ? caption : [supplied(`${number}　`), ...caption];

const captionParagraph = (block: Table | Chart, role: Role, { roles }: Looks): SetParagraph[] =>
  textOf(block.caption) === '' ? [] : [paragraph(role, pieceRuns(captionPieces(block), roles[role]))];

/** Half of what the widest number leaves free. */
const insetOf = (table: Table, column: number, set: SetTable, style: Style): number => {
  if (table.columns[column] !== 'right') return 0;
  const free = (set.columns[column] as number) - 2 * set.margin - bodyWidth(table, column, style);
  return Math.max(0, Math.floor((free - SLACK_EMS * style.formats.tableNumber.face.size * TWIPS_PER_HALF_POINT) / 2));
};

/** A cell's text with line ends where it would otherwise be broken inside a number. */
const cellRuns = (cell: Cell, room: number, look: Look): Run[] => {
  const text = cellText(cell);
  if (!isFormula(text) || widthOf(text, look.face) <= room) return inlineRuns(cell, look);
  const breaks = formulaBreaks(text, room, (char) => widthOf(char, look.face));
  let start = 0;
  const broken = cell.map((inline): Inline => {
    const from = start;
    start += textOf(inline.pieces).length;
    const own = breaks.flatMap((at) => (at >= from && at < start ? [at - from] : []));
    return { ...inline, pieces: withLineEnds(inline.pieces, own) };
  });
  return inlineRuns(broken, look);
};

const cellParagraphs = (table: Table, set: SetTable, { roles }: Looks, style: Style): SetParagraph[] => {
  const insets = table.columns.map((_, column) => insetOf(table, column, set, style));
  const rows = table.head.length > 0 ? [table.head, ...table.rows] : table.rows;
  return rows.flatMap((cells, row) =>
    table.columns.map((align, column): SetParagraph => {
      const role = row < set.headRows ? 'tableHead' : ROLE_OF[align];
      const inset = row < set.headRows ? 0 : (insets[column] as number);
      const cell = { table: set, row, column, align, inset };
      const room = (set.columns[column] as number) - aroundText(roles[role].face);
      return { ...paragraph(role, cellRuns(cells[column] ?? [], room, roles[role])), cell };
    }),
  );
};

export const setTable = (table: Table, looks: Looks, style: Style): readonly SetParagraph[] => {
  const { width, left, right } = style.page;
  const headRows = table.head.length > 0 ? 1 : 0;
  const total = width - left - right;
  const set: SetTable = {
    columns: fitWidths(naturalWidths(table, style), total, leastWidths(table, style)),
    headRows,
    rows: headRows + table.rows.length,
    margin: MARGIN,
    rowSpace: ROW_SPACE,
    ...(table.own ? { own: true } : {}),
  };
  const unit = textOf(table.unit) === '' ? [] : [supplied('单位：'), ...table.unit];
  return [
    ...captionParagraph(table, 'tableCaption', looks),
    ...(unit.length === 0 ? [] : [paragraph('tableUnit', pieceRuns(unit, looks.roles.tableUnit))]),
    ...cellParagraphs(table, set, looks, style),
    // Always there: two tables that touch would become one, and a table may not end a section.
    paragraph('tableNote', pieceRuns(table.note, looks.roles.tableNote)),
  ];
};

/** The line that the chart stands on, and its caption below. What says that there is none is kept with it. */
export const setChart = (chart: Chart, looks: Looks): readonly SetParagraph[] => [
  chart.withheld
    ? paragraph('tableCaption', pieceRuns([supplied(CHART_WITHHELD)], looks.roles.tableCaption))
    : { ...paragraph('chart', []), chart },
  ...captionParagraph(chart, 'chartCaption', looks),
];
