/** Small numbers as they stand before items and in counted phrases: 一, 十二, 两, 3. It judges nothing. */

import { han, hanCount, readHan } from '../../tree/han.ts';

/** For the inside of a regular expression's character class. */
export const HAN_DIGITS = '一二三四五六七八九十';

/** 1 to 99; undefined for all else. */
export const smallNumber = (digits: string): number | undefined => {
  const value = /^\d+$/.test(digits) ? Number(digits) : readHan(digits);
  return value !== undefined && value >= 1 && value <= 99 ? value : undefined;
};

/** In the digits that `like` is written in; `measured`: before a measure word, where 2 is 两. */
export const numberLike = (value: number, like: string, measured = false): string => {
  if (/^\d/.test(like)) return String(value);
  return measured ? hanCount(value) : han(value);
};

/** Whether a number is named where an item could begin: what is missing from a series may stand there in another form. */
export const isNamedAt = (text: string, value: number): boolean => {
  const digits = `(?:${han(value)}|${value})`;
  const begins = new RegExp(`(?:^|[\\n，。；：、！？,;:”）\\s（(第其])\\s*${digits}(?![个十百千万\\d])`);
  return begins.test(text);
};
