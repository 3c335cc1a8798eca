/** Each kind of relation: the arithmetic that must come out, and the words for it when it does not. */

import type { Period } from '../figure/amount.ts';
import { type Decimal, decimal, decimalsOf, fixed, sum } from '../figure/decimal.ts';
import type { Term } from './operands.ts';
import type { Kind, Relation } from './relation.ts';

/** What does not hold, as a sentence; undefined where it holds. Terms are all known. */
type Check = (terms: readonly Term[], relation: Pick<Relation, 'tolerance' | 'whole'>) => string | undefined;

/** As printed: a rate that is worked out counts as rounded. */
const worth = ({ amount }: Term): Decimal =>
  amount.computed === undefined ? amount.value.above : decimal(amount.text);

const written = ({ name, amount }: Term): string => `${name}${amount.text}`;

const digitsOf = (terms: readonly Term[]): number => Math.max(0, ...terms.map(({ amount }) => decimalsOf(amount.text)));

/** More terms than this are shown by the first ones and the last. */
const SHOWN = 10;

const addition = (parts: readonly Term[]): string => {
  const texts = parts.map(written);
  const shown = texts.length > SHOWN ? [...texts.slice(0, SHOWN - 2), '…', texts.at(-1)] : texts;
  return shown.join('＋');
};

/** The first term is the total. */
const sums: Check = ([total, ...parts], { tolerance }) => {
  if (!total || parts.length === 0) return undefined;
  const added = sum(parts.map(worth));
  const off = added.minus(worth(total)).abs();
  if (off.lte(decimal(tolerance))) return undefined;
  const digits = digitsOf([total, ...parts]);
  return `${addition(parts)}＝${fixed(added, digits)}，${total.name}写的是${total.amount.text}，差${fixed(off, digits)}`;
};

/** n printed shares are off by half a unit of their last place each, at the most (4.3 S11). */
const shares: Check = (terms, { whole }) => {
  if (terms.length === 0) return undefined;
  const expected = whole ?? (terms.some(({ amount }) => amount.unit === '‰') ? '1000' : '100');
  const added = sum(terms.map(worth));
  const halves = terms.map(({ amount }) => decimal(`0.${'0'.repeat(decimalsOf(amount.text))}5`));
  const off = added.minus(decimal(expected)).abs();
  const allowed = sum(halves);
  if (off.lte(allowed)) return undefined;
  const digits = digitsOf(terms);
  const total = fixed(added, digits);
  return `${addition(terms)}＝${total}，应为${expected}，差${fixed(off, digits)}，四舍五入的误差至多${allowed.toFixed()}`;
};

const ascends: Check = (terms) => {
  const broken = terms.flatMap((term, i) => {
    const next = terms[i + 1];
    return next && worth(term).gt(worth(next)) ? [`${written(term)}大于${written(next)}`] : [];
  });
  return broken.length > 0 ? broken.join('，') : undefined;
};

const agrees: Check = ([first, ...rest], { tolerance }) => {
  if (!first) return undefined;
  const other = rest.find((term) => worth(term).minus(worth(first)).abs().gt(decimal(tolerance)));
  if (!other) return undefined;
  const off = fixed(worth(other).minus(worth(first)).abs(), digitsOf([first, other]));
  return `${written(first)}与${written(other)}不相等，差${off}`;
};

const carries: Check = ([opening, closing], { tolerance }) => {
  if (!opening || !closing) return undefined;
  const off = worth(opening).minus(worth(closing)).abs();
  if (off.lte(decimal(tolerance))) return undefined;
  const last = closing.period === '上期' ? `${closing.name}上期${closing.amount.text}` : written(closing);
  return `${written(opening)}应等于${last}，差${fixed(off, digitsOf([opening, closing]))}`;
};

export const CHECKS: Readonly<Record<Kind, Check>> = {
  合计: sums,
  占比合计: shares,
  不大于: ascends,
  等于: agrees,
  等于上期期末: carries,
  批次不大于人次: ascends,
};

/** The message leads with the period where it is not this one. */
export const inPeriod = (period: Period, sentence: string): string =>
  period === '本期' ? sentence : `${period}：${sentence}`;
