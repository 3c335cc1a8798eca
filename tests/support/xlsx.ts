/** Workbooks cell by cell, apart from the code that reads them; and GBK, which Node can only decode. */

import { pack, zip } from '../../src/output/zip.ts';

export interface SheetSpec {
  readonly name?: string;
  readonly state?: 'hidden' | 'veryHidden';
  /** `<row>` elements; see `rows`. */
  readonly data: string;
  /** `A1:B1`. */
  readonly merges?: readonly string[];
  readonly columns?: string;
}

export interface BookSpec {
  readonly sheets: readonly SheetSpec[];
  readonly strings?: readonly string[];
  /** Number format codes of the cell formats 1, 2, …; 0 is General. */
  readonly formats?: readonly string[];
  readonly is1904?: boolean;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DOC = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);

/** Undefined: no cell. A number stands as typed; `=` begins a cached formula `=value` or `=formula|value`; `%n` uses format n: `%1:0.123`. */
export type CellSpec = string | number | undefined;

const letters = (column: number): string =>
  column <= 26
    ? String.fromCharCode(64 + column)
    : String.fromCharCode(64 + Math.floor((column - 1) / 26), 65 + ((column - 1) % 26));

const cellXml = (spec: CellSpec, name: string): string => {
  if (spec === undefined || spec === '') return '';
  if (typeof spec === 'number') return `<c r="${name}"><v>${spec}</v></c>`;
  const format = /^%(\d+):(.*)$/.exec(spec);
  if (format) return `<c r="${name}" s="${format[1]}"><v>${format[2]}</v></c>`;
  if (spec.startsWith('=')) {
    const [formula = '', value = ''] = spec.includes('|') ? spec.slice(1).split('|') : ['1+2', spec.slice(1)];
    return `<c r="${name}"><f>${escapeXml(formula)}</f><v>${value}</v></c>`;
  }
  if (spec.startsWith('#')) return `<c r="${name}" t="e"><v>${spec}</v></c>`;
  return `<c r="${name}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(spec)}</t></is></c>`;
};

/** Rows from the first one down; `hidden`: row numbers. */
export const rows = (grid: readonly (readonly CellSpec[])[], hidden: readonly number[] = []): string =>
  grid
    .map((cells, i) => {
      const row = i + 1;
      const inner = cells.map((cell, c) => cellXml(cell, `${letters(c + 1)}${row}`)).join('');
      return `<row r="${row}"${hidden.includes(row) ? ' hidden="1"' : ''}>${inner}</row>`;
    })
    .join('');

const sheetXml = ({ data, merges = [], columns = '' }: SheetSpec): string => {
  const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  return `${HEAD}<worksheet xmlns="${MAIN}">${columns}<sheetData>${data}</sheetData>${
    merged === '' ? '' : `<mergeCells count="${merges.length}">${merged}</mergeCells>`
  }</worksheet>`;
};

const stylesXml = (formats: readonly string[]): string => {
  const codes = formats.map((code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${escapeXml(code)}"/>`).join('');
  const cells = ['<xf numFmtId="0"/>', ...formats.map((_, i) => `<xf numFmtId="${164 + i}" applyNumberFormat="1"/>`)];
  return `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts>${codes}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs>${cells.join('')}</cellXfs></styleSheet>`;
};

/** Parts of a workbook by name; change one to make it wrong. */
export const bookParts = ({ sheets, strings = [], formats = [], is1904 = false }: BookSpec): Map<string, string> => {
  const listed = sheets.map(
    ({ name = `Sheet${1}`, state }, i) =>
      `<sheet name="${escapeXml(name)}" sheetId="${i + 1}"${state ? ` state="${state}"` : ''} r:id="rId${i + 1}"/>`,
  );
  const relations = [
    ...sheets.map((_, i) => [`rId${i + 1}`, `${DOC}/worksheet`, `worksheets/sheet${i + 1}.xml`]),
    ['rId98', `${DOC}/sharedStrings`, 'sharedStrings.xml'],
    ['rId99', `${DOC}/styles`, 'styles.xml'],
  ].map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`);
  const parts: [string, string][] = [
    [
      '[Content_Types].xml',
      `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    ],
    [
      '_rels/.rels',
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${DOC}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${DOC}"><workbookPr${is1904 ? ' date1904="1"' : ''}/><sheets>${listed.join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}</Relationships>`,
    ],
    ['xl/sharedStrings.xml', `${HEAD}<sst xmlns="${MAIN}">${strings.map((text) => `<si>${text}</si>`).join('')}</sst>`],
    ['xl/styles.xml', stylesXml(formats)],
    ...sheets.map((sheet, i): [string, string] => [`xl/worksheets/sheet${i + 1}.xml`, sheetXml(sheet)]),
  ];
  return new Map(parts);
};

export const zipOf = (parts: Iterable<readonly [string, string | Uint8Array]>): Uint8Array =>
  zip([...parts].map(([path, text]) => pack(path, typeof text === 'string' ? Buffer.from(text) : text)));

export const bookOf = (spec: BookSpec): Uint8Array => zipOf(bookParts(spec));

let gbkBytes: Map<string, readonly number[]> | undefined;

const gbkTable = (): Map<string, readonly number[]> => {
  if (gbkBytes) return gbkBytes;
  const decoder = new TextDecoder('gbk', { fatal: true });
  gbkBytes = new Map();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      try {
        gbkBytes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
      } catch {
        // No character of GBK.
      }
    }
  }
  return gbkBytes;
};

export const toGbk = (text: string): Uint8Array =>
  Uint8Array.from(
    [...text].flatMap((char) => {
      if (char.charCodeAt(0) < 0x80) return [char.charCodeAt(0)];
      const bytes = gbkTable().get(char);
      if (!bytes) throw new Error(`not in GBK: ${char}`);
      return bytes;
    }),
  );
