/**
 * Decimal arithmetic on numbers as they were typed. Nothing is rounded but where it is printed, and there once,
 * 四舍五入 on the absolute value. No binary floating point, no unit, no wording.
 */

import Big from 'big.js';

export type Decimal = Big;

/** Exact but for division, which nothing here uses unrounded. */
const Exact = Big();
Exact.RM = Big.roundHalfUp;

const TYPED = /^[-+]?\d+(?:\.\d+)?$/;

export const isDecimal = (text: string): boolean => TYPED.test(text);

/** `text` as typed: `321`, `5.60`, `+3`. Throws for anything else: ask `isDecimal` first. */
export const decimal = (text: string): Decimal => new Exact(text.replace(/^\+/, ''));

/** Digits behind the point as typed: 2 for `5.60`. */
export const decimalsOf = (text: string): number =>
  text.length - 1 - (text.includes('.') ? text.indexOf('.') : text.length - 1);

/** Rounded half up to `digits` places, with all of them written: `0.125` at 2 is `0.13`. */
export const fixed = (value: Decimal, digits: number): string => {
  const text = value.toFixed(digits, Big.roundHalfUp);
  return /^-0(?:\.0+)?$/.test(text) ? text.slice(1) : text;
};

export interface Division {
  /** 四舍五入 once, at the places that were asked for. */
  readonly rounded: string;
  /** Cut two places further on, for showing how a number came about: `-12.295…`, `12.5`. */
  readonly long: string;
}

const SPARE = 2;

const dividers = new Map<number, typeof Exact>();

/** Divides towards zero: the digit that decides the rounding is kept. */
const dividerAt = (digits: number): typeof Exact => {
  const known = dividers.get(digits);
  if (known) return known;
  const made = Big();
  made.DP = digits + SPARE;
  made.RM = Big.roundDown;
  dividers.set(digits, made);
  return made;
};

export const division = (above: Decimal, under: Decimal, digits: number): Division => {
  const cut = new (dividerAt(digits))(above).div(under);
  const text = cut.toFixed();
  return { rounded: fixed(cut, digits), long: cut.times(under).eq(above) ? text : `${text}…` };
};

export const isZero = ({ c }: Decimal): boolean => c[0] === 0;

export const sum = (values: readonly Decimal[]): Decimal =>
  values.reduce((total, value) => total.plus(value), decimal('0'));
