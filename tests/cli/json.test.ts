/** `--json`: one document on standard output whatever happens, of the shape that programs rely on. */

import { describe, expect, it } from 'vitest';
import { folderWith, run, SPACE } from '../support/cli.ts';

interface Problem {
  readonly [key: string]: unknown;
  readonly start?: { readonly line: number; readonly column: number };
  readonly end?: { readonly line: number; readonly column: number };
}

interface Report {
  readonly version: number;
  readonly totals: Readonly<Record<string, number>>;
  readonly problems: readonly Problem[];
  readonly results: readonly Readonly<Record<string, unknown>>[];
}

const report = async (argv: readonly string[], files: Parameters<typeof folderWith>[0] = SPACE) => {
  const { code, out, err } = await run(folderWith(files), [...argv, '--json']);
  return { code, err, report: JSON.parse(out) as Report };
};

const KEYS = [
  'id',
  'name',
  'grade',
  'message',
  'why',
  'hint',
  'clause',
  'file',
  'start',
  'end',
  'excerpt',
  'printed',
  'fixable',
  'suggest',
  'related',
  'fingerprint',
];

describe('build --json', () => {
  it('gives results and no paths between', async () => {
    const { code, err, report: given } = await report(['build', '-f', 'txt']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(given).toMatchObject({ version: 1, totals: { E: 0, W: 0, I: 0, hidden: 0, suppressed: 0 }, problems: [] });
    expect(given.results.map(({ draft, outputs }) => [draft, outputs])).toEqual([
      ['甲.yaml', ['out/甲.txt']],
      ['乙.yaml', ['out/乙.txt']],
    ]);
    expect(given.results[0]?.summary).toMatchObject({ pages: 1, linesPerPage: 22, charactersPerLine: 28 });
    expect(given.results[1]?.missing).toEqual([
      { path: '会议', file: '乙.yaml', start: { line: 6, column: 7 }, sentence: '这次xx很重要。', printed: 1 },
    ]);
  });

  it('gives problems with file, range in code points, excerpt and fingerprint', async () => {
    const files = { ...SPACE, '错.yaml': `${SPACE['甲.yaml']}标提: 𠮷\n引用: [甲二.yaml, 甲三.yaml]\n` };
    const more = { '甲二.yaml': '𠮷: { 来信: 1 }\n', '甲三.yaml': '𠮷: { 来信: 2 }\n' };
    const { code, report: given } = await report(['build', '错.yaml'], { ...files, ...more });
    expect(code).toBe(1);
    expect(given.totals).toEqual({ E: 2, W: 0, I: 0, hidden: 0, suppressed: 0 });
    for (const problem of given.problems) {
      for (const key of Object.keys(problem)) expect(KEYS).toContain(key);
      expect(problem.fingerprint).toMatch(/^[0-9a-f]{16}$/);
    }
    expect(given.problems[0]).toMatchObject({
      id: 'JGF010',
      grade: 'E',
      file: '错.yaml',
      start: { line: 7, column: 1 },
      end: { line: 7, column: 3 },
      excerpt: '标提: 𠮷',
      suggest: [{ text: '标题', start: { line: 7, column: 1 }, end: { line: 7, column: 3 } }],
    });
    expect(given.problems[1]).toMatchObject({
      id: 'JGF016',
      file: '甲三.yaml',
      start: { line: 1, column: 10 },
      related: [{ file: '甲二.yaml', start: { line: 1, column: 10 }, message: '另一处在这里' }],
    });
  });

  it('keeps a fingerprint when lines move, and gives another to another fault', async () => {
    const wrong = SPACE['错.yaml'] as string;
    const print = async (text: string) =>
      (await report(['build', '错.yaml'], { ...SPACE, '错.yaml': text })).report.problems[0]?.fingerprint;
    const first = await print(wrong);
    expect(await print(`# 多一行\n${wrong}`)).toBe(first);
    expect(await print(wrong.replace('09-31', '02-30'))).not.toBe(first);
  });

  it('is one document even when nothing could be read or written', async () => {
    const unread = await report(['build', '没有.yaml']);
    expect(unread.code).toBe(2);
    expect(unread.report.problems).toMatchObject([{ id: 'JGF014', message: '文稿 没有.yaml 不存在' }]);
    const unwritten = await report(['build', '甲.yaml', '-o', '乙.yaml', '-f', 'txt']);
    expect(unwritten.code).toBe(2);
    expect(unwritten.report.results[0]?.failure).toBe('乙.yaml/甲.txt 的上级不是目录');
    expect(unwritten.err).toBe('错误：乙.yaml/甲.txt 的上级不是目录\n');
    const settings = await report(['build'], { ...SPACE, 'jianggao.yaml': '' });
    expect(settings.code).toBe(1);
    expect(settings.report.problems).toMatchObject([{ id: 'JGF021' }]);
    const clash = await report(['build', '甲.yaml', '深/甲.yaml'], { ...SPACE, '深/甲.yaml': '' });
    expect(clash.code).toBe(2);
    expect(clash.report.problems).toMatchObject([{ id: 'JGF022' }]);
  });
});

describe('other commands --json', () => {
  it('templates lists templates, one template’s needs, and helpers', async () => {
    const list = JSON.parse((await run(folderWith(SPACE), ['templates', '--json'])).out);
    expect(list.templates).toContainEqual({ name: '讲', title: '讲', summary: '', suits: [] });
    const one = JSON.parse((await run(folderWith(SPACE), ['templates', '讲', '--json'])).out);
    expect(one).toMatchObject({ version: 1, name: '讲', needs: [{ path: '会议', optional: false }] });
    const helpers = JSON.parse((await run(folderWith(SPACE), ['templates', '--helpers', '--json'])).out);
    expect(helpers.helpers.map(({ name }: { name: string }) => name)).toContain('数');
    expect(helpers.conditions.map(({ name }: { name: string }) => name)).toContain('连续下降');
  });

  it('schema gives schemas that know every field', async () => {
    for (const name of ['讲话', '汇编', '设置', '版式', '模板说明', '文稿', '数据']) {
      const { code, out } = await run(folderWith(), ['schema', name]);
      expect(code).toBe(0);
      expect(JSON.parse(out).$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    }
    const settings = JSON.parse((await run(folderWith(), ['schema', '设置'])).out);
    // Written without quotes, 1 is a number to every editor.
    expect(settings.properties.版本.enum).toEqual([1]);
  });

  it('doctor names what there is', async () => {
    const { out } = await run(folderWith(SPACE), ['doctor', '--json']);
    const { findings } = JSON.parse(out) as { findings: { item: string; state: string }[] };
    expect(findings.find(({ item }) => item === 'Node.js')?.state).toBe('well');
    expect(findings.find(({ item }) => item === '工作区')?.state).toBe('well');
  }, 60_000);
});
