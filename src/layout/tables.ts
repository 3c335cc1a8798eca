/**
 * Heights of table rows: of the highest cell, with the space that a row has around its lines, and the lines drawn
 * between rows, which programs count differently. It is told how many lines a cell has and sets nothing.
 */

import type { SetCell } from '../tree/galley.ts';
import type { ParagraphFormat } from '../tree/style.ts';
import type { Profile } from './profiles.ts';

/** Twips that the lines around a table and between its rows are thick, as the .docx draws them. */
export const EDGE = 20;
export const INNER = 10;

/** What of a paragraph in a cell counts for the height of its row. */
interface CellBlock {
  readonly cell: SetCell | undefined;
  readonly format: ParagraphFormat;
  readonly lines: readonly number[];
}

/** Cells that stand beside that at `at`, which is the first of its row. */
export const cellsInRow = ({ table }: SetCell): number => table.columns.length;

export const heightOfLines = ({ format, lines }: CellBlock): number => (lines.length / 2) * format.line;

const isLast = ({ row, table }: SetCell): boolean => row === table.rows - 1;

/** Of the line above a row. */
export const lineAbove = ({ row }: SetCell): number => (row === 0 ? EDGE : INNER);

/** Of the line that ends a table; it stands below the last row and is no part of it. */
export const lineBelow = (cell: SetCell): number => (isLast(cell) ? EDGE : 0);

/** Of the row whose first cell is `blocks[at]`, with the line above it. */
export const rowHeight = (blocks: readonly CellBlock[], at: number, cell: SetCell, profile: Profile): number => {
  let height = 0;
  for (const block of blocks.slice(at, at + cellsInRow(cell))) height = Math.max(height, heightOfLines(block));
  return height + cell.table.rowSpace + (profile.rowsHoldLines ? 0 : lineAbove(cell));
};

/**
 * What must fit below what stands on the page for the row to stand there, with the line that would end the page's
 * part of the table: a head never stands without a row.
 */
export const roomForRow = (blocks: readonly CellBlock[], at: number, cell: SetCell, profile: Profile): number => {
  const own = rowHeight(blocks, at, cell, profile);
  const next = cell.row < cell.table.headRows ? blocks[at + cellsInRow(cell)]?.cell : undefined;
  if (next) return own + roomForRow(blocks, at + cellsInRow(cell), next, profile);
  return own + (isLast(cell) || profile.edgeAtPageFoot ? EDGE : INNER);
};
