/** `::: 表` and `::: 图` over data: what stands in the cells, where it comes from, what is refused. Read as Markdown. */

import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostic.ts';
import { makeExhibit } from '../../src/exhibit/exhibit.ts';
import { blockMarkdown } from '../../src/output/markdown/blocks.ts';
import { parseBlocks } from '../../src/parse/parse.ts';
import { createSource, placeOf } from '../../src/source.ts';
import type { MapFact } from '../../src/tree/facts.ts';
import type { Block } from '../../src/tree/nodes.ts';
import type { Span } from '../../src/tree/trace.ts';
import { factsOf } from '../support/facts.ts';

const DATA = `
统计:
  来源: 县信访局月报
  领域:
    征地拆迁: { 本期: 416, 上年同期: 458, 单位: 件次 }
    住房物业: { 本期: 389, 上年同期: 331, 单位: 件次 }
    其他: { 本期: 500, 上年同期: 0, 单位: 件次 }
  来访: { 批次: { 本期: 30, 上年同期: 41, 单位: 批次 }, 人次: { 本期: 120, 上年同期: 166, 单位: 人次 } }
  来信: { 本期: 321, 单位: 件次, 其中: { 初次: 200, 重复: 121 } }
  网上: { 本期: 40, 单位: 件次, 逐期: { 6月: 38, 7月: ~, 8月: 40 } }
  受理率: { 分子: 198, 分母: 200, 小数: 1 }
  乡镇:
    - { 名称: 青禾镇, 来信: { 本期: 40, 单位: 件次 }, 网上: { 本期: 7.5, 单位: 件次 } }
    - { 名称: 柳桥镇, 来信: { 本期: 52, 单位: 件次 }, 网上: { 本期: 8, 单位: 件次 } }
  遮: { 甲: { 本期: xxx, 上年同期: 12, 单位: 件 }, 乙: { 本期: 3, 上年同期: 4, 单位: 件 } }
`;

interface Made {
  readonly block: Block | undefined;
  readonly told: readonly Diagnostic[];
}

const make = (line: string, data = DATA): Made => {
  const text = `${line}\n`;
  const source = createSource('稿.hbs', text);
  const told: Diagnostic[] = [];
  let block: Block | undefined;
  parseBlocks(
    [{ text, origin: { kind: 'language', place: placeOf(source, 0, text.length) } }],
    placeOf(source),
    (request) => {
      block = makeExhibit(request, factsOf(data) as MapFact, (d) => told.push(d));
      return block;
    },
  );
  return { block, told };
};

const shown = (line: string, data = DATA): string[] => {
  const { block, told } = make(line, data);
  expect(told.map(({ message }) => message)).toEqual([]);
  return block
    ? blockMarkdown(block, 0)
        .flatMap((part) => part.split('\n'))
        .filter((row) => !row.startsWith('| --- |'))
    : [];
};

describe('::: 表', () => {
  it.each<[string, string[]]>([
    [
      '::: 表 统计.领域 合计 来源 首列=领域',
      [
        '单位：件次',
        '| 领域 | 本期 | 上年同期 | 同比（%） |',
        '| 征地拆迁 | 416 | 458 | -9.2 |',
        '| 住房物业 | 389 | 331 | 17.5 |',
        '| 其他 | 500 | 0 | — |',
        '| 合计 | 1305 | 789 | 65.4 |',
        '资料来源：县信访局月报',
      ],
    ],
    [
      '::: 表 统计.领域 列="本期=今年,占比" 排序=本期升 合计=总计 小数=2',
      [
        '单位：件次',
        '| 项目 | 今年 | 占比（%） |',
        '| 住房物业 | 389 | 29.81 |',
        '| 征地拆迁 | 416 | 31.88 |',
        '| 其他 | 500 | 38.31 |',
        '| 总计 | 1305 | 100.00 |',
      ],
    ],
    [
      '::: 表 统计.来访 列="本期,增减"',
      ['| 项目 | 本期 | 增减 |', '| 批次（批次） | 30 | -11 |', '| 人次（人次） | 120 | -46 |'],
    ],
    ['::: 表 统计.来信', ['单位：件次', '| 项目 | 本期 |', '| 初次 | 200 |', '| 重复 | 121 |']],
    [
      '::: 表 统计.乡镇 列="来信,网上=网上信访,来信.占比"',
      [
        '单位：件次',
        '| 项目 | 来信 | 网上信访 | 来信占比（%） |',
        '| 青禾镇 | 40 | 7.5 | 43.5 |',
        '| 柳桥镇 | 52 | 8 | 56.5 |',
      ],
    ],
    [
      '::: 表 统计 行="来信,来访.人次=来访" 列=本期',
      ['| 项目 | 本期 |', '| 来信（件次） | 321 |', '| 来访（人次） | 120 |'],
    ],
    ['::: 表 统计 行="受理率"', ['单位：%', '| 项目 | 本期 |', '| 受理率 | 99.0 |']],
    [
      '::: 表 统计.遮 合计',
      [
        '单位：件',
        '| 项目 | 本期 | 上年同期 | 同比（%） |',
        '| 甲 | xxx | 12 | xx.x |',
        '| 乙 | 3 | 4 | -25.0 |',
        '| 合计 | xxx | 16 | xx.x |',
      ],
    ],
  ])('%s', (line, expected) => {
    expect(shown(line)).toEqual(expected);
  });

  it('says of every cell where it comes from, and how it was worked out', () => {
    const { block } = make('::: 表 统计.领域 列="本期,同比" 合计');
    const rows = block?.type === 'table' ? block.rows : [];
    const span = (row: number, column: number): Span => {
      const origin = rows[row]?.[column]?.[0]?.pieces[0]?.origin;
      if (origin?.kind !== 'fact') throw new Error('no fact');
      return origin;
    };
    expect(span(0, 1)).toMatchObject({ path: '统计.领域.征地拆迁.本期' });
    expect(span(0, 1).helper).toBeUndefined();
    expect(span(0, 2).computed).toBe('（416－458）÷458×100%＝－9.17…%，保留1位小数');
    expect(span(0, 2).inputs.map(({ path }) => path)).toEqual([
      '统计.领域.征地拆迁.本期',
      '统计.领域.征地拆迁.上年同期',
    ]);
    expect(span(3, 1).computed).toBe('416＋389＋500＝1305');
    expect(span(3, 1).inputs.length).toBe(3);
  });

  it('gives its source as a fact, so that it can be masked and is no number', () => {
    const { block } = make('::: 表 统计.领域 来源');
    const note = block?.type === 'table' ? block.note : [];
    expect(note.map(({ text, origin }) => [text, origin.kind])).toEqual([
      ['资料来源：', 'style'],
      ['县信访局月报', 'fact'],
    ]);
  });

  it.each<[string, string]>([
    ['::: 表 统计.领或', '没有“统计.领或”这项数据'],
    ['::: 表 统计.来源', '“统计.来源”是文字，里面没有几项数值'],
    ['::: 表', '“::: 表”后面没有写路径'],
    ['::: 表 统计.领域 列="上期"', '“统计.领域.征地拆迁”没有“上期”'],
    ['::: 表 统计.领域 列="同笔"', '“统计.领域.征地拆迁”没有“同笔”'],
    ['::: 表 统计.来访 列="本期" 合计', '“批次”和“人次”不能相加，也不能相比'],
    ['::: 表 统计.乡镇', '“统计.乡镇[0]”里不止一个指标，或没有指标'],
    ['::: 表 统计.领域 颜色=红', '“表”没有“颜色”这个选项'],
    ['::: 表 统计.领域 标题=甲 标题=乙', '“标题”写了两次'],
    ['::: 表 统计.领域 小数=九', '“小数”应为 0 到 6 的整数'],
    ['::: 表 统计.领域 排序=同比', '不能按“同比”排序'],
    ['::: 图 统计.领域 类型=球', '没有“球”这种图'],
    ['::: 图 统计.来访', '各项单位不同（批次、人次），不能画在一张图里'],
    ['::: 图 统计.领域 列="同比"', '图里不能画“同比”'],
  ])('%s is refused with a place and a hint', (line, message) => {
    const { told } = make(line);
    expect(told[0]?.message).toBe(message);
    expect(told.every(({ place, hint, code }) => place && hint !== '' && /^JGT02[68]$/.test(code))).toBe(true);
  });
});

describe('the whole that shares are taken of', () => {
  const SHARES = (scope: string): string => `
总量: { 本期: 200, 单位: 件次${scope} }
来信: { 本期: 120, 单位: 件次 }
来访: { 批次: { 本期: 80, 单位: 批次 }, 人次: { 本期: 90, 单位: 人次 } }
镇: [{ 名称: 甲镇, 来信: { 本期: 40, 单位: 件次 }, 网上: { 本期: 8, 单位: 件次 } }]
全县: { 来信: { 本期: 160, 单位: 件次 }, 网上: { 本期: 10, 单位: 件次 } }
组: { 来信: { 本期: 120, 单位: 件次 }, 来访: { 本期: 80, 单位: 批次 } }
`;

  it('may stand at the root of the data', () => {
    expect(shown('::: 表 组 行=来信 列="本期,占比" 总量=总量', SHARES(''))).toEqual([
      '单位：件次',
      '| 项目 | 本期 | 占比（%） |',
      '| 来信 | 120 | 60.0 |',
    ]);
  });

  it('may be one figure for a column, or hold one for each', () => {
    expect(shown('::: 表 镇 列="来信,来信.占比" 总量=总量', SHARES('')).at(-1)).toBe('| 甲镇 | 40 | 20.0 |');
    expect(shown('::: 表 镇 列="来信.占比,网上.占比" 总量=全县', SHARES('')).at(-1)).toBe('| 甲镇 | 25.0 | 80.0 |');
  });

  it('takes in 批次 only where it states its 口径', () => {
    const line = '::: 表 组 列="占比" 总量=总量';
    expect(make(line, SHARES('')).told.map(({ code, message }) => `${code} ${message}`)).toEqual([
      'JGT028 “批次”和“件次”单位不同',
    ]);
    expect(shown(line, SHARES(', 口径: 件次与批次之和')).at(-1)).toBe('| 来访 | 40.0 |');
  });

  it('never takes in 人次', () => {
    const line = '::: 表 来访 行=人次 列="占比" 总量=总量';
    expect(make(line, SHARES(', 口径: 件次与批次之和')).told[0]?.message).toBe('“人次”和“件次”不能相加，也不能相比');
  });
});

describe('rows in order', () => {
  it.each([
    ['::: 表 统计.来访 列=本期 排序=本期', '各行排不出先后：“批次”和“人次”不能相加，也不能相比'],
    ['::: 表 统计 行="来信,来访.批次" 列=本期 排序=本期升', '各行排不出先后：“件次”和“批次”单位不同'],
  ])('%s: what is counted in different units has none', (line, message) => {
    expect(make(line).told.map(({ code, grade, message: said }) => `${code} ${grade} ${said}`)).toEqual([
      `JGT028 E ${message}`,
    ]);
  });
});

describe('a row without 上年同期', () => {
  const PARTLY = `
组:
  来信: { 本期: 40, 上年同期: 50, 单位: 件次 }
  网上: { 本期: 60, 单位: 件次 }
`;

  it('keeps the column, is printed as — and told of', () => {
    const { block, told } = make('::: 表 组 合计', PARTLY);
    expect(told.map(({ code, grade, message }) => `${code} ${grade} ${message}`)).toEqual([
      'JGT028 W “网上”没有“上年同期”，表里印作“—”',
    ]);
    expect(block && blockMarkdown(block, 0).join('\n').split('\n').slice(-3)).toEqual([
      '| 来信 | 40 | 50 | -20.0 |',
      '| 网上 | 60 | — | — |',
      '| 合计 | 100 | — | — |',
    ]);
  });

  it('leaves last year out of a chart, and says so', () => {
    const { block, told } = make('::: 图 组', PARTLY);
    expect(told.map(({ grade, message }) => `${grade} ${message}`)).toEqual(['W “网上”没有“上年同期”，图里只画本期']);
    expect(block).toMatchObject({ type: 'chart', series: [{}] });
  });

  it('is an error where the column is asked for', () => {
    expect(make('::: 表 组 列="本期,上年同期"', PARTLY).told.map(({ grade }) => grade)).toEqual(['E']);
  });
});

describe('环比 of 逐期', () => {
  const MONTHS = '来信: { 本期: 40, 单位: 件次, 逐期: { 5月: 40, 6月: 50, 7月: xx, 8月: 40 } }\n';

  it('is against the period before; the first one has none', () => {
    expect(shown('::: 表 来信 列="本期,上期,环比"', MONTHS)).toEqual([
      '单位：件次',
      '| 项目 | 本期 | 上期 | 环比（%） |',
      '| 5月 | 40 | — | — |',
      '| 6月 | 50 | 40 | 25.0 |',
      '| 7月 | xx | 50 | xx.x |',
      '| 8月 | 40 | xx | xx.x |',
    ]);
    expect(shown('::: 表 来信.逐期 列="环比" 行="6月"', MONTHS).at(-1)).toBe('| 6月 | 25.0 |');
  });
});

describe('::: 图', () => {
  const chart = (line: string) => {
    const { block, told } = make(line);
    expect(told).toEqual([]);
    if (block?.type !== 'chart') throw new Error('no chart');
    return block;
  };

  it('draws this period beside last year’s, or one run of periods as a line', () => {
    expect(chart('::: 图 统计.领域')).toMatchObject({ kind: 'column', series: [{}, {}] });
    expect(chart('::: 图 统计.网上')).toMatchObject({ kind: 'line', series: [{}] });
    expect(chart('::: 图 统计.领域 类型=饼图')).toMatchObject({ kind: 'pie', series: [{}] });
  });

  it('has every value as a fact, and one that is missing as its placeholder', () => {
    const { categories, series } = chart('::: 图 统计.网上');
    expect(categories.map(({ text }) => text)).toEqual(['6月', '7月', '8月']);
    expect(series[0]?.values.map(({ text, origin }) => [text, origin.kind === 'fact' && origin.missing])).toEqual([
      ['38', undefined],
      ['xxx', true],
      ['40', undefined],
    ]);
  });
});
