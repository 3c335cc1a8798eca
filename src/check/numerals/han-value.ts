/** Han numerals of running text, as digits: 三百二十一 is 321, 九十六点五 is 96.5. Undefined where it is none. */

import { readHan } from '../../tree/han.ts';

const DIGITS = '〇一二三四五六七八九';

/** At most as many decimals as a figure in 万 or 亿 may have and still be read. */
const DECIMALS = 2;

const decimals = (text: string): string | undefined => {
  let digits = '';
  for (const char of text.replaceAll('零', '〇')) {
    const value = DIGITS.indexOf(char);
    if (value < 0) return undefined;
    digits += value;
  }
  return digits;
};

const plain = (value: number, scale: number, unit: string): string | undefined => {
  const text = String(value / scale);
  return (text.split('.')[1]?.length ?? 0) <= DECIMALS ? `${text}${unit}` : undefined;
};

/** A whole number as 15835 writes it: `321`, `1860万`, `2.3亿`. */
export const writeValue = (value: number, unit: '' | '万' | '亿'): string =>
  (unit === '亿' ? plain(value, 1e8, '亿') : undefined) ??
  (unit === '' ? undefined : plain(value, 1e4, '万')) ??
  String(value);

/** `321`, `1860万`, `96.5`. */
export const hanAsDigits = (text: string): string | undefined => {
  const [whole = '', rest] = text.split('点');
  const value = readHan(whole);
  if (value === undefined) return undefined;
  if (rest !== undefined) {
    const after = decimals(rest);
    return after === undefined || after === '' ? undefined : `${value}.${after}`;
  }
  return writeValue(value, whole.includes('亿') ? '亿' : whole.includes('万') ? '万' : '');
};

/** How many digits of it are not nought: 三百 has one, 三百二十一 has three. */
export const weight = (text: string): number =>
  [...text].filter((char) => '一二两三四五六七八九'.includes(char)).length;
