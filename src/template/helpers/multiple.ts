/** 倍数: 是…的N倍, 增长N倍, 翻一番; never for a fall. */

import { MULTIPLE_FORMS, type MultipleForm, timesAnother, wordMultiple } from '../../figure/multiples.ts';
import type { Helper, HelperCall } from '../helper.ts';
import type { Part } from '../values.ts';
import { AGAINST_OPTION, againstOf } from './against.ts';
import { amountIn, DIGITS_OPTION, digitsIn, say, welcomeOf } from './figures.ts';

const run = (call: HelperCall): readonly Part[] => {
  const [value, other] = call.args;
  const { period } = againstOf(call);
  const now = amountIn(call, value, '本期');
  const then = now && (other ? amountIn(call, other, '本期') : amountIn(call, value, period));
  const digits = digitsIn(call, 1);
  if (!now || !then || digits === undefined) return [];
  if (other) return say(call, value, timesAnother(now, then, digits));
  const form = (call.option('写') ?? '是') as MultipleForm;
  const welcome = welcomeOf(value);
  return say(call, value, wordMultiple(now, then, { form, base: period, digits, ...(welcome ? { welcome } : {}) }));
};

export const multiple: Helper = {
  name: '倍数',
  summary: '本期是上年同期的几倍、增长几倍、翻一番；不到两倍或下降的，写百分比',
  parameters: [
    { name: '指标', says: '一个指标' },
    { name: '另一指标', says: '写出前者是后者的几倍', optional: true },
  ],
  options: [
    {
      name: '写',
      says: '"是"写是几倍；"增长"写增长几倍（比“是”少一）；"番"写翻一番、翻两番。默认"是"',
      values: MULTIPLE_FORMS,
    },
    AGAINST_OPTION,
    DIGITS_OPTION,
  ],
  examples: [
    { data: '参评: { 本期: 300, 上年同期: 100, 单位: 件 }', call: '{{倍数 参评}}', text: '是上年同期的3倍' },
    { data: '参评: { 本期: 300, 上年同期: 100, 单位: 件 }', call: '{{倍数 参评 写="增长"}}', text: '增长2倍' },
    { data: '参评: { 本期: 400, 上年同期: 100, 单位: 件 }', call: '{{倍数 参评 写="番"}}', text: '翻两番' },
    { data: '参评: { 本期: 60, 上年同期: 100, 单位: 件 }', call: '{{倍数 参评}}', text: '下降40.0%' },
    {
      data: '甲: { 本期: 250, 单位: 件 }\n乙: { 本期: 100, 单位: 件 }',
      call: '{{倍数 甲 乙}}',
      text: '2.5倍',
    },
  ],
  run,
};
