/** The looks of cells in a workbook (ECMA-376 Part 1, 18.8), by index. One part, the same in every workbook. */

/** Indices into `cellXfs`. */
export const LOOKS = { plain: 0, header: 1, text: 2, marked: 3, input: 4, number: 5 } as const;

const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

const FONT = '<sz val="11"/><name val="宋体"/><family val="3"/><charset val="134"/>';

const fill = (colour: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/><bgColor indexed="64"/></patternFill></fill>`;

const edge = (side: string): string => `<${side} style="thin"><color rgb="FFBFBFBF"/></${side}>`;

const TOP = '<alignment vertical="top" wrapText="1"/>';

/** `more`: further attributes of the format. */
const format = (ids: readonly [font: number, fill: number, numberFormat: number], inner: string, more = ''): string =>
  `<xf numFmtId="${ids[2]}" fontId="${ids[0]}" fillId="${ids[1]}" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"${more}>${inner}</xf>`;

/** Number format 49 is text: what is typed into such a cell stays as typed. */
const AS_TEXT = 49;

const FORMATS = [
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  format([1, 2, 0], '<alignment horizontal="center" vertical="center" wrapText="1"/>'),
  format([0, 0, 0], TOP),
  // A sign in front that would begin a formula, were the cell edited.
  format([0, 0, AS_TEXT], TOP, ' quotePrefix="1"'),
  format([0, 3, AS_TEXT], TOP),
  format([0, 0, 0], '<alignment horizontal="right" vertical="top"/>'),
];

export const STYLES_XML =
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${SPREADSHEET}">` +
  `<fonts count="2"><font>${FONT}</font><font><b/>${FONT}</font></fonts>` +
  '<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  `${fill('DDE6F0')}${fill('FFF7D6')}</fills>` +
  '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>' +
  `<border>${['left', 'right', 'top', 'bottom'].map(edge).join('')}<diagonal/></border></borders>` +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  `<cellXfs count="${FORMATS.length}">${FORMATS.join('')}</cellXfs>` +
  '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles></styleSheet>';
