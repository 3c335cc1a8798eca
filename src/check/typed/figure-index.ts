/** Known figures by unit and amount, and the numbers of a line with what stands behind them. It judges nothing. */

import { recent } from '../../recent.ts';
import type { Stretch } from '../article.ts';
import type { KnownFigure } from '../material.ts';
import { keyOf, powerOf, unitKey, unitPower, type Written } from './amounts.ts';

export interface FigureIndex {
  /** Units by their first character, the longest first. */
  readonly units: ReadonlyMap<string, readonly string[]>;
  readonly find: (unit: string, written: Written) => readonly KnownFigure[];
}

const make = (figures: readonly KnownFigure[]): FigureIndex => {
  const known = new Map<string, KnownFigure[]>();
  const units = new Set<string>();
  for (const figure of figures) {
    if (figure.unit === '') continue;
    const unit = unitKey(figure.unit);
    units.add(unit);
    const key = `${unit} ${keyOf({ digits: figure.value, power: unitPower(figure.unit) })}`;
    const list = known.get(key);
    if (list) list.push(figure);
    else known.set(key, [figure]);
  }
  const byFirst = new Map<string, string[]>();
  for (const unit of [...units].sort((a, b) => b.length - a.length)) {
    const first = unit.slice(0, 1);
    if (first !== '') byFirst.set(first, [...(byFirst.get(first) ?? []), unit]);
  }
  return {
    units: byFirst,
    find: (unit, written) => known.get(`${unit} ${keyOf(written)}`) ?? [],
  };
};

const indexes = recent<readonly KnownFigure[], FigureIndex>(4);

export const indexOf = (figures: readonly KnownFigure[]): FigureIndex => {
  const before = indexes.get(figures);
  if (before) return before;
  const made = make(figures);
  indexes.set(figures, made);
  return made;
};

export interface TypedNumber extends Stretch {
  readonly written: Written;
  /** `万`, `亿` or empty. */
  readonly large: string;
  readonly unit: string;
  /** Of the unit as it stands: 件次 where the figure counts 件. */
  readonly numberEnd: number;
}

const NUMBER = /\d[\d,]*(?:\.\d+)?/g;
const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
/** Before a number they make it part of a date, a time, a range, a code. */
const JOINED = '.:：/-—～~〔第';

/** In a line, in order; those with a unit that a figure has. */
export const numbersIn = (text: string, { start, end }: Stretch, { units }: FigureIndex): readonly TypedNumber[] => {
  const found: TypedNumber[] = [];
  const line = text.slice(start, end);
  for (const { 0: digits, index } of line.matchAll(NUMBER)) {
    const numberEnd = index + digits.length;
    if (digits.includes(',') && !GROUPED.test(digits)) continue;
    if (index > 0 && (JOINED.includes(line[index - 1] as string) || /[A-Za-z]/.test(line[index - 1] as string)))
      continue;
    if (/[.:：/]/.test(line[numberEnd] ?? '') && /\d/.test(line[numberEnd + 1] ?? '')) continue;
    const large = /^[万亿]/.exec(line.slice(numberEnd, numberEnd + 1))?.[0] ?? '';
    const unitAt = numberEnd + large.length;
    const mark = line[unitAt] === '％' ? '%' : (line[unitAt] ?? '');
    const unit = units.get(mark)?.find((one) => one === mark || line.startsWith(one, unitAt));
    if (unit === undefined) continue;
    const unitEnd = unitAt + unit.length;
    const visits = /^(?:件|批)$/.test(unit) && line[unitEnd] === '次' ? 1 : 0;
    // 人 is none of 人次's.
    if (unit === '人' && line[unitEnd] === '次') continue;
    found.push({
      start: start + index,
      end: start + unitEnd + visits,
      numberEnd: start + numberEnd,
      written: { digits: digits.replaceAll(',', ''), power: powerOf(large === '' ? undefined : large) },
      large,
      unit,
    });
  }
  return found;
};
