/** `以="万"`: what helpers share that may count in 万 or 亿. */

import type { Amount } from '../../figure/amount.ts';
import { isRefusal } from '../../figure/phrase.ts';
import { enlarged, LARGE, type Large } from '../../figure/scale.ts';
import type { HelperCall, Option } from '../helper.ts';
import { DIGITS_OPTION, digitsIn, say } from './figures.ts';

export const LARGE_OPTION: Option = { name: '以', says: '以万或亿为单位', values: LARGE };

export const LARGE_DIGITS_OPTION: Option = { ...DIGITS_OPTION, says: '以万、亿为单位时保留几位小数，默认1' };

/** The amounts in the unit that the call asks for; as they are where it asks for none; undefined after a fault. */
export const scaledIn = (
  call: HelperCall,
  amounts: readonly [Amount, Amount],
): readonly [Amount, Amount] | undefined => {
  const large = call.option('以') as Large | undefined;
  if (large === undefined) return amounts;
  const digits = digitsIn(call, 1);
  if (digits === undefined) return undefined;
  const now = enlarged(amounts[0], large, digits);
  const then = enlarged(amounts[1], large, digits);
  const refusal = [now, then].find(isRefusal);
  if (refusal) say(call, call.args[0], refusal);
  return isRefusal(now) || isRefusal(then) ? undefined : [now, then];
};
