/** Large numbers in 万 and 亿 (GB/T 15835—2011 5.3): 123456人次 is 12.3万人次, 12345万元 is 1.2亿元. */

import { type Amount, maskOf } from './amount.ts';
import { decimal } from './decimal.ts';
import { isRefusal, type Phrase, phraseOf, type Refusal } from './phrase.ts';
import { longhand, over, ratio, rounded } from './ratio.ts';
import { kindOfUnit } from './units.ts';

export type Large = '万' | '亿';

const POWERS: Readonly<Record<string, string>> = { '': '1', 千: '1000', 万: '10000', 亿: '100000000' };

export const LARGE: readonly Large[] = ['万', '亿'];

/** The same amount counted in 万 or 亿; its exact value stays. */
export const enlarged = (amount: Amount, large: Large, digits: number): Amount | Refusal => {
  if (kindOfUnit(amount.unit) === 'rate') return { reason: `率不能用“${large}”作单位` };
  const [, own = '', rest = ''] = /^([千万亿]?)(.*)$/.exec(amount.unit) ?? [];
  const unit = `${large}${rest}`;
  if (amount.state !== 'known') return { ...amount, text: maskOf(digits), unit, digits };
  const [from, to] = [POWERS[own] ?? '1', POWERS[large] ?? '1'];
  const value = over({ ...amount.value, above: amount.value.above.times(from) }, ratio(decimal(to)));
  const computed = `${amount.text}${own}＝${longhand(value, digits)}${large}，保留${digits}位小数`;
  return { ...amount, text: rounded(value, digits), unit, digits, value, computed };
};

export const inLarge = (amount: Amount, large: Large, digits: number, withUnit: boolean): Phrase | Refusal => {
  const found = enlarged(amount, large, digits);
  if (isRefusal(found)) return found;
  return phraseOf(`${found.text}${withUnit ? found.unit : large}`, [amount], found.computed);
};
