/** `build --mask` on the command line: its options, its files, what it tells. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, run, type Tree } from '../support/cli.ts';
import { unzip } from '../support/unzip.ts';

const SPACE: Tree = {
  'jianggao.yaml': '版本: 1\n文稿: [会.yaml]\n',
  'templates/讲.hbs': '---\n标题: 讲\n---\n{{县}}来信{{数 来信}}，“{{话}}”——{{谁.姓名}}。\n',
  '会.yaml':
    '文稿: 讲话\n模板: 讲\n标题: 在会上的讲话\n日期: 2024-09-12\n数据:\n  县: 云溪县\n  来信: { 本期: 321, 单位: 件次 }\n  话: 云溪的话\n  谁: { 姓名: 沈若谷 }\n',
};

const textOf = (folder: string, name: string): string => readFileSync(join(folder, 'out', name), 'utf8');

describe('build --mask', () => {
  it('writes a file of its own beside the clean one and tells how much it masked', async () => {
    const folder = folderWith(SPACE);
    await run(folder, ['build', '-f', 'docx,txt']);
    const clean = textOf(folder, '会.txt');
    const { code, out, err } = await run(folder, ['build', '--mask', '--final', '-f', 'docx,txt,md']);
    expect([code, out]).toEqual([0, 'out/会.脱敏.docx\nout/会.脱敏.txt\nout/会.脱敏.md\n']);
    expect(err).toContain('遮隐 5 处：数字 1、地名 2、人名 1、日期 1\n');
    expect(textOf(folder, '会.脱敏.txt')).toContain('x县来信xxx件次，“x的话”——xx。');
    expect(textOf(folder, '会.txt')).toBe(clean);
  });

  it.each([
    [['--mask-kinds', '数字'], '云溪县来信xxx件次，“云溪的话”——沈若谷。'],
    [['--mask-kinds', '地名，人名', '--mask-form', '某'], '某县来信321件次，“某的话”——某某。'],
    [['--mask', '--mask-kinds', '全部', '--mask-form', '×'], '×县来信×××件次，“×的话”——××。'],
  ])('%j', async (flags, text) => {
    const folder = folderWith(SPACE);
    expect((await run(folder, ['build', ...flags, '-f', 'txt'])).code).toBe(0);
    expect(textOf(folder, '会.脱敏.txt')).toContain(text);
  });

  it('sets × in the font of Han characters', async () => {
    const folder = folderWith(SPACE);
    await run(folder, ['build', '--mask', '--mask-form', '×']);
    const docx = readFileSync(join(folder, 'out/会.脱敏.docx'));
    const document = unzip(docx).find(({ path }) => path === 'word/document.xml')?.text ?? '';
    for (const [run] of document.matchAll(/<w:r>(?:(?!<\/w:r>).)*×(?:(?!<\/w:r>).)*<\/w:r>/g)) {
      expect(run).toContain('w:hint="eastAsia"');
    }
    expect(document).toContain('×××件次');
  });

  it('is the same twice', async () => {
    const folder = folderWith(SPACE);
    await run(folder, ['build', '--mask']);
    const first = textOf(folder, '会.脱敏.docx');
    await run(folder, ['build', '--mask']);
    expect(textOf(folder, '会.脱敏.docx')).toBe(first);
  });

  it('tells programs how much it masked', async () => {
    const { out } = await run(folderWith(SPACE), ['build', '--mask', '--json']);
    expect(JSON.parse(out).results[0].masked).toEqual({ 数字: 1, 地名: 2, 人名: 1, 日期: 1 });
  });

  it.each([
    [['--mask-kinds', '数目'], '没有“数目”这种遮隐，是不是想写“数字”'],
    [['--mask-kinds', '，'], '--mask-kinds 后面缺少种类'],
    [['--mask-form', 'X'], '--mask-form 应为 x、×、某 中的一个，这里是“X”'],
  ])('refuses %j', async (flags, message) => {
    const { code, err } = await run(folderWith(SPACE), ['build', ...flags]);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });

  it('leaves the old file where something typed gives it away', async () => {
    const folder = folderWith({ ...SPACE, 'templates/讲.hbs': '---\n标题: 讲\n---\n云溪县来信{{数 来信}}。\n' });
    const { code, err } = await run(folder, ['build', '--mask']);
    expect(code).toBe(1);
    expect(err).toContain('JGT027');
    expect(err).toContain('没有生成：会.yaml');
  });
});
