/** What conditions share: named amounts, periods of a figure, and a verdict that knows what it stands on. */

import { type Amount, amountOf, type Known, type Period } from '../../figure/amount.ts';
import { decimal, decimalsOf, isDecimal } from '../../figure/decimal.ts';
import { ratio } from '../../figure/ratio.ts';
import { unitClash } from '../../figure/units.ts';
import type { Verdict } from '../condition.ts';
import type { HelperCall } from '../helper.ts';
import { amountIn } from '../helpers/figures.ts';
import { rowsOf } from '../helpers/rows.ts';
import type { Value } from '../values.ts';

/** An amount with what it is called in the reason: `6月`, `本期`, `统计.来信`. */
export interface Point {
  readonly name: string;
  readonly amount: Amount;
}

export interface KnownPoint {
  readonly name: string;
  readonly amount: Known;
}

const isKnown = (point: Point): point is KnownPoint => point.amount.state === 'known';

const wordOf = ({ name, amount }: Point): string => `${name} ${amount.text}${amount.unit}`;

/** `holds` is left open where a point is masked or missing. */
export const verdictOf = (points: readonly Point[], decide: (known: readonly KnownPoint[]) => boolean): Verdict => {
  const known = points.filter(isKnown);
  const lost = points.filter(({ amount }) => amount.state === 'missing').flatMap(({ amount }) => amount.inputs);
  return {
    ...(known.length === points.length ? { holds: decide(known) } : {}),
    actual: points.map(wordOf).join('、'),
    inputs: points.flatMap(({ amount }) => amount.inputs),
    lost: lost.map(({ path, fact }) => ({ kind: 'fact', path, fact })),
  };
};

/** A figure in a period, a lone number, or a number written in the template; undefined after a fault. */
export const pointIn = (call: HelperCall, value: Value | undefined, period: Period): Point | undefined => {
  if (value?.kind === 'plain' && typeof value.value === 'number') {
    const text = String(value.value);
    if (!isDecimal(text)) return undefined;
    const amount: Amount = {
      state: 'known',
      value: ratio(decimal(text)),
      text,
      unit: '',
      digits: decimalsOf(text),
      path: '',
      inputs: [],
    };
    return { name: '界限', amount };
  }
  const amount = amountIn(call, value, period);
  if (!amount) return undefined;
  const path = value?.kind === 'fact' ? value.path : '';
  return { name: period === '本期' ? path : `${path}${period}`, amount };
};

/** Whether two amounts may be held against each other; a fault of the call where not. */
export const areAlike = (call: HelperCall, points: readonly Point[]): boolean => {
  const clash = unitClash(
    points.map(({ amount }) => amount.unit).filter((unit) => unit !== ''),
    false,
  );
  if (clash !== undefined) {
    const related = points.flatMap(({ name, amount }) =>
      amount.inputs
        .slice(0, 1)
        .map(({ fact }) => ({ place: fact.place, message: `${name} ${amount.text}${amount.unit}` })),
    );
    call.fail(clash.includes('不能相比') ? clash : `${clash}，不能相比`, { related, hint: '比单位相同的两个数' });
  }
  return clash === undefined;
};

const lonePoint = (amount: Amount | undefined, name: string): Point[] => (amount ? [{ name, amount }] : []);

/** 逐期 of a figure, or the items of a list, from the first to the last; undefined after a fault. */
export const periodsOf = (call: HelperCall, value: Value | undefined): readonly Point[] | undefined => {
  if (value?.kind !== 'fact') {
    call.fail('这里的参数应为有“逐期”的指标，或一个清单');
    return undefined;
  }
  const { fact, path } = value;
  if (fact.type === 'missing') return lonePoint(amountOf(value, ''), path);
  if (fact.type === 'list' && fact.items.every((item) => item.type === 'number' || item.type === 'missing')) {
    return fact.items.flatMap((item, i) =>
      lonePoint(amountOf({ path: `${path}[${i}]`, fact: item }, ''), `第${i + 1}期`),
    );
  }
  if (fact.type === 'list') return rowsOf(call, value, '本期');
  const stated = fact.type === 'figure' ? fact.entries.get('逐期')?.fact : undefined;
  const inside = { path: `${path}.逐期`, fact: stated ?? fact };
  if (stated?.type === 'missing') return lonePoint(amountOf(inside, ''), path);
  if (stated?.type === 'map') {
    const unit = fact.type === 'figure' ? fact.unit : '';
    return [...stated.entries].flatMap(([name, entry]) =>
      lonePoint(amountOf({ path: `${inside.path}.${name}`, fact: entry.fact }, unit), name),
    );
  }
  call.fail(`“${path}”没有“逐期”`, {
    hint: '在指标里写上 逐期: { 6月: 120, 7月: 110, 8月: 105 }，从早到晚',
    related: [{ place: fact.place, message: '它在这里' }],
  });
  return undefined;
};
