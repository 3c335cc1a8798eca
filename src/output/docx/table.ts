/**
 * Tables of `word/document.xml`: what stands around the paragraphs of their cells. Widths and row heights are
 * stated, so that every program sets a table as it was counted. It writes no paragraph.
 */

import type { SetCell, SetParagraph, SetTable } from '../../tree/galley.ts';
import { LINE_NUMBERS, type Pages } from '../../tree/pages.ts';
import type { Style } from '../../tree/style.ts';

/** Eighths of a point. */
const EDGE = 8;
const INNER = 4;

const border = (side: string, size: number): string =>
  `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="000000"/>`;

const BORDERS = `<w:tblBorders>${border('top', EDGE)}${border('left', EDGE)}${border('bottom', EDGE)}${border('right', EDGE)}${border('insideH', INNER)}${border('insideV', INNER)}</w:tblBorders>`;

const widthOf = (twips: number, name: string): string => `<w:${name} w:w="${twips}" w:type="dxa"/>`;

const openTable = ({ columns, margin }: SetTable): string => {
  const total = columns.reduce((sum, width) => sum + width, 0);
  const margins = `<w:tblCellMar>${widthOf(0, 'top')}${widthOf(margin, 'left')}${widthOf(0, 'bottom')}${widthOf(margin, 'right')}</w:tblCellMar>`;
  const grid = columns.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  return (
    `<w:tbl><w:tblPr>${widthOf(total, 'tblW')}<w:jc w:val="center"/>${BORDERS}<w:tblLayout w:type="fixed"/>${margins}` +
    `</w:tblPr><w:tblGrid>${grid}</w:tblGrid>`
  );
};

const openRow = ({ table, row }: SetCell, height: number): string =>
  `<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="${height}" w:hRule="atLeast"/>` +
  `${row < table.headRows ? '<w:tblHeader/>' : ''}</w:trPr>`;

/** How many lines each paragraph has, counted once a document and only where it has a table. */
export const lineCounts = (pages: Pages, paragraphs: number): Uint32Array => {
  const counts = new Uint32Array(paragraphs);
  for (let at = 0; at < pages.lines.length; at += LINE_NUMBERS) {
    const paragraph = pages.lines[at] as number;
    counts[paragraph] = (counts[paragraph] as number) + 1;
  }
  return counts;
};

/** Twips of the row that begins with paragraph `at`; `lineCount` gives the lines of each. */
export const heightOfRow = (
  all: readonly SetParagraph[],
  at: number,
  { table }: SetCell,
  lineCount: (at: number) => number,
  style: Style,
): number => {
  let height = 0;
  for (let cell = at; cell < at + table.columns.length; cell += 1) {
    const format = style.formats[(all[cell] as SetParagraph).role];
    height = Math.max(height, lineCount(cell) * format.line);
  }
  return height + table.rowSpace;
};

/** What a paragraph in a cell has beside its style: Word would leave a head alone at the foot of a page. */
export const cellProperties = ({ align, inset, row, table }: SetCell): string =>
  (row < table.headRows && table.rows > table.headRows ? '<w:keepNext/>' : '') +
  (inset > 0 ? `<w:ind w:right="${inset}"/>` : '') +
  (align === 'center' && row >= table.headRows ? '<w:jc w:val="center"/>' : '');

/** What stands before the paragraph of a cell; `height` is asked of the first cell of a row. */
export const beforeCell = (cell: SetCell, height: () => number): string => {
  const { table, row, column } = cell;
  const opening = row === 0 && column === 0 ? openTable(table) : '';
  const opened = column === 0 ? openRow(cell, height()) : '';
  const width = widthOf(table.columns[column] as number, 'tcW');
  return `${opening}${opened}<w:tc><w:tcPr>${width}<w:vAlign w:val="center"/></w:tcPr>`;
};

export const afterCell = ({ table, row, column }: SetCell): string => {
  const endsRow = column === table.columns.length - 1;
  return `</w:tc>${endsRow ? '</w:tr>' : ''}${endsRow && row === table.rows - 1 ? '</w:tbl>' : ''}`;
};
