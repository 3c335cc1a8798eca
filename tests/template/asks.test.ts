/** Every helper and condition says what kind of value it asks for, and places together say the most that one says. */

import { describe, expect, it } from 'vitest';
import { createSource } from '../../src/source.ts';
import { ASKS, wantOf } from '../../src/template/asks.ts';
import { CONDITIONS } from '../../src/template/conditions/registry.ts';
import { HELPERS } from '../../src/template/helpers/registry.ts';
import { loadTemplate } from '../../src/template/load.ts';
import { usesOf } from '../../src/template/needs.ts';

const LIBRARY = { partial: () => undefined, partialNames: () => [] };

const wants = (text: string): Record<string, string> => {
  const uses = usesOf(loadTemplate('测试', createSource('测试.hbs', text)).value, LIBRARY);
  const paths = [...new Set(uses.map(({ path }) => path))];
  return Object.fromEntries(
    paths.map((path) => {
      const want = wantOf(uses.filter((use) => use.path === path));
      return [path, 'periods' in want ? `${want.kind} ${want.periods.join(' ')}` : want.kind];
    }),
  );
};

describe('what a call asks for', () => {
  it.each([...HELPERS.keys(), ...CONDITIONS.keys()])('%s has a line', (name) => {
    expect(Object.hasOwn(ASKS, name)).toBe(true);
  });

  it.each<[string, Record<string, string>]>([
    ['{{县}}', { 县: 'text' }],
    ['{{数 来信}}，{{同比 来信}}', { 来信: 'figure 本期 上年同期' }],
    ['{{数 来信 位="上期"}}', { 来信: 'figure 上期' }],
    ['{{由到 来信 比="上期"}}', { 来信: 'figure 本期 上期' }],
    ['{{完成率 化解}}{{环比 化解}}', { 化解: 'figure 本期 上期 目标' }],
    ['{{占比 来信 总量}}', { 来信: 'figure 本期', 总量: 'figure 本期' }],
    ['{{#论断 (下降 来信)}}好{{/论断}}', { 来信: 'figure 本期 上年同期' }],
    ['{{日期 会期}}{{列举 单位}}{{汉字数 届次}}', { 会期: 'date', 单位: 'list', 届次: 'number' }],
    ['{{汉字数 任务}}{{#each 任务}}{{名称}}{{/each}}', { 任务: 'list', '任务[].名称': 'text' }],
    ['{{前几位 乡镇}}', { 乡镇: 'rows 本期' }],
    ['{{数 来信 单位=式样}}', { 来信: 'figure 本期', 式样: 'text' }],
    ['\n::: 表 领域 列="本期,同比,环比"\n', { 领域: 'rows 本期 上年同期 上期' }],
    ['{{#if (最高 来信)}}{{/if}}', { 来信: 'figure 逐期' }],
  ])('%s', (template, expected) => expect(wants(template)).toEqual(expected));
});
