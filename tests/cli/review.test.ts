/** `build --review` and what a build tells of the last one: files, streams, and the record beside the outputs. */

import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, layDown, run, SPACE, type Tree, treeOf } from '../support/cli.ts';

const FIGURES: Tree = {
  'jianggao.yaml': '版本: 1\n文稿: [甲.yaml]\n',
  'templates/讲.hbs':
    '---\n标题: 讲\n---\n来信{{数 统计.来信}}，比上年{{数 统计.来信 位="上年同期"}}少。{{县}}来信{{数 统计.来信}}。\n',
  '统计.yaml': '县: 云溪县\n统计: { 来信: { 本期: 321, 上年同期: 366, 单位: 件次 } }\n',
  '甲.yaml': '文稿: 讲话\n模板: 讲\n标题: 在会上的讲话\n日期: 2024-09-12\n引用: [统计.yaml]\n',
};

const change = (folder: string, from: string, to: string): void => {
  const file = join(folder, '统计.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
};

describe('--review', () => {
  it('writes a copy of its own name beside the clean one, and leaves that alone', async () => {
    const folder = folderWith(FIGURES);
    await run(folder, ['build']);
    const clean = treeOf(join(folder, 'out'))['甲.docx'];
    const { code, out } = await run(folder, ['build', '--review', '-f', 'docx,txt']);
    expect({ code, out }).toEqual({ code: 0, out: 'out/甲.送审稿.docx\nout/甲.txt\n' });
    expect(treeOf(join(folder, 'out'))['甲.docx']).toBe(clean);
    expect(treeOf(join(folder, 'out'))['甲.送审稿.docx']).not.toBe(clean);
  });

  it('gives the same bytes twice, and in another folder', async () => {
    const [a, b] = [folderWith(FIGURES), folderWith(FIGURES)];
    mkdirSync(join(b, '深'));
    await run(a, ['build', '--review']);
    const once = treeOf(join(a, 'out'));
    await run(a, ['build', '--review']);
    await run(join(b, '深'), ['build', '--review']);
    expect(treeOf(join(a, 'out'))).toEqual(once);
    expect(treeOf(join(b, 'out'))).toEqual(once);
  });

  it('goes to standard output as any copy', async () => {
    const folder = folderWith(FIGURES);
    const { bytes } = await run(folder, ['build', '--review', '-o', '-']);
    await run(folder, ['build', '--review']);
    expect(Buffer.from(bytes).equals(readFileSync(join(folder, 'out/甲.送审稿.docx')))).toBe(true);
  });
});

describe('what has changed since the last build', () => {
  const LINES =
    '数据有变：统计.来信.本期 321件次 → 330件次，涉及 2 处：\n' +
    '  第1页“来信330件次，比上年366件次少。”\n' +
    '  第1页“云溪县来信330件次。”\n';

  it('is told on standard error, once, with the sentences as they are now', async () => {
    const folder = folderWith(FIGURES);
    expect((await run(folder, ['build'])).err).not.toContain('数据有变');
    expect((await run(folder, ['build'])).err).not.toContain('数据有变');
    change(folder, '321', '330');
    const { out, err } = await run(folder, ['build']);
    expect(out).toBe('out/甲.docx\n');
    expect(err).toContain(LINES);
    expect((await run(folder, ['build'])).err).not.toContain('数据有变');
  });

  it('is told in any format, and for each copy by itself', async () => {
    const folder = folderWith(FIGURES);
    await run(folder, ['build', '-f', 'txt']);
    await run(folder, ['build', '--review']);
    change(folder, '321', '330');
    expect((await run(folder, ['build'])).err).toContain(LINES);
    expect((await run(folder, ['build', '--review'])).err).toContain(LINES);
  });

  it('is in the JSON', async () => {
    const folder = folderWith(FIGURES);
    const json = async () => JSON.parse((await run(folder, ['build', '--json'])).out).results[0];
    expect(await json()).not.toHaveProperty('changes');
    change(folder, '321', '330');
    expect((await json()).changes).toEqual({
      speeches: 1,
      changed: [
        {
          path: '统计.来信.本期',
          before: '321件次',
          after: '330件次',
          places: [
            { speech: 1, page: 1, sentence: '来信330件次，比上年366件次少。', text: '330件次' },
            { speech: 1, page: 1, sentence: '云溪县来信330件次。', text: '330件次' },
          ],
        },
      ],
      added: [],
      removed: [],
    });
  });

  it('is told in short where the template prints other data', async () => {
    const folder = folderWith(FIGURES);
    await run(folder, ['build']);
    const template = FIGURES['templates/讲.hbs'] as string;
    layDown(folder, { 'templates/讲.hbs': template.replace('{{县}}', '{{讲话人.姓名}}') });
    layDown(folder, { '甲.yaml': `${FIGURES['甲.yaml']}讲话人: { 姓名: 周明远 }\n` });
    expect((await run(folder, ['build'])).err).toContain('新印出的数据 1 项：讲话人.姓名\n不再印出的数据 1 项：县\n');
  });

  it('stays the last good one after a build that failed', async () => {
    const folder = folderWith(FIGURES);
    await run(folder, ['build']);
    const before = treeOf(join(folder, 'out'));
    change(folder, '321', '321件');
    expect((await run(folder, ['build'])).code).toBe(1);
    expect(treeOf(join(folder, 'out'))).toEqual(before);
    change(folder, '321件', '330');
    expect((await run(folder, ['build'])).err).toContain(LINES);
  });

  it.each<[string, string | Uint8Array]>([
    ['empty', ''],
    ['no JSON', '{"version":1'],
    ['of another version', '{"version":9,"values":[],"drafts":[]}'],
    ['not text', Buffer.from([0xff, 0xfe, 0])],
  ])('is nothing where the record is %s', async (_name, record) => {
    const folder = folderWith({ ...FIGURES, 'out/.jianggao/甲.json': record });
    const { code, err } = await run(folder, ['build']);
    expect(code).toBe(0);
    expect(err).not.toContain('数据有变');
    change(folder, '321', '330');
    expect((await run(folder, ['build'])).err).toContain(LINES);
  });

  it('is gone without where the record can be neither read nor written', async () => {
    const folder = folderWith({ ...FIGURES, 'out/.jianggao/甲.json/里.txt': '' });
    const other = folderWith({ ...FIGURES, 'out/.jianggao': '文件' });
    for (const each of [folder, other]) {
      const { code, out, err } = await run(each, ['build']);
      expect({ code, out }).toEqual({ code: 0, out: 'out/甲.docx\n' });
      expect(err).not.toMatch(/错误|程序出错/);
    }
  });

  it('leads nowhere through a link', async () => {
    const [folder, elsewhere] = [folderWith({ ...FIGURES, 'out/旧.txt': '' }), folderWith({ 'a.txt': '' })];
    symlinkSync(elsewhere, join(folder, 'out/.jianggao'));
    expect((await run(folder, ['build'])).code).toBe(0);
    expect(Object.keys(treeOf(elsewhere))).toEqual(['a.txt']);
  });

  it('is not kept of what goes to standard output', async () => {
    const folder = folderWith(SPACE);
    const before = treeOf(folder);
    await run(folder, ['build', '甲.yaml', '-o', '-']);
    expect(treeOf(folder)).toEqual(before);
  });

  it('shows what it quotes without what has no shape', async () => {
    const folder = folderWith({
      ...FIGURES,
      '统计.yaml': String(FIGURES['统计.yaml']).replace('云溪县', '云\u200b溪县'),
    });
    expect((await run(folder, ['build'])).code).toBe(0);
    change(folder, '321', '330');
    expect((await run(folder, ['build'])).err).toContain('  第1页“云<U+200B>溪县来信330件次。”\n');
  });
});
