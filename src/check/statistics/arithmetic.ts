/**
 * Whether a printed change can come of two printed numbers: every number stands for all that rounds to it, and a
 * contradiction is only where no choice within them fits. No text is read here.
 */

import { type Decimal, decimal, decimalsOf, division, fixed, isZero } from '../../figure/decimal.ts';
import { type Interval, intervalOf, type Mention, meet, worthOf } from './mention.ts';

const HUNDRED = decimal('100');
const ONE = decimal('1');
const ZERO = decimal('0');

export const isNothing = (mention: Mention): boolean => !mention.masked && isZero(worthOf(mention));

export const signed = ({ low, high }: Interval, sign: 1 | -1): Interval =>
  sign > 0 ? { low, high } : { low: high.times('-1'), high: low.times('-1') };

/** now ÷ was is within `factor`; true as well where `was` may be 0. */
const factorFits = (now: Interval, was: Interval, factor: Interval): boolean => {
  if (was.low.lte(ZERO)) return true;
  // Factors below 0 are out of reach of numbers that are counted.
  return factor.low.times(was.low).lte(now.high) && factor.high.times(was.high).gte(now.low);
};

/** （now－was）÷was is the signed percentage. */
export const percentFits = (now: Mention, was: Mention, percent: Mention, sign: 1 | -1): boolean => {
  const { low, high } = signed(intervalOf(percent), sign);
  const factor = { low: low.div(HUNDRED).plus(ONE), high: high.div(HUNDRED).plus(ONE) };
  return factorFits(intervalOf(now), intervalOf(was), factor);
};

/** part ÷ whole is the percentage. */
export const shareFits = (
  part: Interval,
  whole: Interval,
  percent: Pick<Mention, 'kind' | 'power' | 'digits'>,
): boolean => {
  const { low, high } = intervalOf(percent);
  return factorFits(part, whole, { low: low.div(HUNDRED), high: high.div(HUNDRED) });
};

/** now ÷ was is `times` plus `more`. */
export const timesFit = (now: Mention, was: Mention, times: Mention, more: 0 | 1): boolean => {
  const { low, high } = intervalOf(times);
  const add = decimal(String(more));
  return factorFits(intervalOf(now), intervalOf(was), { low: low.plus(add), high: high.plus(add) });
};

const differenceOf = (now: Mention, was: Mention): Interval => {
  const [a, b] = [intervalOf(now), intervalOf(was)];
  return { low: a.low.minus(b.high), high: a.high.minus(b.low) };
};

export const differenceFits = (now: Mention, was: Mention, change: Mention, sign: 1 | -1): boolean =>
  meet(differenceOf(now, was), signed(intervalOf(change), sign));

const minus = (text: string): string => text.replace('-', '－');

/** 1 where what is now is more, -1 where it is less, 0 where it may be either. */
export const directionOf = (now: Mention, was: Mention): 1 | -1 | 0 => {
  const { low, high } = differenceOf(now, was);
  return low.gt(ZERO) ? 1 : high.lt(ZERO) ? -1 : 0;
};

/** `－12.3`: the change in per cent, with the decimals of what was printed. */
export const percentOf = (now: Decimal, was: Decimal, digits: number): string =>
  minus(division(now.minus(was).times(HUNDRED), was, digits).rounded);

export const shareOf = (part: Decimal, whole: Decimal, digits: number): string =>
  division(part.times(HUNDRED), whole, digits).rounded;

export const quotient = (now: Decimal, was: Decimal, digits: number): string =>
  division(now, was, digits).rounded.replace(/\.0+$/, '');

const UNITS: readonly (readonly [number, string])[] = [
  [8, '亿'],
  [4, '万'],
];

/** A value as its neighbours print theirs: in 万 where they are in 万. */
export const writeLike = (value: Decimal, like: readonly Pick<Mention, 'digits' | 'power'>[]): string => {
  const power = Math.min(...like.map((one) => one.power));
  const digits = Math.max(...like.filter((one) => one.power === power).map((one) => decimalsOf(one.digits)));
  const word = UNITS.find(([p]) => p === power)?.[1] ?? '';
  const shown = word === '' ? value : value.times(`1e-${power}`);
  return `${minus(fixed(shown, word === '' ? Math.max(0, digits) : digits))}${word}`;
};
