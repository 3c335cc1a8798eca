/** 高于, 低于, 不高于, 不低于: one amount against another. */

import { compare } from '../../figure/ratio.ts';
import type { Condition, Verdict } from '../condition.ts';
import type { HelperCall } from '../helper.ts';
import { PERIOD_OPTION, periodOf } from '../helpers/figures.ts';
import { areAlike, pointIn, verdictOf } from './verdicts.ts';

/** `fits` of -1, 0 or 1: how the first compares with the second. */
const comparison = (call: HelperCall, fits: (sign: number) => boolean): Verdict | undefined => {
  const [a, b] = call.args;
  const first = pointIn(call, a, periodOf(call));
  const lone = b?.kind === 'fact' && b.fact.type === 'figure' ? periodOf(call) : '本期';
  const second = first && pointIn(call, b, lone);
  if (!first || !second || !areAlike(call, [first, second])) return undefined;
  return verdictOf([first, second], ([one, other]) =>
    one && other ? fits(compare(one.amount.value, other.amount.value)) : false,
  );
};

const PARAMETERS = [
  { name: '指标', says: '一个指标或数值' },
  { name: '比照', says: '另一个指标、数值，或直接写的数' },
];

const shared = { parameters: PARAMETERS, options: [PERIOD_OPTION] };

export const above: Condition = {
  ...shared,
  name: '高于',
  summary: '前一个大于后一个',
  examples: [
    {
      data: '满意率: { 本期: 94.2, 单位: "%" }\n全市: { 满意率: { 本期: 92.8, 单位: "%" } }',
      call: '{{#论断 (高于 满意率 全市.满意率)}}群众满意率高于全市平均水平。{{/论断}}',
      text: '群众满意率高于全市平均水平。',
    },
    { data: '办结: { 本期: 90 }', call: '{{#if (高于 办结 90)}}是{{else}}否{{/if}}', text: '否' },
  ],
  test: (call) => comparison(call, (sign) => sign > 0),
};

export const below: Condition = {
  ...shared,
  name: '低于',
  summary: '前一个小于后一个',
  examples: [
    {
      data: '来信: { 本期: 321, 上年同期: 366 }',
      call: '{{#if (低于 来信 来信.上年同期)}}低于上年同期{{/if}}',
      text: '低于上年同期',
    },
  ],
  test: (call) => comparison(call, (sign) => sign < 0),
};

export const notAbove: Condition = {
  ...shared,
  name: '不高于',
  summary: '前一个不大于后一个',
  examples: [{ data: '逾期: { 本期: 5 }', call: '{{#if (不高于 逾期 5)}}控制在5件以内{{/if}}', text: '控制在5件以内' }],
  test: (call) => comparison(call, (sign) => sign <= 0),
};

export const notBelow: Condition = {
  ...shared,
  name: '不低于',
  summary: '前一个不小于后一个',
  examples: [
    { data: '率: { 本期: 95.0, 单位: "%" }', call: '{{#if (不低于 率 95)}}九成五以上{{/if}}', text: '九成五以上' },
  ],
  test: (call) => comparison(call, (sign) => sign >= 0),
};
