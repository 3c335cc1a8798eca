/** Tables made to hang, to swell or to slip something in: each is read or refused, within time, without a throw. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSheetFile } from '../../src/project/sheet.ts';
import type { SheetOutcome } from '../../src/project/sheet-file.ts';
import { officeGrid } from '../support/office-tables.ts';
import { type BookSpec, bookParts, type CellSpec, rows, zipOf } from '../support/xlsx.ts';

const read = (bytes: Uint8Array): SheetOutcome =>
  readSheetFile(
    { read: () => ({ kind: 'file', bytes }), isFile: () => true, list: () => [], display: () => '表.xlsx' },
    { file: '/表.xlsx' },
  );

const OFFICE: BookSpec = { sheets: [{ name: '表', data: rows(officeGrid()) }], formats: ['0.0%', '#,##0', '0.0'] };

const gridOf = (grid: readonly (readonly CellSpec[])[]): Uint8Array =>
  zipOf(bookParts({ sheets: [{ data: rows(grid) }] }));

const withPart = (name: string, change: (xml: string) => string): Uint8Array => {
  const parts = bookParts(OFFICE);
  return zipOf(parts.set(name, change(parts.get(name) ?? '')));
};

describe('within ten seconds', () => {
  const LONG = 2_000_000;
  const cell = (text: string): Uint8Array =>
    gridOf([
      ['乡镇', text, '来信'],
      ['青禾镇', text, 1],
      [text, 2, 3],
    ]);

  it.each<[what: string, bytes: () => Uint8Array]>([
    ['x', () => cell(`${'x'.repeat(LONG)}!`)],
    ['digits', () => cell(`${'1'.repeat(LONG)}!`)],
    ['brackets', () => cell('['.repeat(LONG))],
    ['full-width brackets', () => cell('（'.repeat(LONG))],
    ['blanks between Han', () => cell('一 '.repeat(LONG / 2))],
    ['_x', () => cell('_x000'.repeat(LONG / 5))],
    [
      'a stored number',
      () => withPart('xl/worksheets/sheet1.xml', (xml) => xml.replace('<v>1</v>', `<v>${'1'.repeat(LONG)}x</v>`)),
    ],
    ['a format', () => withPart('xl/styles.xml', (xml) => xml.replace('#,##0', '['.repeat(LONG)))],
    ['a format of quotes', () => withPart('xl/styles.xml', (xml) => xml.replace('#,##0', '&quot;'.repeat(LONG / 10)))],
    [
      'a reference',
      () => withPart('xl/worksheets/sheet1.xml', (xml) => xml.replace('r="A1"', `r="${'A'.repeat(LONG)}"`)),
    ],
    [
      'attributes',
      () =>
        withPart('xl/workbook.xml', (xml) =>
          xml.replace('<sheets>', `<sheets ${Array.from({ length: 50_000 }, (_, i) => `a${i}="1"`).join(' ')}>`),
        ),
    ],
    [
      'sheets',
      () =>
        withPart('xl/workbook.xml', (xml) =>
          xml.replace('<sheets>', `<sheets>${'<sheet name="a" r:id="rId1"/>'.repeat(100_000)}`),
        ),
    ],
    [
      'relations',
      () =>
        withPart('xl/_rels/workbook.xml.rels', (xml) =>
          xml.replace('<Relationship ', `${'<Relationship Id="x"/>'.repeat(100_000)}<Relationship `),
        ),
    ],
    [
      'one part as many sheets',
      () =>
        withPart('xl/workbook.xml', (xml) =>
          xml.replace('<sheets>', `<sheets>${'<sheet name="a" r:id="rId1"/>'.repeat(900)}`),
        ),
    ],
    [
      'one merge over everything',
      () =>
        withPart('xl/worksheets/sheet1.xml', (xml) =>
          xml.replace('</sheetData>', '</sheetData><mergeCells><mergeCell ref="J1:XFD1048576"/></mergeCells>'),
        ),
    ],
    [
      'merges over every data row',
      () =>
        withPart('xl/worksheets/sheet1.xml', (xml) =>
          xml.replace(
            '</sheetData>',
            `</sheetData><mergeCells>${'<mergeCell ref="J1:XFD1048576"/>'.repeat(10_000)}</mergeCells>`,
          ),
        ),
    ],
  ])('%s', (_what, bytes) => {
    const archive = bytes();
    const start = performance.now();
    const { diagnostics } = read(archive);
    expect(performance.now() - start).toBeLessThan(10_000);
    for (const { message } of diagnostics) expect(message.length).toBeLessThan(500);
  });
});

it('a nested archive is a part like any other', () => {
  const inner = zipOf([['a', '0'.repeat(1_000_000)]]);
  const parts: [string, string | Uint8Array][] = [...bookParts(OFFICE), ['xl/embeddings/a.zip', inner]];
  expect(read(zipOf(parts)).diagnostics).toEqual([]);
});

it('never throws, whatever is cut out of, doubled in or put into a part', () => {
  const parts = bookParts(OFFICE);
  const names = [...parts.keys()];
  const splice = fc.record({
    part: fc.constantFrom(...names),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat({ max: 40 }),
    put: fc.oneof(
      fc.constantFrom('<c', '</c>', '"', '&', '<v>', 't="s"', 'r="A1"', '\0', '__proto__', '-1'),
      fc.string(),
    ),
  });
  fc.assert(
    fc.property(fc.array(splice, { minLength: 1, maxLength: 3 }), (splices) => {
      const changed = new Map(parts);
      for (const { part, at, length, put } of splices) {
        const xml = changed.get(part) ?? '';
        const from = Math.floor(at * xml.length);
        changed.set(part, xml.slice(0, from) + put + xml.slice(from + length));
      }
      const { diagnostics, text, reading } = read(zipOf(changed));
      for (const { message } of diagnostics) expect(message).not.toMatch(/undefined|NaN|\[object/);
      expect(text === undefined).toBe(diagnostics.some(({ grade }) => grade === 'E'));
      expect(JSON.stringify(reading?.rows ?? [])).not.toMatch(/NaN|Infinity|\[object/);
    }),
    { numRuns: 150 },
  );
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

it('gives every pair of name and figure as it stands, in any order of rows and columns, with anything around', () => {
  const names = ['青禾镇', '石渡镇', '云岭镇', '柳桥镇', '白鹭乡', '松坪乡'];
  const headers = ['来信（件次）', '网上（件次）', '来访批次', '集体访（批次）'];
  fc.assert(
    fc.property(
      fc.shuffledSubarray(names, { minLength: 1 }),
      fc.shuffledSubarray(headers, { minLength: 1 }),
      fc.record({
        number: fc.boolean(),
        title: fc.boolean(),
        total: fc.boolean(),
        note: fc.boolean(),
        change: fc.nat({ max: 3 }),
      }),
      fc.func(fc.nat({ max: 99_999 })),
      (towns, columns, around, drawn) => {
        const value = (town: string, header: string): number => drawn(town, header);
        const withChange = [...columns.slice(0, around.change), '同比（%）', ...columns.slice(around.change)];
        const row = (name: string, cells: readonly CellSpec[], number: CellSpec): CellSpec[] =>
          around.number ? [number, name, ...cells] : [name, ...cells];
        const sum = (header: string): number => towns.reduce((total, town) => total + value(town, header), 0);
        const cellsFor = (of: (header: string) => number): CellSpec[] =>
          withChange.map((header) => (header.startsWith('同比') ? 12.5 : of(header)));
        const grid = [
          ...(around.title ? [['云溪县信访统计表']] : []),
          row('乡镇', withChange, '序号'),
          ...towns.map((town, i) =>
            row(
              town,
              cellsFor((header) => value(town, header)),
              i + 1,
            ),
          ),
          ...(around.total ? [row('合计', cellsFor(sum), undefined)] : []),
          ...(around.note ? [['注：不含县直单位']] : []),
        ];
        const { diagnostics, reading } = read(gridOf(grid));
        expect(diagnostics).toEqual([]);
        const told = reading?.rows.map(({ name, figures }) => [name, ...figures.map(({ values }) => values[0]?.text)]);
        expect(told).toEqual(towns.map((town) => [town, ...columns.map((header) => String(value(town, header)))]));
      },
    ),
    { numRuns: 100 },
  );
});
