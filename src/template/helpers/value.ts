/** 数: a figure's value as typed, with its unit; a rate is computed from 分子 and 分母. */

import Big from 'big.js';
import type { FigureFact } from '../../tree/facts.ts';
import type { Helper, HelperCall } from '../helper.ts';
import { type FactValue, inputOf, type Part } from '../values.ts';
import { factPart } from './parts.ts';

const PERIODS = ['本期', '上年同期', '上期', '目标'] as const;

/** A placeholder may state its unit (`xxx.x%`); it is written once, or not at all. */
const placeholderOf = (placeholder: string, unit: string, tail: string): string =>
  `${unit !== '' && placeholder.endsWith(unit) ? placeholder.slice(0, -unit.length) : placeholder}${tail}`;

const written = (value: FactValue, unit: string, call: HelperCall): readonly Part[] => {
  const { fact } = value;
  const tail = call.option('单位') === false ? '' : unit;
  if (fact.type === 'missing') return [factPart(value, placeholderOf(fact.placeholder, unit, tail))];
  if (fact.type === 'number') return [factPart(value, `${fact.text}${tail}`)];
  return call.fail(`“${value.path}”不是数值`, { related: [{ place: fact.place, message: '它在这里' }] });
};

const entry = (figure: FactValue & { fact: FigureFact }, key: string): FactValue | undefined => {
  const found = figure.fact.entries.get(key);
  return found && { kind: 'fact', fact: found.fact, path: `${figure.path}.${key}` };
};

const MASKED = /^[0-9xX×]+(?:\.[0-9xX×]+)?$/;

/** The operand of a rate: a number or its mask, or the path of a number or of another figure. */
const operand = (figure: FactValue & { fact: FigureFact }, key: string, call: HelperCall): FactValue | undefined => {
  const stated = entry(figure, key);
  if (stated?.fact.type !== 'text') return stated;
  const { text, place } = stated.fact;
  if (MASKED.test(text)) return { ...stated, fact: { type: 'number', text, place } };
  const target = call.find(text);
  return target?.fact.type === 'figure' ? entry({ ...target, fact: target.fact }, '本期') : target;
};

/** Of what a unit is a hundredth or a thousandth; a ratio in any other unit is the quotient itself. */
const SCALES: Readonly<Record<string, number>> = { '%': 100, '％': 100, '‰': 1000 };

const maskOf = (digits: number): string => (digits === 0 ? 'xx' : `xx.${'x'.repeat(digits)}`);

const big = (text: string): string => text.replace(/^\+/, '');

/** One rounding, half up, of the exact quotient: big.js rounds what it divides at `DP` places. */
const quotient = (numerator: string, denominator: string, scale: number, digits: number): string => {
  const Exact = Big();
  Exact.DP = digits;
  Exact.RM = Big.roundHalfUp;
  return new Exact(big(numerator)).times(scale).div(big(denominator)).toFixed(digits);
};

/** 分子 / 分母 at `小数` places (1 unless stated). */
const rate = (figure: FactValue & { fact: FigureFact }, call: HelperCall): readonly Part[] => {
  const { fact, path } = figure;
  const related = [{ place: fact.place, message: '指标在这里' }];
  const [numerator, denominator] = ['分子', '分母'].map((key) => operand(figure, key, call));
  if (!numerator || !denominator) {
    return call.fail(`“${path}”的分子或分母找不到`, { related, hint: '写数值，或另一指标的路径' });
  }
  const unit = call.option('单位') === false ? '' : fact.unit;
  const places = fact.entries.get('小数')?.fact;
  const digits = places?.type === 'number' ? Number(places.text) : 1;
  const lost = [numerator, denominator].find((side) => side.fact.type === 'missing');
  if (lost) return [{ text: `${maskOf(digits)}${unit}`, path, inputs: [inputOf(lost)], missing: true }];
  if (numerator.fact.type !== 'number' || denominator.fact.type !== 'number') {
    return call.fail(`“${path}”的分子、分母应为数值`, { related });
  }
  const inputs = [numerator, denominator].map(inputOf);
  const [above, under] = [numerator.fact.text, denominator.fact.text];
  if (/[xX×]/.test(above + under)) return [{ text: `${maskOf(digits)}${unit}`, path, inputs }];
  if (Number(under) === 0) return call.fail(`“${path}”的分母是 0`, { related });
  return [{ text: `${quotient(above, under, SCALES[fact.unit] ?? 1, digits)}${unit}`, path, inputs }];
};

const run = (call: HelperCall): readonly Part[] => {
  const [value] = call.args;
  if (value?.kind !== 'fact') return call.fail('“数”要一个指标或数值');
  const { fact, path } = value;
  if (fact.type === 'number' || fact.type === 'missing') return written(value, fact.unit ?? '', call);
  const related = [{ place: fact.place, message: '它在这里' }];
  if (fact.type !== 'figure') return call.fail(`“${path}”不是指标`, { related });
  const figure = { ...value, fact };
  const period = String(call.option('位') ?? '本期');
  const found = entry(figure, period);
  if (found) return written(found, fact.unit, call);
  if (period === '本期' && fact.entries.has('分子')) return rate(figure, call);
  return call.fail(`“${path}”没有“${period}”`, { related });
};

export const value: Helper = {
  name: '数',
  summary: '写出指标的数值和单位，数值照原样',
  parameters: [{ name: '指标', says: '一个指标，或指标里的一个数值' }],
  options: [
    { name: '位', says: '取哪一个值，默认“本期”', values: PERIODS },
    { name: '单位', says: '带不带单位，默认带', values: [true, false] },
  ],
  examples: [
    { data: '来信: { 本期: 321, 上年同期: 366, 单位: 件次 }', call: '{{数 来信}}', text: '321件次' },
    { data: '来信: { 本期: 321, 上年同期: 366, 单位: 件次 }', call: '{{数 来信 位="上年同期"}}', text: '366件次' },
    { data: '投入: { 本期: 5.60, 单位: 万元 }', call: '{{数 投入 单位=false}}', text: '5.60' },
    { data: '来信: { 本期: 321, 单位: 件次, 其中: { 初次: 200 } }', call: '{{数 来信.其中.初次}}', text: '200件次' },
    { data: '受理率: { 分子: 198, 分母: 200, 小数: 1 }', call: '{{数 受理率}}', text: '99.0%' },
  ],
  run,
};
