/**
 * What a figure is worth in a period: a stated value, a sum of 各项, or a rate worked out of 分子 and 分母, exact
 * until it is printed. Reads facts; words nothing.
 */

import { recent } from '../recent.ts';
import type { Fact, FigureFact } from '../tree/facts.ts';
import { isNumeral } from '../tree/masking.ts';
import type { Input } from '../tree/trace.ts';
import { decimalsOf } from './decimal.ts';
import { quantityOf, valueIn } from './quantity.ts';
import { longhand, over, plus, type Ratio, ratio, rounded, scaled, signOf } from './ratio.ts';
import { kindOfUnit, scaleOf, unitClash } from './units.ts';

export type Period = '本期' | '上年同期' | '上期' | '目标';

interface Given {
  /** As printed without its unit: as typed, or a rate rounded at 小数. */
  readonly text: string;
  readonly unit: string;
  /** Decimals of `text`. */
  readonly digits: number;
  readonly path: string;
  readonly inputs: readonly Input[];
  /** How a rate came about. */
  readonly computed?: string;
}

export type Amount =
  | (Given & { readonly state: 'known'; readonly value: Ratio })
  | (Given & { readonly state: 'masked' | 'missing' });

export type Known = Extract<Amount, { state: 'known' }>;

/** Why there is no amount. */
export type Lack =
  /** The period is not stated, nor can it be worked out. */
  | { readonly state: 'absent' }
  /** 分母 is 0. */
  | { readonly state: 'undefined'; readonly inputs: readonly Input[] }
  | {
      readonly state: 'faulty';
      readonly reason: string;
      readonly hint?: string;
      /** The values that do not go together, where they are not those asked for: 单位. */
      readonly at?: readonly Input[];
      /** What it is worked out of never ends. */
      readonly endless?: true;
    };

/** A fact by its path from the root. */
export type Find = (path: string) => Input | undefined;

export const isAmount = (found: object): found is Amount => 'inputs' in found && 'text' in found;

/** A placeholder may state its unit (`xxx.x%`); it is written once, or not at all. */
const bare = (placeholder: string, unit: string): string =>
  unit !== '' && placeholder.endsWith(unit) ? placeholder.slice(0, -unit.length) : placeholder;

const SINGLE = recent<Fact, Amount>(1_000);

/** Of a single value; undefined for what is no quantity. Many speeches ask for the same facts: they are read once. */
export const amountOf = (input: Input, unit: string): Amount | undefined => {
  const known = SINGLE.get(input.fact);
  if (known?.path === input.path && known.unit === unit) return known;
  const quantity = quantityOf(input.fact);
  if (!quantity) return undefined;
  const { state } = quantity;
  const text = state === 'missing' ? bare(quantity.text, unit) : quantity.text;
  const given = { text, unit, digits: decimalsOf(text), path: input.path, inputs: [input] };
  const amount: Amount = state === 'known' ? { ...given, state, value: ratio(quantity.value) } : { ...given, state };
  SINGLE.set(input.fact, amount);
  return amount;
};

/** `小数` or `同比小数` of a figure, where it states them. */
export const placesOf = (figure: FigureFact, key: '小数' | '同比小数'): number | undefined => {
  const fact = figure.entries.get(key)?.fact;
  return fact?.type === 'number' ? Number(fact.text) : undefined;
};

/** `xx.x`: the mask of a number whose size is not told. */
export const maskOf = (digits: number): string => (digits === 0 ? 'xx' : `xx.${'x'.repeat(digits)}`);

/** One side of a rate: a number or its mask, or the path of a number or of another figure; undefined if not there. */
const operand = (
  figure: FigureFact,
  path: string,
  key: '分子' | '分母',
  period: Period,
  trail: Trail,
): Amount | Lack | undefined => {
  const stated = valueIn(figure, path, key);
  if (!stated) return undefined;
  const { fact } = stated;
  if (fact.type !== 'text') return period === '本期' || fact.type === 'missing' ? amountOf(stated, '') : undefined;
  const { text, place } = fact;
  if (isNumeral(text)) {
    return period === '本期' ? amountOf({ path: stated.path, fact: { type: 'number', text, place } }, '') : undefined;
  }
  const target = trail.find(text);
  if (!target || target.fact === figure) return undefined;
  const part = partAt(target, period, trail);
  return 'state' in part && part.state === 'absent' ? undefined : part;
};

/** 分子 ÷ 分母 of one period, at `小数` places (1 unless stated). */
const rateAt = (figure: FigureFact, path: string, period: Period, trail: Trail): Amount | Lack => {
  const above = operand(figure, path, '分子', period, trail);
  const under = operand(figure, path, '分母', period, trail);
  if (!above || !under) {
    if (period !== '本期') return { state: 'absent' };
    return { state: 'faulty', reason: `“${path}”的分子或分母找不到`, hint: '写数值，或另一指标的路径' };
  }
  const faulty = [above, under].find((side) => side.state === 'faulty' && side.endless);
  if (faulty && !isAmount(faulty)) return faulty;
  if (!isAmount(above) || !isAmount(under)) return { state: 'faulty', reason: `“${path}”的分子、分母应为数值` };
  const known = RATES.get(above);
  if (known?.figure === figure && known.path === path && known.under === under) return known.rate;
  const rate = divide(figure, path, above, under, trail.find);
  RATES.set(above, { figure, path, under, rate });
  return rate;
};

interface Rate {
  readonly figure: FigureFact;
  readonly path: string;
  readonly under: Amount;
  readonly rate: Amount | Lack;
}

/** By numerator, of which there is one for each period: rates are asked for again and again. */
const RATES = recent<Amount, Rate>(200);

/** The 单位 of the figure that an amount was read from. */
const unitInput = ({ path }: Amount, find: Find): Input | undefined =>
  find(`${path.replace(/\.(?:本期|上年同期|上期|目标)$/, '')}.单位`);

const divide = (figure: FigureFact, path: string, above: Amount, under: Amount, find: Find): Amount | Lack => {
  const digits = placesOf(figure, '小数') ?? 1;
  const { unit } = figure;
  const given = { text: maskOf(digits), unit, digits, path };
  const inputs = [...above.inputs, ...under.inputs];
  const lost = inputs.filter(({ fact }) => fact.type === 'missing');
  if (lost.length > 0) return { ...given, state: 'missing', inputs: lost };
  if (above.state !== 'known' || under.state !== 'known') return { ...given, state: 'masked', inputs };
  if (signOf(under.value) === 0) return { state: 'undefined', inputs };
  const clash = kindOfUnit(unit) === 'rate' && above.unit && under.unit && unitClash([above.unit, under.unit], true);
  if (clash) {
    const at = [above, under].flatMap((side) => unitInput(side, find) ?? []);
    const reason = `“${path}”的分子、分母单位不同：${clash}`;
    return { state: 'faulty', reason, hint: '改正写错的单位，或换成同一单位再算', at };
  }
  const value = scaled(over(above.value, under.value), scaleOf(unit));
  const text = rounded(value, digits);
  const [times, tail] = kindOfUnit(unit) === 'rate' ? [`×${scaleOf(unit)}${unit}`, unit] : ['', ''];
  const computed = `${above.text}÷${under.text}${times}＝${longhand(value, digits)}${tail}，保留${digits}位小数`;
  return { ...given, text, inputs, state: 'known', value, computed };
};

/** The way from the figure that was asked for down to the one at hand, in one period. */
interface Trail {
  readonly find: Find;
  /** Figures on the way: one that comes again goes in a circle. */
  readonly open: Set<FigureFact>;
  /** Figures that are worked out: many sums may share a part. */
  readonly known: Map<FigureFact, Amount | Lack>;
}

/** Sums of sums, each of which takes some of the stack. */
const DEEPEST = 200;

const distinctInputs = (parts: readonly Amount[]): readonly Input[] => [
  ...new Map(parts.flatMap(({ inputs }) => inputs.map((input) => [input.path, input] as const))).values(),
];

/** The sum of 各项; masked or missing as soon as one of them is. */
const sumAt = (figure: FigureFact, path: string, period: Period, trail: Trail): Amount | Lack => {
  const list = figure.entries.get('各项')?.fact;
  const parts: Amount[] = [];
  for (const item of list?.type === 'list' ? list.items : []) {
    const target = item.type === 'text' ? trail.find(item.text) : undefined;
    if (!target) {
      const name = item.type === 'text' ? item.text : '';
      return { state: 'faulty', reason: `“${path}”的各项里找不到“${name}”`, hint: '写指标的完整路径' };
    }
    const part = partAt(target, period, trail);
    if (!isAmount(part)) return part;
    parts.push(part);
  }
  if (parts.some(({ unit }) => kindOfUnit(unit) === 'rate'))
    return { state: 'faulty', reason: `“${path}”的各项里有率，率不能相加` };
  const clash = unitClash([...parts.map(({ unit }) => unit), figure.unit], figure.entries.has('口径'));
  if (clash) return { state: 'faulty', reason: `“${path}”的各项里${clash}`, hint: '确有规定口径的，写明“口径”' };
  const inputs = distinctInputs(parts);
  const given = { unit: figure.unit, path, digits: Math.max(0, ...parts.map(({ digits }) => digits)) };
  if (parts.some(({ state }) => state === 'missing')) {
    const lost = inputs.filter(({ fact }) => fact.type === 'missing');
    return { ...given, state: 'missing', text: 'xxx', inputs: lost };
  }
  const known = parts.filter((part) => part.state === 'known');
  if (known.length < parts.length || known.length === 0) return { ...given, state: 'masked', text: 'xxx', inputs };
  const value = known.map((part) => part.value).reduce(plus);
  const text = rounded(value, given.digits);
  const computed = `${parts.map((part) => part.text).join('＋')}＝${text}`;
  return { ...given, state: 'known', text, inputs, value, computed };
};

const partAt = ({ path, fact }: Input, period: Period, trail: Trail): Amount | Lack => {
  if (fact.type === 'figure') return workedOut(fact, path, period, trail);
  if (fact.type === 'number' && period !== '本期') return { state: 'absent' };
  const unit = fact.type === 'number' || fact.type === 'missing' ? (fact.unit ?? '') : '';
  return amountOf({ path, fact }, unit) ?? { state: 'faulty', reason: `“${path}”不是指标` };
};

const statedAt = (figure: FigureFact, path: string, period: Period): Amount | Lack | undefined => {
  const stated = valueIn(figure, path, period);
  if (!stated) return figure.entries.has('各项') || figure.entries.has('分子') ? undefined : { state: 'absent' };
  return amountOf(stated, figure.unit) ?? { state: 'faulty', reason: `“${stated.path}”不是数值` };
};

/** Each figure once, however many sums it is part of. */
const workedOut = (figure: FigureFact, path: string, period: Period, trail: Trail): Amount | Lack => {
  const stated = statedAt(figure, path, period) ?? trail.known.get(figure);
  if (stated) return stated;
  const isSum = figure.entries.has('各项');
  const of = isSum ? '各项' : '分子、分母';
  if (trail.open.has(figure)) {
    return { state: 'faulty', reason: `“${path}”的${of}绕成了一圈`, hint: `从“${of}”里去掉它自己`, endless: true };
  }
  if (trail.open.size >= DEEPEST) {
    const reason = `“${path}”的${of}套了 ${DEEPEST} 层以上`;
    return { state: 'faulty', reason, hint: '直接写出数值，或少套几层', endless: true };
  }
  trail.open.add(figure);
  const found = (isSum ? sumAt : rateAt)(figure, path, period, trail);
  trail.open.delete(figure);
  trail.known.set(figure, found);
  return found;
};

/** The figure at `path` in a period: stated, else worked out of 各项 or of 分子 and 分母. */
export const amountAt = (figure: FigureFact, path: string, period: Period, find: Find): Amount | Lack =>
  statedAt(figure, path, period) ?? workedOut(figure, path, period, { find, open: new Set(), known: new Map() });
