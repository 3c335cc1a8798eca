/** A second import: only what changed is changed, and everything else in the file stays as it was typed. */

import { describe, expect, it } from 'vitest';
import { planUpdate, type Update } from '../../src/import/changes.ts';
import { readCsv } from '../../src/import/csv.ts';
import { readFigures } from '../../src/import/figures.ts';
import { MAPPING, type MappingSpec } from '../../src/import/mapping.ts';
import { createSource } from '../../src/source.ts';
import { readYaml } from '../../src/yaml/read.ts';

const update = (file: string, table: string, mapping = '放到: 统计.分地区\n'): Update => {
  const node = readYaml(createSource('对照.yaml', mapping)).value;
  const spec = node && MAPPING.read(node, { path: [], report: (d) => expect.unreachable(d.message) });
  const read = readCsv(Buffer.from(table));
  if (read.kind !== 'table') throw new Error(read.reason);
  const { value, diagnostics } = readFigures(read.table, spec as MappingSpec, '表.csv');
  expect(diagnostics).toEqual([]);
  if (!value) throw new Error('no figures');
  return planUpdate(createSource('统计.yaml', file), value, { sheet: '《表.csv》' });
};

const told = ({ changes }: Update): string[] =>
  changes.map(({ path, from, to, cell }) => `${path}: ${from ?? ''} → ${to} ${cell}`);

const FILE = `# 每月更新
统计:
  期间: { 起: 2024-01, 止: 2024-08 }   # 别忘了改

  分地区:
    # 按行政区划排
    - 名称: 青禾镇     # 含开发区
      来信: { 本期: 40, 上年同期: 52, 单位: 件次, 方向: 降好, 来源: 《表.csv》B2、C2 }
    - { 名称: 石渡镇, 来信: { 本期: 30, 上年同期: ~, 单位: 件次, 来源: 《表.csv》B3、C3 } }
    - 名称: 县直单位
      来信:
        本期: 9
        来源: 县直台账
  尾: 不动
`;

const HEAD = '乡镇,来信（件次）,\n,本期,上年同期\n';

describe('planUpdate', () => {
  it('changes nothing where nothing has changed', () => {
    const done = update(
      FILE,
      '乡镇,来信,来信去年\n青禾镇,40,52\n石渡镇,30,—\n',
      '放到: 统计.分地区\n各列: { 来信: 来信.本期, 来信去年: 来信.上年同期 }\n',
    );
    expect(told(done)).toEqual([]);
    expect(done).toMatchObject({ cited: 0, left: ['县直单位'], text: FILE });
  });

  it('changes values and their cells, and not one other byte', () => {
    const done = update(FILE, `${HEAD}石渡镇,31,28\n青禾镇,40,53\n`);
    expect(told(done)).toEqual([
      '统计.分地区.石渡镇.来信.本期: 30 → 31 B3',
      '统计.分地区.石渡镇.来信.上年同期: ~ → 28 C3',
      '统计.分地区.青禾镇.来信.上年同期: 52 → 53 C4',
    ]);
    const expected = FILE.replace('本期: 30, 上年同期: ~', '本期: 31, 上年同期: 28')
      .replace('上年同期: 52', '上年同期: 53')
      .replace('《表.csv》B2、C2', '《表.csv》B4、C4');
    expect(done.text).toBe(expected);
    expect(done.cited).toBe(1);
  });

  it('puts in what is new: a row, a figure, a value', () => {
    const table =
      '乡镇,来信（件次）,,来访（批次）\n,本期,上年同期,\n青禾镇,40,52,3\n县直单位,9,8,4\n白鹭乡,5,6,7\n石渡镇,30,,\n';
    const done = update(FILE, table);
    expect(done.diagnostics).toEqual([]);
    expect(done.text).toContain(`方向: 降好, 来源: 《表.csv》B3、C3 }
      来访: { 本期: 3, 单位: 批次, 来源: 《表.csv》D3 }
`);
    expect(done.text).toContain(`      来信:
        本期: 9
        来源: 《表.csv》B4、C4
        上年同期: 8
        单位: 件次
      来访: { 本期: 4, 单位: 批次, 来源: 《表.csv》D4 }
    - 名称: 白鹭乡
      来信: { 本期: 5, 上年同期: 6, 单位: 件次, 来源: 《表.csv》B5、C5 }
      来访: { 本期: 7, 单位: 批次, 来源: 《表.csv》D5 }
  尾: 不动
`);
    expect(done.text).toContain('来源: 《表.csv》B6、C6 }, 来访: { 本期: ~, 单位: 批次, 来源: 《表.csv》D6 } }');
    expect(done.text).toContain('- 名称: 青禾镇     # 含开发区');
    expect(told(update(done.text as string, table))).toEqual([]);
  });

  it('knows rows by their names where the file is a mapping', () => {
    const file = '统计:\n  领域:\n    征地拆迁: { 本期: 416, 单位: 件次 }\n    其他: { 本期: 1 }\n';
    const done = update(file, '领域,本期\n住房物业,389\n征地拆迁,417\n', '放到: 统计.领域\n');
    expect(told(done)).toEqual(['统计.领域.住房物业.本期:  → 389 B2', '统计.领域.征地拆迁.本期: 416 → 417 B3']);
    expect(done.left).toEqual(['其他']);
    expect(done.text).toBe(
      '统计:\n  领域:\n    征地拆迁: { 本期: 417, 单位: 件次, 来源: 《表.csv》B3 }\n    其他: { 本期: 1 }\n    住房物业: { 本期: 389, 来源: 《表.csv》B2 }\n',
    );
  });

  it('fills what was to be filled in', () => {
    const file =
      '统计:\n  分地区:\n  - 名称: 青禾镇\n    来信: { 本期: { 待填: xx, 说明: 等月报 }, 来源: 《表.csv》B2 }\n';
    const done = update(file, '乡镇,来信\n青禾镇,40\n');
    expect(done.text).toContain('来信: { 本期: 40, 来源');
  });

  it.each<[what: string, file: string, message: string]>([
    ['no such path', '统计: { 来信: 1 }\n', '文件里没有“统计.分地区”'],
    ['another form', '统计: { 分地区: { 青禾镇: 1 } }\n', '“统计.分地区”不是清单，表里的放不进去'],
    [
      'a value where a figure belongs',
      '统计:\n  分地区:\n    - { 名称: 青禾镇, 来信: 40 }\n',
      '“统计.分地区.青禾镇.来信”不是一组“键: 值”，放不进指标',
    ],
    [
      'another unit',
      '统计:\n  分地区:\n    - { 名称: 青禾镇, 来信: { 本期: 40, 单位: 批次 } }\n',
      '“统计.分地区.青禾镇.来信”的单位是“批次”，表里是“件次”',
    ],
    ['a file that is wrong', '统计: [\n', '方括号没有闭合'],
    [
      'two rows of one name',
      '统计:\n  分地区:\n    - { 名称: 青禾镇, 来信: { 本期: 40 } }\n    - { 名称: 青禾镇, 来信: { 本期: 30 } }\n',
      '“统计.分地区”里有两项都叫“青禾镇”，分不清表里的是哪一项',
    ],
  ])('refuses %s, at its place', (_what, file, message) => {
    const done = update(file, '乡镇,来信（件次）\n青禾镇,41\n');
    expect(done.diagnostics.map((d) => d.message)).toContain(message);
    expect(done.diagnostics[0]?.place?.source.name).toBe('统计.yaml');
    expect(done.text).toBeUndefined();
  });
});

it('leaves a value and its source alone where the cell is empty, and adds a unit that is lacking', () => {
  const file = '统计:\n  分地区:\n    - { 名称: 青禾镇, 来信: { 本期: 321, 来源: 手工核定 } }\n';
  expect(update(file, '乡镇,来信（件次）,来访（批次）\n青禾镇,,3\n').text).toContain('{ 本期: 321, 来源: 手工核定 }');
  const { text } = update(file, '乡镇,来信（件次）\n青禾镇,330\n');
  expect(text).toContain('本期: 330');
  expect(text).toContain('单位: 件次');
});
