/**
 * Reads the number at the head of a line, rightly marked or not. Says how far it can be something else (`二、三季度`,
 * `1.5万亩`), never whether the line is a heading.
 */

import { readHan } from '../tree/han.ts';
import type { NumberForm } from './line.ts';

export interface HeadNumber {
  readonly form: NumberForm;
  readonly value: number;
  /** Numbers of one series run on from each other; chapters and sections are series of their own. */
  readonly series: string;
  /** Length of the number with its mark. */
  readonly length: number;
  /** What follows could make it body text: only a series that it completes shows that it is a number. */
  readonly weak: boolean;
  /** The mark is the standard's (GB/T 15834—2011 B.3). */
  readonly standard: boolean;
}

const HAN = '[一二三四五六七八九十百]{1,5}';
const HEAD = 24;
const GREATEST = 199;

const CHAPTER = new RegExp(`^第\\s?(${HAN}|\\d{1,3})\\s?(部分|章|节)([、：:，,.．])?`);
const ORDINAL = new RegExp(`^第(${HAN}|\\d{1,2})([，、：:,．.])`);
const BRACKETED = new RegExp(`^([（(])\\s?(?:(${HAN})|([\\d０-９]{1,2}))\\s?([）)])([、．.，,：:])?`);
const ARABIC = /^(\d{1,2})(?:\s?([.．、，,)）])|(?=[ \u3000\t]+[\u4e00-\u9fff]))/;
const PLAIN = new RegExp(`^(${HAN})(?:\\s?([、，,.．：:])|(?=[ \\u3000\\t]+[\\u4e00-\\u9fff]))`);
const LISTED = new RegExp(`^(${HAN})(是|要)([，、：:,])?`);

/** Full-width digits as half-width ones. */
export const halved = (digits: string): string =>
  digits.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));

const numberOf = (digits: string): number | undefined => {
  const value = /^[\d０-９]/.test(digits) ? Number(halved(digits)) : readHan(digits);
  return value !== undefined && value >= 1 && value <= GREATEST ? value : undefined;
};

/** The numeral that `rest` begins with: `三季度` is 3, `十二月` 12. */
const numeralAt = (rest: string): number | undefined => {
  const digits = /^(?:\d{1,4}|[一二两三四五六七八九十百]{1,5})/.exec(rest)?.[0];
  if (digits === undefined) return /^[百千万]/.test(rest) ? GREATEST : undefined;
  return numberOf(digits) ?? (digits.startsWith('两') ? 2 : digits.startsWith('百') ? GREATEST : undefined);
};

type Reader = (head: string) => HeadNumber | undefined;

const chapter: Reader = (head) => {
  const [all, digits, unit, mark] = CHAPTER.exec(head) ?? [];
  const value = digits === undefined ? undefined : numberOf(digits);
  if (all === undefined || value === undefined) return undefined;
  const rest = head.slice(all.length);
  return {
    form: unit === '部分' ? '第一部分' : '第一章',
    value,
    series: `第${unit}`,
    length: all.length,
    // `第一部分讲的是…` is a sentence, `第一部分　基本情况` a heading.
    weak: mark === undefined && rest !== '' && !/^\s/.test(rest),
    standard: mark === undefined,
  };
};

const ordinal: Reader = (head) => {
  const [all, digits, mark] = ORDINAL.exec(head) ?? [];
  const value = digits === undefined ? undefined : numberOf(digits);
  if (all === undefined || value === undefined) return undefined;
  // `第一、第二季度`, `第一、二季度`: ordinals named side by side.
  const rest = head.slice(all.length);
  if (rest.startsWith('第') || (numeralAt(rest) ?? 0) > value) return undefined;
  return { form: '第一，', value, series: '第一，', length: all.length, weak: false, standard: mark === '，' };
};

const bracketed: Reader = (head) => {
  const [all, open, hanDigits, digits, close, mark] = BRACKETED.exec(head) ?? [];
  const value = all === undefined ? undefined : numberOf((hanDigits ?? digits) as string);
  if (all === undefined || value === undefined) return undefined;
  const form = hanDigits === undefined ? '（1）' : '（一）';
  const standard = open === '（' && close === '）' && mark === undefined;
  return { form, value, series: form, length: all.length, weak: false, standard };
};

const arabic: Reader = (line) => {
  const head = halved(line.slice(0, 2)) + line.slice(2);
  const [all, digits, mark] = ARABIC.exec(head) ?? [];
  const value = digits === undefined || digits.startsWith('0') ? undefined : numberOf(digits);
  if (all === undefined || value === undefined) return undefined;
  const rest = head.slice(all.length);
  if (mark === ')' || mark === '）') {
    return { form: '（1）', value, series: '1）', length: all.length, weak: false, standard: false };
  }
  const digit = /^\d/.test(rest);
  if ((mark === ',' || mark === '，') && digit) return undefined;
  // A year is no decimal: `1.2024年工作回顾`.
  const decimal = digit && !/^(?:19|20)\d\d[年—\-.．]/.test(rest);
  const weak = mark === undefined || mark === ',' || mark === '，' || decimal;
  return {
    form: '1.',
    value,
    series: '1.',
    length: all.length,
    weak,
    standard: head === line && (mark === '.' || mark === '．'),
  };
};

const plain: Reader = (head) => {
  const [all, digits, mark] = PLAIN.exec(head) ?? [];
  const value = digits === undefined ? undefined : numberOf(digits);
  if (all === undefined || value === undefined) return undefined;
  const rest = head.slice(all.length).trimStart();
  const following = numeralAt(rest);
  // Numbers named side by side rise: `一、二季度`, `三、四百人`; in `三、三点希望` the second is a word of the heading.
  const sideBySide = following !== undefined && following > value;
  return {
    form: '一、',
    value,
    series: '一、',
    length: all.length,
    weak: mark === undefined || mark === '：' || mark === ':' || sideBySide,
    standard: mark === '、',
  };
};

const listed: Reader = (head) => {
  const [all, digits, word, mark] = LISTED.exec(head) ?? [];
  const value = digits === undefined ? undefined : numberOf(digits);
  if (all === undefined || value === undefined) return undefined;
  // `一是一，二是二` says something, `一是一把手要抓` counts.
  const rest = head.slice(all.length);
  if (rest.startsWith(digits as string) && /^(?:[，、,；;。！!]|$)/.test(rest.slice((digits as string).length)))
    return undefined;
  const form = word === '是' ? '一是' : '一要';
  return { form, value, series: form, length: all.length, weak: false, standard: mark === undefined };
};

/** Numbers that are one character: its first code point, how many there are, and what they stand for. */
const SINGLE: readonly (readonly [first: number, count: number, form: NumberForm])[] = [
  [0x2460, 20, '①'],
  [0x2474, 20, '（1）'],
  [0x2488, 20, '1.'],
  [0x3220, 10, '（一）'],
  [0x2776, 10, '①'],
];

const single: Reader = (head) => {
  const code = head.charCodeAt(0);
  for (const [first, count, form] of SINGLE) {
    if (code < first || code >= first + count) continue;
    return { form, value: code - first + 1, series: form, length: 1, weak: false, standard: form === '①' };
  }
  return undefined;
};

const unitsOf = (chars: string, readers: readonly Reader[]): readonly (readonly [number, readonly Reader[]])[] =>
  [...chars].map((char) => [char.charCodeAt(0), readers] as const);

const charsFrom = (first: number, count: number): string =>
  String.fromCharCode(...Array.from({ length: count }, (_, at) => first + at));

/** The readers that a line's first character calls for; most lines begin with none of these. */
const READERS: ReadonlyMap<number, readonly Reader[]> = new Map<number, readonly Reader[]>([
  [0x7b2c, [chapter, ordinal]],
  ...unitsOf('（(', [bracketed]),
  ...unitsOf('0123456789０１２３４５６７８９', [arabic]),
  ...unitsOf('一二三四五六七八九十百', [plain, listed]),
  ...SINGLE.flatMap(([first, count]) => unitsOf(charsFrom(first, count), [single])),
]);

/** Undefined where the line begins with no number; a number behind which nothing stands is none. */
export const readNumber = (text: string): HeadNumber | undefined => {
  const readers = READERS.get(text.charCodeAt(0));
  if (readers === undefined) return undefined;
  const head = text.slice(0, HEAD);
  for (const read of readers) {
    const number = read(head);
    if (number) return text.length > number.length ? number : undefined;
  }
  return undefined;
};
