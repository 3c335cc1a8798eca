/**
 * The commonest relations by far, between whole numbers that are typed and hold: doubles count them exactly, so
 * the decimals stay unloaded. Never decides that something is broken; whatever it is not sure of is asked again.
 */

import type { Operand } from './operands.ts';
import type { Kind } from './relation.ts';

const WHOLE = /^\d{1,12}$/;

type Values = readonly number[];

const HOLDS: Partial<Record<Kind, (values: Values) => boolean>> = {
  合计: ([total, ...parts]) => parts.length > 0 && parts.reduce((a, b) => a + b, 0) === total,
  不大于: (values) => values.every((value, i) => i === 0 || (values[i - 1] as number) <= value),
  批次不大于人次: (values) => values.every((value, i) => i === 0 || (values[i - 1] as number) <= value),
  等于: (values) => values.every((value) => value === values[0]),
};

/** Undefined where the period is not stated, NaN where it takes more than reading a number. */
const valueAt = ({ fact }: Operand, period: string): number | undefined => {
  if (fact.type !== 'figure') {
    if (fact.type !== 'number' || !WHOLE.test(fact.text)) return Number.NaN;
    return period === '本期' ? Number(fact.text) : undefined;
  }
  const stated = fact.entries.get(period)?.fact;
  if (!stated) return fact.entries.has('分子') || fact.entries.has('各项') ? Number.NaN : undefined;
  return stated.type === 'number' && WHOLE.test(stated.text) ? Number(stated.text) : Number.NaN;
};

export const surelyHolds = (kind: Kind, operands: readonly Operand[], periods: readonly string[]): boolean => {
  const holds = HOLDS[kind];
  return (
    holds !== undefined &&
    periods.every((period) => {
      const values = operands.map((operand) => valueAt(operand, period));
      return values.includes(undefined) || holds(values as Values);
    })
  );
};
