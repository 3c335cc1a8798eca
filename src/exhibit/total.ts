/** The row of totals: every period summed over the rows, so that shares and changes of it come out as of any row. */

import { type Amount, isAmount, type Known } from '../figure/amount.ts';
import { decimal, decimalsOf } from '../figure/decimal.ts';
import { isRefusal } from '../figure/phrase.ts';
import { ratio } from '../figure/ratio.ts';
import { totalOf } from '../figure/total.ts';
import type { Input, Piece } from '../tree/trace.ts';
import type { Asked, Outcome, Row } from './rows.ts';

/** `path`: what the total is said to be of. */
export const sumOf = (rows: readonly Row[], asked: Asked, path: string): Outcome => {
  const amounts: Amount[] = [];
  for (const row of rows) {
    const found = row.amount(asked);
    if (!isAmount(found)) return found;
    amounts.push(found);
  }
  const total = totalOf(amounts);
  if (isRefusal(total)) {
    return { state: 'unnamed', reason: total.reason, hint: '去掉“合计”，或只写单位相同的各行' };
  }
  const { unit } = amounts[0] as Amount;
  const text = unit !== '' && total.text.endsWith(unit) ? total.text.slice(0, -unit.length) : total.text;
  const { inputs } = total;
  const given = { text, unit, digits: decimalsOf(text), path, inputs };
  if (total.missing) return { ...given, state: 'missing' };
  if (amounts.some(({ state }) => state !== 'known')) return { ...given, state: 'masked' };
  const known: Known = { ...given, state: 'known', value: ratio(decimal(text)) };
  return total.computed === undefined ? known : { ...known, computed: total.computed };
};

export const totalRow = (rows: readonly Row[], name: readonly Piece[], item: Input): Row => ({
  name,
  item,
  amount: (asked) => sumOf(rows, asked, item.path),
});
