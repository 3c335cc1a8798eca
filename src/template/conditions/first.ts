/** 首次, 首次超过, 首次低于: whether something holds for the last period and for none before it. */

import { decimal } from '../../figure/decimal.ts';
import { compare, type Ratio, ratio } from '../../figure/ratio.ts';
import type { Condition, Verdict } from '../condition.ts';
import type { HelperCall } from '../helper.ts';
import { areAlike, type KnownPoint, type Point, periodsOf, pointIn, verdictOf } from './verdicts.ts';

const onlyLast = (known: readonly KnownPoint[], fits: (value: Ratio) => boolean): boolean =>
  known.every(({ amount }, i) => fits(amount.value) === (i === known.length - 1));

const enough = (call: HelperCall, points: readonly Point[], verdict: Verdict): Verdict | undefined => {
  if (points.length > 1 || verdict.holds === undefined) return verdict;
  call.fail('只有一期的数值，看不出是不是首次', { hint: '在“逐期”里补上以前各期' });
  return undefined;
};

const first = (call: HelperCall): Verdict | undefined => {
  const points = periodsOf(call, call.args[0]);
  const zero = ratio(decimal('0'));
  return (
    points &&
    enough(
      call,
      points,
      verdictOf(points, (known) => onlyLast(known, (value) => compare(value, zero) > 0)),
    )
  );
};

/** `sign`: 1 above the threshold, -1 below it. */
const firstBeyond = (call: HelperCall, sign: 1 | -1): Verdict | undefined => {
  const [value, bound] = call.args;
  const points = periodsOf(call, value);
  const limit = points && pointIn(call, bound, '本期');
  if (!points || !limit || !areAlike(call, [...points.slice(0, 1), limit])) return undefined;
  const verdict = verdictOf([...points, limit], (known) => {
    const bar = known.at(-1)?.amount.value;
    return bar !== undefined && onlyLast(known.slice(0, -1), (each) => compare(each, bar) === sign);
  });
  return enough(call, points, verdict);
};

const PERIODS = { name: '指标', says: '有“逐期”的指标，或从早到晚的清单' };

const BOUND = { name: '界限', says: '一个数，或另一个指标' };

export const firstTime: Condition = {
  name: '首次',
  summary: '最后一期不是 0，以前各期都是 0',
  parameters: [PERIODS],
  options: [],
  examples: [
    {
      data: '听证: { 本期: 2, 逐期: { 2022年: 0, 2023年: 0, 2024年: 2 } }',
      call: '{{#论断 (首次 听证)}}首次召开信访听证会。{{/论断}}',
      text: '首次召开信访听证会。',
    },
  ],
  test: first,
};

export const firstAbove: Condition = {
  name: '首次超过',
  summary: '最后一期超过界限，以前各期都没有超过',
  parameters: [PERIODS, BOUND],
  options: [],
  examples: [
    {
      data: '满意率: { 本期: 95.2, 单位: "%", 逐期: { 6月: 93.0, 7月: 95.0, 8月: 95.2 } }',
      call: '{{#论断 (首次超过 满意率 95)}}群众满意率首次超过95%。{{/论断}}',
      text: '群众满意率首次超过95%。',
    },
  ],
  test: (call) => firstBeyond(call, 1),
};

export const firstBelow: Condition = {
  name: '首次低于',
  summary: '最后一期低于界限，以前各期都不低于',
  parameters: [PERIODS, BOUND],
  options: [],
  examples: [
    { data: '逐月: [120, 100, 96]', call: '{{#if (首次低于 逐月 100)}}首次低于100件{{/if}}', text: '首次低于100件' },
  ],
  test: (call) => firstBeyond(call, -1),
};
