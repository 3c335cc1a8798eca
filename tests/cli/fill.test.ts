/** 待核清单 out, filled in, and back into the YAML: what was typed is what is built, and nothing else changes. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, type Ran, run, type Tree, treeOf } from '../support/cli.ts';
import { typeInto } from '../support/fill.ts';

const STATISTICS = `# 月报
统计:
  来源: 县信访局《月报》
  来信: { 本期: ~, 上年同期: 366, 单位: 件次 } # 等数
  网上: { 本期: 1488, 单位: 件次, 待核: 是 }
  满意率:
    本期:
      待填: xx.x   # 先空着
      说明: 等评价结果
    单位: "%"
  截止:
  镇: ~
`;

const DRAFT = `文稿: 讲话
模板: 讲
引用: [统计.yaml]
标题: 在会上的讲话
日期: ~
`;

const TEMPLATE =
  '---\n标题: 讲\n---\n来信{{数 统计.来信}}，网上{{数 统计.网上}}，满意率{{数 统计.满意率}}，截至{{统计.截止}}，在{{统计.镇}}。\n';

const SPACE: Tree = {
  'jianggao.yaml': '版本: 1\n文稿: [稿.yaml]\n',
  'templates/讲.hbs': TEMPLATE,
  '统计.yaml': STATISTICS,
  '稿.yaml': DRAFT,
};

/** The list of the draft with these values in the column 数值, and whatever else by cell. */
const listed = async (root: string, typed: Readonly<Record<string, string>>): Promise<void> => {
  const made = await run(root, ['facts', '稿.yaml', '--pending', '-o', '待核.xlsx']);
  expect(made).toMatchObject({ code: 0, out: '待核.xlsx\n', err: '' });
  const path = join(root, '待核.xlsx');
  writeFileSync(path, typeInto(readFileSync(path), typed));
};

const read = (root: string, path: string): string => readFileSync(join(root, path), 'utf8');

const filled = async (
  typed: Readonly<Record<string, string>>,
  space: Tree = SPACE,
): Promise<Ran & { root: string }> => {
  const root = folderWith(space);
  await listed(root, typed);
  return { ...(await run(root, ['fill', '稿.yaml', '待核.xlsx', '--write'])), root };
};

describe('the list', () => {
  it('has a line for each value that is missing or marked, in the order of print', async () => {
    const root = folderWith(SPACE);
    const { out } = await run(root, ['facts', '--pending']);
    expect(out).toBe(`路径              现值  印在   责任单位  出自          含义
日期              待填  第1页            稿.yaml:5     日期
统计.来信.本期    待填  第1页  县信访局  统计.yaml:4   统计—来信—本期（件次）
统计.网上.本期    1488  第1页  县信访局  统计.yaml:5   统计—网上—本期（件次）
统计.满意率.本期  待填  第1页  县信访局  统计.yaml:8   统计—满意率—本期（%）。等评价结果
统计.截止         待填  第1页  县信访局  统计.yaml:11  统计—截止
统计.镇           待填  第1页  县信访局  统计.yaml:12  统计—镇
`);
  });
});

describe('fill', () => {
  const ALL = { H2: '2024-09-12', H3: '321', H4: '1490', H5: '94.20', H6: '2024-08-31', H7: '青禾镇: 东' };

  it('shows what it would change, and changes nothing', async () => {
    const root = folderWith(SPACE);
    await listed(root, ALL);
    const before = treeOf(root);
    const ran = await run(root, ['fill', '待核.xlsx']);
    expect(ran).toEqual({
      ...ran,
      code: 0,
      err: '要改 6 处，还没有写入；加上 --write 就写入\n',
      out: `稿.yaml:5 日期：~ → 2024-09-12
统计.yaml:4 统计.来信.本期：~ → 321
统计.yaml:5 统计.网上.本期：1488件次 → 1490
统计.yaml:8 统计.满意率.本期：~ → 94.20
统计.yaml:11 统计.截止：~ → 2024-08-31
统计.yaml:12 统计.镇：~ → 青禾镇: 东
`,
    });
    expect(treeOf(root)).toEqual(before);
  });

  it('writes values as typed and leaves every other byte', async () => {
    const { root, code, err } = await filled(ALL);
    expect({ code, err }).toEqual({ code: 0, err: '写入 6 处：稿.yaml、统计.yaml\n' });
    expect(read(root, '稿.yaml')).toBe(DRAFT.replace('日期: ~', '日期: 2024-09-12'));
    expect(read(root, '统计.yaml')).toBe(`# 月报
统计:
  来源: 县信访局《月报》
  来信: { 本期: 321, 上年同期: 366, 单位: 件次 } # 等数
  网上: { 本期: 1490, 单位: 件次, 待核: 是 }
  满意率:
    本期: 94.20
    单位: "%"
  截止: 2024-08-31
  镇: "青禾镇: 东"
`);
    const built = await run(root, ['build', '稿.yaml', '-f', 'txt', '-o', '-']);
    expect(built.code).toBe(0);
    expect(built.out).toContain('来信321件次，网上1490件次，满意率94.20%，截至2024年8月31日，在青禾镇: 东。');
    expect((await run(root, ['fill', '待核.xlsx', '--write'])).err).toBe('没有要改的\n');
  });

  it('keeps the byte order mark and the line ends of the file', async () => {
    const windows = `\ufeff${STATISTICS.replaceAll('\n', '\r\n')}`;
    const { root } = await filled({ H3: '321', H5: '94' }, { ...SPACE, '统计.yaml': windows });
    const expected = STATISTICS.replace('来信: { 本期: ~', '来信: { 本期: 321').replace(
      /本期:\n {6}待填.*\n.*\n/,
      '本期: 94\n',
    );
    expect(read(root, '统计.yaml')).toBe(`\ufeff${expected.replaceAll('\n', '\r\n')}`);
  });

  it.each([
    ['a word for a number', { H3: '三百' }, '待核.xlsx 的 H3：“三百”不是数字', '只写 300，单位“件次”已在数据里'],
    ['a count below none', { H3: '-3' }, '待核.xlsx 的 H3：“-3”是负数，单位是“件次”的数不会是负数', '核对这个数'],
    ['a per cent sign', { H5: '12.3%' }, '待核.xlsx 的 H5：“12.3%”不是数字', '只写 12.3，单位“%”已在数据里'],
    ['a thousands comma', { H3: '1,234' }, '待核.xlsx 的 H3：“1,234”不是数字', '只写 1234，单位“件次”已在数据里'],
    ['no number at all', { H3: '待定' }, '待核.xlsx 的 H3：“待定”不是数字', '只写数字，单位“件次”已在数据里'],
    ['a date in prose', { H2: '2024年9月12日' }, '待核.xlsx 的 H2：“2024年9月12日”不是日期', '写成 2024-09-12'],
    ['a day that is none', { H2: '2024-09-31' }, '待核.xlsx 的 H2：“2024-09-31”不是日期', '写成 2024-08-31'],
    [
      'an unknown path',
      { B3: '统计.满意律.本期', H3: '1' },
      '待核.xlsx 的 H3：数据里没有“统计.满意律.本期”',
      '是不是想写“统计.满意率.本期”',
    ],
    ['no path', { B3: '', H3: '1' }, '待核.xlsx 的 H3：这一行没有路径', '在原来的待核表里填写'],
    ['a group', { B3: '统计', H3: '1' }, '待核.xlsx 的 H3：这一项是一组数据', '直接改数据文件'],
    [
      'two values',
      { H3: '1', B4: '统计.来信.本期', G4: '待填', H4: '2' },
      '“统计.来信.本期”填了两次：H3 是 1，这里是 2',
      '核对后只留一处',
    ],
  ])('refuses %s, names the cell and writes nothing', async (_, typed, message, hint) => {
    const { root, code, err } = await filled({ ...typed, H7: '青禾镇' });
    expect(code).toBe(1);
    expect(err).toContain('JGF028');
    expect(err).toContain(message);
    expect(err).toContain(hint);
    expect(err).toContain('没有写入');
    expect(read(root, '统计.yaml')).toBe(STATISTICS);
  });

  it('names what has been changed in the data since the list was made, both values and both places', async () => {
    const root = folderWith(SPACE);
    await listed(root, { H3: '321' });
    writeFileSync(join(root, '统计.yaml'), STATISTICS.replace('来信: { 本期: ~', '来信: { 本期: 330'));
    const { code, err } = await run(root, ['fill', '待核.xlsx', '--write']);
    expect(code).toBe(1);
    expect(err).toContain('待核.xlsx 的 H3：“统计.来信.本期”在出表以后改过：出表时没有填，现在是 330，表里填 321');
    expect(err).toContain('另见 统计.yaml:4:13 这一项在这里');
  });

  it('is content with what somebody has filled in already', async () => {
    const root = folderWith(SPACE);
    await listed(root, { H3: '321' });
    writeFileSync(join(root, '统计.yaml'), STATISTICS.replace('来信: { 本期: ~', '来信: { 本期: 321'));
    expect(await run(root, ['fill', '待核.xlsx', '--write'])).toMatchObject({ code: 0, err: '没有要改的\n' });
  });

  it('tells programs the same', async () => {
    const root = folderWith(SPACE);
    await listed(root, { H3: '321', H5: '三' });
    const { code, out, err } = await run(root, ['fill', '待核.xlsx', '--json']);
    const told = JSON.parse(out);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(told.problems.map(({ id }: { id: string }) => id)).toEqual(['JGF028']);
    expect(told.written).toEqual([]);
    expect(told.changes).toEqual([
      {
        path: '统计.来信.本期',
        file: '统计.yaml',
        start: { line: 4, column: 13 },
        end: { line: 4, column: 14 },
        before: '~',
        value: '321',
        cell: 'H3',
      },
    ]);
  });

  it.each([
    [[], 2, '写上一份填好的待核清单'],
    [['稿.yaml'], 2, '写上一份填好的待核清单'],
    [['没有.xlsx'], 2, '没有.xlsx 不存在'],
    [['坏.xlsx'], 2, '坏.xlsx'],
    [['别的.xlsx'], 2, '里没有“路径”“数值”两栏，不是待核清单'],
  ])('%j is a wrong use', async (args, code, message) => {
    const root = folderWith({ ...SPACE, '坏.xlsx': '不是表格' });
    await run(root, ['facts', '稿.yaml', '-o', '别的.xlsx']);
    const ran = await run(root, ['fill', ...args]);
    expect(ran.code).toBe(code);
    expect(ran.err).toContain(message);
  });
});

describe('a compilation whose speeches have values of their own', () => {
  const own = (value: string): string => `${DRAFT.replace('日期: ~', '日期: 2024-09-12')}数据:\n  镇: ${value}\n`;
  const space: Tree = {
    'jianggao.yaml': '版本: 1\n文稿: [汇编.yaml]\n',
    'templates/讲.hbs': '---\n标题: 讲\n---\n在{{镇}}。\n',
    '统计.yaml': STATISTICS,
    '甲.yaml': own('~'),
    '乙.yaml': own('~'),
    '汇编.yaml': '文稿: 汇编\n标题: 汇编\n篇目: [甲.yaml, 乙.yaml]\n',
  };

  it('fills each in its own file, and asks where it cannot tell', async () => {
    const root = folderWith(space);
    const path = join(root, '待核.xlsx');
    await run(root, ['facts', '--pending', '-o', '待核.xlsx']);
    const list = readFileSync(path);
    writeFileSync(path, typeInto(list, { H2: '青禾镇', H3: '石渡镇' }));
    const { out } = await run(root, ['fill', '待核.xlsx']);
    expect(out).toBe('甲.yaml:7 镇：~ → 青禾镇\n乙.yaml:7 镇：~ → 石渡镇\n');
    writeFileSync(path, typeInto(list, { H2: '青禾镇', J2: '' }));
    const { err } = await run(root, ['fill', '待核.xlsx']);
    expect(err).toContain('“镇”在几个文件里都有，分不清填哪一处');
  });
});
