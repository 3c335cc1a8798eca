/**
 * Finds what a text has left out: `x镇`, `xx.x%`, `x—x月`, `张某`, `____`, `【】`, `***`. A letter of a Latin word, a sign of
 * multiplication and words such as 某些 are none. Linear: every pattern is bounded.
 */

import { PLACE_CLASS, POSTS, SURNAMES, type Token, type TokenKind, UNIT_AT, UNITS } from './token.ts';

/** Masks that stand for a digit or a name. */
const M = '[xXｘＸ×＊*○〇□△]';
const BLANK = '(?:_{1,20}|＿{1,20})';
const SOME = `(?:${M}{1,6}|某{1,3}|${BLANK})`;
/** A number of a date, masked or not. */
const D = `(?:二[○〇零][xXｘＸ×＊*]{2}|[\\d０-９]{0,4}(?:${M}{1,4}|${BLANK})|\\d{1,4}|某{1,2})`;
const DASH = '[—－\\-–~～至]{1,2}';
const MONTHS = `${D}(?:${DASH}${D})?月份?`;
const DAYS = `${D}(?:${DASH}${D})?日`;
const NUMBER = `\\d{0,6}${M}{1,8}\\d{0,3}(?:[,，]${M}{3}){0,3}(?:[.．][xXｘＸ×＊*○〇□△\\d]{1,4})?(?:[%％‰])?`;

interface Pattern {
  readonly kind: TokenKind;
  readonly find: RegExp;
  readonly fits?: (found: string, before: string, after: string) => boolean;
}

const isMasked = (found: string): boolean => /[xXｘＸ×＊*○〇□△某_＿]/.test(found);

/** `Excel`, `box`, `MAX`: the letter belongs to a word; so does one that a word follows. */
const inWord = (found: string, before: string, after: string): boolean =>
  (/^[xXｘＸ]/.test(found) && /[A-Za-z]$/.test(before)) || (/[xXｘＸ]$/.test(found) && /^[A-Za-z]/.test(after));

/** `3×4`, `长×宽`: a sign of multiplication. */
const multiplies = (found: string, before: string, after: string): boolean =>
  /^[×xX*＊]$/.test(found) && (/[\d）)]\s?$/.test(before) ? /^\s?[\d（(]|^\s/.test(after) : false);

/** `二〇二四年`, `○` before an item: a naught among numerals, or a mark at the head of a line. */
const isNaught = (found: string, before: string, after: string): boolean =>
  /[○〇□△]/.test(found) &&
  !/^二.[xXｘＸ×＊*]/.test(found) &&
  (/[一二三四五六七八九十零百千]$/.test(before) ||
    /^[一二三四五六七八九十零百千]/.test(after) ||
    (/^[○〇□△]$/.test(found) && (before === '' || !(/^[省市县区镇乡村.．]/.test(after) || UNIT_AT.test(after)))));

/** `3×4`, `12x8`: the sign stands between the factors. */
const isProduct = (found: string): boolean => /^\d+[×xX*＊]\d+/.test(found);

/** A mark at the head of a list's line, or a word such as X光. */
const isOther = (found: string, before: string, after: string): boolean =>
  (/^[*＊]$/.test(found) &&
    (before === '' || !(/^(?:[省市县区镇乡村局十百千万亿%％]|社区|街道)/.test(after) || UNIT_AT.test(after)))) ||
  (/^[xX×]$/.test(found) && /^(?:光|射线|轴|染色体|型|宽|高)/.test(after)) ||
  (/^[xX]$/.test(found) &&
    ((before === '' && /^[\s.)）、]/.test(after)) || /^\s?[+=<>]/.test(after) || /[+=<>]\s?$/.test(before)));

const sound = (found: string, before: string, after: string): boolean =>
  isMasked(found) &&
  !isProduct(found) &&
  !isNaught(found, before, after) &&
  !inWord(found, before, after) &&
  !multiplies(found, before, after) &&
  !isOther(found, before, after);

/** 某 where it is a word of the language and stands for nothing that could be filled in. */
const GENERIC =
  /^某(?:[种个些项类人天次方位时处事物件一级阶环程岗层角意问原户]|领[域地]|部(?!门)|单(?!位)|地(?![区方级])|段(?:时|经历|历史|岁月|旅程|关系|感情|往事|话|文字|路程|视频|录音|人生)|区域|村民|[^\u4e00-\u9fff、，。”》])/;

/** `【单位名称】`, `[姓名]`: what is to be filled in stands in the blank; at the head of a line it is a label. */
const NAMED_BLANK =
  /[【［[](?:请?填写?|此处|插入)?[\u4e00-\u9fff]{0,8}(?:名称?|姓名|日期|时间|地点|单位|数[字量据]|职务|年份|金额|比例|地名|人数|内容|填写|补充)[】］\]]/g;

const isNamedBlank = (found: string, before: string, after: string): boolean =>
  before !== '' || (/(?:名称|姓名).$/.test(found) && /^[\u4e00-\u9fff]/.test(after));

const PATTERNS: readonly Pattern[] = [
  {
    kind: 'date',
    find: new RegExp(
      `(?<![A-Za-z\\d])(?:${D}(?:${DASH}${D})?年(?:${MONTHS}(?:${DAYS})?)?|${MONTHS}(?:${DAYS})?|${DAYS})`,
      'g',
    ),
  },
  { kind: 'other', find: /【[\s\u3000xX×某_＿*]{0,12}】|［[\s\u3000]{1,12}］|\[[\s\u3000]{2,12}\]/g, fits: () => true },
  { kind: 'other', find: NAMED_BLANK, fits: isNamedBlank },
  { kind: 'other', find: /[（(](?: {2,12}|\u3000{1,6})[）)]/g, fits: (_found, before) => before !== '' },
  { kind: 'place', find: new RegExp(`${SOME}${PLACE_CLASS}`, 'g') },
  {
    kind: 'person',
    find: new RegExp(
      `[${SURNAMES}]某{1,2}|(?<=^|[，。；：、（“\\s和与对向由请长任记员席志])[${SURNAMES}](?:[xXｘＸ×＊*]{1,2}(?![xXｘＸ×＊*\\d.．%％A-Za-z年月日]|${UNITS}))`,
      'g',
    ),
  },
  { kind: 'person', find: new RegExp(`(?:${M}{1,3}|某{1,3})(?=${POSTS})`, 'g') },
  {
    kind: 'organ',
    find: new RegExp(
      `(?:${M}{1,6}|${BLANK})(?:局|委员会|委(?![员托派屈])|办公室|院|公司|中学|小学|学校|大学|医院|集团|企业|厂|矿(?!山)|银行|合作社|小区|工地|派出所|幼儿园|商场|广场)`,
      'g',
    ),
  },
  // XX农科院, ××建设集团有限公司
  {
    kind: 'organ',
    find: new RegExp(
      `(?:${M}{1,6}|${BLANK})(?!${UNITS})(?:(?![的在了到是有为和与])[\\u4e00-\\u9fff]){0,6}?(?:有限公司|公司|集团(?!有限|股份|公司)|研究院|科学院|农科院|法院|检察院|银行|中心|学院|大学)`,
      'g',
    ),
  },
  { kind: 'organ', find: /某{1,2}(?:局(?![限部面])|公司|中学|小学|学校|医院|集团|企业|小区|厂|项目)/g },
  { kind: 'number', find: new RegExp(`(?<![A-Za-z\\d.．])${NUMBER}(?:${DASH}${NUMBER})?`, 'g') },
  { kind: 'number', find: /_{2,20}|＿{2,20}/g, fits: () => true },
  {
    kind: 'number',
    find: new RegExp(`[_＿](?=${UNITS})`, 'g'),
    fits: (_found, before) => !/[A-Za-z0-9]$/.test(before),
  },
  { kind: 'other', find: /某{1,3}/g },
];

const kindOf = (kind: TokenKind, found: string, before: string, after: string): TokenKind => {
  if (kind !== 'number' || /[%％‰.．\d]/.test(found)) return kind;
  if (/《[^》]{0,20}$/.test(before)) return 'paper';
  if (UNIT_AT.test(after)) return 'number';
  if (/^(?:[\u4e00-\u9fff]{0,6}?)(?:会议|大会|座谈会|推进会|动员会|调度会)/.test(after)) return 'meeting';
  return 'other';
};

/** `**重点**` copied from Markdown: what stands between is strong, and nothing is left out. */
const STRONG =
  /\*\*(?![省市县区镇乡村局街社*\s]|会议|工作|同志|书记)[^*]{1,60}\*\*(?![省市县区镇乡村局街社*\d%％]|同志|书记|[^，。]{0,4}会|[件人批万名户个])/g;

/** `**种`, `**.*%`: stars of a figure; a line that has them has no Markdown. */
const STARRED = new RegExp(`\\*(?:[%％‰]|[.．]\\*|(?:余|多)?(?:${UNITS}))`);

const strongIn = (line: string): readonly RegExpExecArray[] =>
  line.includes('**') && !STARRED.test(line) ? [...line.matchAll(STRONG)] : [];

const ANY = /[xXｘＸ×＊*○〇□△某_＿【［[]|[（(][ \u3000]/;

const makeToken = (line: string, kind: TokenKind, start: number, found: string): Token => {
  const after = line.slice(start + found.length, start + found.length + 12);
  const told = kindOf(kind, found, line.slice(Math.max(0, start - 24), start), after);
  const unit = told === 'number' && !/[%％‰]$/.test(found) ? UNIT_AT.exec(after)?.[0] : undefined;
  const token = { kind: told, start, end: start + found.length, text: found, missing: true };
  return unit === undefined ? token : { ...token, unit };
};

/** In the order of the line; none overlaps another. */
export const findMasked = (line: string): readonly Token[] => {
  if (!ANY.test(line)) return [];
  const tokens: Token[] = [];
  const taken = new Uint8Array(line.length);
  for (const { 0: found, index } of strongIn(line)) {
    taken.fill(1, index, index + 2);
    taken.fill(1, index + found.length - 2, index + found.length);
  }
  for (const { kind, find, fits } of PATTERNS) {
    for (const { 0: found, index } of line.matchAll(find)) {
      const end = index + found.length;
      const before = line.slice(Math.max(0, index - 12), index);
      const after = line.slice(end, end + 12);
      if (taken.subarray(index, end).includes(1)) continue;
      if (!(fits ?? sound)(found, before, after) || GENERIC.test(found + after)) continue;
      tokens.push(makeToken(line, kind, index, found));
      taken.fill(1, index, end);
    }
  }
  return tokens.sort((a, b) => a.start - b.start);
};
