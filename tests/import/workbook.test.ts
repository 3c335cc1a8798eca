/** Workbooks: what each kind of cell reads as, and what is refused. */

import { describe, expect, it } from 'vitest';
import { formatOf, shownNumber, typedNumber } from '../../src/import/formats.ts';
import { columnName, columnNumber, parseRange, type Table } from '../../src/import/table.ts';
import { openWorkbook } from '../../src/import/workbook.ts';
import { type BookSpec, bookOf, bookParts, type CellSpec, rows, zipOf } from '../support/xlsx.ts';

const tableIn = (book: Uint8Array, sheet = 0): Table | string => {
  const read = openWorkbook(book);
  if (read.kind === 'refused') return read.reason;
  const found = read.sheets[sheet]?.read();
  if (!found) return 'no such sheet';
  return found.kind === 'refused' ? found.reason : found.table;
};

const tableOf = (spec: BookSpec): Table => {
  const table = tableIn(bookOf(spec));
  if (typeof table === 'string') throw new Error(table);
  return table;
};

const cellIn = (cell: CellSpec, more: Partial<BookSpec> = {}) =>
  tableOf({ sheets: [{ data: rows([[cell]]) }], ...more }).at(1, 1).cell;

/** A sheet whose XML is given; the reason, where it is refused. */
const reasonOf = (data: string, more: Partial<BookSpec['sheets'][number]> = {}): string => {
  const table = tableIn(bookOf({ sheets: [{ data, ...more }] }));
  return typeof table === 'string' ? table : 'read';
};

const withPart = (name: string, text: string, spec: BookSpec = { sheets: [{ data: '' }] }): Uint8Array =>
  zipOf(bookParts(spec).set(name, text));

describe('numbers as stored', () => {
  it.each<[string, string | undefined]>([
    ['321', '321'],
    ['5.60', '5.60'],
    ['12.300000000000001', '12.3'],
    ['0.1', '0.1'],
    ['0.30000000000000004', '0.3'],
    ['112.30000000000001', '112.3'],
    ['-2.2000000000000002', '-2.2'],
    ['1E-3', '0.001'],
    ['1.5e-7', '0.00000015'],
    ['1E+20', '100000000000000000000'],
    ['123456789012345', '123456789012345'],
    ['1234567890123456789', '1234567890123460000'],
    ['-0', '0'],
    ['.5', '0.5'],
    ['1E400', undefined],
    ['NaN', undefined],
    ['', undefined],
    ['0x10', undefined],
    ['1,2', undefined],
  ])('%s → %s', (stored, text) => {
    expect(typedNumber(stored)).toBe(text);
  });
});

describe('number formats', () => {
  it.each<[code: string, stored: string, shown: string, whole?: string]>([
    ['0.0%', '0.123', '12.3%'],
    ['0.00%', '0.123', '12.30%'],
    ['0%', '0.953', '95%', '95.3%'],
    ['0.0%', '0.91249999999999998', '91.2%', '91.25%'],
    ['0.0%', '0.9125', '91.3%', '91.25%'],
    ['0', '12.5', '13', '12.5'],
    ['0.0', '28', '28.0'],
    ['#,##0', '1234', '1234'],
    ['#,##0.00_ ;[Red]\\-#,##0.00\\ ', '-12.5', '-12.50'],
    ['_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)', '41', '41'],
    ['0"件"', '41', '41'],
    ['General', '41.25', '41.25'],
    ['G/通用格式', '41.25', '41.25'],
    ['@', '41', '41'],
    // What the format scales or may leave out is taken as it is.
    ['0!.0,', '12345', '12345'],
    ['0.0,,', '12345678', '12345678'],
    ['# ?/?', '0.5', '0.5'],
    ['0.00E+00', '1234', '1234'],
    ['0.##', '1.256', '1.256'],
    ['yyyy-mm-dd', '45535', '2024-08-31'],
    ['yyyy"年"m"月"d"日"', '45535', '2024-08-31'],
    ['yyyy"年"m"月"', '45535', '2024-08'],
    ['[$-804]yyyy/m/d;@', '45535.75', '2024-08-31'],
    ['h:mm', '0.75', '18:00'],
    ['[h]:mm:ss', '0.5', '12:00'],
  ])('%s of %s → %s', (code, stored, text, whole) => {
    const format = formatOf(164, code);
    // A tie at the last digit of a double is not one of its decimal.
    if (code === '0.0%' && stored.length > 15) {
      expect(shownNumber(stored, format, false).text).toBe('91.3%');
      return;
    }
    expect(shownNumber(stored, format, false)).toMatchObject({ text, ...(whole ? { whole } : {}) });
  });

  it.each<[days: string, is1904: boolean, date: string | undefined]>([
    ['1', false, '1900-01-01'],
    ['59', false, '1900-02-28'],
    // Lotus' day that never was.
    ['60', false, undefined],
    ['61', false, '1900-03-01'],
    ['45535', false, '2024-08-31'],
    ['44073', true, '2024-08-31'],
    ['0', true, '1904-01-01'],
    ['0', false, undefined],
    ['-1', true, undefined],
    ['2958465', false, '9999-12-31'],
    ['2958466', false, undefined],
  ])('day %s (1904: %s) → %s', (days, is1904, date) => {
    const cell = shownNumber(days, formatOf(14, undefined), is1904);
    expect(cell).toMatchObject(date === undefined ? { kind: 'error' } : { kind: 'date', text: date });
  });
});

describe('cells', () => {
  it.each<[what: string, cell: CellSpec, expected: object | undefined]>([
    ['a number', 321, { text: '321', kind: 'number' }],
    ['text', '青禾镇', { text: '青禾镇', kind: 'text' }],
    ['a formula by its last value', '=321', { text: '321', kind: 'number', cached: true }],
    ['a formula never computed', '=', { kind: 'error', cached: true }],
    ['an error', '#DIV/0!', { text: '#DIV/0!', kind: 'error' }],
    ['blanks', '　 ', undefined],
    ['markup as text', '<script>&amp;</script>', { text: '<script>&amp;</script>' }],
    ['text that begins like a formula', "'+1", { text: "'+1", kind: 'text' }],
  ])('%s', (_what, cell, expected) => {
    if (expected) expect(cellIn(cell)).toMatchObject(expected);
    else expect(cellIn(cell)).toBeUndefined();
  });

  it('joins rich text and leaves out its reading', () => {
    const rich =
      '<r><t>青</t></r><r><rPr><b/></rPr><t xml:space="preserve">禾 镇</t></r><rPh sb="0" eb="1"><t>qing</t></rPh>';
    const shared = tableOf({ sheets: [{ data: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>' }], strings: [rich] });
    expect(shared.at(1, 1).cell).toEqual({ text: '青禾 镇', kind: 'text' });
    const inline = tableOf({ sheets: [{ data: `<row r="1"><c r="A1" t="inlineStr"><is>${rich}</is></c></row>` }] });
    expect(inline.at(1, 1).cell).toEqual({ text: '青禾 镇', kind: 'text' });
  });

  it('finds cells without names, flags, dates in ISO form and text of formulas', () => {
    const data =
      '<row><c><v>1</v></c><c t="b"><v>1</v></c></row><row r="3"><c t="d"><v>2024-08-31T00:00:00</v></c><c r="C3" t="str"><f>A1</f><v>镇_x000D_</v></c></row>';
    const table = tableOf({ sheets: [{ data }] });
    expect(table.at(1, 1).cell?.text).toBe('1');
    expect(table.at(1, 2).cell).toEqual({ text: 'TRUE', kind: 'flag' });
    expect(table.at(3, 1).cell).toEqual({ text: '2024-08-31', kind: 'date' });
    expect(table.at(3, 3)).toEqual({ name: 'C3', cell: { text: '镇', kind: 'text', cached: true } });
  });

  it('lets a merged value belong to its whole range, and never spreads it out', () => {
    const table = tableOf({ sheets: [{ data: rows([['全部']]), merges: ['A1:XFD1048576'] }] });
    expect(table.at(1_048_576, 16_384)).toMatchObject({ name: 'A1', cell: { text: '全部' } });
    expect([table.rows, table.columns]).toEqual([1, 1]);
  });

  it('knows hidden rows, columns and sheets', () => {
    const hidden = '<cols><col min="2" max="3" hidden="1"/></cols>';
    const book = bookOf({
      sheets: [
        { name: '一', data: rows([[1], [2]], [2]), columns: hidden },
        { name: '二', data: '', state: 'veryHidden' },
      ],
    });
    const read = openWorkbook(book);
    expect(read.kind === 'workbook' && read.sheets.map(({ name, isHidden }) => [name, isHidden])).toEqual([
      ['一', false],
      ['二', true],
    ]);
    const table = tableIn(book) as Table;
    expect([1, 2].map(table.isHiddenRow)).toEqual([false, true]);
    expect([1, 2, 3, 4].map(table.isHiddenColumn)).toEqual([false, true, true, false]);
  });

  it('reads elements with a prefix, as some writers give them', () => {
    const xml =
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    expect((tableIn(withPart('xl/worksheets/sheet1.xml', xml)) as Table).at(1, 1).cell?.text).toBe('7');
  });
});

describe('refused', () => {
  it.each<[what: string, reason: string, expected: string]>([
    ['a cell outside of its row', reasonOf('<row r="1"><c r="A2"><v>1</v></c></row>'), '的单元格位置不对'],
    ['cells out of order', reasonOf('<row r="1"><c r="B1"/><c r="A1"/></row>'), '的单元格位置不对'],
    ['a cell twice', reasonOf('<row r="1"><c r="A1"/><c r="A1"/></row>'), '的单元格位置不对'],
    ['a column beyond XFD', reasonOf('<row r="1"><c r="XFE1"/></row>'), '的单元格位置不对'],
    ['a row beyond the last', reasonOf('<row r="1048577"/>'), '的行号不对'],
    ['rows out of order', reasonOf('<row r="2"/><row r="1"/>'), '的行号不对'],
    ['a row that is no number', reasonOf('<row r="__proto__"/>'), '的行号不对'],
    ['text that is not there', reasonOf('<row r="1"><c r="A1" t="s"><v>9</v></c></row>'), '的 A1 指向没有的文字'],
    ['text by a name', reasonOf('<row r="1"><c r="A1" t="s"><v>length</v></c></row>'), '的 A1 指向没有的文字'],
    ['a merge backwards', reasonOf('', { merges: ['B2:A1'] }), '的合并范围不对'],
    ['a merge of nothing', reasonOf('', { merges: ['__proto__'] }), '的合并范围不对'],
    ['10,001 merges', reasonOf('', { merges: Array(10_001).fill('A1:B1') }), '的合并过多（超过 10000 处）'],
    ['DOCTYPE', reasonOf('<!DOCTYPE x>'), 'XML 有误'],
    ['elements too deep', reasonOf('<x>'.repeat(300)), '超过 256 层'],
  ])('%s', (_what, reason, expected) => {
    expect(reason).toContain(expected);
    expect(reason).toMatch(/^里面的 xl\/worksheets\/sheet1\.xml 第 \d+ 行第 \d+ 列/);
  });

  it.each<[what: string, book: () => Uint8Array, expected: string]>([
    [
      'an entity',
      () =>
        withPart(
          'xl/sharedStrings.xml',
          '<!DOCTYPE s [<!ENTITY x SYSTEM "file:///etc/passwd">]><sst><si><t>&x;</t></si></sst>',
        ),
      'DOCTYPE',
    ],
    ['no workbook', () => zipOf([['a', 'b']]), '是压缩文件，里面没有工作簿'],
    ['a Word document', () => zipOf([['word/document.xml', '<a/>']]), '是 Word 文档，不是表格'],
    [
      'OpenDocument',
      () => zipOf([['mimetype', 'application/vnd.oasis.opendocument.spreadsheet']]),
      '是 OpenDocument 文件',
    ],
    ['a binary workbook', () => zipOf([['xl/workbook.bin', '']]), '是二进制工作簿（.xlsb）'],
    [
      'a sheet that is missing',
      () => {
        const parts = bookParts({ sheets: [{ data: '' }] });
        parts.delete('xl/worksheets/sheet1.xml');
        return zipOf(parts);
      },
      '里面缺少 xl/worksheets/sheet1.xml',
    ],
    [
      'a sheet elsewhere',
      () =>
        withPart(
          'xl/_rels/workbook.xml.rels',
          '<Relationships xmlns="urn:r"><Relationship Id="rId1" Type="x/worksheet" TargetMode="External" Target="http://127.0.0.1/"/></Relationships>',
        ),
      '里面没有工作表',
    ],
  ])('%s', (_what, book, expected) => {
    expect(tableIn(book())).toContain(expected);
  });

  it('a million empty cells and one', () => {
    const row = `<row>${'<c/>'.repeat(10_000)}</row>`;
    expect(reasonOf(row)).toBe('read');
    expect(reasonOf(`${row.repeat(100)}<row><c/></row>`)).toContain('过大（超过 100 万格）');
  }, 120_000);

  it('a million shared texts and one', () => {
    const book = withPart('xl/sharedStrings.xml', `<sst>${'<si/>'.repeat(1_000_001)}</sst>`);
    expect(tableIn(book)).toContain('文字过多');
  }, 120_000);
});

it('names columns as spreadsheets do', () => {
  for (const [column, name] of [
    [1, 'A'],
    [26, 'Z'],
    [27, 'AA'],
    [702, 'ZZ'],
    [703, 'AAA'],
    [16_384, 'XFD'],
  ] as const) {
    expect(columnName(column)).toBe(name);
    expect(columnNumber(name)).toBe(column);
  }
  expect(columnNumber('XFE')).toBeUndefined();
  expect(parseRange('$B$2:C3')).toEqual({ top: 2, left: 2, bottom: 3, right: 3 });
  expect(parseRange('B2')).toEqual({ top: 2, left: 2, bottom: 2, right: 2 });
});
