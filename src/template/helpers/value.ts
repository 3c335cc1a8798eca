/** 数: a figure's value as typed, with its unit; a rate is computed from 分子 and 分母; large ones in 万 or 亿. */

import { type Amount, amountAt, amountOf, isAmount, type Lack, type Period } from '../../figure/amount.ts';
import { phraseOf } from '../../figure/phrase.ts';
import { inLarge, type Large } from '../../figure/scale.ts';
import type { FigureFact } from '../../tree/facts.ts';
import type { Helper, HelperCall } from '../helper.ts';
import type { FactValue, Part, Value } from '../values.ts';
import { digitsIn, PERIOD_OPTION, periodOf, say } from './figures.ts';
import { LARGE_DIGITS_OPTION, LARGE_OPTION } from './large.ts';

const written = (call: HelperCall, value: FactValue, amount: Amount): readonly Part[] => {
  const withUnit = call.option('单位') !== false;
  const large = call.option('以') as Large | undefined;
  if (large !== undefined) {
    const digits = digitsIn(call, 1);
    return digits === undefined ? [] : say(call, value, inLarge(amount, large, digits, withUnit));
  }
  const phrase = phraseOf(`${amount.text}${withUnit ? amount.unit : ''}`, [amount], amount.computed);
  return [{ path: amount.path, ...phrase }];
};

/** 分母 is 0: what the call says for that, or an error. */
const undefinedRate = (call: HelperCall, { fact, path }: FactValue, lack: Lack & { state: 'undefined' }) => {
  const zero = call.option('零');
  if (typeof zero === 'string') return [{ text: zero, path, inputs: lack.inputs }];
  const related = [{ place: fact.place, message: '指标在这里' }];
  return call.fail(`“${path}”的分母是 0`, { related, hint: '用 零="…" 写明这时要印的话' });
};

const ofFigure = (call: HelperCall, value: FactValue & { fact: FigureFact }, period: Period): readonly Part[] => {
  const found = amountAt(value.fact, value.path, period, call.find);
  if (isAmount(found)) return written(call, value, found);
  if (found.state === 'undefined') return undefinedRate(call, value, found);
  const related = [{ place: value.fact.place, message: found.state === 'absent' ? '它在这里' : '指标在这里' }];
  if (found.state === 'absent') return call.fail(`“${value.path}”没有“${period}”`, { related });
  const units = found.at?.map((input) => ({ place: input.fact.place, message: `“${input.path}”在这里` }));
  return call.fail(found.reason, {
    related: units ?? related,
    ...(found.hint === undefined ? {} : { hint: found.hint }),
  });
};

/** A stated number without arithmetic, as most numbers of a speech are printed; undefined for any other. */
const asTyped = (call: HelperCall, { fact, path }: FactValue, unit: string): readonly Part[] | undefined => {
  if (fact.type !== 'number' || call.option('以') !== undefined) return undefined;
  const text = call.option('单位') === false ? fact.text : `${fact.text}${unit}`;
  return [{ text, path, inputs: [{ path, fact }] }];
};

const statedIn = ({ fact, path }: FactValue & { fact: FigureFact }, period: Period): FactValue | undefined => {
  const entry = fact.entries.get(period);
  return entry && { kind: 'fact', path: `${path}.${period}`, fact: entry.fact };
};

const run = (call: HelperCall): readonly Part[] => {
  const value: Value | undefined = call.args[0];
  if (value?.kind !== 'fact') return call.fail('“数”要一个指标或数值');
  const { fact, path } = value;
  if (fact.type === 'figure') {
    const period = periodOf(call);
    const stated = statedIn({ ...value, fact }, period);
    return (stated && asTyped(call, stated, fact.unit)) ?? ofFigure(call, { ...value, fact }, period);
  }
  const typed = asTyped(call, value, fact.type === 'number' ? (fact.unit ?? '') : '');
  if (typed) return typed;
  const amount = fact.type === 'number' || fact.type === 'missing' ? amountOf(value, fact.unit ?? '') : undefined;
  if (amount) return written(call, value, amount);
  return call.fail(`“${path}”不是指标`, { related: [{ place: fact.place, message: '它在这里' }] });
};

export const value: Helper = {
  name: '数',
  summary: '写出指标的数值和单位，数值照原样；率由分子和分母算出；大数可以用万、亿',
  parameters: [{ name: '指标', says: '一个指标，或指标里的一个数值' }],
  options: [
    PERIOD_OPTION,
    { name: '单位', says: '带不带单位，默认带', values: [true, false] },
    LARGE_OPTION,
    LARGE_DIGITS_OPTION,
    { name: '零', says: '率的分母是0时印出的话；不写的，分母是0就是错误' },
  ],
  examples: [
    { data: '来信: { 本期: 321, 上年同期: 366, 单位: 件次 }', call: '{{数 来信}}', text: '321件次' },
    { data: '来信: { 本期: 321, 上年同期: 366, 单位: 件次 }', call: '{{数 来信 位="上年同期"}}', text: '366件次' },
    { data: '投入: { 本期: 5.60, 单位: 万元 }', call: '{{数 投入 单位=false}}', text: '5.60' },
    { data: '来信: { 本期: 321, 单位: 件次, 其中: { 初次: 200 } }', call: '{{数 来信.其中.初次}}', text: '200件次' },
    { data: '受理率: { 分子: 198, 分母: 200, 小数: 1 }', call: '{{数 受理率}}', text: '99.0%' },
    { data: '接待: { 本期: 123456, 单位: 人次 }', call: '{{数 接待 以="万"}}', text: '12.3万人次' },
    { data: '补偿: { 本期: 12345, 单位: 万元 }', call: '{{数 补偿 以="亿" 小数=2}}', text: '1.23亿元' },
  ],
  run,
};
