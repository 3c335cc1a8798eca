/** Edges of the helpers beyond their examples: rounding, precision, what is masked or missing, provenance. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oneLine } from '../support/facts.ts';
import { evaluate } from '../support/templates.ts';

/** The text, or what is told instead of it. */
const said = (data: string, call: string, points = 3): string => {
  const { text, diagnostics } = evaluate(call, data, {}, points);
  return diagnostics.length > 0 ? diagnostics.map((d) => oneLine(d).replace(/ \[用法.*$/, '')).join('\n') : text;
};

describe('日期', () => {
  it.each<[string, string, string]>([
    ['2024-09-12', '', '2024年9月12日'],
    ['2024-09-12', ' 式="年月"', '2024年9月'],
    ['2024-09-12', ' 式="年"', '2024年'],
    ['2024-09-12', ' 式="月日" 星期=true', '9月12日（星期四）'],
    ['2024-02-29', ' 星期=true', '2024年2月29日（星期四）'],
    ['2024-09', ' 星期=false', '2024年9月'],
    ['{ 起: 2024-01, 止: 2024-08 }', ' 式="年"', '2024年'],
    ['{ 起: 2023-11, 止: 2024-02 }', ' 式="年月"', '2023年11月—2024年2月'],
    ['{ 起: 2024-09-12, 止: 2024-10-14 }', '', '2024年9月12日—10月14日'],
    ['{ 起: 2024-09-12, 止: 2024-10-14 }', ' 式="月"', '9—10月'],
    ['{ 起: 2023-09-12, 止: 2024-09-12 }', '', '2023年9月12日—2024年9月12日'],
    ['{ 起: 2024-09-12, 止: 2024-09-12 }', '', '2024年9月12日'],
    // The day is not lost where only one end has it.
    ['{ 起: 2024-01, 止: 2024-08-15 }', '', '2024年1月—8月15日'],
    ['{ 起: 2024-01-15, 止: 2024-08 }', '', '2024年1月15日—8月'],
    ['{ 起: 2024-01, 止: ~ }', '', 'xx'],
    ['{ 起: { 待填: x月 }, 止: 2024-08 }', '', 'x月'],
  ])('%s%s', (date, options, text) => {
    expect(said(`期: ${date}`, `{{日期 期${options}}}`)).toBe(text);
  });

  it.each<[string, string, string]>([
    ['"2024-09-12"', '', 'JGT013 1:1-1:9 “期”不是日期 [日期写成 2024-08-31，月份写成 2024-08]'],
    ['{ 起: 2024-01 }', '', 'JGT013 1:1-1:9 “期”要“起”和“止”都有'],
    ['{ 起: 2024-01, 止: 八月 }', '', 'JGT013 1:1-1:9 “期”的起、止应为日期 [写成 { 起: 2024-01, 止: 2024-08 }]'],
    ['{ 起: 2024-08, 止: 2024-01 }', '', 'JGT013 1:1-1:9 “期”的“起”晚于“止”'],
    ['{ 起: 2024-08, 止: 2024-08-15 }', '', 'JGT013 1:1-1:9 “期”的起、止不能按“全”写出'],
    ['{ 起: 2024-01, 止: 2024-08 }', ' 式="月日"', 'JGT013 1:1-1:16 “期”的起、止不能按“月日”写出'],
    ['{ 起: 2024-01, 止: 2024-08 }', ' 星期=true', 'JGT013 1:1-1:17 起止日期不能加星期'],
    ['2024-09', ' 星期=true', 'JGT013 1:1-1:17 “期”没有写到日，不知道是星期几'],
  ])('%s%s is refused', (date, options, told) => {
    expect(said(`期: ${date}`, `{{日期 期${options}}}`)).toBe(told);
  });
});

describe('数', () => {
  const rate = (numerator: string, denominator: string, more = ''): string =>
    said(`率: { 分子: ${numerator}, 分母: ${denominator}${more} }`, '{{数 率}}');

  it.each<[string, string, string, string]>([
    ['1', '8', ', 小数: 2', '12.50%'],
    ['1', '800', ', 小数: 2', '0.13%'],
    ['1', '800', ', 小数: 3', '0.125%'],
    ['1', '8', ', 小数: 0', '13%'],
    ['5', '1000', ', 小数: 0', '1%'],
    ['49', '10000', ', 小数: 0', '0%'],
    ['1', '3', '', '33.3%'],
    ['2', '3', ', 小数: 6', '66.666667%'],
    ['200', '200', '', '100.0%'],
    ['0', '200', '', '0.0%'],
    ['-1', '800', ', 小数: 2', '-0.13%'],
    ['+1', '8', '', '12.5%'],
    ['0.5', '8.0', '', '6.3%'],
    ['1', '8', ', 单位: ‰', '125.0‰'],
    ['3', '2', ', 单位: 倍', '1.5倍'],
    ['xx', '8', '', 'xx.x%'],
    ['1', 'x', ', 小数: 0', 'xx%'],
    ['~', '8', ', 小数: 2', 'xx.xx%'],
  ])('%s of %s%s is %s', (numerator, denominator, more, text) => {
    expect(rate(numerator, denominator, more)).toBe(text);
  });

  it('is rounded once, half up, from the exact quotient', () => {
    const side = fc.integer({ min: 1, max: 10_000_000 });
    fc.assert(
      fc.property(side, side, fc.integer({ min: 0, max: 6 }), (numerator, denominator, digits) => {
        const scaled = BigInt(numerator) * 100n * 10n ** BigInt(digits);
        const rounded = (2n * scaled + BigInt(denominator)) / (2n * BigInt(denominator));
        const text = rounded.toString().padStart(digits + 1, '0');
        const whole = text.slice(0, text.length - digits);
        const exact = digits === 0 ? whole : `${whole}.${text.slice(-digits)}`;
        expect(rate(String(numerator), String(denominator), `, 小数: ${digits}`)).toBe(`${exact}%`);
      }),
      { numRuns: 200 },
    );
  });

  it.each<[string, string, string]>([
    ['来信: { 本期: 5.60, 单位: 万元 }', '{{数 来信}}{{数 来信.本期 单位=false}}', '5.60万元5.60'],
    ['来信: { 本期: 3, 目标: ~, 单位: 件 }', '{{数 来信 位="目标"}}', 'xxx件'],
    ['来信: { 本期: { 待填: xxx件 }, 单位: 件 }', '{{数 来信}}{{数 来信 单位=false}}', 'xxx件xxx'],
    ['率: { 分子: 1, 分母: 8 }', '{{数 率 单位=false}}', '12.5'],
    ['率: { 本期: 95.30, 分子: 1, 分母: 8, 单位: "%" }', '{{数 率}}', '95.30%'],
    ['率: { 分子: 统计.甲, 分母: 统计.乙 }\n统计: { 甲: { 本期: 1 }, 乙: { 本期: 4 } }', '{{数 率}}', '25.0%'],
    ['人口: 12', '{{数 人口}}', '12'],
  ])('%s', (data, call, text) => {
    expect(said(data, call)).toBe(text);
  });

  it.each<[string, string, string]>([
    ['率: { 分子: 率, 分母: 8 }', '{{数 率}}', 'JGT013 1:1-1:8 “率”的分子或分母找不到 [写数值，或另一指标的路径]'],
    ['率: { 分子: 县, 分母: 8 }\n县: 云溪县', '{{数 率}}', 'JGT013 1:1-1:8 “率”的分子、分母应为数值'],
    ['率: { 分子: 1, 分母: 8 }', '{{数 率 位="上期"}}', 'JGT013 1:1-1:15 “率”没有“上期”'],
    ['率: [1]', '{{数 率}}', 'JGT013 1:1-1:8 “率”不是指标'],
    ['率: 1', '{{数 "率"}}', 'JGT013 1:1-1:10 “数”要一个指标或数值'],
  ])('%s %s is refused', (data, call, told) => {
    expect(said(data, call)).toBe(told);
  });
});

describe('汉字数, 列举, 计数列举, 点数', () => {
  it.each<[string, string, string]>([
    ['量: 0', '{{汉字数 量}}', '零'],
    ['量: { 本期: 2, 单位: 件 }', '{{汉字数 量 量词="件"}}', '两件'],
    ['量: { 本期: ~, 单位: 件 }', '{{汉字数 量}}', 'xxx'],
    ['量: []', '{{汉字数 量 量词="项"}}', '零项'],
    ['表: [甲, 乙]', '{{#each 表}}{{汉字数 @index}}{{/each}}{{汉字数 12}}', '零一十二'],
    ['表: [甲, 乙]', '{{列举 表 末="及" 等=true}}', '甲、乙等'],
    ['表: [5.60, 2024-09-12, ~]', '{{列举 表}}', '5.60、2024年9月12日和xx'],
    ['表: [{ 名: 甲 }, ~, { 名: { 待填: x镇 } }]', '{{列举 表 项="名"}}', '甲、xx和x镇'],
    ['表: [甲, 乙]', '{{计数列举 表 名="个要" 式="一要"}}', '“两个要”：一要甲；二要乙'],
    ['表: [甲, 乙]\n词: 个要\n引: false', '{{计数列举 表 名=词 引号=引}}', '两个要：一是甲；二是乙'],
    ['县: 甲', '{{点数}}', '三'],
  ])('%s %s', (data, call, text) => {
    expect(said(data, call)).toBe(text);
  });

  it.each<[string, string, string]>([
    ['量: 1', '{{汉字数 1.5}}', 'JGT013 1:1-1:12 “汉字数”要一个整数或一个清单'],
    ['量: -1', '{{汉字数 量}}', 'JGT013 1:1-1:10 “量”不是整数或清单'],
    ['表: 甲', '{{列举 表}}', 'JGT013 1:1-1:9 “表”是文字，应为清单'],
    ['表: 甲', '{{列举 "表"}}', 'JGT013 1:1-1:11 这里的参数不是数据，应为清单'],
    ['表: [甲, [乙]]', '{{列举 表}}', 'JGT013 1:1-1:9 第 2 项是清单，不是文字'],
    ['表: [甲, "一\\n二"]', '{{列举 表}}', 'JGT013 1:1-1:9 第 2 项里有换行'],
    ['表: [{ 名: 甲 }, { 号: 1 }]', '{{列举 表 项="名"}}', 'JGT013 1:1-1:15 第 2 项没有“名”'],
    ['表: [甲, 乙]', '{{计数列举 表 名="个" 式="是"}}', 'JGT013 1:1-1:23 “式”应以“一”开头 [如 式="一是"、式="一要"]'],
  ])('%s %s is refused', (data, call, told) => {
    expect(said(data, call)).toBe(told);
  });

  it('点数 needs a heading to count', () => {
    expect(said('县: 甲', '{{点数}}', 0)).toBe('JGT013 1:1-1:7 本篇没有一级标题，数不出点数 [一级标题写成 ## 标题]');
  });
});

describe('provenance', () => {
  const spans = (data: string, call: string) =>
    evaluate(call, data).pieces.map(({ text, origin }) =>
      origin.kind === 'fact'
        ? `${text} ← ${origin.helper} ${origin.path} (${origin.inputs.map((i) => i.path).join(', ')})`
        : text,
    );

  it.each<[string, string, string[]]>([
    ['表: [甲, 乙]', '{{列举 表}}', ['甲 ← 列举 表[0] (表[0])', '和', '乙 ← 列举 表[1] (表[1])']],
    ['表: [{ 名: 甲 }]', '{{列举 表 项="名"}}', ['甲 ← 列举 表[0].名 (表[0].名)']],
    ['期: { 起: 2024-01, 止: 2024-08 }', '{{日期 期}}', ['2024年1—8月 ← 日期 期 (期.起, 期.止)']],
    ['来信: { 本期: 3, 单位: 件 }', '{{数 来信}}', ['3件 ← 数 来信.本期 (来信.本期)']],
    ['率: { 分子: 信, 分母: 8 }\n信: { 本期: 1 }', '{{数 率}}', ['12.5% ← 数 率 (信.本期, 率.分母)']],
    ['量: { 本期: 3 }', '{{汉字数 量}}', ['三 ← 汉字数 量.本期 (量.本期)']],
    ['镇: { 青禾镇: 1 }', '{{#each 镇}}{{@key}}{{/each}}', ['青禾镇 ← @key 镇.青禾镇 (镇.青禾镇)']],
  ])('%s %s', (data, call, pieces) => {
    expect(spans(data, call)).toEqual(pieces);
  });

  it('says which report a figure is from', () => {
    const data = '统计: { 来源: 县信访局月报, 来信: { 本期: 3, 单位: 件 }, 来访: { 本期: 2, 来源: 接访台账 } }';
    const cited = evaluate('{{数 统计.来信}}{{数 统计.来访}}', data).pieces.map(({ origin }) =>
      origin.kind === 'fact' ? origin.inputs.map(({ fact }) => fact.citation) : [],
    );
    expect(cited).toEqual([['县信访局月报'], ['接访台账']]);
  });
});
