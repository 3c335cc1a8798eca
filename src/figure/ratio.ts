/**
 * Exact fractions of decimals: what rates, changes and shares are until they are printed. Rounds only in
 * `rounded`; knows no unit and no word.
 */

import { recent } from '../recent.ts';
import { type Decimal, type Division, decimal, division, isZero } from './decimal.ts';

/** `above ÷ under`; `under` is above 0. */
export interface Ratio {
  readonly above: Decimal;
  readonly under: Decimal;
}

/** Most numbers are whole ones over this very 1, which is never multiplied by. */
const ONE: Decimal = decimal('1');

const product = (a: Decimal, b: Decimal): Decimal => (a === ONE ? b : b === ONE ? a : a.times(b));

export const ratio = (above: Decimal, under: Decimal = ONE): Ratio =>
  under.s < 0 ? { above: above.neg(), under: under.neg() } : { above, under };

/** -1, 0 or 1. */
export const signOf = ({ above }: Ratio): -1 | 0 | 1 => (isZero(above) ? 0 : above.s < 0 ? -1 : 1);

export const minus = (a: Ratio, b: Ratio): Ratio =>
  ratio(product(a.above, b.under).minus(product(b.above, a.under)), product(a.under, b.under));

export const plus = (a: Ratio, b: Ratio): Ratio =>
  ratio(product(a.above, b.under).plus(product(b.above, a.under)), product(a.under, b.under));

/** `b` is not 0. */
export const over = (a: Ratio, b: Ratio): Ratio => ratio(product(a.above, b.under), product(a.under, b.above));

export const absolute = (a: Ratio): Ratio => ({ above: a.above.abs(), under: a.under });

export const scaled = (a: Ratio, by: number): Ratio => (by === 1 ? a : { above: a.above.times(by), under: a.under });

export const compare = (a: Ratio, b: Ratio): -1 | 0 | 1 =>
  product(a.above, b.under).cmp(product(b.above, a.under)) as -1 | 0 | 1;

/** Both limits and factors are few. */
const WHOLE = new Map<number, Ratio>();

const whole = (number: number): Ratio => {
  const known = WHOLE.get(number) ?? ratio(decimal(String(number)));
  WHOLE.set(number, known);
  return known;
};

export const isBelow = (a: Ratio, limit: number): boolean => compare(a, whole(limit)) < 0;

export const equals = (a: Ratio, number: number): boolean => compare(a, whole(number)) === 0;

const DIVIDED = recent<Ratio, Division & { readonly digits: number }>(1_000);

/** A ratio is divided once, for what is printed and for how it came about. */
const dividedAt = (value: Ratio, digits: number): Division => {
  const known = DIVIDED.get(value);
  if (known?.digits === digits) return known;
  const made = { ...division(value.above, value.under, digits), digits };
  DIVIDED.set(value, made);
  return made;
};

/** 四舍五入 of the exact value at `digits` places. */
export const rounded = (value: Ratio, digits: number): string => dividedAt(value, digits).rounded;

/** With two places more than are printed, for people: `12.295…`. */
export const longhand = (value: Ratio, digits: number): string => dividedAt(value, digits).long;
