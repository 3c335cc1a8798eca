/**
 * Figures that cannot be: a rate above 100 %, a negative count, a stated rate that its own 分子 and 分母 deny
 * (4.3 S13). Compares no figure with another: relations do that.
 */

import type { Diagnostic } from '../diagnostic.ts';
import { amountAt, isAmount, type Known, type Lack, type Period } from '../figure/amount.ts';
import { decimal, isDecimal } from '../figure/decimal.ts';
import { valueIn } from '../figure/quantity.ts';
import { equals, isBelow, rounded, signOf } from '../figure/ratio.ts';
import { isCountUnit, kindOfUnit, scaleOf } from '../figure/units.ts';
import { recent } from '../recent.ts';
import { entriesOf, type Fact, type FigureFact, type MapFact } from '../tree/facts.ts';
import { findIn, PERIODS } from './operands.ts';

type Report = (diagnostic: Diagnostic) => void;

const fault = (
  grade: 'E' | 'W',
  message: string,
  fact: Fact,
  hint: string,
  related: Diagnostic['related'] = [],
): Diagnostic => ({
  code: 'JGF033',
  grade,
  message,
  place: fact.place,
  hint,
  ...(related.length > 0 ? { related } : {}),
});

/** The figure without what it states of the period, so that it is worked out. */
const unstated = (figure: FigureFact, period: Period): FigureFact =>
  figure.entries.has(period)
    ? { ...figure, entries: new Map([...figure.entries].filter(([key]) => key !== period)) }
    : figure;

/** Told where a unit is written: which of them is wrong only the writer knows. */
const checkUnits = ({ reason, hint, at }: Extract<Lack, { state: 'faulty' }>, report: Report): void => {
  const [first, ...others] = at ?? [];
  if (!first) return;
  const related = others.map(({ path, fact }) => ({ place: fact.place, message: `“${path}”在这里` }));
  report(fault('E', reason, first.fact, hint ?? '核对单位', related));
};

const checkRate = (root: MapFact, figure: FigureFact, path: string, report: Report): void => {
  const find = findIn(root);
  for (const period of PERIODS) {
    const rate = amountAt(unstated(figure, period), path, period, find);
    if (period === '本期' && 'reason' in rate) checkUnits(rate, report);
    if (!isAmount(rate) || rate.state !== 'known') continue;
    const [above, under] = rate.inputs;
    if (!above || !under) continue;
    const when = period === '本期' ? '' : `${period}的`;
    const related = [{ place: under.fact.place, message: `分母 ${under.path}` }];
    if (kindOfUnit(rate.unit) === 'rate' && isOutside(rate)) {
      const what = signOf(rate.value) < 0 ? '是负数' : '大于分母';
      const message = `“${path}”${when}分子${what}，算出来是 ${rate.text}${rate.unit}`;
      report(fault('E', message, above.fact, '核对分子和分母；分子应是分母的一部分', related));
      continue;
    }
    checkStated(figure, path, period, rate, report);
  }
};

const isOutside = ({ value, unit }: Known): boolean =>
  signOf(value) < 0 || (!isBelow(value, scaleOf(unit)) && !equals(value, scaleOf(unit)));

/** Stated and worked out as well: they agree as far as the stated one is written out. */
const checkStated = (figure: FigureFact, path: string, period: Period, rate: Known, report: Report): void => {
  const stated = valueIn(figure, path, period);
  if (stated?.fact.type !== 'number' || !isDecimal(stated.fact.text)) return;
  const { text } = stated.fact;
  const digits = text.split('.')[1]?.length ?? 0;
  const computed = rounded(rate.value, digits);
  if (decimal(computed).eq(decimal(text))) return;
  const message = `“${path}”${period}写的是 ${text}${rate.unit}，按分子、分母算是 ${computed}${rate.unit}`;
  const related = rate.inputs.map((input, i) => ({
    place: input.fact.place,
    message: `${i === 0 ? '分子' : '分母'} ${input.path}`,
  }));
  report(fault('E', message, stated.fact, `改成一致，或删去“${period}”，由分子、分母算出`, related));
};

/** Rates of a part in its whole; those of growth and of completion may pass 100 %. */
const PART_RATE = /^(?!.*(?:增|降|变化|完成|收益|回报|负债|杠杆|周转|同比|环比)).*率$/;

/** `named`: how the value is told, 来信.本期, put together only where there is something to tell. */
const checkValue = (fact: Fact, figure: string, unit: string, named: () => string, report: Report): void => {
  if (fact.type !== 'number' || !isDecimal(fact.text)) return;
  const { text } = fact;
  if (isCountUnit(unit)) {
    if (text.startsWith('-') && /[1-9]/.test(text))
      report(fault('E', `“${named()}”是负数`, fact, `单位是“${unit}”的数不会是负数，核对数值`));
    else if (text.includes('.') && /\.\d*[1-9]/.test(text))
      report(fault('W', `“${named()}”带有小数`, fact, `${unit}应为整数；平均数另写单位，如 件次/月`));
  } else if (kindOfUnit(unit) === 'rate' && unit !== '‰' && PART_RATE.test(figure)) {
    const value = decimal(text);
    if (value.lt(0) || value.gt(100)) {
      report(fault('W', `“${named()}”是 ${fact.text}${unit}，不在 0 到 100${unit} 之间`, fact, '核对数值'));
    }
  }
};

const VALUES: ReadonlySet<string> = new Set(['本期', '上年同期', '上期', '目标', '其中', '逐期']);

const checkValues = (fact: Fact, figure: string, unit: string, named: () => string, report: Report): void => {
  if (fact.type === 'number') checkValue(fact, figure, unit, named, report);
  else if (fact.type === 'map') {
    for (const [key, entry] of fact.entries) {
      checkValues(entry.fact, figure, unit, () => `${named()}.${key}`, report);
    }
  }
};

const checkFigure = (figure: FigureFact, name: string, report: Report): void => {
  for (const [part, entry] of figure.entries) {
    if (VALUES.has(part)) checkValues(entry.fact, name, figure.unit, () => `${name}.${part}`, report);
  }
};

interface Rates {
  readonly path: string;
  readonly figures: readonly (readonly [string, FigureFact])[];
  readonly told: readonly Diagnostic[];
}

const SEEN = recent<Fact, Rates>(200);

/** What can be told of an entry by itself, once for all speeches that share it; its rates are told apart. */
const ratesIn = (top: Fact, key: string): Rates => {
  const seen = SEEN.get(top);
  if (seen?.path === key) return seen;
  const figures: [string, FigureFact][] = [];
  const told: Diagnostic[] = [];
  const report: Report = (d) => told.push(d);
  const visit = (fact: Fact, path: string, name: string): void => {
    if (fact.type === 'list')
      for (const [i, item] of fact.items.entries()) visit(item, `${path}[${i}]`, `${name}[${i}]`);
    else if (fact.type === 'figure') {
      if (fact.entries.has('分子')) figures.push([path, fact]);
      checkFigure(fact, name, report);
    } else for (const [key, entry] of entriesOf(fact) ?? []) visit(entry.fact, `${path}.${key}`, key);
  };
  visit(top, key, key);
  const rates = { path: key, figures, told };
  SEEN.set(top, rates);
  return rates;
};

/** Everything in one speech's facts that no report could rightly say. */
export const checkSense = (root: MapFact): Diagnostic[] => {
  const told: Diagnostic[] = [];
  for (const [key, { fact }] of root.entries) {
    const rates = ratesIn(fact, key);
    told.push(...rates.told);
    for (const [path, figure] of rates.figures) checkRate(root, figure, path, (d) => told.push(d));
  }
  return told;
};
