/** What a template alone says of its facts, and what a draft that uses it adds. */

import { describe, expect, it } from 'vitest';
import { readFacts } from '../../src/facts/read.ts';
import { skeletonOf, slotPaths } from '../../src/project/skeleton.ts';
import { sentenceOf, skeletonText } from '../../src/project/skeleton-text.ts';
import { createSource } from '../../src/source.ts';
import { loadTemplate } from '../../src/template/load.ts';
import { needsOf, usesOf } from '../../src/template/needs.ts';
import type { MapFact } from '../../src/tree/facts.ts';
import type { YamlMap } from '../../src/yaml/node.ts';
import { readYaml } from '../../src/yaml/read.ts';

const LIBRARY = { partial: () => undefined, partialNames: () => [] };

const load = (text: string) => loadTemplate('测试', createSource('测试.hbs', text)).value;

const factsOf = (yaml: string): MapFact =>
  readFacts(readYaml(createSource('数据.yaml', yaml)).value as YamlMap, ({ message }) => {
    throw new Error(message);
  });

const slotsOf = (text: string, like?: string) => {
  const template = load(text);
  const facts = like === undefined ? undefined : factsOf(like);
  return skeletonOf(needsOf(template, LIBRARY), usesOf(template, LIBRARY), facts, new Set(['日期']));
};

/** Without comments. */
const bare = (template: string, like?: string): string =>
  skeletonText(slotsOf(template, like), [])
    .split('\n')
    .filter((line) => line !== '' && !line.trimStart().startsWith('#'))
    .map((line) => line.replace(/ #.*/, ''))
    .join('\n');

describe('the facts of a template', () => {
  it.each<[string, string | undefined, string]>([
    ['{{会议.名称}}{{日期 日期}}', undefined, '会议:\n  名称: ~'],
    ['{{数 来信}}', undefined, '来信: { 本期: ~, 单位: 件 }'],
    ['{{同比 满意率}}', undefined, '满意率: { 本期: ~, 上年同期: ~, 单位: "%", 小数: 1 }'],
    ['{{数 来访.人次}}', undefined, '来访:\n  来源: ~\n  人次: { 本期: ~, 单位: 人次 }'],
    [
      '{{完成率 化解}}',
      '化解: { 本期: 1, 目标: 2, 单位: 起, 方向: 升好 }',
      '化解: { 本期: ~, 目标: ~, 单位: 起, 方向: 升好 }',
    ],
    ['{{百分点 重复比重}}', undefined, '重复比重: { 本期: ~, 上年同期: ~, 单位: "%", 小数: 1 }'],
    // Two numbers in the rate itself have no other period.
    ['{{数 积案率}}', '积案率: { 分子: 1, 分母: 2, 小数: 2 }', '积案率: { 分子: ~, 分母: ~, 小数: 2 }'],
    [
      '{{百分点 积案率}}',
      '积案率: { 分子: 1, 分母: 2, 小数: 2 }',
      '积案率: { 本期: ~, 上年同期: ~, 单位: "%", 小数: 2 }',
    ],
    // What a rate is made of needs the periods that the rate is asked for.
    [
      '{{数 重复}}{{数 总量}}{{百分点 重复率}}',
      '重复: { 本期: 1, 单位: 件次 }\n总量: { 本期: 2, 单位: 件次 }\n重复率: { 分子: 重复, 分母: 总量, 方向: 降好 }',
      '重复: { 本期: ~, 上年同期: ~, 单位: 件次 }\n总量: { 本期: ~, 上年同期: ~, 单位: 件次 }\n重复率: { 分子: 重复, 分母: 总量, 方向: 降好 }',
    ],
    // 分母 is nothing that the template prints, and needed all the same.
    [
      '{{数 重复}}{{数 重复率}}',
      '重复: { 本期: 1, 单位: 件次 }\n总量: { 本期: 2, 单位: 件次 }\n重复率: { 分子: 重复, 分母: 总量 }',
      '重复: { 本期: ~, 单位: 件次 }\n重复率: { 分子: 重复, 分母: 总量 }\n总量: { 本期: ~, 单位: 件次 }',
    ],
    [
      '{{同比 办.满意率}}',
      '办:\n  满意: { 本期: 1, 单位: 件 }\n  评价: { 本期: 2, 单位: 件 }\n  满意率: { 分子: 办.满意, 分母: 办.评价 }',
      '办:\n  来源: ~\n  满意率: { 分子: 办.满意, 分母: 办.评价 }\n  满意: { 本期: ~, 上年同期: ~, 单位: 件 }\n  评价: { 本期: ~, 上年同期: ~, 单位: 件 }',
    ],
    [
      '{{同比 合计}}{{数 来信}}{{数 来访}}',
      '来信: { 本期: 1, 单位: 件 }\n来访: { 本期: 2, 单位: 件 }\n合计: { 各项: [来信, 来访], 单位: 件 }',
      '合计: { 各项: [来信, 来访], 单位: 件 }\n来信: { 本期: ~, 上年同期: ~, 单位: 件 }\n来访: { 本期: ~, 上年同期: ~, 单位: 件 }',
    ],
    ['{{计数列举 要求.目标 名="个确保"}}', '要求: { 目标: [甲, 乙] }', '要求:\n  目标: ~'],
    ['{{日期 期间}}{{日期 期限}}', undefined, '期间: { 起: ~, 止: ~ }\n期限: ~'],
    ['{{日期 周期}}', '周期: { 起: 2024-01, 止: 2024-02 }', '周期: { 起: ~, 止: ~ }'],
    ['{{#each 任务}}{{名称}}{{列举 配合}}{{/each}}', undefined, '任务:\n  - 名称: ~\n    配合: ~'],
    [
      '{{前几位 乡镇 数=2}}',
      undefined,
      '乡镇:\n  - 名称: ~\n    数量: { 本期: ~, 单位: 件 }\n  - 名称: ~\n    数量: { 本期: ~, 单位: 件 }',
    ],
    ['{{分布 来信}}', undefined, '来信: { 本期: ~, 其中: { 甲: ~, 乙: ~ }, 单位: 件 }'],
    ['{{分布 来信 来访}}', undefined, '来信: { 本期: ~, 单位: 件 }\n来访: { 本期: ~, 单位: 件 }'],
    ['{{数 转移}}{{数 转移.其中.库区}}', undefined, '转移: { 本期: ~, 其中: { 库区: ~ }, 单位: 件 }'],
    [
      '{{#if (最高 来信)}}{{/if}}',
      '来信: { 本期: 2, 逐期: { 5月: 1, 6月: 2 }, 单位: 件 }',
      '来信: { 逐期: { 5月: ~, 6月: ~ }, 单位: 件 }',
    ],
    [
      '\n::: 表 领域 列="本期,同比"\n',
      '领域: { 征地: { 本期: 1, 单位: 件 }, 住房: { 本期: 2, 单位: 件 } }',
      '领域:\n  来源: ~\n  征地: { 本期: ~, 上年同期: ~, 单位: 件 }\n  住房: { 本期: ~, 上年同期: ~, 单位: 件 }',
    ],
    ['{{#if (最高 来信)}}{{/if}}', undefined, '来信: { 逐期: { 6月: ~, 7月: ~, 8月: ~ }, 单位: 件 }'],
    ['{{数 来信.本期}}', undefined, '来信: { 本期: ~, 单位: 件 }'],
  ])('%s', (template, like, yaml) => expect(bare(template, like)).toBe(yaml));

  it('have paths by which questions know them', () => {
    const kinds = slotPaths(slotsOf('{{#each 任务}}{{名称}}{{日期 期限}}{{/each}}{{数 统计.来信}}')).map(
      ([path, { kind }]) => `${path} ${kind}`,
    );
    expect(kinds).toEqual(['任务 items', '任务[].名称 text', '任务[].期限 date', '统计 group', '统计.来信 figure']);
  });
});

describe('the sentence in which a fact stands', () => {
  const sentence = (template: string, path: string): string => {
    const use = usesOf(load(template), LIBRARY).findLast((one) => one.path === path);
    return use ? sentenceOf(use) : '';
  };

  it.each<[string, string, string]>([
    ['先说一句。来信{{数 来信}}，来访{{数 来访}}。再说。', '来访', '来信……，来访____。'],
    ['## 关于{{事项}}的部署', '事项', '关于____的部署'],
    ['- {{名称}}。{{内容}}。', '名称', ''],
    ['{{#if 主持人}}由{{主持人}}主持，{{/if}}开会。', '主持人', '由____主持，开会。'],
    ['{{列举 单位 末="、。"}}参加。', '单位', '____参加。'],
    ['没有结尾{{县', '县', ''],
  ])('%s', (template, path, expected) => expect(sentence(template, path)).toBe(expected));

  it('is short of a long line, and found in a moment', () => {
    const long = `${'说'.repeat(200_000)}{{县}}${'说'.repeat(200_000)}`;
    expect(sentence(long, '县').length).toBeLessThan(1_000);
  });
});
