/** 增减: how much more or less, in the figure's own unit. */

import { differenceOf } from '../../figure/change.ts';
import { phraseOf } from '../../figure/phrase.ts';
import { kindOfUnit, pointsOf } from '../../figure/units.ts';
import { VERBS, type VerbName, verbFor } from '../../figure/verbs.ts';
import type { Helper, HelperCall } from '../helper.ts';
import type { Part } from '../values.ts';
import { AGAINST_OPTION, againstOf, WORDED_OPTION } from './against.ts';
import { amountIn, say, welcomeOf } from './figures.ts';
import { LARGE_DIGITS_OPTION, LARGE_OPTION, scaledIn } from './large.ts';

const run = (call: HelperCall): readonly Part[] => {
  const [value] = call.args;
  const { period, word } = againstOf(call);
  const stated = amountIn(call, value, '本期');
  const before = stated && amountIn(call, value, period);
  const both = stated && before && scaledIn(call, [stated, before]);
  if (!both) return [];
  const [now, then] = both;
  const lead = call.option('词') === true ? word : '';
  const rate = kindOfUnit(now.unit) === 'rate';
  const unit = rate ? pointsOf(now.unit) : now.unit;
  if (now.state !== 'known' || then.state !== 'known') {
    const mask = call.option('以') === undefined ? (rate ? 'xx.x' : 'xxx') : now.text.replace(/\d/g, 'x');
    return say(call, value, phraseOf(`${lead}变化${mask}${unit}`, both));
  }
  const { sign, text, flat } = differenceOf(now, then);
  const computed = `${now.text}－${then.text}`;
  if (sign === 0) return say(call, value, phraseOf(`${lead}持平`, both));
  if (flat) return say(call, value, phraseOf(`${lead}基本持平`, both, computed));
  const chosen = (call.option('动词') as VerbName | undefined) ?? (rate ? undefined : '增加');
  const verb = verbFor(sign, now.unit, welcomeOf(value), chosen);
  return say(call, value, phraseOf(`${lead}${verb}${text}${unit}`, both, computed));
};

export const difference: Helper = {
  name: '增减',
  summary: '增加或减少了多少，带原来的单位；率写百分点',
  parameters: [{ name: '指标', says: '一个指标' }],
  options: [
    AGAINST_OPTION,
    WORDED_OPTION,
    { name: '动词', says: '换用的一对动词，默认“增加”', values: Object.keys(VERBS) },
    LARGE_OPTION,
    LARGE_DIGITS_OPTION,
  ],
  examples: [
    { data: '来信: { 本期: 321, 上年同期: 366, 单位: 件次 }', call: '{{增减 来信}}', text: '减少45件次' },
    {
      data: '来信: { 本期: 42, 上期: 30, 单位: 件次 }',
      call: '{{增减 来信 比="上期" 词=true}}',
      text: '环比增加12件次',
    },
    { data: '投入: { 本期: 5.6, 上年同期: 5.25, 单位: 亿元 }', call: '{{增减 投入}}', text: '增加0.35亿元' },
    { data: '满意率: { 本期: 93.1, 上年同期: 95, 单位: "%" }', call: '{{增减 满意率}}', text: '降低1.9个百分点' },
  ],
  run,
};
