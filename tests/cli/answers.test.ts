/** A file of answers: all of it right and all of it written, or nothing; both places of what contradicts. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, run, type Tree, treeOf } from '../support/cli.ts';

const FACTS = `# 月报
统计:
  来信: { 本期: ~, 上年同期: 366, 单位: 件次 } # 等数
  满意率: { 本期: ~, 单位: "%", 小数: 1 }
会议:
  名称: 信访工作会议
  发言单位: ~
  期限: ~
任务: # 一项一段
  - 名称: ~
    期限: ~
    件数: { 本期: ~, 单位: 件 }
`;

const DRAFT = `文稿: 讲话
模板: 讲
引用: [数据.yaml]
标题: 讲话
日期: ~
`;

const TEMPLATE = `---
标题: 讲
---
{{会议.名称}}：来信{{数 统计.来信}}，满意率{{数 统计.满意率}}，{{列举 会议.发言单位}}，{{日期 会议.期限}}。

{{#each 任务}}
- {{名称}}，{{日期 期限}}前办{{数 件数}}。

{{/each}}
`;

const SPACE: Tree = {
  'jianggao.yaml': '版本: 1\n文稿: [稿.yaml]\n',
  'templates/讲.hbs': TEMPLATE,
  '数据.yaml': FACTS,
  '稿.yaml': DRAFT,
};

const answer = async (answers: string, flags: readonly string[] = ['--write']) => {
  const root = folderWith(SPACE);
  const before = treeOf(root);
  const ran = await run(root, ['fill', '--answers', '-', ...flags], { stdin: answers });
  const read = (path: string): string => readFileSync(join(root, path), 'utf8');
  return { ...ran, root, isUntouched: JSON.stringify(treeOf(root)) === JSON.stringify(before), read };
};

const ALL = `日期: 2024年9月12日
统计: { 来信: { 本期: "１，２３４件次" }, 满意率.本期: 95.30 }
会议:
  发言单位: [青禾镇, "石渡镇: 东"]
  期限: 2024-10
任务:
  - { 名称: 排查, 期限: "2024-10-15", 件数: { 本期: 3 } }
  - { 名称: 化解, 期限: ~, 件数: { 本期: ~ } }
`;

describe('answers', () => {
  it('go into several files, every other byte left', async () => {
    const { code, err, read } = await answer(ALL);
    expect({ code, err }).toEqual({ code: 0, err: '写入 6 处：稿.yaml、数据.yaml\n' });
    expect(read('稿.yaml')).toBe(DRAFT.replace('~', '2024-09-12'));
    expect(read('数据.yaml')).toBe(`# 月报
统计:
  来信: { 本期: 1234, 上年同期: 366, 单位: 件次 } # 等数
  满意率: { 本期: 95.30, 单位: "%", 小数: 1 }
会议:
  名称: 信访工作会议
  发言单位: [青禾镇, "石渡镇: 东"]
  期限: 2024-10
任务: # 一项一段
  - { 名称: 排查, 期限: 2024-10-15, 件数: { 本期: 3, 单位: 件 } }
  - { 名称: 化解, 期限: ~, 件数: { 本期: ~, 单位: 件 } }
`);
  });

  it('show what they would change, and change nothing without --write', async () => {
    const { code, out, err, isUntouched } = await answer('统计.来信.本期: 321\n日期: 2024-09-12\n', []);
    expect({ code, isUntouched }).toEqual({ code: 0, isUntouched: true });
    expect(out).toBe('数据.yaml:3 统计.来信.本期：~ → 321\n稿.yaml:5 日期：~ → 2024-09-12\n');
    expect(err).toBe('要改 2 处，还没有写入；加上 --write 就写入\n');
  });

  it('for a list of as many items go into these, comments and layout left', async () => {
    const { code, read } = await answer('任务: [{ 期限: 2024年10月15日, 名称: 排查 }]\n');
    expect(code).toBe(0);
    expect(read('数据.yaml')).toBe(FACTS.replace('- 名称: ~\n    期限: ~', '- 名称: 排查\n    期限: 2024-10-15'));
  });

  it('may be JSON, indented by tabs', async () => {
    const json = JSON.stringify({ 统计: { 来信: { 本期: 321 } }, '任务[0].名称': '排查' }, undefined, '\t');
    const { code, read } = await answer(json);
    expect(code).toBe(0);
    expect(read('数据.yaml')).toContain('来信: { 本期: 321,');
    expect(read('数据.yaml')).toContain('  - 名称: 排查\n    期限: ~\n');
  });

  it('that say nothing yet are none', async () => {
    const root = folderWith(SPACE);
    const { out, err } = await run(root, ['fill', '--list']);
    expect(err).toBe('要填 8 处\n');
    const ran = await run(root, ['fill', '--answers', '-', '--write'], { stdin: out });
    expect(ran).toMatchObject({ code: 0, out: '', err: '没有要改的\n' });
  });

  it('are asked for path by path, with the sentence and what is expected', async () => {
    const { out } = await run(folderWith(SPACE), ['fill', '稿.yaml', '--list']);
    expect(out).toContain(`统计:
  来信:
    # 信访工作会议：来信____，满意率xxx%，xx，xx。
    # 统计—来信—本期（件次）；数字，单位是件次，如 321；数据.yaml:3
    本期: ~
`);
    expect(out).toContain('清单，几项之间用“；”或“、”分开');
    expect(out).toMatch(/任务:\n( {2}#.*\n)+ {2}- 名称: ~\n/);
  });

  it.each<[string, string, string[]]>([
    [
      'an unknown path',
      '统计.来新.本期: 3',
      ['标准输入:1:1', '数据里没有“统计.来新.本期”', '是不是想写“统计.来信.本期”'],
    ],
    ['no number', '统计: { 来信: { 本期: 许多 } }', ['“许多”不是数字', '另见 数据.yaml:3:13']],
    ['a count below none', '统计.来信.本期: -3', ['“-3”是负数，单位是“件次”的数不会是负数']],
    ['another unit', '统计.来信.本期: 3人次', ['单位是“人次”，这里要的是“件次”']],
    ['no such day', '日期: 2024-09-31', ['没有这一天', '另见 稿.yaml:5:5']],
    [
      'what stands there otherwise',
      '会议.名称: 别的会',
      ['“会议.名称”数据里已是 信访工作会议，这里是 别的会', '标准输入:1:8', '另见 数据.yaml:6:7', '--force'],
    ],
    ['a value for a figure', '统计.来信: 3', ['是一组数据，不是一个值', '写成 统计.来信.本期']],
    ['a group for a value', '会议.名称: { 甲: 1 }', ['是一个值，不是一组数据']],
    ['a list for a value', '会议.名称: [甲]', ['不是清单']],
    [
      'two answers',
      '日期: 2024-09-12\n"日期 ": 1\n统计.来信.本期: 1\n统计: { 来信: { 本期: 2 } }',
      ['“统计.来信.本期”答了两次', '核对后只留一处'],
    ],
    ['a wrong day in a list', '任务: [{ 名称: 甲, 期限: 2024-10-32 }]', ['“2024-10-32”不是日期，或没有这一天']],
    [
      'an unknown key in a list',
      '任务: [{ 名秤: 甲 }, { 名称: 乙 }]',
      ['“任务[0]”里没有“名秤”这一项', '是不是想写“名称”'],
    ],
    ['no mapping', '- 甲', ['答案应为一组“路径: 值”']],
    ['nothing', '', ['标准输入 是空的']],
    ['no YAML', '甲: [', ['标准输入:1']],
  ])('with %s are refused whole', async (_, answers, messages) => {
    const { code, err, isUntouched } = await answer(
      /^(?:- 甲|甲: \[|)$/.test(answers) ? answers : `${answers}\n会议.期限: 2024-10\n`,
    );
    expect(code).toBe(1);
    for (const message of messages) expect(err).toContain(message);
    expect(err).toContain('没有写入');
    expect(isUntouched).toBe(true);
  });

  it('win over what stands there with --force', async () => {
    const { code, read } = await answer('会议.名称: 别的会\n统计.来信.上年同期: 367\n', ['--force', '--write']);
    expect(code).toBe(0);
    expect(read('数据.yaml')).toBe(FACTS.replace('信访工作会议', '别的会').replace('366', '367'));
  });

  it('tell programs the same', async () => {
    const { code, out, err } = await answer('统计.来信.本期: 321\n', ['--json']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out).changes).toEqual([
      expect.objectContaining({ path: '统计.来信.本期', before: '~', value: '321', cell: '标准输入:1' }),
    ]);
  });

  it.each<[string[], string]>([
    [['--answers', '没有.yaml'], '没有.yaml 不存在'],
    [['--answers', 'a.yaml', '--list'], '一次用一样'],
    [['--force'], '--force 与 --answers 一起用'],
    [['-o', 'a.yaml'], '-o 与 --list 一起用'],
    [['--list', '-o', '数据.yaml'], '已有 数据.yaml'],
    [[], '标准输入不是终端，不会提问'],
  ])('%j is a wrong use', async (flags, message) => {
    const root = folderWith(SPACE);
    const before = treeOf(root);
    const ran = await run(root, ['fill', '稿.yaml', ...flags]);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain(message);
    expect(treeOf(root)).toEqual(before);
  });
});
