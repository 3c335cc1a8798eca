/** Figures that cannot be: what is told of them, and of which two places. */

import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostic.ts';
import { readFacts } from '../../src/facts/read.ts';
import { checkSense } from '../../src/facts/sense.ts';
import { createSource } from '../../src/source.ts';
import { readYaml } from '../../src/yaml/read.ts';

const told = (yaml: string): Diagnostic[] => {
  const { value } = readYaml(createSource('数据.yaml', yaml));
  if (value?.type !== 'map') throw new Error(yaml);
  return checkSense(readFacts(value, () => {}));
};

const excerpt = ({ place }: { place?: Diagnostic['place'] }): string =>
  place ? place.source.text.slice(place.start, place.end) : '';

describe('figures that cannot be', () => {
  it.each<[string, string]>([
    ['率: { 分子: 9, 分母: 8 }', 'E 9 “率”分子大于分母，算出来是 112.5% [8]'],
    ['率: { 分子: -1, 分母: 8 }', 'E -1 “率”分子是负数，算出来是 -12.5% [8]'],
    ['率: { 分子: 9, 分母: 8, 单位: ‰ }', 'E 9 “率”分子大于分母，算出来是 1125.0‰ [8]'],
    [
      '率: { 分子: 甲, 分母: 乙 }\n甲: { 本期: 7, 上年同期: 9 }\n乙: { 本期: 8, 上年同期: 8 }',
      'E 9 “率”上年同期的分子大于分母，算出来是 112.5% [8]',
    ],
    ['率: { 本期: 95.3, 分子: 9, 分母: 10 }', 'E 95.3 “率”本期写的是 95.3%，按分子、分母算是 90.0% [9 10]'],
    ['来信: { 本期: -3, 单位: 件次 }', 'E -3 “来信.本期”是负数 []'],
    ['来信: { 本期: 3, 上年同期: 3.5, 单位: 件次 }', 'W 3.5 “来信.上年同期”带有小数 []'],
    ['来信: { 本期: 3, 单位: 件次, 其中: { 初次: -1 } }', 'E -1 “来信.其中.初次”是负数 []'],
    ['来信: { 本期: 3, 单位: 件次, 逐期: { 7月: 1.5 } }', 'W 1.5 “来信.逐期.7月”带有小数 []'],
    ['满意率: { 本期: 103, 单位: "%" }', 'W 103 “满意率.本期”是 103%，不在 0 到 100% 之间 []'],
    ['表: [{ 名称: 甲, 量: { 本期: -1, 单位: 件 } }]', 'E -1 “量.本期”是负数 []'],
  ])('%s', (yaml, line) => {
    const lines = told(yaml).map(
      (d) => `${d.grade} ${excerpt(d)} ${d.message} [${(d.related ?? []).map(excerpt).join(' ')}]`,
    );
    expect(lines).toEqual([line]);
    expect(told(yaml).map(({ code, hint }) => `${code} ${hint === undefined}`)).toEqual(['JGF033 false']);
  });

  it.each([
    '率: { 分子: 8, 分母: 8 }',
    '率: { 分子: 0, 分母: 0 }',
    '率: { 分子: 3, 分母: 2, 单位: 倍 }',
    '率: { 本期: 98.1, 分子: 1894, 分母: 1931 }',
    '率: { 本期: 98.08, 分子: 1894, 分母: 1931 }',
    '率: { 本期: 98, 分子: 1894, 分母: 1931 }',
    '率: { 分子: xx, 分母: 3 }',
    '率: { 分子: ~, 分母: 3 }',
    '率: { 本期: ~, 分子: 1, 分母: 3 }',
    '率: { 分子: 没有, 分母: 3 }',
    '增长率: { 本期: 103, 单位: "%" }',
    '完成率: { 本期: 103, 单位: "%" }',
    '利润: { 本期: -3.5, 单位: 万元 }',
    '来信: { 本期: x3, 单位: 件次 }',
  ])('%s is let be', (yaml) => {
    expect(told(yaml)).toEqual([]);
  });
});
