/** Our workbooks in LibreOffice: every text comes through as it is, and a list saved there is read as ours was. */

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeXlsx } from '../../src/output/xlsx/write.ts';
import { pendingBook, readAnswers } from '../../src/project/pending-sheet.ts';
import { typeInto } from '../support/fill.ts';

const folder = mkdtempSync(join(tmpdir(), 'jianggao-xlsx-'));

const convert = (book: Uint8Array, to: string, extension: string): Buffer => {
  writeFileSync(join(folder, 'a.xlsx'), book);
  const options = [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', to];
  execFileSync('soffice', [...options, '--outdir', join(folder, 'out'), join(folder, 'a.xlsx')], { stdio: 'ignore' });
  return readFileSync(join(folder, 'out', `a.${extension}`));
};

it('no text is taken for a formula, a number or a code', () => {
  const texts = ['来信<321>&件次', '=1+1', '+86', '-3.2%', '@某', ' 前后有空格 ', '_x0041_', '𠮷', '5.60', '1-2'];
  const sheet = { name: '一', columns: [{ header: '文字', width: 20 }], rows: texts.map((text) => [text]) };
  const csv = convert(writeXlsx([sheet]), 'csv:Text - txt - csv (StarCalc):44,34,76', 'csv').toString();
  expect(
    csv
      .replace(/^\ufeff/, '')
      .trimEnd()
      .split('\n'),
  ).toEqual(['文字', ...texts]);
});

it('a list that was filled in and saved there comes back as it was typed', () => {
  const item = { meaning: '', office: '', value: '', state: 'missing', where: '统计.yaml:3' } as const;
  const list = pendingBook(['甲', '乙', '丙', '丁'].map((path) => ({ ...item, path })));
  const typed = { H2: '5.60', H3: '2024-08-31', H4: '=青禾镇', H5: '1—8月' };
  expect(readAnswers(convert(typeInto(list, typed), 'xlsx', 'xlsx'))).toEqual({
    kind: 'answers',
    answers: Object.entries(typed).map(([cell, value], i) => ({
      ...{ path: '甲乙丙丁'[i], value, cell, before: '待填', where: '统计.yaml:3' },
    })),
  });
});
