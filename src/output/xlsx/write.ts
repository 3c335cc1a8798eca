/** Sheets as an .xlsx (ECMA-376), the same bytes whenever and wherever it is written. Reads and writes no file. */

import { escapeAttribute } from '../docx/xml.ts';
import { pack, zip } from '../zip.ts';
import type { Sheet } from './book.ts';
import { rangeOf, sheetXml } from './sheet.ts';
import { STYLES_XML } from './styles.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const contentTypes = (count: number): string => {
  const parts = [
    ['/xl/workbook.xml', 'sheet.main'],
    ['/xl/styles.xml', 'styles'],
    ...Array.from({ length: count }, (_, at) => [`/xl/worksheets/sheet${at + 1}.xml`, 'worksheet']),
  ];
  const overrides = parts.map(([path, type]) => `<Override PartName="${path}" ContentType="${TYPE}.${type}+xml"/>`);
  return (
    `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `${overrides.join('')}</Types>`
  );
};

const relationships = (targets: readonly (readonly [type: string, target: string])[]): string => {
  const lines = targets.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${lines.join('')}</Relationships>`;
};

const sheetName = (name: string): string => `'${name.replaceAll("'", "''")}'`;

const absolute = (range: string): string => range.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');

/** The filter, and the header again on every printed page. */
const definedNames = (sheets: readonly Sheet[]): string => {
  const names = (name: string, hidden: string, range: (sheet: Sheet) => string): string[] =>
    sheets.map(
      (sheet, at) =>
        `<definedName name="_xlnm.${name}" localSheetId="${at}"${hidden}>${escapeAttribute(`${sheetName(sheet.name)}!${range(sheet)}`)}</definedName>`,
    );
  const all = [
    ...names('_FilterDatabase', ' hidden="1"', (sheet) => absolute(rangeOf(sheet))),
    ...names('Print_Titles', '', () => '$1:$1'),
  ];
  return `<definedNames>${all.join('')}</definedNames>`;
};

const workbook = (sheets: readonly Sheet[]): string => {
  const list = sheets.map(
    ({ name }, at) => `<sheet name="${escapeAttribute(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  return `${HEAD}<workbook xmlns="${SPREADSHEET}" xmlns:r="${OFFICE}"><sheets>${list.join('')}</sheets>${definedNames(sheets)}</workbook>`;
};

export const writeXlsx = (sheets: readonly Sheet[]): Uint8Array => {
  const paths = sheets.map((_, at) => `worksheets/sheet${at + 1}.xml`);
  const parts: readonly (readonly [string, string])[] = [
    ['[Content_Types].xml', contentTypes(sheets.length)],
    ['_rels/.rels', relationships([['officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', workbook(sheets)],
    [
      'xl/_rels/workbook.xml.rels',
      relationships([...paths.map((path) => ['worksheet', path] as const), ['styles', 'styles.xml']]),
    ],
    ['xl/styles.xml', STYLES_XML],
    ...sheets.map((sheet, at) => [`xl/${paths[at]}`, sheetXml(sheet)] as const),
  ];
  return zip(parts.map(([path, xml]) => pack(path, Buffer.from(xml))));
};
