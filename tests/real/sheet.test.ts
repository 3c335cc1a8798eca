/** Workbooks that LibreOffice has written read as the ones they were made from. */

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, run } from '../support/cli.ts';
import { officeBook, officeCsv } from '../support/office-tables.ts';

const convert = (folder: string, to: string, filter: readonly string[], file: string): void => {
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      '--headless',
      '--norestore',
      '--convert-to',
      to,
      ...filter,
      '--outdir',
      join(folder, 'out'),
      join(folder, file),
    ],
    { stdio: 'ignore' },
  );
};

const rowsOf = async (folder: string, argv: readonly string[]): Promise<unknown> => {
  const { code, out, err } = await run(folder, ['sheet', ...argv, '--json']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const told = JSON.parse(out) as { rows: unknown; problems: unknown[] };
  expect(told.problems).toEqual([]);
  return told.rows;
};

describe('LibreOffice', () => {
  it('saves the office’s workbook again, and nothing has moved', async () => {
    const folder = folderWith({ '表.xlsx': officeBook() });
    convert(folder, 'xlsx', [], '表.xlsx');
    expect(readFileSync(join(folder, 'out/表.xlsx'))).not.toEqual(Buffer.from(officeBook()));
    expect(await rowsOf(folder, ['out/表.xlsx'])).toEqual(await rowsOf(folder, ['表.xlsx']));
  });

  it('makes a workbook of the GBK file', async () => {
    const folder = folderWith({ '表.csv': officeCsv() });
    convert(folder, 'xlsx', ['--infilter=CSV:44,34,85,1,,2052,false,true'], '表.csv');
    // It shows two digits behind the point of every percentage.
    const plain = (rows: unknown): string =>
      JSON.stringify(rows)
        .replace(/(\.\d)0"/g, '$1"')
        .replace(/"decimals":\d/g, '');
    expect(plain(await rowsOf(folder, ['out/表.xlsx']))).toBe(plain(await rowsOf(folder, ['表.csv'])));
  });

  it('writes old and open formats, which are refused by name', async () => {
    const folder = folderWith({ '表.xlsx': officeBook() });
    for (const [to, says] of [
      ['xls', '是旧式的 Excel 工作簿（.xls）'],
      ['ods', '是 OpenDocument 文件'],
      ['html', '是网页'],
    ] as const) {
      convert(folder, to, [], '表.xlsx');
      const { code, err } = await run(folder, ['sheet', `out/表.${to}`]);
      expect({ to, code }).toEqual({ to, code: 2 });
      expect(err).toContain(says);
    }
  });
});
