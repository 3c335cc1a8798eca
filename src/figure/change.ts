/**
 * What became of a figure: the change between two of its values as a percentage, as points, or as the two values
 * themselves where a percentage would mislead (4.3 S1, S3, S8 to S10, S27). Computes; words nothing.
 */

import { type Amount, type Known, maskOf } from './amount.ts';
import { absolute, isBelow, longhand, minus, over, type Ratio, rounded, scaled, signOf } from './ratio.ts';
import { kindOfUnit } from './units.ts';
import type { Sign } from './verbs.ts';

/** A base below it gives counts, not a percentage (S10). */
const SMALL_BASE = 10;

export type Change =
  /** An operand is masked or missing, so nobody knows whether it rose. */
  | { readonly kind: 'unknown'; readonly missing: boolean; readonly mask: string; readonly points: boolean }
  | { readonly kind: 'equal' }
  /** So little that it rounds to nothing. */
  | { readonly kind: 'flat'; readonly computed: string }
  | {
      readonly kind: 'percent' | 'points';
      readonly sign: Sign;
      /** Without sign and unit. */
      readonly text: string;
      readonly size: Ratio;
      readonly computed: string;
    }
  /** Only its two values tell it: a base of 0, a small or a negative one, a fall below 0. */
  | { readonly kind: 'moved'; readonly sign: Sign };

interface ChangeOptions {
  readonly digits: number;
  /** Percentages of small bases too. */
  readonly evenSmall?: boolean;
}

/** A negative operand stands in brackets. */
const bracketed = (text: string): string => (text.startsWith('-') ? `（${text.replace('-', '－')}）` : text);

const signed = (text: string): string => text.replace('-', '－');

const places = (digits: number): string => `保留${digits}位小数`;

const pointsBetween = (now: Known, then: Known, digits: number): Change => {
  const difference = minus(now.value, then.value);
  const text = rounded(difference, digits).replace('-', '');
  const { unit } = now;
  const sides = `${longhand(now.value, digits)}${unit}－${longhand(then.value, digits)}${unit}`;
  const computed = `${sides}＝${signed(longhand(difference, digits))}，${places(digits)}`;
  if (Number(text) === 0) return { kind: 'flat', computed };
  const size = absolute(difference);
  return { kind: 'points', sign: signOf(difference) as Sign, text, size, computed };
};

/** `(now－then)÷then`, 四舍五入 once. */
export const changeBetween = (now: Amount, then: Amount, { digits, evenSmall = false }: ChangeOptions): Change => {
  const points = kindOfUnit(now.unit) === 'rate';
  if (now.state !== 'known' || then.state !== 'known') {
    const missing = now.state === 'missing' || then.state === 'missing';
    return { kind: 'unknown', missing, mask: maskOf(digits), points };
  }
  const difference = minus(now.value, then.value);
  const sign = signOf(difference);
  if (sign === 0) return { kind: 'equal' };
  if (points) return pointsBetween(now, then, digits);
  const small = kindOfUnit(now.unit) === 'count' && isBelow(then.value, SMALL_BASE);
  const hasNone = signOf(then.value) <= 0 || signOf(now.value) < 0;
  if (hasNone || (small && !evenSmall)) {
    // 由2.0件增至2.0件 says that nothing moved.
    if (!printsAlike(now, then)) return { kind: 'moved', sign };
    return { kind: 'flat', computed: `${longhand(now.value, digits)}－${longhand(then.value, digits)}` };
  }
  const percent = scaled(over(difference, then.value), 100);
  const text = rounded(percent, digits).replace('-', '');
  const shown = signed(longhand(percent, digits));
  const computed = `（${now.text}－${then.text}）÷${bracketed(then.text)}×100%＝${shown}%，${places(digits)}`;
  return Number(text) === 0
    ? { kind: 'flat', computed }
    : { kind: 'percent', sign, text, size: absolute(percent), computed };
};

/** Whether both print as one number though they differ, so that no verb can stand between them (S27). */
export const printsAlike = (now: Amount, then: Amount): boolean => now.text === then.text && now.unit === then.unit;

interface Difference {
  readonly sign: -1 | 0 | 1;
  /** Without its sign. */
  readonly text: string;
  /** There is a difference, but it rounds to nothing (S27). */
  readonly flat: boolean;
}

/** The difference in the figure's own unit: as many decimals as the longer of both is printed with. */
export const differenceOf = (now: Known, then: Known): Difference => {
  const difference = minus(now.value, then.value);
  const sign = signOf(difference);
  const text = rounded(absolute(difference), Math.max(now.digits, then.digits));
  return { sign, text, flat: sign !== 0 && Number(text) === 0 };
};
