/** 上升, 下降, 持平: which way a figure went against another of its periods. */

import { compare } from '../../figure/ratio.ts';
import type { Condition, Verdict } from '../condition.ts';
import type { HelperCall } from '../helper.ts';
import { AGAINST_OPTION, againstOf } from '../helpers/against.ts';
import { amountIn } from '../helpers/figures.ts';
import { verdictOf } from './verdicts.ts';

const change = (call: HelperCall, wanted: -1 | 0 | 1): Verdict | undefined => {
  const [value] = call.args;
  const { period } = againstOf(call);
  const now = amountIn(call, value, '本期');
  const then = now && amountIn(call, value, period);
  if (!now || !then) return undefined;
  const points = [
    { name: '本期', amount: now },
    { name: period, amount: then },
  ];
  return verdictOf(points, ([one, other]) =>
    one && other ? compare(one.amount.value, other.amount.value) === wanted : false,
  );
};

const shared = { parameters: [{ name: '指标', says: '有“上年同期”的指标' }], options: [AGAINST_OPTION] };

export const risen: Condition = {
  ...shared,
  name: '上升',
  summary: '本期比上年同期多',
  examples: [
    {
      data: '网上: { 本期: 1488, 上年同期: 1352 }',
      call: '{{#if (上升 网上)}}有所上升{{else}}有所下降{{/if}}',
      text: '有所上升',
    },
  ],
  test: (call) => change(call, 1),
};

export const fallen: Condition = {
  ...shared,
  name: '下降',
  summary: '本期比上年同期少',
  examples: [
    {
      data: '来信: { 本期: 321, 上年同期: 366 }\n来访: { 本期: 208, 上年同期: 252 }',
      call: '{{#论断 (下降 来信)}}{{#论断 (下降 来访)}}来信来访实现“双下降”。{{/论断}}{{/论断}}',
      text: '来信来访实现“双下降”。',
    },
  ],
  test: (call) => change(call, -1),
};

export const steady: Condition = {
  ...shared,
  name: '持平',
  summary: '本期与上年同期相等',
  examples: [
    {
      data: '接访: { 本期: 12, 上期: 12 }',
      call: '{{#if (持平 接访 比="上期")}}与上月持平{{/if}}',
      text: '与上月持平',
    },
  ],
  test: (call) => change(call, 0),
};
