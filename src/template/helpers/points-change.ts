/** 百分点: the change of a rate. */

import { changeBetween } from '../../figure/change.ts';
import { wordChange } from '../../figure/change-words.ts';
import { kindOfUnit } from '../../figure/units.ts';
import type { VerbName } from '../../figure/verbs.ts';
import type { Helper, HelperCall } from '../helper.ts';
import type { Part } from '../values.ts';
import { AGAINST_OPTION, againstOf, WORDED_OPTION } from './against.ts';
import { VERB_OPTION } from './change.ts';
import { amountIn, changeDigits, DIGITS_OPTION, digitsIn, say, welcomeOf } from './figures.ts';

const run = (call: HelperCall): readonly Part[] => {
  const [value] = call.args;
  const { period, word } = againstOf(call);
  const now = amountIn(call, value, '本期');
  const then = now && amountIn(call, value, period);
  if (!now || !then) return [];
  if (kindOfUnit(now.unit) !== 'rate') {
    const fact = value?.kind === 'fact' ? value : undefined;
    const related = fact ? [{ place: fact.fact.place, message: '它在这里' }] : [];
    return call.fail(`“${fact?.path ?? ''}”不是率，没有百分点`, { related, hint: '件次、金额的变化用“同比”或“增减”' });
  }
  const digits = digitsIn(call, changeDigits(value, now, then));
  if (digits === undefined) return [];
  const welcome = welcomeOf(value);
  const verb = call.option('动词') as VerbName | undefined;
  const how = {
    word,
    form: call.option('词') === true ? '全' : '词率',
    ...(welcome ? { welcome } : {}),
    ...(verb ? { verb } : {}),
  } as const;
  return say(call, value, wordChange(changeBetween(now, then, { digits }), now, then, how));
};

export const pointsChange: Helper = {
  name: '百分点',
  summary: '率的变化，写成几个百分点',
  parameters: [{ name: '指标', says: '一个率' }],
  options: [AGAINST_OPTION, WORDED_OPTION, VERB_OPTION, DIGITS_OPTION],
  examples: [
    { data: '满意率: { 本期: 95.3, 上年同期: 93.6, 单位: "%" }', call: '{{百分点 满意率}}', text: '提高1.7个百分点' },
    {
      data: '重复率: { 分子: 重复, 分母: 总量, 方向: 降好 }\n重复: { 本期: 565, 上年同期: 647 }\n总量: { 本期: 2017, 上年同期: 1970 }',
      call: '{{百分点 重复率 词=true}}',
      text: '同比下降4.8个百分点',
    },
  ],
  run,
};
