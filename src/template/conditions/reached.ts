/** 达到: whether a figure has reached its target; one that is to fall has reached it once it is not above. */

import { compare } from '../../figure/ratio.ts';
import type { Condition, Verdict } from '../condition.ts';
import type { HelperCall } from '../helper.ts';
import { amountIn, welcomeOf } from '../helpers/figures.ts';
import { verdictOf } from './verdicts.ts';

const test = (call: HelperCall): Verdict | undefined => {
  const [value] = call.args;
  const now = amountIn(call, value, '本期');
  const target = now && amountIn(call, value, '目标');
  if (!now || !target) return undefined;
  const sign = welcomeOf(value) === '降好' ? -1 : 1;
  const points = [
    { name: '本期', amount: now },
    { name: '目标', amount: target },
  ];
  return verdictOf(points, ([one, other]) =>
    one && other ? sign * compare(one.amount.value, other.amount.value) >= 0 : false,
  );
};

export const reached: Condition = {
  name: '达到',
  summary: '本期达到目标；“降好”的指标是不超过目标',
  parameters: [{ name: '指标', says: '有“目标”的指标' }],
  options: [],
  examples: [
    {
      data: '满意率: { 本期: 95.2, 目标: 95, 单位: "%", 方向: 升好 }',
      call: '{{#论断 (达到 满意率)}}群众满意率达到年度目标。{{/论断}}',
      text: '群众满意率达到年度目标。',
    },
    { data: '逾期: { 本期: 12, 目标: 10, 方向: 降好 }', call: '{{#if (达到 逾期)}}是{{else}}否{{/if}}', text: '否' },
  ],
  test,
};
