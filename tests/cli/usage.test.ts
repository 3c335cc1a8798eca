/** Arguments: help that never acts, guesses for what does not exist, one line in Chinese for wrong use. */

import { describe, expect, it } from 'vitest';
import { folderWith, type Ran, run, SPACE, treeOf } from '../support/cli.ts';

const COMMANDS = ['build', 'templates', 'init', 'sheet', 'schema', 'doctor', 'explain'];
const ALIASES = ['生成', '模板', '新建工作区', '读表', '结构', '体检', '解释'];

/** Words that commander would have left in English, apart from names of files, formats and programs. */
const KNOWN =
  /jianggao|data|yaml|JSON|Schema|docx|txt|md\b|npm|CI|Node|LibreOffice|libreoffice|word|JGT003|out\b|stdin-filename|[a-z]+(?=（)|-{1,2}[a-z]+|build|templates|init|sheet|schema|doctor|explain|help|xlsx|csv/g;

const isQuiet = ({ out, err }: Ran): void => {
  expect(out).toBe('');
  expect(err).not.toMatch(/\n\s+at |undefined|\[object/);
};

describe('help', () => {
  it.each([[], ['--help'], ['-h'], ['help']])('of the program: %j', async (...argv) => {
    const folder = folderWith();
    const { code, out, err } = await run(folder, argv);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const name of [...COMMANDS, ...ALIASES]) expect(out).toContain(name);
    expect(out.replace(KNOWN, '')).not.toMatch(/[A-Za-z]{2,}|undefined/);
  });

  it.each([...COMMANDS, ...ALIASES])('of %s is in Chinese, in columns, at most 80 wide', async (name) => {
    const { code, out } = await run(folderWith(), [name, '--help']);
    expect(code).toBe(0);
    expect(out).toMatch(/^用法：jianggao /);
    expect(out.replace(KNOWN, '')).not.toMatch(/[A-Za-z]{2,}|undefined/);
    expect((await run(folderWith(), ['help', name])).out).toBe(out);
    const width = (line: string): number =>
      [...line].reduce((sum, char) => sum + (/[\u2e80-\uffe6]/.test(char) ? 2 : 1), 0);
    for (const line of out.split('\n')) expect(width(line), line).toBeLessThanOrEqual(82);
    const starts = [...out.matchAll(/^ {2}(\S.*?) {2,}(?=\S)/gm)].map((match) => width(match[0]));
    expect(new Set(starts.slice(-3)).size).toBe(1);
  });

  const ARGUMENTS: readonly (readonly string[])[] = [
    ['build', '甲.yaml'],
    ['build', '甲.yaml', '-o', 'out', '-f', 'txt'],
    ['build', '-'],
    ['init', '新'],
    ['templates', '讲'],
    ['explain', 'JGT003'],
    ['schema'],
    ['doctor'],
    ['build', '--fianl'],
    ['build', '-o'],
    ['nonsense'],
  ];

  it.each(ARGUMENTS)('asked for anywhere among %s %s %s acts in no way', async (...argv) => {
    const folder = folderWith(SPACE);
    const before = treeOf(folder);
    for (let at = 0; at <= argv.length; at += 1) {
      for (const help of ['--help', '-h']) {
        const { code, out, err } = await run(folder, [...argv.slice(0, at), help, ...argv.slice(at)]);
        expect({ code, err }).toEqual({ code: 0, err: '' });
        expect(out).toContain('用法：');
      }
    }
    expect(treeOf(folder)).toEqual(before);
  });

  it('is not what stands after --', async () => {
    const { code, err } = await run(folderWith(SPACE), ['build', '--', '--help']);
    expect(code).toBe(2);
    expect(err).toContain('--help 不存在');
  });
});

it('tells its version', async () => {
  expect(await run(folderWith(), ['--version'])).toMatchObject({ code: 0, out: '9.9.9\n', err: '' });
});

describe('wrong use', () => {
  it.each<[string[], string]>([
    [['bulid'], '没有“bulid”这个命令，是不是想写“build”'],
    [['甲.yaml'], '没有“甲.yaml”这个命令；生成文稿写 jianggao build 甲.yaml'],
    [['build', '--fianl'], '没有“--fianl”这个选项，是不是想写“--final”'],
    [['build', '--formt', 'txt'], '没有“--formt”这个选项，是不是想写“--format”'],
    [['templates', '--helper'], '没有“--helper”这个选项，是不是想写“--helpers”'],
    [['build', '-o'], '选项“-o, --output <目录>”后面缺少值'],
    [['init', '甲', '乙'], '参数太多'],
    [['build', '甲.yaml', '-f', 'dcox'], '没有“dcox”这种格式，是不是想写“docx”；可用的有：docx、txt、md'],
    [['build', '甲.yaml', '-f', ','], '--format 后面缺少格式；可用的有：docx、txt、md'],
    [['build', '甲.yaml', '--for', 'wps'], '--for 应为 word 或 libreoffice，这里是“wps”'],
    [['build', '甲.yaml', '-j', '0'], '--jobs 应为 1 到 99 的整数，这里是“0”'],
    [['build', '甲.yaml', '-j', 'two'], '--jobs 应为 1 到 99 的整数，这里是“two”'],
    [['build', '甲.yaml', '-', '-f', 'txt'], '标准输入（-）只能单独生成一篇'],
    [['build', '-o', '-', '-f', 'txt'], '写到标准输出（-o -）时，只能是一篇文稿'],
    [['build', '甲.yaml', '-o', '-', '-f', 'txt,md'], '写到标准输出（-o -）时，只能是一种格式'],
    [['build', '甲.yaml', '-o', '-', '--json'], '-o - 与 --json 不能同时使用'],
    [['build', '没有*.yaml'], '没有文件符合“没有*.yaml”'],
    [['templates', '奖'], '没有“奖”这个模板'],
    [['explain', 'JGT03'], '没有“JGT03”这个编号，是不是想写“JGT003”'],
    [
      ['schema', '讲化'],
      '没有“讲化”这种文件，是不是想写“讲话”；可写：讲话、汇编、设置、版式、模板说明、对照、词表、名册、文稿、数据',
    ],
  ])('%j', async (argv, message) => {
    const folder = folderWith(SPACE);
    const before = treeOf(folder);
    const ran = await run(folder, argv);
    expect(ran.code).toBe(2);
    expect(ran.err.split('\n')[0]).toBe(`错误：${message}`);
    isQuiet(ran);
    expect(treeOf(folder)).toEqual(before);
  });

  it('of SOURCE_DATE_EPOCH is told as well', async () => {
    for (const epoch of ['today', '-1', '99999999999999', '999999999999']) {
      const ran = await run(folderWith(SPACE), ['build'], { env: { SOURCE_DATE_EPOCH: epoch } });
      expect(ran.code).toBe(2);
      expect(ran.err).toContain('SOURCE_DATE_EPOCH');
      isQuiet(ran);
    }
  });

  it('quotes nothing that could move the cursor or speak to a CI system', async () => {
    const folder = folderWith({ ...SPACE, '::error::坏.yaml': '：\n', '甲\u001b[31m.yaml': '一：\n二: 3\n' });
    const attempts = [
      ['bu\u001b[2Jild'],
      ['build', '--fi\nnal'],
      ['build', '没\u0007有.yaml'],
      ['build', '::error::坏.yaml'],
      ['build', '甲\u001b[31m.yaml'],
      ['build', '没有\n::set-output name=x::.yaml'],
      ['explain', '\u202e'],
      ['build', '甲.yaml', '-s', '国\n::warning::'],
    ];
    for (const argv of attempts) {
      const { err } = await run(folder, argv);
      expect(err).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f\u202e]/);
      expect(err).not.toMatch(/^::/m);
      expect(err).not.toBe('');
    }
  });
});
