/**
 * What a masked edition still says: names and values of masked facts that stand typed in a template, or in a
 * fact that was left open. It looks at finished lines and changes nothing; no message repeats what it found.
 */

import type { Diagnostic, Related } from '../diagnostic.ts';
import { type Place, placeOf } from '../source.ts';
import type { PlainDate } from '../tree/dates.ts';
import { isoDate, writeDate } from '../tree/dates.ts';
import { han } from '../tree/han.ts';
import type { MaskKind } from '../tree/masking.ts';
import { type Piece, textOf } from '../tree/trace.ts';
import type { Names } from './names.ts';
import type { Planned } from './plan.ts';

interface Found {
  readonly start: number;
  readonly end: number;
  readonly kind: MaskKind;
  /** Of the masked fact. */
  readonly place: Place;
}

export type LeakScan = (pieces: readonly Piece[]) => readonly Diagnostic[];

/** Numbers of fewer digits stand in any text by chance. */
const isTelling = (text: string): boolean => text.includes('.') || text.replace(/\D/g, '').length >= 3;

/** How a date is written in prose, whole and in the parts that say something by themselves. */
const writings = (date: PlainDate): readonly string[] => {
  const { month, day } = date;
  const whole = [writeDate(date), writeDate({ year: date.year }), isoDate(date)];
  if (month === undefined) return whole.slice(0, 2);
  return day === undefined
    ? [...whole, `${date.year}年${month}月`]
    : [...whole, `${date.year}年${month}月`, `${month}月${day}日`];
};

/** `三百二十一`; 两 counts as 二. */
const HAN_RUN = /[零一二两三四五六七八九十百千万亿]{3,}/g;
const NUMBER = /\d+(?:[.,]\d+)*/g;
const DATE = /(?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}日)?|\d{4}-\d{2}(?:-\d{2})?/g;

const valuesOf = (planned: readonly Planned[]): ReadonlyMap<string, Omit<Found, 'start' | 'end'>> => {
  const values = new Map<string, Omit<Found, 'start' | 'end'>>();
  for (const { plan, leaves } of planned) {
    for (const input of leaves) {
      const { fact } = input;
      const kind = plan.decide(input);
      if (kind === '数字' && (fact.type === 'number' || fact.type === 'text')) {
        for (const [text] of fact.text.matchAll(NUMBER)) {
          if (!isTelling(text)) continue;
          values.set(text, { kind, place: fact.place });
          if (/^\d{3,12}$/.test(text)) values.set(han(Number(text)), { kind, place: fact.place });
        }
      } else if (kind === '日期' && fact.type === 'date') {
        for (const text of writings(fact.date)) values.set(text, { kind, place: fact.place });
      }
    }
  }
  return values;
};

/** Every part of a written date counts: `2024年` of `2024年5月`. */
const datesIn = (text: string): readonly { readonly start: number; readonly text: string }[] =>
  [...text.matchAll(DATE)].flatMap(({ 0: whole, index }) => {
    if (whole === '') return [];
    const [, year = '', rest = ''] = /^(\d{4}年)?(.*)$/.exec(whole) ?? [];
    const month = /^\d{1,2}月/.exec(rest)?.[0] ?? '';
    const candidates = [
      { start: index, text: whole },
      { start: index, text: `${year}${month}` },
      { start: index + year.length, text: rest },
      { start: index, text: year },
    ];
    return candidates.filter((candidate) => candidate.text !== '');
  });

const overlaps = (one: { start: number; end: number }, found: readonly Found[]): boolean =>
  found.some((other) => one.start < other.end && other.start < one.end);

const WHAT: Readonly<Record<MaskKind, string>> = {
  数字: '数值',
  日期: '日期',
  地名: '地名',
  人名: '人名',
  单位名: '单位名',
};

/** The stretch of a piece that a finding covers, in its template or in its data. */
const placeIn = ({ text, origin }: Piece, from: number, to: number): Place | undefined => {
  if (origin.kind === 'language') {
    const { source, start } = origin.place;
    return placeOf(source, start + Math.max(0, from), start + Math.min(text.length, to));
  }
  return origin.kind === 'fact' ? (origin.inputs[0]?.fact.place ?? origin.at) : undefined;
};

/** Nothing of the name is said: it may be secret. */
const NO_NAME =
  '真是名称的，改为从数据里取用；不是名称的，把这个词写进文稿的 遮隐: { 不遮: [……] }，它旁边的数照样遮；名称和数都不遮的，在数据旁边写 遮隐: 否';

const hintOf = (isTyped: boolean, kind: MaskKind): string | undefined => {
  if (!isTyped) return '把这一项也遮去，或从里面删去它';
  return kind === '地名' || kind === '单位名' || kind === '人名' ? NO_NAME : undefined;
};

const diagnosticOf = (found: Found, pieces: readonly Piece[]): Diagnostic | undefined => {
  let at = 0;
  for (const piece of pieces) {
    const end = at + piece.text.length;
    const place = found.start < end && found.end > at ? placeIn(piece, found.start - at, found.end - at) : undefined;
    at = end;
    if (!place) continue;
    const isTyped = piece.origin.kind === 'language';
    const hint = hintOf(isTyped, found.kind);
    const related: Related[] = [{ place: found.place, message: '已遮隐的内容在这里' }];
    return {
      code: 'JGT027',
      grade: 'E',
      message: `${isTyped ? '模板' : '没有遮隐的数据'}里写着已遮隐的${WHAT[found.kind]}`,
      place,
      ...(hint === undefined ? {} : { hint }),
      related,
    };
  }
  return undefined;
};

/** Made once an edition; each printed line is looked through once. */
export const createLeakScan = (planned: readonly Planned[], names: Names): LeakScan => {
  const values = valuesOf(planned);
  const scan = (text: string): readonly Found[] => {
    const found: Found[] = names
      .find(text)
      .map(({ start, end, name: { kind, place } }) => ({ start, end, kind, place }));
    if (values.size === 0 || !/[\d百千万]/.test(text)) return found;
    const numbers = [...text.matchAll(NUMBER), ...text.matchAll(HAN_RUN)].map(({ 0: word, index }) => ({
      start: index,
      text: word,
    }));
    for (const { start, text: word } of [...datesIn(text), ...numbers]) {
      const value = values.get(word.replaceAll('两', '二'));
      const one = value && { start, end: start + word.length, ...value };
      if (one && !overlaps(one, found)) found.push(one);
    }
    return found.sort((a, b) => a.start - b.start);
  };
  return (pieces) =>
    scan(textOf(pieces)).flatMap((found) => {
      const told = diagnosticOf(found, pieces);
      return told ? [told] : [];
    });
};

/** Whether a file's name says what its text does not. */
export const saysName = (text: string, names: Names): boolean => names.find(text).length > 0;
