/** What only follows from data that could not be read is not told; what does not follow is. */

import { expect, it } from 'vitest';
import { buildIn, SPEECH, template, workspaceOf } from '../support/workspace.ts';

const BODY = '{{数 统计.来信}}，{{同比 统计.来信}}，{{数 统计.来访}}。\n\n::: 表 统计 行="来信"\n';

const told = (data: string, body = BODY): readonly string[] =>
  buildIn(
    workspaceOf({ '数.yaml': data, '文稿.yaml': `${SPEECH}引用: [数.yaml]\n`, 'templates/讲.hbs': template(body) }),
  ).told;

const VISITS = '  来访: { 本期: 3, 单位: 批次 }\n';

it.each([
  [
    'a value with its unit',
    `统计:\n  来信: { 本期: 321件, 上年同期: 366, 单位: 件 }\n${VISITS}`,
    ['JGF018 数.yaml:2:13'],
  ],
  ['a tab', `统计:\n\t来信: { 本期: 321 }\n`, ['JGF001 数.yaml:2:1']],
])('after %s', (_, data, diagnostics) => {
  expect(told(data)).toEqual(diagnostics);
});

it('keeps what is wrong with a value that could be read', () => {
  const data = `统计:\n  来信: { 本期: 321件, 单位: 件 }\n${VISITS}`;
  expect(told(data, '{{同比 统计.来访}}。\n')).toEqual(['JGF018 数.yaml:2:13', 'JGT013 templates/讲.hbs:4:1']);
});
