/** Numbers that no sum and no rate may be made of, whatever 口径 says. */

import { describe, expect, it } from 'vitest';
import { buildIn, SPEECH, template, workspaceOf } from '../support/workspace.ts';

const told = (data: string, body: string): readonly string[] =>
  buildIn(workspaceOf({ '文稿.yaml': `${SPEECH}数据:\n${data}`, 'templates/讲.hbs': template(body) })).diagnostics.map(
    ({ message }) => message,
  );

const PAIR = '  甲: { 本期: 3, 单位: 万件 }\n  乙: { 本期: 40, 单位: 件 }\n';

describe('mixed units', () => {
  it.each([
    [`${PAIR}  合: { 各项: [甲, 乙], 单位: 件, 口径: 合并计算 }\n`, '共{{数 合}}。', '单位不同'],
    [
      '  甲: { 本期: 60, 单位: "%" }\n  乙: { 本期: 50, 单位: "%" }\n  合: { 各项: [甲, 乙], 单位: "%" }\n',
      '{{数 合}}。',
      '率不能相加',
    ],
    [
      '  甲: { 本期: 5, 单位: 万元 }\n  乙: { 本期: 100000, 单位: 元 }\n  率: { 分子: 甲, 分母: 乙 }\n',
      '{{数 率}}。',
      '单位不同',
    ],
  ])('%s', (data, body, message) => {
    expect(told(data, body).join('\n')).toContain(message);
  });
});

it('tells a wrong unit once, where it is written, with the other one beside it', () => {
  const data = `    甲: { 本期: 36, 上年同期: 29, 单位: 人 }\n    乙: { 本期: 42, 上年同期: 42, 单位: 座 }\n    率: { 分子: 数据.甲, 分母: 数据.乙 }\n`;
  const body = '{{数 数据.率}}，{{同比 数据.率}}。\n\n::: 表 数据 行="率" 列="本期"\n';
  const files = { '文稿.yaml': `${SPEECH}数据:\n  数据:\n${data}`, 'templates/讲.hbs': template(body) };
  const { diagnostics, told } = buildIn(workspaceOf(files));
  expect(told).toEqual(['JGF033 文稿.yaml:7:32']);
  expect(diagnostics[0]?.related?.map(({ message }) => message)).toEqual(['“数据.乙.单位”在这里']);
});

it('holds each draft against its own facts, in whatever order they are built', () => {
  const shared = '来访: { 批次: { 各项: [甲, 乙], 单位: 批次 }, 人次: { 本期: 50, 单位: 人次 } }\n';
  const draft = (first: number): string =>
    `${SPEECH}引用: [数据.yaml]\n数据:\n  甲: { 本期: ${first}, 单位: 批次 }\n  乙: { 本期: 5, 单位: 批次 }\n`;
  const files = {
    '数据.yaml': shared,
    '一.yaml': draft(10),
    '二.yaml': draft(100),
    'templates/讲.hbs': template('好。'),
  };
  const build = (...order: readonly string[]): string[] => {
    const workspace = workspaceOf(files);
    return order.map((name) => `${name} ${buildIn(workspace, name).told.join(' ')}`).sort();
  };
  expect(build('一.yaml', '二.yaml')).toEqual(build('二.yaml', '一.yaml'));
  expect(build('一.yaml', '二.yaml')[0]).toBe('一.yaml ');
});
