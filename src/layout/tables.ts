/**
 * Heights of table rows: of the highest cell, with the space that a row has around its lines. It is told how many
 * lines a cell has and sets nothing.
 */

import type { SetCell } from '../tree/galley.ts';
import type { ParagraphFormat } from '../tree/style.ts';

/** What of a paragraph in a cell counts for the height of its row. */
interface CellBlock {
  readonly cell: SetCell | undefined;
  readonly format: ParagraphFormat;
  readonly lines: readonly number[];
}

/** Cells that stand beside that at `at`, which is the first of its row. */
export const cellsInRow = ({ table }: SetCell): number => table.columns.length;

export const heightOfLines = ({ format, lines }: CellBlock): number => (lines.length / 2) * format.line;

/** Of the row whose first cell is `blocks[at]`. */
export const rowHeight = (blocks: readonly CellBlock[], at: number, cell: SetCell): number => {
  let height = 0;
  for (const block of blocks.slice(at, at + cellsInRow(cell))) height = Math.max(height, heightOfLines(block));
  return height + cell.table.rowSpace;
};

/** What must fit below what stands on the page for the row to stand there: a head never stands without a row. */
export const roomForRow = (blocks: readonly CellBlock[], at: number, cell: SetCell): number => {
  const own = rowHeight(blocks, at, cell);
  const next = cell.row < cell.table.headRows ? blocks[at + cellsInRow(cell)]?.cell : undefined;
  return next ? own + roomForRow(blocks, at + cellsInRow(cell), next) : own;
};
