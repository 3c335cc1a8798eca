/** Every helper: its examples, which the guide prints, are its first tests; then the edges. */

import { describe, expect, it } from 'vitest';
import { helpers } from '../../src/project/catalog.ts';
import { buildIn, SPEECH, template, workspaceOf } from '../support/workspace.ts';

const print = (data: string, body: string) => {
  const indented = data
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');
  return buildIn(workspaceOf({ '文稿.yaml': `${SPEECH}数据:\n${indented}\n`, 'templates/讲.hbs': template(body) }));
};

/** What follows the title, the date and the blank line. */
const body = (data: string, text: string): string => print(data, text).text.split('\n').slice(3).join('\n').trim();

describe.each(helpers().map((helper) => [helper.name, helper] as const))('%s', (_name, helper) => {
  it.each(helper.examples.map((example) => [example.call, example] as const))('%s', (call, { data, text }) => {
    const numbered = text.replace(/\n\n## 甲\n\n## 乙/, '\n一、甲\n二、乙');
    expect(body(data, call)).toBe(numbered);
  });

  it('has a use for people', () => {
    expect(helper.summary).not.toBe('');
    expect([...helper.parameters, ...helper.options].every(({ says }) => says !== '')).toBe(true);
  });
});

describe('printed', () => {
  it.each<[string, string, string]>([
    ['会期: { 起: 2024-12-30, 止: 2025-01-02 }', '{{日期 会期}}', '2024年12月30日—2025年1月2日'],
    ['会期: { 起: 2024-09-12, 止: 2024-09-14 }', '{{日期 会期}}', '2024年9月12—14日'],
    ['会期: { 起: 2024-08, 止: 2024-08 }', '{{日期 会期 式="月"}}', '8月'],
    ['会期: 2024-09', '{{日期 会期}}', '2024年9月'],
    ['会期: ~', '{{日期 会期 式="月日"}}', 'xx'],
    ['会期: { 待填: x月x日 }', '{{日期 会期}}', 'x月x日'],
    ['数: 2', '{{汉字数 数}}、{{汉字数 数 量词="个"}}', '二、两个'],
    ['数: 12', '{{汉字数 数 量词="个"}}', '十二个'],
    ['清单: [甲]', '{{列举 清单}}', '甲'],
    ['清单: [甲, 乙, 丙]', '{{列举 清单 末="以及"}}', '甲、乙以及丙'],
    ['清单: [甲, ~]', '{{列举 清单}}', '甲和xx'],
    ['清单: [甲, 乙]', '{{计数列举 清单 名="个要点"}}', '“两个要点”：一是甲；二是乙'],
    ['来信: { 本期: ~, 单位: 件次 }', '{{数 来信}}', 'xxx件次'],
    ['来信: { 本期: xxx.x, 单位: 万元 }', '{{数 来信}}', 'xxx.x万元'],
    ['率: { 分子: 1, 分母: 8, 小数: 2 }', '{{数 率}}', '12.50%'],
    ['率: { 分子: 1, 分母: 800, 小数: 2 }', '{{数 率}}', '0.13%'],
    ['率: { 分子: 2, 分母: 3, 小数: 0 }', '{{数 率}}', '67%'],
    ['率: { 分子: 来信, 分母: 总, 小数: 1 }\n来信: { 本期: 321 }\n总: 2017', '{{数 率}}', '15.9%'],
    ['率: { 分子: ~, 分母: 8 }', '{{数 率}}', 'xx.x%'],
  ])('%s %s', (data, call, text) => {
    expect(body(data, call)).toBe(text);
  });
});

describe('refused', () => {
  it.each<[string, string]>([
    ['会期: 下周', '{{日期 会期}}'],
    ['会期: 2024-09', '{{日期 会期 式="月日"}}'],
    ['会期: { 起: 2023-11, 止: 2024-02 }', '{{日期 会期 式="月"}}'],
    ['会期: 2024-09-12', '{{日期 会期 式="周"}}'],
    ['数: 1.5', '{{汉字数 数}}'],
    ['清单: []', '{{列举 清单}}'],
    ['清单: [{ 名: 甲 }]', '{{列举 清单}}'],
    ['清单: [{ 名: 甲 }]', '{{列举 清单 项="号"}}'],
    ['清单: [甲]', '{{计数列举 清单 名="个"}}'],
    ['清单: [甲, 乙]', '{{计数列举 清单}}'],
    ['清单: [甲, 乙。]', '{{计数列举 清单 名="个"}}'],
    ['来信: { 本期: 3 }', '{{数 来信 位="上期"}}'],
    ['来信: 文字', '{{数 来信}}'],
    ['率: { 分子: 1, 分母: 0 }', '{{数 率}}'],
    ['率: { 分子: 没有.这个, 分母: 8 }', '{{数 率}}'],
    ['数: 1', '{{汉字数}}'],
    ['数: 1', '{{汉字数 数 数}}'],
    ['数: 1', '{{汉字数 数 量="个"}}'],
  ])('%s %s', (data, call) => {
    const { diagnostics, outputs } = print(data, call);
    expect(diagnostics.map(({ code, grade }) => `${code} ${grade}`)).toEqual(['JGT013 E']);
    expect(diagnostics[0]?.hint ?? '').not.toBe('');
    expect(outputs.size).toBe(0);
  });
});
