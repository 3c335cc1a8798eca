/**
 * Rates that are typed in the data, not worked out of it: `来信同比: 12.3%` beside an open 上年同期 gives away a
 * masked 本期, as an open share beside an open total does. They are known by their names. Nothing is computed.
 */

import type { Diagnostic } from '../diagnostic.ts';
import { keysOf } from '../tree/facts.ts';
import type { Input } from '../tree/trace.ts';

/** What a rate is of, against which other value. */
const AGAINST: Readonly<Record<string, string>> = { 同比: '上年同期', 环比: '上期' };

const RATES = /^(.*?)(同比|环比|占比|比重)$/;

const TOTALS = ['总量', '合计', '总计', '总数'];

interface Rate {
  /** `来信`, `来访批次`. */
  readonly of: string;
  readonly kind: string;
}

/** `变化.来信同比` and `占比.来信`. */
const rateOf = (path: string): Rate | undefined => {
  const keys = keysOf(path.replace(/\.本期$/, ''));
  const [above = '', last = ''] = keys.slice(-2);
  const [, of = '', kind = ''] = RATES.exec(last) ?? [];
  if (of !== '') return { of, kind };
  return RATES.test(above) ? { of: last, kind: above.replace(/^.*(?=..$)/, '') } : undefined;
};

/** `isLost`: masked; `isOpen`: printed and not masked. */
export const typedRates = (
  leaves: readonly Input[],
  isLost: (input: Input) => boolean,
  isOpen: (input: Input) => boolean,
): Diagnostic[] => {
  const rates = leaves.filter((input) => rateOf(input.path) && isOpen(input));
  if (rates.length === 0) return [];
  const byPath = new Map(leaves.map((input) => [input.path, input]));
  const lost = leaves.filter((input) => input.path.endsWith('.本期') && isLost(input));
  return rates.flatMap((rate): Diagnostic[] => {
    const { of, kind } = rateOf(rate.path) as Rate;
    return lost.flatMap((value): Diagnostic[] => {
      const figure = value.path.slice(0, -'.本期'.length);
      if (!keysOf(figure).join('').endsWith(of)) return [];
      const period = AGAINST[kind];
      const parent = figure.slice(0, Math.max(0, figure.lastIndexOf('.') + 1));
      const paths = period ? [`${figure}.${period}`] : TOTALS.map((total) => `${parent}${total}.本期`);
      const base = paths.map((path) => byPath.get(path)).find((input) => input && input !== value && isOpen(input));
      if (!base) return [];
      const name = period ?? (keysOf(base.path).at(-2) as string);
      return [
        {
          code: 'JGF031',
          grade: 'E',
          message: `“${value.path}”已遮隐，却能推算出来：由${name}和${of}${kind}`,
          place: value.fact.place,
          secret: 'digits',
          related: [base, rate].map(({ path, fact }) => ({ place: fact.place, message: `${path}没有遮` })),
        },
      ];
    });
  });
};
