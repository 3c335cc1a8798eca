/** `facts` on the command line: the table of the sample that ships, JSON, .xlsx, and wrong uses. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openWorkbook } from '../../src/import/workbook.ts';
import { readZip } from '../../src/import/zip.ts';
import { DRAFT, folderWith, PACKAGE, run, SPACE, treeOf } from '../support/cli.ts';
import { bookOf, zipOf } from '../support/xlsx.ts';

it('the sample that ships', async () => {
  const { code, out, err } = await run(PACKAGE, ['facts', 'data/示例/稳定会.yaml']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  await expect(out).toMatchFileSnapshot('golden/facts.txt');
});

describe('facts', () => {
  it('is one JSON document', async () => {
    const { code, out } = await run(folderWith(SPACE), ['facts', '甲.yaml', '--json', '--path', '会议']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({
      version: 1,
      totals: { E: 0, W: 0, I: 0, hidden: 0, suppressed: 0 },
      problems: [],
      facts: [
        {
          path: '会议',
          texts: ['信访工作会议'],
          state: 'given',
          sources: [],
          inputs: [
            {
              path: '会议',
              value: '信访工作会议',
              file: '甲.yaml',
              start: { line: 6, column: 7 },
              end: { line: 6, column: 13 },
            },
          ],
          places: [{ draft: '甲.yaml', page: 1, text: '信访工作会议', sentence: '这次信访工作会议很重要。' }],
        },
      ],
    });
  });

  it('lists what is still to be filled in as JSON as well', async () => {
    const { code, out } = await run(folderWith(SPACE), ['出处', '乙.yaml', '--pending', '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out).pending).toEqual([
      {
        path: '会议',
        meaning: '会议',
        state: 'missing',
        value: '',
        office: '',
        where: '乙.yaml:6',
        draft: '乙.yaml',
        page: 1,
        sentence: '这次xx很重要。',
      },
    ]);
  });

  it('is an .xlsx of two sheets that a reader of tables reads', async () => {
    const root = folderWith(SPACE);
    const { code, out } = await run(root, ['facts', '-o', '表/出处.xlsx']);
    expect({ code, out }).toEqual({ code: 0, out: '表/出处.xlsx\n' });
    const book = openWorkbook(readFileSync(join(root, '表/出处.xlsx')));
    if (book.kind === 'refused') throw new Error(book.reason);
    expect(book.sheets.map(({ name }) => name)).toEqual(['出处', '印在哪里']);
    const read = book.sheets[1]?.read();
    if (read?.kind !== 'table') throw new Error('no table');
    const rows = Array.from({ length: read.table.rows }, (_, row) =>
      [1, 2, 3, 4, 5].map((column) => read.table.at(row + 1, column).cell?.text).join('|'),
    );
    expect(rows[0]).toBe('事实|印作|文稿|页码|句子');
    expect(rows).toContain('会议|信访工作会议|甲.yaml|第1页|这次信访工作会议很重要。');
    expect(rows).toContain('会议|xx|乙.yaml|第1页|这次xx很重要。');
  });

  it.each([
    [['-o', '出处.xlsx']],
    [['-o', '出处.txt']],
    [['-o', '出处.json', '--json']],
    [['-o', '待核.xlsx', '--pending']],
    [['-o', '待核.txt', '--pending']],
  ])('is written over an older one of its kind, and over nothing else: %j', async (argv) => {
    const root = folderWith(SPACE);
    const name = argv[1] as string;
    const asked = ['facts', '乙.yaml', ...argv];
    expect((await run(root, asked)).code).toBe(0);
    const first = treeOf(root)[name];
    expect((await run(root, asked)).code).toBe(0);
    expect(treeOf(root)[name]).toBe(first);
    for (const content of [
      '事实如下。\n',
      SPACE['甲.yaml'] as string,
      bookOf({ sheets: [{ name: '待核清单', data: '' }] }),
    ]) {
      const other = folderWith({ ...SPACE, [name]: content });
      const before = treeOf(other);
      const { code, err } = await run(other, asked);
      expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(`${name} 已有别的内容`) });
      expect(treeOf(other)).toEqual(before);
    }
  });

  it('is not written over a list that a spreadsheet program has saved', async () => {
    const root = folderWith(SPACE);
    const asked = ['facts', '乙.yaml', '--pending', '-o', '待核.xlsx'];
    await run(root, asked);
    const made = readZip(readFileSync(join(root, '待核.xlsx')));
    if (made.kind === 'refused') throw new Error(made.reason);
    const saved = zipOf([...made.parts, ['docProps/app.xml', '<Properties/>']]);
    writeFileSync(join(root, '待核.xlsx'), saved);
    expect((await run(root, asked)).code).toBe(2);
    expect(readFileSync(join(root, '待核.xlsx')).equals(saved)).toBe(true);
  });

  it('goes to standard output, and reads standard input', async () => {
    const root = folderWith(SPACE);
    const stdin = readFileSync(join(root, '甲.yaml'), 'utf8').replace('信访工作会议', '工作推进会');
    const table = await run(root, ['facts', '-'], { stdin });
    expect(table.out).toContain('会议  工作推进会');
    const book = await run(root, ['facts', '甲.yaml', '-f', 'xlsx', '-o', '-']);
    expect(openWorkbook(book.bytes).kind).toBe('workbook');
  });

  it('leaves out a draft with an error, tells it, and exits 1', async () => {
    const { code, out, err } = await run(folderWith(SPACE), ['facts', '甲.yaml', '错.yaml']);
    expect(code).toBe(1);
    expect(err).toContain('JGF013');
    expect(out).toContain('甲.yaml:6');
  });

  it('tells a path that is not printed from one that is not there', async () => {
    const root = folderWith({ ...SPACE, '甲.yaml': `${DRAFT}  备用: { 来信: { 本期: 3, 单位: 件 } }\n` });
    expect(await run(root, ['facts', '甲.yaml', '--path', '备用.来信'])).toMatchObject({
      code: 0,
      err: '印出的内容里，没有用到“备用.来信”的\n',
    });
    const slip = await run(root, ['facts', '甲.yaml', '--path', '备用.来性', '--json']);
    expect(slip.code).toBe(1);
    expect(JSON.parse(slip.out)).toMatchObject({ problems: [{ id: 'JGT003' }], facts: [] });
  });

  it('calls list items by their names', async () => {
    const root = folderWith({
      ...SPACE,
      'templates/讲.hbs': '---\n标题: 讲\n---\n{{会议}}。{{#each 镇}}{{名称}}{{数 来信}}。{{/each}}\n',
      '甲.yaml': `${DRAFT}  镇: [{ 名称: 青禾镇, 来信: { 本期: 3, 单位: 件 } }, { 名称: 石渡镇, 来信: { 本期: 4, 单位: 件 } }]\n`,
    });
    const { out } = await run(root, ['facts', '甲.yaml', '--path', '镇']);
    expect(out.split('\n').map((line) => line.split('  ')[0])).toEqual([
      '事实',
      '镇[0].名称',
      '镇[0].来信（青禾镇）',
      '镇[1].名称',
      '镇[1].来信（石渡镇）',
      '',
    ]);
  });

  it.each([
    [['facts', '没有.yaml'], 2, '没有.yaml 不存在'],
    [['facts', '-f', 'pdf'], 2, '--format 应为 table 或 xlsx，这里是“pdf”'],
    [['facts', '-f', 'xlsx'], 2, '写成 .xlsx 时，用 -o 指明写到哪个文件'],
    [['facts', '--json', '-o', '出处.xlsx'], 2, '--json 与 --format、.xlsx 不能同时使用'],
    [['facts', '--pending', '--path', '会议'], 2, '--pending 与 --path 不能同时使用'],
    [['facts', '甲.yaml', '--path', '统计'], 1, '数据里没有“统计”'],
    [['facts', '甲.yaml', '--path', '会仪'], 1, '是不是想写“会议”'],
    [['facts', '甲.yaml', '--pending'], 0, '没有待填、待核的数据'],
    [['facts', '甲.yaml', '-o', 'jianggao.yaml/出处.xlsx'], 2, 'jianggao.yaml/出处.xlsx 的上级不是目录'],
  ])('%j: %i', async (args, code, message) => {
    const ran = await run(folderWith(SPACE), args);
    expect({ code: ran.code, out: ran.out }).toEqual({ code, out: '' });
    expect(ran.err).toContain(message);
  });
});
