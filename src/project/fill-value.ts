/**
 * One typed value as the kind that its place in the data wants: numbers and dates as typed, everything else as
 * text. Refuses what does not fit and says how it is written; finds no place itself.
 */

import type { Diagnostic } from '../diagnostic.ts';
import { isDecimal } from '../figure/decimal.ts';
import { isCountUnit } from '../figure/units.ts';
import { readCellNumber } from '../import/number.ts';
import type { Place } from '../source.ts';
import { parseDate } from '../tree/dates.ts';
import type { Fact } from '../tree/facts.ts';
import { isMaskedNumeral } from '../tree/masking.ts';
import type { Edit } from '../yaml/edit.ts';

/** A value that may be filled in. */
export interface Target {
  readonly fact: Fact;
  readonly place: Place;
}

/** Said of the answer's cell; `related`: the value's place in its YAML. */
export type Fail = (message: string, more?: Pick<Diagnostic, 'hint' | 'related'>) => undefined;

const TYPED = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

const isQuantity = (fact: Fact): boolean =>
  fact.type === 'number' || (fact.type === 'missing' && fact.unit !== undefined);

const asNumber = (value: string, { fact, place }: Target, fail: Fail): Edit | undefined => {
  const unit = fact.type === 'number' || fact.type === 'missing' ? fact.unit : undefined;
  if (TYPED.test(value) || isMaskedNumeral(value)) {
    // A count below none is a slip of the pen, which no build would let pass either.
    const isBelowNone = unit !== undefined && isCountUnit(unit) && /^-.*[1-9xX×]/.test(value);
    return isBelowNone
      ? fail(`“${value}”是负数，单位是“${unit}”的数不会是负数`, { hint: '核对这个数' })
      : { place, value, as: 'plain' };
  }
  const read = readCellNumber(value);
  const only = unit ? `，单位“${unit}”已在数据里` : '';
  const hint = read.kind === 'number' && isDecimal(read.text) ? `只写 ${read.text}${only}` : `只写数字${only}`;
  return fail(`“${value}”不是数字`, { hint });
};

const WRITTEN_DATE = /^(\d{4})[年./](\d{1,2})(?:[月./](?:(\d{1,2})日?)?)?$/;

const asDate = (value: string, { place }: Target, fail: Fail): Edit | undefined => {
  if (parseDate(value)) return { place, value, as: 'plain' };
  const parts = WRITTEN_DATE.exec(value)
    ?.slice(1)
    .filter((part) => part !== undefined);
  const better = parts?.map((part) => part.padStart(2, '0')).join('-');
  const hint = better && parseDate(better) ? `写成 ${better}` : '写成 2024-08-31，只到月份的写成 2024-08';
  return fail(`“${value}”不是日期，或没有这一天`, { hint });
};

/** The value in the type that stands there or is `wanted` there; undefined after a fault. */
export const editOf = (
  value: string,
  target: Target,
  path: string,
  fail: Fail,
  wanted?: 'number' | 'date',
): Edit | undefined => {
  const { fact, place } = target;
  if (isQuantity(fact) || wanted === 'number') return asNumber(value, target, fail);
  const isDate = fact.type === 'date' || wanted === 'date' || (fact.type === 'missing' && path === '日期');
  if (isDate) return asDate(value, target, fail);
  if (value.includes('\n')) return fail('值里有换行', { hint: '改成一行' });
  if (fact.type === 'flag') {
    if (/^(?:true|false)$/.test(value)) return { place, value, as: 'plain' };
    return fail(`“${value}”应为 true 或 false`);
  }
  if (fact.type === 'missing' && parseDate(value) === false) return asDate(value, target, fail);
  const isPlain = fact.type === 'missing' && (TYPED.test(value) || parseDate(value));
  return { place, value, as: isPlain ? 'plain' : 'text' };
};
