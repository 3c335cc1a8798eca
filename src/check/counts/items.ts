/**
 * Numbers of items as they stand in running text: 一是, 第二，, 其三，, （四）, ⑤, at a paragraph's head or inside.
 * It only finds them; series.ts says which belong together.
 */

import type { Article, Stretch } from '../article.ts';
import { HAN_DIGITS, smallNumber } from './numeral.ts';

export type ItemForm = '是' | '要' | '第' | '第个' | '其' | '（一）' | '（1）' | '①' | '1.' | '一、' | '首先';

/** `start` to `end` is the number with its mark or word: `三是`, `第四，`. */
export interface Item extends Stretch {
  readonly form: ItemForm;
  /** Of 首先, 其次 … 0: they count by their order. */
  readonly value: number;
  /** The digits alone. */
  readonly digits: Stretch;
  readonly line: number;
  /** The first thing in its line. */
  readonly heads: boolean;
}

/** 要 that begins a word is none: 三要素, 一要务. What stands before is looked at afterwards: so the search stays one pass. */
const CANDIDATE = new RegExp(
  [
    /第(?<th>[一二三四五六七八九十]{1,3})(?:[，,](?!第)|、(?!第)|(?=是|要(?!素|件|害|闻|旨|诀|塞|领(?!导)|务(?![实必求农])|点(?![面对上滴名])|义(?!务)|道(?![德路]))))/,
    /第(?<nth>[一二三四五六七八九十]{1,3}|\d{1,2})(?:个方面|方面|个|项|点|件|类|种|步)[一-鿿]{0,2}?(?:[，：]|(?=是))/,
    /(?<is>[一二三四五六七八九十]{1,3})(?:是|要(?!素|件|害|闻|旨|诀|塞|领(?!导)|务(?![实必求农])|点(?![面对上滴名])|义(?!务)|道(?![德路])))/,
    /其(?<of>[一二三四五六七八九十]{1,3})(?:[，、,]|(?=是))/,
    /[（(](?<bracket>[一二三四五六七八九十]{1,3}|\d{1,2})[）)](?![项款条目类组班号栋幢标队区期批、（(])/,
    /(?<circle>[①-⑳])/,
    /(?<arabic>\d{1,2})[.．](?![\d.．])/,
    /(?<plain>[一二三四五六七八九十]{1,3})、(?![一二三四五六七八九十])/,
    /(?<word>首先|其次|再次|最后)/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'y',
);

const NUMERAL = 1;
const DIGIT = 2;
const OTHER = 3;

/** By UTF-16 unit: what a candidate may begin with. */
const BEGINS = new Uint8Array(0x10000);
for (const char of HAN_DIGITS) BEGINS[char.charCodeAt(0)] = NUMERAL;
for (const char of '0123456789') BEGINS[char.charCodeAt(0)] = DIGIT;
for (const char of '第其首再最①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳（(') BEGINS[char.charCodeAt(0)] = OTHER;

const behindNumeral = (text: string, start: number, kind: number, most: number): string => {
  let at = start + 1;
  while (at < start + most && BEGINS[text.charCodeAt(at)] === kind) at += 1;
  return text[at] ?? '';
};

/** Asked before the pattern: whether 是, 、 and their like, or a dot, stand behind the numeral. */
const mayBegin = (text: string, start: number): boolean => {
  const kind = BEGINS[text.charCodeAt(start)];
  if (kind === NUMERAL) return '是要、'.includes(behindNumeral(text, start, NUMERAL, 3) || ' ');
  if (kind === DIGIT) return '.．'.includes(behindNumeral(text, start, DIGIT, 2) || ' ');
  return true;
};

const CLAUSE = '。；：，、！？”）…—,;: \u3000\t';
const SENTENCE = '。；：！？”;:';
/** Words that end in 一: 统一要求, 之一是. */
const NO_ONE = '之统唯第万单同逐专初独惟划如十百千零';

interface Read {
  readonly form: ItemForm;
  readonly digits: string;
  readonly value: number;
  /** Where it may stand, besides a line's head: after a clause's mark, a sentence's, or anywhere. */
  readonly after: 'clause' | 'sentence' | 'any';
}

const read = (groups: Readonly<Record<string, string | undefined>>, all: string): Read | undefined => {
  const { th, nth, is, of, bracket, circle, arabic, plain, word } = groups;
  if (word !== undefined) return { form: '首先', digits: '', value: 0, after: 'clause' };
  if (circle !== undefined) {
    return { form: '①', digits: circle, value: circle.charCodeAt(0) - 0x245f, after: 'clause' };
  }
  const digits = th ?? nth ?? is ?? of ?? bracket ?? arabic ?? plain ?? '';
  const value = smallNumber(digits);
  if (value === undefined) return undefined;
  if (th !== undefined) return { form: '第', digits, value, after: 'clause' };
  if (nth !== undefined) return { form: '第个', digits, value, after: 'clause' };
  if (is !== undefined)
    return { form: all.endsWith('是') ? '是' : '要', digits, value, after: value === 1 ? 'any' : 'clause' };
  if (of !== undefined) return { form: '其', digits, value, after: 'clause' };
  if (bracket !== undefined) return { form: /\d/.test(digits) ? '（1）' : '（一）', digits, value, after: 'clause' };
  return { form: arabic === undefined ? '一、' : '1.', digits, value, after: 'sentence' };
};

const mayFollow = (before: string, { after, form }: Read): boolean => {
  if (after === 'sentence') return SENTENCE.includes(before);
  if (CLAUSE.includes(before)) return true;
  return after === 'any' && (form === '是' || form === '要') && !NO_ONE.includes(before);
};

const SKIPPED = new Set(['blank', 'contents', 'contentsTitle', 'row', 'pageNumber', 'cover', 'title', 'caption']);

/** In the order of the text. */
export const itemsOf = ({ text, lines }: Article): readonly Item[] => {
  const items: Item[] = [];
  let at = 0;
  let behind = 0;
  for (let start = 0; start < text.length; start = behind) {
    behind = start + 1;
    if (BEGINS[text.charCodeAt(start)] === 0 || !mayBegin(text, start)) continue;
    // Asked without a match first: most stand where no item can, and those are only passed over.
    CANDIDATE.lastIndex = start;
    if (!CANDIDATE.test(text)) continue;
    behind = CANDIDATE.lastIndex;
    while (at + 1 < lines.length && (lines[at + 1]?.start ?? 0) <= start) at += 1;
    const line = lines[at];
    if (line === undefined || SKIPPED.has(line.role)) continue;
    const heads = start - line.start < 8 && text.slice(line.start, start).trim() === '';
    const before = text[start - 1] ?? '';
    if (!heads && !CLAUSE.includes(before) && text[start] !== '一') continue;
    CANDIDATE.lastIndex = start;
    const match = CANDIDATE.exec(text) as RegExpExecArray;
    const found = read(match.groups ?? {}, match[0]);
    if (found === undefined) continue;
    if (!heads && !mayFollow(before, found)) continue;
    const end = start + match[0].length;
    // 一是一，二是二 is a saying.
    if (found.form === '是' && text.startsWith(found.digits, end)) continue;
    const from = start + match[0].indexOf(found.digits);
    const digits = { start: from, end: from + found.digits.length };
    items.push({ start, end, form: found.form, value: found.value, digits, line: line.index, heads });
  }
  return items;
};
