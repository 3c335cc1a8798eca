/** `explain`: ids of the build and of the checker's rules, in any writing; what a rule says of itself, whole. */

import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, PACKAGE, run } from '../support/cli.ts';

const explain = async (...wanted: string[]) => run(folderWith(), ['explain', ...wanted]);

describe('explain', () => {
  it('tells a rule whole, with two examples of each kind', async () => {
    const lines = (await explain('P15')).out.trimEnd().split('\n');
    const shapes = [
      /^JGP15　序数词后的逗号$/,
      /^等级：E 错误$/,
      /^要求：.*“第一”.*逗号/,
      /^原因：./,
      /^依据：GB\/T 15834—2011 附录 B\.3\.1$/,
      /^办法：.*；--fix 可以改$/,
      /^错例（⟦ ⟧ 里是报的地方）：$/,
      /^ {2}- .*⟦.⟧/,
      /^ {4}改为：[^⟦]*，[^⟦]*$/,
      /^ {2}- .*⟦.⟧/,
      /^ {4}改为：[^⟦]*，[^⟦]*$/,
      /^正例：$/,
      /^ {2}- [^⟦]*$/,
      /^ {2}- [^⟦]*$/,
    ];
    expect(lines).toHaveLength(shapes.length);
    for (const [at, line] of lines.entries()) expect(line).toMatch(shapes[at] as RegExp);
  });

  it.each(['p15', 'JGP15', 'jgp15', '序数词后的逗号'])('knows it as %s', async (written) => {
    expect(await explain(written)).toEqual(await explain('P15'));
  });

  it('tells the options of a rule, and what holds without them', async () => {
    const { out } = await explain('长句');
    expect(out).toMatch(/^JGC7　长句\n等级：W 注意\n/);
    expect(out).toMatch(/\n选项：\n {2}上限（默认 120）：.+\n {2}停顿（默认 60）：.+\n错例/);
    expect((await explain('P15')).out).not.toContain('选项');
  });

  it('tells what is known beside an example, and parts its speeches and pages by words', async () => {
    expect((await explain('名册')).out).toContain('\n    （名册里有：');
    const volume = (await explain('N15')).out;
    expect(volume).toMatch(/\n {2}- —— 在.+会议上的讲话.* ——\n/);
    const page = (await explain('页末标题')).out;
    expect(page).toContain('\n    —— 换页 ——\n');
    expect(volume + page).not.toMatch(/===|---|\t/);
  });

  it('tells what a build tells: what it means, why, an example, and the way to mend it', async () => {
    const { out } = await explain('JGT016');
    expect(out).toMatch(
      /^JGT016　值中有换行\n意思：.+\n原因：.+\n办法：.+\n错例：\n {2}- 会议认为，\{\{评语\}\}。\n正例：\n {2}- 会议认为，\{\{短评\}\}。\n（数据里有：\n {4}评语: \|\n(?: {4}.+\n)+）\n$/,
    );
    const draft = (await explain('日期不存在')).out;
    expect(draft).toContain('错例：\n  - 文稿: 讲话\n    模板: 讲\n');
  });

  it('tells both where a name stands for two', async () => {
    const { out } = await explain('个人信息');
    expect(out).toMatch(/^JGF027　个人信息\n意思：[\s\S]+\n办法：.+\n[\s\S]+\n\nJGC4　个人信息\n/);
  });

  it('lists the rules behind all others', async () => {
    const { out } = await explain();
    const ids = out
      .trimEnd()
      .split('\n')
      .map((line) => line.split('　')[0] ?? '');
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.at(0)).toBe('JGF001');
    for (const id of ['JGP1', 'JGP40', 'JGN1', 'JGS1', 'JGC1', 'JGC12'])
      expect(ids.indexOf(id)).toBeGreaterThan(ids.indexOf('JGK006'));
  });

  it.each([
    ['JGT03', 'JGT003'],
    ['t3', 'T003'],
    ['P015', 'P15'],
    ['JGP151', 'JGP15'],
    ['C40', 'C4'],
    ['长据', '长句'],
    ['序数词的逗号', '序数词后的逗号'],
  ])('guesses at %s', async (written, meant) => {
    const { code, out, err } = await explain(written);
    expect({ code, out, err }).toEqual({
      code: 2,
      out: '',
      err: `错误：没有“${written}”这个编号，是不是想写“${meant}”\n`,
    });
  });

  it.each(['八竿子打不着', 'zzz', ''])('does not guess at “%s”', async (written) => {
    expect((await explain(written)).err).toBe(`错误：没有“${written}”这个编号\n`);
  });
});

/** Files that are loaded with one, without those that are imported when they are wanted. */
const loadedWith = (path: string, known = new Set<string>()): ReadonlySet<string> => {
  if (known.has(path)) return known;
  known.add(path);
  const text = readFileSync(path, 'utf8');
  for (const [, type, name = ''] of text.matchAll(/^(?:import|export)( type)? [^;']*?from '(\.[^']+)';/gm)) {
    if (type === undefined) loadedWith(join(dirname(path), name), known);
  }
  return known;
};

describe('the rules', () => {
  it('are loaded for explain alone: help waits for none of them', () => {
    const loaded = (path: string): boolean =>
      [...loadedWith(join(PACKAGE, path))].some((file) => file.includes('/src/check/'));
    expect(loaded('src/cli/explain.ts')).toBe(true);
    expect(loaded('src/cli/start.ts')).toBe(false);
  });
});
