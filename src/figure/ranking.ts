/** Who stands where in a list by a value; equal values share a place. Words nothing. */

import type { Amount, Known } from './amount.ts';
import { compare } from './ratio.ts';

export interface Row {
  readonly name: string;
  readonly amount: Amount;
}

export interface Placed<R extends Row = Row> {
  /** 1 for the first; after two second ones comes the fourth. */
  readonly place: number;
  /** All that share the place, in the list's order. */
  readonly rows: readonly R[];
}

/** Largest first unless `ascending`; undefined where a value is masked or missing. */
export const rank = <R extends Row>(rows: readonly R[], ascending = false): Placed<R>[] | undefined => {
  if (rows.some(({ amount }) => amount.state !== 'known')) return undefined;
  const value = (row: R): Known['value'] => (row.amount as Known).value;
  const sign = ascending ? 1 : -1;
  const sorted = rows.toSorted((a, b) => sign * compare(value(a), value(b)));
  const placed: { place: number; rows: R[] }[] = [];
  for (const [i, row] of sorted.entries()) {
    const last = placed.at(-1);
    if (last && compare(value(last.rows[0] as R), value(row)) === 0) last.rows.push(row);
    else placed.push({ place: i + 1, rows: [row] });
  }
  return placed;
};
