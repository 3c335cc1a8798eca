/** What 同比 and 环比 share: the change against one period, worded. */

import type { Amount, Period } from '../../figure/amount.ts';
import { type Change, changeBetween } from '../../figure/change.ts';
import { CHANGE_FORMS, type ChangeForm, type ChangeWords, wordBoth, wordChange } from '../../figure/change-words.ts';
import { VERBS, type VerbName } from '../../figure/verbs.ts';
import type { HelperCall, Option, Parameter } from '../helper.ts';
import type { Part, Value } from '../values.ts';
import { amountIn, changeDigits, DIGITS_OPTION, digitsIn, say, welcomeOf } from './figures.ts';

export const VERB_OPTION: Option = {
  name: '动词',
  says: '换用的一对动词，写上升时的那一个；不写的，件次用上升、下降，金额用增长、减少，率用提高、降低',
  values: Object.keys(VERBS),
};

export const CHANGE_PARAMETERS: readonly Parameter[] = [
  { name: '指标', says: '一个指标' },
  { name: '另一指标', says: '再写一个，合成“分别下降17.5%和22.9%”', optional: true },
];

export const CHANGE_OPTIONS: readonly Option[] = [
  {
    name: '写',
    says: '"全"带上词；"词率"只写动词和百分比；"率"只写百分比；"表"只写数，降的带负号，供表格用。默认"全"',
    values: CHANGE_FORMS,
  },
  VERB_OPTION,
  { name: '照算', says: '基数不到10的也写百分比，默认写由几件到几件', values: [true, false] },
  { name: '评价', says: '变化大的加“明显”，小的加“小幅”', values: [true, false] },
  DIGITS_OPTION,
];

interface Side {
  readonly value: Value;
  readonly now: Amount;
  readonly then: Amount;
  readonly change: Change;
  readonly how: ChangeWords;
}

const sideOf = (call: HelperCall, value: Value, word: string, period: Period): Side | undefined => {
  const now = amountIn(call, value, '本期');
  const then = now && amountIn(call, value, period);
  if (!now || !then) return undefined;
  const digits = digitsIn(call, changeDigits(value, now, then));
  if (digits === undefined) return undefined;
  const form = (call.option('写') ?? '全') as ChangeForm;
  const evenSmall = call.option('照算') === true || form === '率' || form === '表';
  const welcome = welcomeOf(value);
  const verb = call.option('动词') as VerbName | undefined;
  const how: ChangeWords = {
    word,
    form,
    ...(welcome ? { welcome } : {}),
    ...(verb ? { verb } : {}),
    judged: call.option('评价') === true,
  };
  return { value, now, then, change: changeBetween(now, then, { digits, evenSmall }), how };
};

export const runChange = (call: HelperCall, word: string, period: Period): readonly Part[] => {
  const sides: Side[] = [];
  for (const value of call.args) {
    const side = sideOf(call, value, word, period);
    if (!side) return [];
    sides.push(side);
  }
  const [first, second] = sides;
  if (!first) return [];
  if (!second) return say(call, first.value, wordChange(first.change, first.now, first.then, first.how));
  const pairs = [
    [first.now, first.then],
    [second.now, second.then],
  ] as const;
  const both = wordBoth([first.change, second.change], pairs, [first.how, second.how]);
  if (both) return say(call, first.value, both);
  // One of them has no percentage, so each says its own, by its unit or its name.
  const alike = first.now.unit === second.now.unit;
  return sides.flatMap(({ value, now, then, change, how }, i) => {
    const path = value.kind === 'fact' ? value.path : '';
    const name = alike ? path.slice(path.lastIndexOf('.') + 1) : now.unit;
    const mark = i > 0 ? [{ text: '，' }] : [];
    return [...mark, { text: name, path, inputs: now.inputs }, ...say(call, value, wordChange(change, now, then, how))];
  });
};
