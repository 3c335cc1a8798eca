/**
 * Numbers as Word writes them at the head of a paragraph (ST_NumberFormat, ECMA-376 part 1, 17.18.59). What no
 * Chinese or English office uses is written in digits.
 */

import { han } from '../../tree/han.ts';

const DIGITS = '〇一二三四五六七八九';
const FORMAL = '零壹贰叁肆伍陆柒捌玖';
const FORMAL_OF_OLD = '零壹貳參肆伍陸柒捌玖';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';

const byDigit = (value: number, digits: string): string =>
  String(value).replace(/\d/g, (digit) => digits[Number(digit)] as string);

const fullWidth = (value: number): string => byDigit(value, '０１２３４５６７８９');

/** Above the last character of a row Word goes back to digits. */
const inRow = (value: number, first: number, count: number): string =>
  value >= 1 && value <= count ? String.fromCodePoint(first + value - 1) : String(value);

/** ①…⑳㉑…㉟㊱…㊿. */
const circled = (value: number): string => {
  if (value === 0) return '⓪';
  if (value > 35) return value <= 50 ? inRow(value - 35, 0x32b1, 15) : String(value);
  return value > 20 ? inRow(value - 20, 0x3251, 15) : inRow(value, 0x2460, 20);
};

const inTable = (value: number, row: string): string => row[value - 1] ?? String(value);

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

const roman = (value: number): string => {
  if (value < 1 || value > 3999) return String(value);
  let [rest, text] = [value, ''];
  for (const [worth, letters] of ROMAN) {
    for (; rest >= worth; rest -= worth) text += letters;
  }
  return text;
};

/** A…Z, AA, BB: the letter is repeated. */
const letters = (value: number): string =>
  value < 1 || value > 780
    ? String(value)
    : String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1);

const formal = (value: number, digits: string): string =>
  han(value)
    .replace(/[零一二三四五六七八九]/g, (digit) => digits['零一二三四五六七八九'.indexOf(digit)] as string)
    .replace(/[十百千]/g, (unit) => ({ 十: '拾', 百: '佰', 千: '仟' })[unit] as string)
    .replace(/^拾/, '壹拾');

const ordinal = (value: number): string => {
  const teen = Math.floor(value / 10) % 10 === 1;
  return `${value}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th')}`;
};

type Form = (value: number) => string;

/** 一百零五 in thousands; as plain counting Word goes digit by digit from 100 on. */
const counting: Form = (value) => (value < 100 ? han(value) : byDigit(value, DIGITS));

const FORMS: Readonly<Record<string, Form>> = {
  decimal: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedFullstop: (value) => inRow(value, 0x2488, 20),
  decimalEnclosedParen: (value) => inRow(value, 0x2474, 20),
  chineseCounting: counting,
  chineseCountingThousand: han,
  chineseLegalSimplified: (value) => formal(value, FORMAL),
  ideographLegalTraditional: (value) => formal(value, FORMAL_OF_OLD),
  ideographDigital: (value) => byDigit(value, DIGITS),
  japaneseDigitalTenThousand: (value) => byDigit(value, DIGITS),
  taiwaneseDigital: (value) => byDigit(value, DIGITS),
  japaneseCounting: han,
  taiwaneseCounting: counting,
  taiwaneseCountingThousand: han,
  ideographTraditional: (value) => inTable(value, STEMS),
  ideographZodiac: (value) => inTable(value, BRANCHES),
  ideographEnclosedCircle: (value) => inRow(value, 0x3280, 10),
  upperRoman: roman,
  lowerRoman: (value) => roman(value).toLowerCase(),
  upperLetter: letters,
  lowerLetter: (value) => letters(value).toLowerCase(),
  ordinal,
  numberInDash: (value) => `- ${value} -`,
  none: () => '',
};

/** `form`: Word's name of it; `pattern`: the first items of a form of the writer's own, `001, 002, 003, ...`. */
export const formatNumber = (value: number, form: string, pattern = ''): string => {
  const number = Math.max(0, value);
  if (form === 'custom') return String(number).padStart(/^0*\d/.exec(pattern)?.[0].length ?? 1, '0');
  const known = Object.hasOwn(FORMS, form) ? FORMS[form] : undefined;
  return (known ?? String)(number);
};
