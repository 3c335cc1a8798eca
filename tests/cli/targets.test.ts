/** What is given where a draft is wanted: of another workspace, or no draft at all. Told before it leads astray. */

import { join } from 'node:path';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { DRAFT, folderWith, run, SPACE, type Tree, treeOf } from '../support/cli.ts';

const nested = (tree: Tree): Tree =>
  Object.fromEntries(Object.entries(tree).map(([path, content]) => [`我的/${path}`, content]));

const COMMANDS = [['build', '-f', 'txt'], ['check'], ['facts'], ['fill', '--list']];

describe('a draft of another workspace', () => {
  it.each(COMMANDS)('%s says where to run', async (...command) => {
    const folder = folderWith({ ...SPACE, ...nested({ ...SPACE, 'data/乙.yaml': DRAFT }) });
    const before = treeOf(folder);
    const { code, out, err } = await run(folder, [...command, '我的/data/乙.yaml']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('我的/data/乙.yaml 属于另一个工作区 我的');
    expect(err).toContain('先进入 我的 再运行，文件写作 data/乙.yaml');
    expect(treeOf(folder)).toEqual(before);
  });

  it('is told of where there is no workspace here, and one beside', async () => {
    const folder = folderWith({ ...nested(SPACE), '空/x.txt': '' });
    expect((await run(folder, ['facts', '我的/甲.yaml'])).err).toContain('先进入 我的 再运行，文件写作 甲.yaml');
    expect((await run(join(folder, '空'), ['facts', '../我的/甲.yaml'])).err).toContain('先进入 ../我的 再运行');
  });

  it('is none from below its own root, nor are the samples of the package, nor a text', async () => {
    const folder = folderWith({ ...nested({ ...SPACE, 'data/x/乙.yaml': DRAFT, '稿.txt': '会议开得很好。\n' }) });
    expect((await run(join(folder, '我的/data'), ['build', '-f', 'txt', 'x/乙.yaml'])).code).toBe(0);
    expect((await run(folder, ['check', '我的/稿.txt'])).code).toBe(0);
    const there = join(import.meta.dirname, '../../data/示例/动员会.yaml');
    expect((await run(folder, ['build', '-f', 'txt', there])).code).toBe(0);
  });
});

describe('what is no draft', () => {
  const files: Tree = {
    ...SPACE,
    '旧.docx': zipSync({ 'word/document.xml': new Uint8Array(9) }),
    '旧.wps': new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]),
    '月报.xlsx': zipSync({ a: new Uint8Array(1) }),
    '月报.csv': '名称,本期\n来信,3\n',
    '旧稿.txt': '在会上的讲话\n\n同志们：这次会议开得很好。\n',
    '注.md': '---\n# 说明\n',
    '统计.yaml': '统计: { 来信: { 本期: 3, 单位: 件 } }\n',
    '改名.yaml': zipSync({ a: new Uint8Array(1) }),
    '写在文字里.txt': DRAFT,
  };

  it.each([
    ['旧.docx', '旧.docx 是 Word 一类的文档，不是文稿', 'jianggao import'],
    ['旧.wps', '是 Word 一类的文档，不是文稿', 'jianggao import'],
    ['月报.xlsx', '是表格，不是文稿', 'jianggao sheet'],
    ['月报.csv', '是表格，不是文稿', 'jianggao sheet'],
    ['旧稿.txt', '是文字文件，不是文稿', 'jianggao import'],
    ['注.md', '是文字文件，不是文稿', 'jianggao import'],
    ['templates/讲.hbs', '是模板，不是文稿', '写着“模板: 名称”'],
    ['统计.yaml', '是数据文件，不是文稿', '给出引用它的文稿'],
    ['jianggao.yaml', '是工作区的设置，不是文稿', '不写文件名'],
    ['改名.yaml', '像是二进制文件', '核对是不是选错了文件'],
  ])('%s: says what it is, once, and what is done with it', async (file, what, mend) => {
    const folder = folderWith(files);
    const before = treeOf(folder);
    // To `fill` a book is a list of answers.
    for (const command of [['build'], ['facts'], ...(file.endsWith('.xlsx') ? [] : [['fill', '--list']])]) {
      const { code, err } = await run(folder, [...command, file]);
      expect(code).not.toBe(0);
      expect(err).toContain(what);
      expect(err).toContain(mend);
      expect(err.match(/JG[A-Z]\d+/g)).toHaveLength(1);
      expect(err).not.toMatch(/另存为|删去/);
    }
    expect(treeOf(folder)).toEqual(before);
  });

  it('is told of at its place in a compilation', async () => {
    const volume = '文稿: 汇编\n标题: 讲话材料汇编\n篇目: [甲.yaml, 旧.docx]\n';
    const { code, err } = await run(folderWith({ ...files, '书.yaml': volume }), ['build', '书.yaml']);
    expect(code).toBe(1);
    expect(err).toMatch(/^书\.yaml:3:14: .*旧\.docx 是 Word 一类的文档，不是文稿/m);
  });

  it('is a draft all the same where one stands in a file of another name', async () => {
    expect((await run(folderWith(files), ['build', '-f', 'txt', '写在文字里.txt'])).code).toBe(0);
  });
});

it('a list of answers that is not there is a file to look for, not a list to mend', async () => {
  const { code, err } = await run(folderWith(SPACE), ['fill', '甲.yaml', '待核1.xlsx']);
  expect(code).toBe(2);
  expect(err).toContain('JGF014（文件不存在）：待核清单 待核1.xlsx 不存在\n  办法：核对文件名和所在的目录\n');
});

describe('no file that was not read is counted as checked', () => {
  it.each(['没.txt', '没.docx', '没.yaml'])('%s', async (file) => {
    const { code, out } = await run(folderWith(SPACE), ['check', file]);
    expect(code).toBe(2);
    expect(out).toContain('文件、设置与命令（1 处）');
    expect(out).toMatch(/\n检查了 0 个文件，1 处错误\n$/);
  });
});

it('a file that was never a baseline is told in one sentence', async () => {
  const folder = folderWith({
    ...SPACE,
    '单位.yaml': '局长: 梁若川\n县: 云溪县\n',
    '旧.txt': Buffer.from('b9abcec4', 'hex'),
  });
  for (const file of ['单位.yaml', '旧.txt']) {
    const before = treeOf(folder);
    const { code, out, err } = await run(folder, ['check', '甲.yaml', '--write-baseline', file]);
    expect({ code, out, err }).toEqual({
      code: 2,
      out: '',
      err: `错误：${file} 已有内容，不是基线，没有改写它；换一个文件\n`,
    });
    expect(treeOf(folder)).toEqual(before);
  }
});
