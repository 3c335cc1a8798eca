/** Claims: a sentence with its condition. What each condition holds to, and how a stale sentence is told. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conditions } from '../../src/project/catalog.ts';
import { positionAt } from '../../src/source.ts';
import { evaluate } from '../support/templates.ts';
import { buildIn, SPEECH, template, workspaceOf } from '../support/workspace.ts';

const build = (data: string, body: string, options = {}) => {
  const indented = data
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');
  const files = { '文稿.yaml': `${SPEECH}数据:\n${indented}\n`, 'templates/讲.hbs': template(body) };
  return buildIn(workspaceOf(files), '文稿.yaml', options);
};

const printed = (text: string): string => text.split('\n').slice(3).join('\n').trim();

describe.each(conditions().map((condition) => [condition.name, condition] as const))('%s', (_name, condition) => {
  it.each(condition.examples.map((example) => [example.call, example] as const))('%s', (call, { data, text }) => {
    const built = build(data, call);
    expect(built.told).toEqual([]);
    expect(printed(built.text)).toBe(text);
  });

  it('has a use for people', () => {
    expect(condition.summary).not.toBe('');
    expect([...condition.parameters, ...condition.options].every(({ says }) => says !== '')).toBe(true);
  });
});

/** 是, 否, or the codes of what is wrong. */
const answer = (data: string, condition: string): string => {
  const { text, diagnostics } = evaluate(`{{#if (${condition})}}是{{else}}否{{/if}}`, data);
  return diagnostics.length > 0 ? diagnostics.map(({ message }) => message).join('；') : text;
};

const FIGURE =
  '来信: { 本期: 115, 上年同期: 120, 上期: 115, 目标: 100, 单位: 件次, 逐期: { 6月: 120, 7月: 110, 8月: 115 } }';

const TOWNS =
  '乡镇: [{ 名称: 甲镇, 数: { 本期: 9 } }, { 名称: 乙镇, 数: { 本期: 9 } }, { 名称: 丙镇, 数: { 本期: 7 } }, { 名称: 合计, 数: { 本期: 25 } }]';

describe('a condition', () => {
  it.each<[string, string, string]>([
    [FIGURE, '连续下降 来信', '否'],
    [FIGURE, '连续上升 来信 期数=1', '是'],
    [FIGURE, '连续上升 来信 期数=2', '否'],
    ['数: [3, 2, 1]', '连续下降 数', '是'],
    ['数: [3, 2, 1]', '连续下降 数 期数=2', '是'],
    ['数: [3, 2, 1]', '连续下降 数 期数=3', '判断连续 3 期要 4 期的数值，这里有 3 期'],
    ['数: [3, 3, 1]', '连续下降 数 期数=3', '否'],
    ['数: [3, 2.0, 2]', '连续下降 数 期数=1', '否'],
    ['数: [3, ~, 1]', '连续下降 数', '否'],
    ['数: [1, 3, ~]', '连续下降 数 期数=1', '否'],
    ['数: [3]', '连续下降 数', '判断连续 1 期要 2 期的数值，这里有 1 期'],
    ['数: [3, 2]', '连续下降 数 期数=0', '“期数”应为大于 0 的整数'],
    ['数: { 本期: 3 }', '连续下降 数', '“数”没有“逐期”'],
    ['表: [{ 名称: 一月, 数: { 本期: 3 } }, { 名称: 二月, 数: { 本期: 2 } }]', '连续下降 表', '是'],
    [FIGURE, '高于 来信 114.9', '是'],
    [FIGURE, '高于 来信 115', '否'],
    [FIGURE, '不低于 来信 115', '是'],
    [FIGURE, '不高于 来信 来信.上期', '是'],
    [FIGURE, '低于 来信 来信 位="上年同期"', '否'],
    [`${FIGURE}\n率: { 本期: 3, 单位: "%" }`, '高于 来信 率', '“件次”和“%”单位不同，不能相比'],
    ['率: { 分子: 1, 分母: 3 }\n标: { 本期: 33.3, 单位: "%" }', '高于 率 标', '是'],
    ['甲: { 本期: xx }', '高于 甲 3', '否'],
    [FIGURE, '下降 来信', '是'],
    [FIGURE, '上升 来信', '否'],
    [FIGURE, '持平 来信 比="上期"', '是'],
    ['甲: { 本期: 3 }', '上升 甲', '“甲”没有“上年同期”'],
    [FIGURE, '达到 来信', '是'],
    ['甲: { 本期: 115, 目标: 100, 方向: 降好 }', '达到 甲', '否'],
    ['甲: { 本期: 100, 目标: 100, 方向: 降好 }', '达到 甲', '是'],
    [FIGURE, '最高 来信', '否'],
    ['数: [1, 2, 3]', '最高 数', '是'],
    ['数: [1, 3, 3]', '最高 数', '否'],
    ['数: [3, 2, 1]', '最低 数', '是'],
    ['数: [3]', '最低 数', '只有一期的数值，比不出高低'],
    ['数: [0, 0, 4]', '首次 数', '是'],
    ['数: [0, 1, 4]', '首次 数', '否'],
    ['数: [0, 0, 0]', '首次 数', '否'],
    ['数: [90, 100, 101]', '首次超过 数 100', '是'],
    ['数: [90, 101, 101]', '首次超过 数 100', '否'],
    ['数: [90, 101, 100]\n界: ~', '首次超过 数 界', '否'],
    ['数: [100, 99]', '首次低于 数 100', '是'],
    [TOWNS, '居首 乡镇 "甲镇"', '否'],
    [TOWNS, '居首 乡镇 "甲镇" 并列=true', '是'],
    [TOWNS, '居首 乡镇 "乙镇" 前=2', '是'],
    [TOWNS, '居首 乡镇 "丙镇" 前=2', '否'],
    [TOWNS, '居首 乡镇 "丙镇" 序="升"', '是'],
    [`${TOWNS}\n两镇: [乙镇, 甲镇]`, '居首 乡镇 两镇', '是'],
    [`${TOWNS}\n两镇: [丙镇, 甲镇]`, '居首 乡镇 两镇', '否'],
    [`${TOWNS}\n两镇: [甲镇, ~]`, '居首 乡镇 两镇', '否'],
    [TOWNS, '居首 乡镇 "丁镇"', '“乡镇”里没有“丁镇”'],
    [`${TOWNS}\n谁: ~`, '居首 乡镇 谁', '否'],
    ['乡镇: ~', '居首 乡镇 "甲镇"', '否'],
    [TOWNS, '居首 乡镇 "甲镇" 前=0', '“前”应为大于 0 的整数'],
    [FIGURE, '连续下滑 来信', '没有“连续下滑”这个助手'],
    [FIGURE, '连续下降 来信件', '没有“来信件”这个数据'],
    [FIGURE, '连续下降', '“连续下降”要 1 个参数，这里有 0 个'],
    [FIGURE, '连续下降 来信 期=3', '“连续下降”没有“期”这个选项'],
  ])('%s: %s', (data, condition, expected) => {
    expect(answer(data, condition)).toBe(expected);
  });
});

describe('a claim', () => {
  it('that the data no longer bear out is told at its sentence, with every value', () => {
    const text = '本月看，\n{{#论断 (连续下降 来信 期数=3)}}\n来信量**连续三个月**下降。再接再厉。\n{{/论断}}';
    const { diagnostics } = evaluate(text, FIGURE);
    expect(diagnostics).toHaveLength(1);
    const [fault] = diagnostics;
    expect(fault).toMatchObject({
      code: 'JGT025',
      grade: 'E',
      message: '“来信量连续三个月下降”不再成立',
      why: '数据是：6月 120件次、7月 110件次、8月 115件次',
    });
    expect(fault?.place && positionAt(fault.place.source, fault.place.start)).toEqual({ line: 3, column: 1 });
    expect(fault?.place?.source.text.slice(fault.place.start, fault.place.end)).toBe(
      '来信量**连续三个月**下降。再接再厉。',
    );
    expect(fault?.related?.map(({ message }) => message)).toEqual([
      '来信.逐期.6月 120',
      '来信.逐期.7月 110',
      '来信.逐期.8月 115',
    ]);
  });

  it.each<[string, string, string, string[]]>([
    ['that holds prints its sentence', FIGURE, '{{#论断 (下降 来信)}}下降{{else}}上升{{/论断}}', []],
    ['with an else says the other thing', FIGURE, '{{#论断 (上升 来信)}}上升{{else}}下降{{/论断}}', []],
    ['of masked values is believed', '来信: { 本期: xxx, 上年同期: 9 }', '{{#论断 (下降 来信)}}下降{{/论断}}', []],
    ['of missing values is believed', '来信: { 本期: ~, 上年同期: 9 }', '{{#论断 (下降 来信)}}下降{{/论断}}', []],
    ['says what it is not', FIGURE, '{{#论断 来信}}下降{{/论断}}', ['“论断”要一个判断，这里是指标']],
    ['wants brackets', FIGURE, '{{#论断 下降 来信}}下降{{/论断}}', ['“论断”要一个参数，这里有 2 个']],
    ['wants ASCII brackets', FIGURE, '{{#论断 （下降 来信）}}下降{{/论断}}', ['“论断”要一个参数，这里有 2 个']],
    ['wants a condition', FIGURE, '{{#论断}}下降{{/论断}}', ['“论断”要一个参数，这里有 0 个']],
    ['takes no option', FIGURE, '{{#论断 (下降 来信) 期数=3}}下降{{/论断}}', ['“论断”没有“期数”这个选项']],
    [
      'checks names of the branch not printed',
      FIGURE,
      '{{#论断 (下降 来信)}}下降{{else}}{{没有}}{{/论断}}',
      ['没有“没有”这个数据'],
    ],
    [
      'in a branch not taken is not judged',
      `${FIGURE}\n无: []`,
      '{{#if 无}}{{#论断 (上升 来信)}}上升{{/论断}}{{/if}}下降',
      [],
    ],
  ])('%s', (_what, data, text, told) => {
    const { diagnostics, text: body } = evaluate(text, data);
    expect(diagnostics.map(({ message }) => message)).toEqual(told);
    if (told.length === 0) expect(body).toBe('下降');
  });

  it('and a condition list what is missing, so that a final edition is refused', () => {
    const data = '来信: { 本期: ~, 上年同期: 9 }';
    for (const text of ['{{#论断 (下降 来信)}}下降。{{/论断}}', '{{#if (下降 来信)}}下降。{{else}}上升。{{/if}}']) {
      const draft = build(data, text);
      expect(draft.told).toEqual([]);
      expect(draft.missing.map(({ path }) => path)).toEqual(['来信.本期']);
      expect(build(data, text, { final: true }).diagnostics.map(({ code }) => code)).toEqual(['JGF019']);
    }
  });

  it('is told once for each sentence of a loop', () => {
    const rows = '表: [{ 名称: 甲镇, 数: { 本期: 2, 上年同期: 1 } }, { 名称: 乙镇, 数: { 本期: 3, 上年同期: 1 } }]';
    const { diagnostics } = evaluate('{{#each 表}}{{#论断 (下降 数)}}{{名称}}下降。{{/论断}}{{/each}}', rows);
    expect(diagnostics.map(({ message }) => message)).toEqual(['“甲镇下降”不再成立', '“乙镇下降”不再成立']);
  });

  it.each(['{{下降 来信}}', '{{#each (下降 来信)}}{{/each}}', '{{数 (下降 来信)}}', '{{#下降 来信}}{{/下降}}'])(
    '%s is refused',
    (text) => {
      const { diagnostics } = evaluate(text, FIGURE);
      expect(diagnostics).toHaveLength(1);
      expect(diagnostics[0]?.message).not.toMatch(/undefined|object/);
    },
  );

  it('left open is named', () => {
    const { diagnostics } = evaluate('{{#论断 (下降 来信)}}下降。', FIGURE);
    expect(diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual(['JGT002 “论断”块没有闭合']);
  });
});

describe('properties', () => {
  const series = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 8 });

  it('exactly one of 连续下降, 连续上升 and neither, as plain numbers have it', () => {
    fc.assert(
      fc.property(series, fc.nat(), (values, pick) => {
        const moves = 1 + (pick % (values.length - 1));
        const last = values.slice(-moves - 1);
        const yaml = `数: [${values.join(', ')}]`;
        const falls = last.every((value, i) => i === 0 || value < (last[i - 1] as number));
        const rises = last.every((value, i) => i === 0 || value > (last[i - 1] as number));
        expect(answer(yaml, `连续下降 数 期数=${moves}`)).toBe(falls ? '是' : '否');
        expect(answer(yaml, `连续上升 数 期数=${moves}`)).toBe(rises ? '是' : '否');
      }),
    );
  });

  it('a claim is told exactly where its condition is false', () => {
    fc.assert(
      fc.property(series, (values) => {
        const yaml = `数: [${values.join(', ')}]`;
        const claimed = evaluate('{{#论断 (最高 数)}}创新高。{{/论断}}', yaml);
        const asked = evaluate('{{#if (最高 数)}}是{{/if}}', yaml);
        expect(claimed.text).toBe('创新高。');
        expect(claimed.diagnostics.length).toBe(asked.text === '是' ? 0 : 1);
      }),
    );
  });
});
