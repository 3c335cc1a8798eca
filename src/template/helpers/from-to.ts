/** 由到: 由366件次降至321件次. */

import { printsAlike } from '../../figure/change.ts';
import { fromTo } from '../../figure/change-words.ts';
import { phraseOf } from '../../figure/phrase.ts';
import { compare } from '../../figure/ratio.ts';
import type { Helper, HelperCall } from '../helper.ts';
import type { Part } from '../values.ts';
import { AGAINST_OPTION, againstOf } from './against.ts';
import { amountIn, say, welcomeOf } from './figures.ts';
import { LARGE_DIGITS_OPTION, LARGE_OPTION, scaledIn } from './large.ts';

const run = (call: HelperCall): readonly Part[] => {
  const [value] = call.args;
  const { period } = againstOf(call);
  const stated = amountIn(call, value, '本期');
  const before = stated && amountIn(call, value, period);
  const both = stated && before && scaledIn(call, [stated, before]);
  if (!both) return [];
  const [now, then] = both;
  const lead = call.option('带期') === true ? `${period}的` : '';
  if (now.state !== 'known' || then.state !== 'known') {
    return say(call, value, phraseOf(`由${lead}${then.text}${then.unit}变为${now.text}${now.unit}`, both));
  }
  const sign = compare(now.value, then.value);
  const level = sign === 0 ? '持平' : '基本持平';
  const text =
    sign === 0 || printsAlike(now, then)
      ? `与${period}${level}，均为${now.text}${now.unit}`
      : fromTo(now, then, sign, welcomeOf(value), lead);
  return say(call, value, phraseOf(text, both));
};

export const fromTill: Helper = {
  name: '由到',
  summary: '由多少增至、降至多少',
  parameters: [{ name: '指标', says: '一个指标' }],
  options: [
    AGAINST_OPTION,
    { name: '带期', says: '写明“上年同期的”，默认不写', values: [true, false] },
    LARGE_OPTION,
    LARGE_DIGITS_OPTION,
  ],
  examples: [
    { data: '来信: { 本期: 321, 上年同期: 366, 单位: 件次 }', call: '{{由到 来信}}', text: '由366件次降至321件次' },
    {
      data: '火情: { 本期: 3, 上年同期: 5, 单位: 起 }',
      call: '{{由到 火情 带期=true}}',
      text: '由上年同期的5起降至3起',
    },
    {
      data: '满意率: { 本期: 95.3, 上期: 93.6, 单位: "%" }',
      call: '{{由到 满意率 比="上期"}}',
      text: '由93.6%提高到95.3%',
    },
  ],
  run,
};
