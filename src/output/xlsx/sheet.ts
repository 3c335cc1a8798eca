/**
 * One sheet as XML (ECMA-376 Part 1, 18.3): header row frozen and filtered, texts inline, so that none is ever a
 * formula. Printed in landscape, as wide as the paper.
 */

import { escapeXml } from '../docx/xml.ts';
import type { Cell, Sheet } from './book.ts';
import { LOOKS } from './styles.ts';

const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** `A`, `Z`, `AA` for 0, 25, 26. */
export const columnName = (index: number): string =>
  index < 26
    ? String.fromCharCode(65 + index)
    : columnName(Math.floor(index / 26) - 1) + String.fromCharCode(65 + (index % 26));

/** `_x0041_` would be read as the character with that code (18.4.4): its first `_` is written as such a code. */
const literal = (text: string): string => escapeXml(text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'));

/** Characters that a cell may hold. */
const LONGEST = 32_767;

/** What a spreadsheet takes for the start of a formula when a cell is edited. */
const FORMULA = /^[=+\-@\t]/;

const textCell = (at: string, text: string, look: number): string =>
  text === ''
    ? `<c r="${at}" s="${look}"/>`
    : `<c r="${at}" s="${look}" t="inlineStr"><is><t xml:space="preserve">${literal(text.slice(0, LONGEST))}</t></is></c>`;

const lookOf = (cell: Cell, isInput: boolean): number => {
  if (isInput) return LOOKS.input;
  if (typeof cell !== 'string') return LOOKS.number;
  return FORMULA.test(cell) ? LOOKS.marked : LOOKS.text;
};

const cellXml = (cell: Cell, at: string, isInput: boolean): string => {
  const look = lookOf(cell, isInput);
  return typeof cell === 'string'
    ? textCell(at, cell, look)
    : `<c r="${at}" s="${look}"><v>${escapeXml(cell.number)}</v></c>`;
};

/** Half-width characters that a text takes; Han and full-width marks take two. */
const widthOf = (text: string): number => {
  let width = 0;
  for (const char of text) width += (char.codePointAt(0) as number) < 0x2e80 ? 1 : 2;
  return width;
};

/** Points of one line in a cell, and the most that a row may have. */
const LINE = 15;
const TALLEST = 409;

/** Lines that a cell's text is broken into; a column has room for a little less than its width. */
const linesOf = (cell: Cell, width: number): number =>
  typeof cell === 'string'
    ? cell.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / (width - 1))), 0)
    : 1;

/** LibreOffice does not fit rows to their text by itself. */
const rowXml = (number: number, cells: readonly string[], lines: number): string =>
  `<row r="${number}" ht="${Math.min(LINE * lines, TALLEST)}" customHeight="1">${cells.join('')}</row>`;

const heightIn = ({ columns }: Sheet, row: readonly Cell[]): number =>
  columns.reduce((most, { width }, at) => Math.max(most, linesOf(row[at] ?? '', width)), 1);

/** `A1:H20`. */
export const rangeOf = ({ columns, rows }: Sheet): string => `A1:${columnName(columns.length - 1)}${rows.length + 1}`;

/** Numbers that are typed into cells of text are meant so: no warning triangle. */
const quiet = ({ columns, rows }: Sheet): string => {
  const ranges = columns.flatMap(({ input }, at) =>
    input ? [`${columnName(at)}2:${columnName(at)}${rows.length + 1}`] : [],
  );
  return ranges.length === 0 || rows.length === 0
    ? ''
    : `<ignoredErrors>${ranges.map((range) => `<ignoredError sqref="${range}" numberStoredAsText="1"/>`).join('')}</ignoredErrors>`;
};

export const sheetXml = (sheet: Sheet): string => {
  const { columns, rows } = sheet;
  const widths = columns.map(
    ({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  const headers = columns.map((column) => column.header);
  const header = headers.map((text, at) => textCell(`${columnName(at)}1`, text, LOOKS.header));
  const body = rows.map((row, at) =>
    rowXml(
      at + 2,
      columns.map((column, c) => cellXml(row[c] ?? '', `${columnName(c)}${at + 2}`, column.input === true)),
      heightIn(sheet, row),
    ),
  );
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${SPREADSHEET}">` +
    `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="${rangeOf(sheet)}"/>` +
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' +
    '<selection pane="bottomLeft"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>' +
    `<cols>${widths.join('')}</cols><sheetData>${rowXml(1, header, heightIn(sheet, headers))}${body.join('')}</sheetData>` +
    `<autoFilter ref="${rangeOf(sheet)}"/><pageMargins left="0.5" right="0.5" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>` +
    `<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>${quiet(sheet)}</worksheet>`
  );
};
