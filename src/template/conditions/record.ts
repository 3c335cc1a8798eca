/** 最高, 最低: whether the last period is above, or below, every one before it. */

import { compare } from '../../figure/ratio.ts';
import type { Condition, Verdict } from '../condition.ts';
import type { HelperCall } from '../helper.ts';
import { periodsOf, verdictOf } from './verdicts.ts';

const record = (call: HelperCall, sign: 1 | -1): Verdict | undefined => {
  const points = periodsOf(call, call.args[0]);
  if (!points) return undefined;
  const verdict = verdictOf(points, (known) => {
    const last = known.at(-1);
    return (
      last !== undefined && known.slice(0, -1).every(({ amount }) => compare(last.amount.value, amount.value) === sign)
    );
  });
  if (points.length > 1 || verdict.holds === undefined) return verdict;
  call.fail('只有一期的数值，比不出高低', { hint: '在“逐期”里补上以前各期' });
  return undefined;
};

const PARAMETERS = [{ name: '指标', says: '有“逐期”的指标，或从早到晚的清单' }];

export const highest: Condition = {
  name: '最高',
  summary: '最后一期比以前各期都高；持平不算',
  parameters: PARAMETERS,
  options: [],
  examples: [
    {
      data: '化解率: { 本期: 77.0, 单位: "%", 逐期: { 2022年: 70.1, 2023年: 73.5, 2024年: 77.0 } }',
      call: '{{#论断 (最高 化解率)}}积案化解率为三年来最高。{{/论断}}',
      text: '积案化解率为三年来最高。',
    },
  ],
  test: (call) => record(call, 1),
};

export const lowest: Condition = {
  name: '最低',
  summary: '最后一期比以前各期都低；持平不算',
  parameters: PARAMETERS,
  options: [],
  examples: [{ data: '逐年: [9, 7, 7]', call: '{{#if (最低 逐年)}}是{{else}}否{{/if}}', text: '否' }],
  test: (call) => record(call, -1),
};
