/** Sums of figures whose units agree; masked as soon as one part is. */

import type { Amount } from './amount.ts';
import { type Phrase, phraseOf, type Refusal } from './phrase.ts';
import { plus, type Ratio, rounded } from './ratio.ts';
import { kindOfUnit, unitClash } from './units.ts';

/** `unit`: stated by the caller, who thereby says that 件次 and 批次 may go together. */
export const totalOf = (amounts: readonly Amount[], unit?: string): Phrase | Refusal => {
  const [first] = amounts;
  if (!first) return { reason: '没有可以相加的数值' };
  if (amounts.some((amount) => kindOfUnit(amount.unit) === 'rate')) return { reason: '率不能相加' };
  const clash = unitClash(
    amounts.map((amount) => amount.unit),
    unit !== undefined,
  );
  if (clash) return { reason: clash, hint: '只把单位相同的相加；件次与批次确有口径的，用 单位="件次" 写明' };
  const written = unit ?? first.unit;
  let sum: Ratio | undefined;
  for (const amount of amounts) {
    if (amount.state !== 'known') return phraseOf(`xxx${written}`, amounts);
    sum = sum ? plus(sum, amount.value) : amount.value;
  }
  const text = rounded(sum as Ratio, Math.max(...amounts.map(({ digits }) => digits)));
  const shown = amounts.length <= 12 ? amounts.map((amount) => amount.text).join('＋') : `${amounts.length}项之和`;
  return phraseOf(`${text}${written}`, amounts, `${shown}＝${text}`);
};
