/** Whole numbers in Han numerals (GB/T 15835—2011), for ordinals, headings and counts; and back. */

const DIGITS = '零一二三四五六七八九';
const UNITS = ['', '十', '百', '千'];
const GROUPS = ['', '万', '亿'];

const group = (value: number): string => {
  let text = '';
  let gap = false;
  for (let place = 3; place >= 0; place -= 1) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit === 0) {
      gap = text !== '';
      continue;
    }
    text += `${gap ? '零' : ''}${DIGITS[digit]}${UNITS[place]}`;
    gap = false;
  }
  return text;
};

/** 0 to 999,999,999,999; `十二`, `一百零五`, `二万零三百`. */
export const han = (value: number): string => {
  if (!Number.isInteger(value) || value < 0 || value >= 1e12) return String(value);
  if (value === 0) return '零';
  let text = '';
  for (let i = 2; i >= 0; i -= 1) {
    const part = Math.floor(value / 10_000 ** i) % 10_000;
    if (part === 0) continue;
    const gap = text !== '' && (part < 1000 || Math.floor(value / 10_000 ** (i + 1)) % 10 === 0);
    text += `${gap ? '零' : ''}${group(part)}${GROUPS[i]}`;
  }
  return text.startsWith('一十') ? text.slice(1) : text;
};

/** Before a measure word 2 is 两: `两点`, `两个`. */
export const hanCount = (value: number): string => (value === 2 ? '两' : han(value));

const VALUES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 1e4, 亿: 1e8 };

/** Numerals of ordinals and counts are few, and most that are read. */
const SMALL = 199;
let small: ReadonlyMap<string, number> | undefined;

/** All numbers up to `SMALL` as `han` writes them. */
const smallHan = (): ReadonlyMap<string, number> => {
  small ??= new Map(Array.from({ length: SMALL }, (_, at) => [han(at + 1), at + 1]));
  return small;
};

/** Undefined where the text is no Han numeral. Reads what `han` and `hanCount` write. */
export const readHan = (text: string): number | undefined => {
  const known = smallHan().get(text);
  if (known !== undefined) return known;
  if (text === '零') return 0;
  if (!/^[零一二两三四五六七八九十百千万亿]+$/.test(text)) return undefined;
  let total = 0;
  let section = 0;
  let digit = 0;
  for (const char of text) {
    const value = VALUES[char];
    if (value === undefined) digit = char === '两' ? 2 : DIGITS.indexOf(char);
    else if (value < 1e4) {
      section += (digit === 0 ? 1 : digit) * value;
      digit = 0;
    } else {
      total += (section + digit) * value;
      section = 0;
      digit = 0;
    }
  }
  const value = total + section + digit;
  return han(value) === text.replaceAll('两', '二') ? value : undefined;
};
