/** 占比: the share of a figure in a whole. */

import { shareOf } from '../../figure/share.ts';
import type { Helper, HelperCall } from '../helper.ts';
import type { Part } from '../values.ts';
import { amountIn, DIGITS_OPTION, digitsIn, PERIOD_OPTION, periodOf, say, statesScope } from './figures.ts';

const run = (call: HelperCall): readonly Part[] => {
  const [value, total] = call.args;
  const period = periodOf(call);
  const part = amountIn(call, value, period);
  const whole = part && amountIn(call, total, period);
  const digits = digitsIn(call, 1);
  if (!part || !whole || digits === undefined) return [];
  const zero = call.option('零');
  const words = typeof zero === 'string' ? zero : undefined;
  return say(call, value, shareOf(part, whole, digits, statesScope(total), words));
};

export const share: Helper = {
  name: '占比',
  summary: '部分占总量的百分比；总量写明“口径”的，件次与批次可以相比',
  parameters: [
    { name: '部分', says: '一个指标' },
    { name: '总量', says: '总量的指标，单位与部分相同' },
  ],
  options: [DIGITS_OPTION, PERIOD_OPTION, { name: '零', says: '总量是0时印出的话；不写的，总量是0就是错误' }],
  examples: [
    {
      data: '来信: { 本期: 321, 单位: 件次 }\n总量: { 本期: 2017, 单位: 件次 }',
      call: '占总量的{{占比 来信 总量}}',
      text: '占总量的15.9%',
    },
    {
      data: '批次: { 本期: 208, 单位: 批次 }\n总量: { 本期: 2017, 单位: 件次, 口径: 件次与批次之和 }',
      call: '{{占比 批次 总量 小数=2}}',
      text: '10.31%',
    },
  ],
  run,
};
