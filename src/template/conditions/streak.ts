/** 连续下降, 连续上升: whether a figure moved one way in each of the last periods. */

import { compare } from '../../figure/ratio.ts';
import type { Condition, Verdict } from '../condition.ts';
import type { HelperCall } from '../helper.ts';
import { periodsOf, verdictOf } from './verdicts.ts';

/** `sign`: 1 where each period is above the one before. n moves in a row take n + 1 values. */
const streak = (call: HelperCall, sign: 1 | -1): Verdict | undefined => {
  const [value] = call.args;
  const points = periodsOf(call, value);
  if (!points) return undefined;
  const moves = call.option('期数') === undefined ? Math.max(1, points.length - 1) : Number(call.option('期数'));
  if (!Number.isInteger(moves) || moves < 1) {
    call.fail('“期数”应为大于 0 的整数', { hint: '连续三个月写 期数=3' });
    return undefined;
  }
  const verdict = verdictOf(points.slice(-moves - 1), (known) =>
    known.every(({ amount }, i) => {
      const before = known[i - 1]?.amount;
      return !before || compare(amount.value, before.value) === sign;
    }),
  );
  if (verdict.holds !== true || points.length > moves) return verdict;
  call.fail(`判断连续 ${moves} 期要 ${moves + 1} 期的数值，这里有 ${points.length} 期`, {
    hint: '在“逐期”里补上更早的一期；头一期也要有可比的上一期',
    related: verdict.inputs.slice(0, 1).map(({ fact }) => ({ place: fact.place, message: '最早的一期在这里' })),
  });
  return undefined;
};

const PARAMETERS = [{ name: '指标', says: '有“逐期”的指标，或从早到晚的清单' }];

const OPTIONS = [{ name: '期数', says: '最近连续几期，默认全部；连续三期要有四期的数值' }];

export const falling: Condition = {
  name: '连续下降',
  summary: '最近几期一期比一期少',
  parameters: PARAMETERS,
  options: OPTIONS,
  examples: [
    {
      data: '来信: { 本期: 105, 逐期: { 5月: 130, 6月: 120, 7月: 110, 8月: 105 } }',
      call: '{{#论断 (连续下降 来信 期数=3)}}来信量连续三个月下降。{{/论断}}',
      text: '来信量连续三个月下降。',
    },
    { data: '逐月: [130, 120, 125]', call: '{{#if (连续下降 逐月)}}是{{else}}否{{/if}}', text: '否' },
  ],
  test: (call) => streak(call, -1),
};

export const rising: Condition = {
  name: '连续上升',
  summary: '最近几期一期比一期多',
  parameters: PARAMETERS,
  options: OPTIONS,
  examples: [
    {
      data: '满意率: { 本期: 95.1, 单位: "%", 逐期: { 6月: 93.0, 7月: 94.2, 8月: 95.1 } }',
      call: '{{#if (连续上升 满意率 期数=2)}}满意率连续两个月上升。{{/if}}',
      text: '满意率连续两个月上升。',
    },
  ],
  test: (call) => streak(call, 1),
};
