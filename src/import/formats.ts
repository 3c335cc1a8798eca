/**
 * Number formats of a workbook (ECMA-376 18.8.30, 18.8.31): how many digits a cell shows, whether it is a
 * percentage or a date, and the value as it is shown. Knows nothing of sheets.
 */

import { decimal, fixed, isDecimal } from '../figure/decimal.ts';
import { isoDate } from '../tree/dates.ts';
import type { Cell } from './table.ts';

export type Format =
  | { readonly kind: 'general' }
  | { readonly kind: 'fixed'; readonly decimals: number; readonly percent: boolean }
  | { readonly kind: 'date'; readonly precision: 'day' | 'month' | 'time' };

const GENERAL: Format = { kind: 'general' };

const number = (decimals: number, percent = false): Format => ({ kind: 'fixed', decimals, percent });

/** Those whose code is understood and never written in the file. */
const BUILT_IN: ReadonlyMap<number, Format> = new Map([
  ...[1, 3, 37, 38, 41, 42].map((id): [number, Format] => [id, number(0)]),
  ...[2, 4, 39, 40, 43, 44].map((id): [number, Format] => [id, number(2)]),
  [9, number(0, true)],
  [10, number(2, true)],
  ...[14, 15, 16, 22, 28, 29, 30, 31, 36, 50, 51, 53, 54, 58].map((id): [number, Format] => [
    id,
    { kind: 'date', precision: 'day' },
  ]),
  ...[17, 27, 52, 57].map((id): [number, Format] => [id, { kind: 'date', precision: 'month' }]),
  ...[18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56].map((id): [number, Format] => [
    id,
    { kind: 'date', precision: 'time' },
  ]),
]);

/** Literals, padding, colours and conditions of a code say nothing of the value. */
const bareCode = (code: string): string =>
  code
    .replace(/"[^"]*"|[\\!_*]./gsu, '')
    .replace(/\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi, '')
    .replace(/\bgeneral\b/gi, '')
    .split(';')[0] as string;

/** Excel takes no longer code (and patterns over longer ones would not end). */
const LONGEST_CODE = 255;

const fromCode = (code: string): Format => {
  if (code.length > LONGEST_CODE) return GENERAL;
  const bare = bareCode(code);
  if (/[ymdhs]/i.test(bare) && !/[0#?]/.test(bare.replace(/s\.0+/gi, ''))) {
    if (/d/i.test(bare)) return { kind: 'date', precision: 'day' };
    return { kind: 'date', precision: /y/i.test(bare) ? 'month' : 'time' };
  }
  // Scaled (0.0,), fractions, powers, and digits that may be left out: the value itself is safer.
  if (!/[0#?]/.test(bare) || /[0#?],+(?:[^0#?,]|$)|\/|e[+-]|\.0*[#?]/i.test(bare)) return GENERAL;
  return number(/\.(0+)/.exec(bare)?.[1]?.length ?? 0, bare.includes('%'));
};

/** `code` as the file states it, for ids that are not built in. */
export const formatOf = (id: number, code: string | undefined): Format =>
  code === undefined ? (BUILT_IN.get(id) ?? GENERAL) : fromCode(code);

/** A double has 15 sure digits; what programs write behind them is dust. */
const SURE = 15;

const LONGEST_NUMBER = 64;

/** `12.300000000000001` → `12.3`, `1E-3` → `0.001`; undefined for what is no number. */
export const typedNumber = (stored: string): string | undefined => {
  const text = stored.trim();
  if (text.length > LONGEST_NUMBER) return undefined;
  if (isDecimal(text) && text.replace(/\D/g, '').length <= SURE) return /^[-+]?0*(?:\.0*)?$/.test(text) ? '0' : text;
  const value = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
  if (!Number.isFinite(value)) return undefined;
  return decimal(value.toPrecision(SURE)).toFixed();
};

const DAY = 86_400_000;
const LAST_DAY = 2_958_465;

/** Days since 1899-12-30 (with the day that 1900 never had), or since 1904-01-01. */
const dateOf = (days: number, is1904: boolean, precision: 'day' | 'month'): string | undefined => {
  const day = Math.floor(days + 1e-9);
  if (day < (is1904 ? 0 : 1) || day > LAST_DAY || (!is1904 && day === 60)) return undefined;
  const start = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, day < 60 ? 31 : 30);
  const date = new Date(start + day * DAY);
  const month = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1 };
  return isoDate(precision === 'month' ? month : { ...month, day: date.getUTCDate() });
};

const timeOf = (days: number): string => {
  const minutes = Math.round((days - Math.floor(days)) * 1440);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
};

/** A stored number as the sheet shows it. */
export const shownNumber = (stored: string, format: Format, is1904: boolean): Cell => {
  const text = typedNumber(stored);
  if (text === undefined) return { text: stored, kind: 'error' };
  if (format.kind === 'general') return { text, kind: 'number' };
  if (format.kind === 'date') {
    if (format.precision === 'time') return { text: timeOf(Number(text)), kind: 'date' };
    const date = dateOf(Number(text), is1904, format.precision);
    return date === undefined ? { text, kind: 'error' } : { text: date, kind: 'date' };
  }
  const exact = format.percent ? decimal(text).times(100) : decimal(text);
  const shown = fixed(exact, format.decimals);
  const sign = format.percent ? '%' : '';
  const whole = exact.eq(decimal(shown)) ? {} : { whole: `${exact.toFixed()}${sign}` };
  return { text: `${shown}${sign}`, kind: 'number', ...whole };
};
