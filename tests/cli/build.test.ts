/** `build`: results on standard output, the rest on standard error, exit codes, whole outputs or old ones. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, layDown, run, SPACE, treeOf } from '../support/cli.ts';

describe('build', () => {
  it('writes what jianggao.yaml lists and names it on standard output', async () => {
    const folder = folderWith(SPACE);
    const { code, out, err } = await run(folder, ['build', '-f', 'docx,txt']);
    expect(code).toBe(0);
    expect(out).toBe('out/甲.docx\nout/甲.txt\nout/乙.docx\nout/乙.txt\n');
    expect(err).toContain('待填 1 项：\n  乙.yaml:6:7 会议：这次xx很重要。\n');
    expect(err).toMatch(/甲\.yaml：\d+ 字，1 页，每页 22 行、每行 28 字，朗读约 1 分钟\n/);
    expect(readFileSync(join(folder, 'out/甲.txt'), 'utf8')).toContain('这次信访工作会议很重要。');
  });

  it('works from a folder below, and names files as seen from there', async () => {
    const folder = folderWith({ ...SPACE, 'data/深/丙.yaml': SPACE['甲.yaml'] as string });
    const { code, out } = await run(join(folder, 'data'), ['build', '深/丙.yaml', '-f', 'txt']);
    expect({ code, out }).toEqual({ code: 0, out: '../out/丙.txt\n' });
  });

  it('takes the folder of -o from where it runs', async () => {
    const folder = folderWith(SPACE);
    expect((await run(folder, ['build', '甲.yaml', '-f', 'txt', '-o', '成稿/深/'])).out).toBe('成稿/深/甲.txt\n');
  });

  it('gives the same bytes twice, and in another folder', async () => {
    const [a, b] = [folderWith(SPACE), folderWith(SPACE)];
    for (const folder of [a, a, b]) await run(folder, ['build', '-f', 'docx,txt,md']);
    expect(treeOf(join(a, 'out'))).toEqual(treeOf(join(b, 'out')));
  });

  it('dates a .docx by SOURCE_DATE_EPOCH', async () => {
    const made = async (epoch: string) => {
      const folder = folderWith(SPACE);
      const { code } = await run(folder, ['build', '甲.yaml'], { env: { SOURCE_DATE_EPOCH: epoch } });
      expect(code).toBe(0);
      return treeOf(join(folder, 'out'))['甲.docx'];
    };
    expect(await made('1700000000')).toBe(await made('1700000000'));
    expect(await made('1700000000')).not.toBe(await made('1700000001'));
  });

  it('works outside any workspace with what ships', async () => {
    const folder = folderWith({
      '甲.yaml': '文稿: 讲话\n模板: 讲\n标题: 一\n',
      'templates/讲.hbs': '---\n标题: 讲\n---\n正文。\n',
    });
    expect(await run(folder, ['build', '甲.yaml', '-f', 'txt'])).toMatchObject({ code: 0, out: 'out/甲.txt\n' });
    const { code, err } = await run(folder, ['build']);
    expect(code).toBe(2);
    expect(err).toBe('错误：没有指明文稿：写上文稿文件，或在 jianggao.yaml 的“文稿”里列出\n');
  });

  it('takes a draft that is named twice once', async () => {
    expect((await run(folderWith(SPACE), ['build', '甲.yaml', './甲.yaml', '-f', 'txt,txt'])).out).toBe('out/甲.txt\n');
  });
});

describe('one wrong draft of several', () => {
  it('fails alone, is named, and leaves its old output', async () => {
    const folder = folderWith({ ...SPACE, 'out/错.txt': '旧稿', 'out/甲.txt': '旧稿' });
    const { code, out, err } = await run(folder, ['build', '错.yaml', '甲.yaml', '没有.yaml', '-f', 'txt']);
    expect(code).toBe(2);
    expect(out).toBe('out/甲.txt\n');
    expect(err).toContain('错.yaml:4:5: 错误 JGF013');
    expect(err).toContain('文稿 没有.yaml 不存在');
    expect(err).toContain('3 篇中 2 篇没有生成：错.yaml、没有.yaml');
    expect(readFileSync(join(folder, 'out/错.txt'), 'utf8')).toBe('旧稿');
    expect(readFileSync(join(folder, 'out/甲.txt'), 'utf8')).not.toBe('旧稿');
    expect(Object.keys(treeOf(join(folder, 'out'))).sort()).toEqual(['.jianggao/甲.json', '甲.txt', '错.txt'].sort());
  });

  it('exits 1 where only facts are wrong', async () => {
    expect((await run(folderWith(SPACE), ['build', '错.yaml', '甲.yaml', '-f', 'txt'])).code).toBe(1);
  });

  it('has the faults of a shared file told once', async () => {
    const draft = `${SPACE['甲.yaml']}引用: [统计.yaml]\n`;
    const folder = folderWith({ ...SPACE, '统计.yaml': '来信: { 本期: 321件 }\n', '丙.yaml': draft, '丁.yaml': draft });
    const { err } = await run(folder, ['build', '丙.yaml', '丁.yaml', '-f', 'txt']);
    expect(err.match(/JGF018/g)).toHaveLength(1);
    expect(err).toContain('共 1 处错误\n2 篇中 2 篇没有生成：丙.yaml、丁.yaml\n');
  });
});

describe('exit codes', () => {
  it.each<[string, string[], number]>([
    ['all well', ['甲.yaml'], 0],
    ['something missing', ['乙.yaml'], 0],
    ['something missing with --final', ['乙.yaml', '--final'], 1],
    ['a date that does not exist', ['错.yaml'], 1],
    ['a style that does not exist', ['甲.yaml', '-s', '没有'], 1],
    ['a draft that does not exist', ['没有.yaml'], 2],
    ['a draft that is a folder', ['templates'], 2],
    ['a draft that is not text', ['图.yaml'], 1],
    ['an output folder that is a file', ['甲.yaml', '-o', '乙.yaml'], 2],
    ['an output folder below a file', ['甲.yaml', '-o', '乙.yaml/深'], 2],
    ['an output that is a folder', ['甲.yaml', '-o', '占'], 2],
    ['an output folder that cannot be made', ['甲.yaml', '-o', '/proc/没有'], 2],
    ['a name far too long', [`${'长'.repeat(300)}.yaml`], 2],
  ])('%s', async (_name, argv, code) => {
    const folder = folderWith({ ...SPACE, '图.yaml': Buffer.from([0x89, 0x50, 0, 0xff]), '占/甲.txt/里.txt': '' });
    const before = treeOf(folder);
    const ran = await run(folder, ['build', '-f', 'txt', ...argv]);
    expect(ran.code, ran.err).toBe(code);
    expect(ran.out === '').toBe(code !== 0);
    expect(ran.err).not.toMatch(/\n\s+at |undefined|E[A-Z]{4,}/);
    if (code !== 0) expect(treeOf(folder)).toEqual(before);
  });

  it('1 for a jianggao.yaml with errors, before anything is built', async () => {
    const folder = folderWith({ ...SPACE, 'jianggao.yaml': '版本: 1\n板式: 国标\n文稿: [甲.yaml]\n' });
    const { code, out, err } = await run(folder, ['build']);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('jianggao.yaml:2:1: 错误 JGF010');
  });

  it('0 with what is only odd in jianggao.yaml told', async () => {
    const folder = folderWith({ ...SPACE, 'jianggao.yaml': '版本: 1 #1\n文稿: [甲.yaml]\n' });
    const { code, err } = await run(folder, ['build', '-f', 'txt']);
    expect(code).toBe(0);
    expect(err).toContain('jianggao.yaml:1:5: 注意 JGF009');
  });
});

describe('two drafts of one name', () => {
  it('are refused before anything is written', async () => {
    const folder = folderWith({ ...SPACE, '别处/甲.yaml': SPACE['甲.yaml'] as string });
    const before = treeOf(folder);
    const { code, out, err } = await run(folder, ['build', '甲.yaml', '别处/甲.yaml']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('JGF022（输出路径）：甲.yaml 和 别处/甲.yaml 会写到同一个文件“甲”');
    expect(treeOf(folder)).toEqual(before);
  });
});

describe('a workspace of a stranger', () => {
  it.each(['../外', '/tmp/外', '..'])('cannot write to %s', async (output) => {
    const folder = folderWith({ '里/jianggao.yaml': `版本: 1\n文稿: [甲.yaml]\n输出: ${output}\n` });
    layDown(join(folder, '里'), {
      'templates/讲.hbs': SPACE['templates/讲.hbs'] as string,
      '甲.yaml': SPACE['甲.yaml'] as string,
    });
    const before = treeOf(folder);
    const { code, err } = await run(join(folder, '里'), ['build']);
    expect(code).toBe(1);
    expect(err).toContain('jianggao.yaml:3:5: 错误 JGF012');
    expect(treeOf(folder)).toEqual(before);
  });

  it('cannot have drafts read from elsewhere', async () => {
    const folder = folderWith({ 'jianggao.yaml': '版本: 1\n文稿: [../../etc/passwd]\n' });
    const { code, err } = await run(folder, ['build']);
    expect(code).toBe(1);
    expect(err).not.toContain('root:');
  });
});

describe('-', () => {
  it('is standard input, its paths seen from where it runs', async () => {
    const folder = folderWith({ ...SPACE, '数据.yaml': '会议: 防汛会议\n' });
    const stdin = '文稿: 讲话\n模板: 讲\n标题: 一\n引用: [数据.yaml]\n';
    const { code, out } = await run(folder, ['build', '-', '-f', 'txt', '-o', '-'], { stdin });
    expect(code).toBe(0);
    expect(out).toContain('这次防汛会议很重要。');
    const named = await run(folder, ['build', '-', '-f', 'txt', '--stdin-filename', '深/新.yaml'], { stdin });
    expect(named.err).toContain('深/新.yaml:4:6: 错误 JGF014');
    const found = await run(folder, ['build', '-', '-f', 'txt', '--stdin-filename', '深/新.yaml'], {
      stdin: stdin.replace('[数据', '[../数据'),
    });
    expect(found.out).toBe('out/新.txt\n');
  });

  it('is standard output, and nothing else is on it', async () => {
    const folder = folderWith(SPACE);
    const { code, bytes, err } = await run(folder, ['build', '甲.yaml', '-o', '-']);
    expect(code).toBe(0);
    expect(Buffer.from(bytes.slice(0, 2)).toString()).toBe('PK');
    expect(err).toContain('甲.yaml：');
    await run(folder, ['build', '甲.yaml']);
    expect(Buffer.from(bytes).equals(readFileSync(join(folder, 'out/甲.docx')))).toBe(true);
    const failed = await run(folder, ['build', '错.yaml', '-o', '-']);
    expect({ code: failed.code, out: failed.out }).toEqual({ code: 1, out: '' });
  });

  it('does not put a .docx on a terminal', async () => {
    const { code, out, err } = await run(folderWith(SPACE), ['build', '甲.yaml', '-o', '-'], { terminal: true });
    expect({ code, out, err }).toEqual({ code: 2, out: '', err: '错误：.docx 不能写到终端，请转到文件或管道\n' });
  });
});

describe('colour', () => {
  it.each<[string, Record<string, string>, boolean, boolean]>([
    ['on a terminal', {}, true, true],
    ['in a pipe', {}, false, false],
    ['with NO_COLOR', { NO_COLOR: '1' }, true, false],
    ['with an empty NO_COLOR', { NO_COLOR: '' }, true, true],
    ['with FORCE_COLOR', { FORCE_COLOR: '1' }, false, true],
    ['with FORCE_COLOR=0', { FORCE_COLOR: '0' }, true, false],
    ['with NO_COLOR and FORCE_COLOR', { NO_COLOR: '1', FORCE_COLOR: '1' }, true, false],
    ['on a dumb terminal', { TERM: 'dumb' }, true, false],
  ])('%s', async (_name, env, terminal, coloured) => {
    const { err } = await run(folderWith(SPACE), ['build', '错.yaml', '-f', 'txt'], { env, terminal });
    expect(err.includes('\u001b[')).toBe(coloured);
    expect(err.replace(/\u001b\[\d+m/g, '')).toBe(
      (await run(folderWith(SPACE), ['build', '错.yaml', '-f', 'txt'])).err,
    );
  });
});
