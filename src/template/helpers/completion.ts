/** 完成率: this period against its target. */

import { completionOf } from '../../figure/share.ts';
import type { Helper, HelperCall } from '../helper.ts';
import type { Part } from '../values.ts';
import { amountIn, DIGITS_OPTION, digitsIn, say, welcomeOf } from './figures.ts';

const run = (call: HelperCall): readonly Part[] => {
  const [value] = call.args;
  const now = amountIn(call, value, '本期');
  const target = now && amountIn(call, value, '目标');
  const digits = digitsIn(call, 1);
  if (!now || !target || digits === undefined) return [];
  const limit = welcomeOf(value) === '降好';
  return say(call, value, completionOf(now, target, { digits, bare: call.option('写') === '率', limit }));
};

export const completion: Helper = {
  name: '完成率',
  summary: '本期完成目标的百分比；“降好”的指标写是否控制在目标以内',
  parameters: [{ name: '指标', says: '有“目标”的指标' }],
  options: [{ name: '写', says: '"全"写成一句；"率"只写百分比。默认"全"', values: ['全', '率'] }, DIGITS_OPTION],
  examples: [
    { data: '化解: { 本期: 97, 目标: 126, 单位: 件 }', call: '{{完成率 化解}}', text: '完成目标的77.0%' },
    { data: '化解: { 本期: 97, 目标: 126, 单位: 件 }', call: '{{完成率 化解 写="率"}}', text: '77.0%' },
    { data: '逾期: { 本期: 8, 目标: 10, 单位: 件, 方向: 降好 }', call: '{{完成率 逾期}}', text: '控制在目标10件以内' },
  ],
  run,
};
