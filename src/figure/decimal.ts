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

/** `scale × above ÷ under`, rounded once: the exact quotient is never cut before that. */
export const quotient = (above: Decimal, under: Decimal, digits: number, scale = 1): string => {
  const Rounded = Big();
  Rounded.DP = digits;
  Rounded.RM = Big.roundHalfUp;
  return fixed(new Rounded(above).times(scale).div(under), digits);
};

export const sum = (values: readonly Decimal[]): Decimal =>
  values.reduce((total, value) => total.plus(value), decimal('0'));
