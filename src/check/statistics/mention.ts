/**
 * The numbers of a text, each with its unit, how exactly it is printed, and where the words before it begin. Dates,
 * file numbers, codes, ordinals and titles of laws are none. It judges nothing.
 */

import { type Decimal, decimal, decimalsOf } from '../../figure/decimal.ts';
import { type Article, type Line, lastAt, type Stretch } from '../article.ts';
import { bitsOf, isMarked, MARK } from '../marks.ts';
import { ofArticle } from '../memo.ts';
import { type UnitKind, unitAt } from './unit-words.ts';

export interface Mention extends Stretch {
  readonly line: Line;
  /** Where the words before it begin: behind the number before it, or at the line's start. */
  readonly leadStart: number;
  /** As typed, without thousands marks; empty where masked. */
  readonly digits: string;
  /** 0 for none; 万 is 4, 亿 8. */
  readonly power: number;
  readonly kind: UnitKind;
  /** What sums and comparisons know the unit by; empty where none stands. */
  readonly unit: string;
  /** 约, 近, 超, 以上, 余, a range: no arithmetic. */
  readonly loose: boolean;
  readonly negative: boolean;
  readonly masked: boolean;
  /** Worked out of facts by a helper: right by construction. */
  readonly computed: boolean;
}

const NUMBER = /\d+(?:,\d{3})*(?:\.\d+)?|[xX×]{1,6}(?:\.[xX×]{1,3})?|\*{2,6}/g;
const POWERS: readonly (readonly [string, number])[] = [
  ['万亿', 12],
  ['百万', 6],
  ['千万', 7],
  ['万', 4],
  ['亿', 8],
  ['千', 3],
];
const NO_NUMBER = bitsOf('code', 'title', 'name', 'number', 'latin');
const DATE_WORD = /^(?:年|月|日|号|季度|时(?!段)|点(?!位)|周年|届|版|路|楼|室|栋单元)/;
const DATE_RANGE = /^(?:[—–\-－~～至、]{1,2}|——)\d{1,4}(?:年|月|日|季度|时)/;
const RANGE = /^(?:[—–\-－~～至])\d/;
const LOOSE_BEFORE =
  /(?:约|大约|约为|近|将近|接近|超|超过|逾|不足|不到|突破|至少|最多|最高|最低|不少于|不低于|不超过|不高于|不多于|上百|达近|高达近|平均|年均|月均|日均|人均|户均|件均|目标|计划|力争|预计|左右)(?:为|是|达|达到|到|了)?$/;
/** With what the words before may end. */
const LOOSE_ENDS = '约为近超过逾足到破少多高低于百均标划取计右是达了';

/** By UTF-16 unit: with what the words and marks of the patterns begin. */
const PLACES = new Uint8Array(0x10000);
const JOINS_BEFORE = 1;
const JOINS_BEHIND = 2;
const OF_DATE = 4;
const OF_RANGE = 8;
const MORE = 16;
const LATIN = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_/:·';
for (const [chars, bit] of [
  [`${LATIN}第.0123456789#〔[`, JOINS_BEFORE],
  [`${LATIN}]〕`, JOINS_BEHIND],
  ['年月日号季时点周届版路楼室栋—–-－~～至、', OF_DATE],
  ['—–-－~～至', OF_RANGE],
  ['左上以之有余多来', MORE],
] as const) {
  for (const char of chars) PLACES[char.charCodeAt(0)] = (PLACES[char.charCodeAt(0)] as number) | bit;
}

/** Asked before the patterns: what stands there begins with a character of the kind. */
const is = (text: string, at: number, bits: number): boolean =>
  at < text.length && ((PLACES[text.charCodeAt(at)] as number) & bits) !== 0;

const LOOSE_AFTER = /^(?:左右|上下|以上|以下|以内|之多|有余|余|多|来)/;
/** Behind the unit 多 may be a verb: 比48份多了22份. */
const LOOSE_BEHIND = /^(?:左右|上下|以上|以下|以内|之多|有余|余|多(?![了于出\d]))/;

/** `3/5`, `3:2`, `第3`, `B3`, `3D`, `－`-joined codes. */
const isInsideOther = (text: string, start: number, end: number): boolean =>
  (start > 0 && is(text, start - 1, JOINS_BEFORE)) || is(text, end, JOINS_BEHIND);

const powerAt = (text: string, at: number): readonly [string, number] | undefined =>
  POWERS.find(([word]) => text.startsWith(word, at));

const isDate = (text: string, end: number): boolean => {
  if (!is(text, end, OF_DATE)) return false;
  const after = text.slice(end, end + 8);
  if (DATE_RANGE.test(after)) return true;
  if (after.startsWith('年来') || after.startsWith('年前')) return true;
  return DATE_WORD.test(after);
};

type Skipped = 'date' | 'other';

const readMention = (
  article: Article,
  start: number,
  raw: string,
  line: Line,
  leadStart: number,
  afterRange: boolean,
): Mention | Skipped => {
  const { text } = article;
  const masked = !/^\d/.test(raw);
  let end = start + raw.length;
  if (masked ? !isMarked(article, { start, end }, MARK.mask) : isMarked(article, { start, end }, NO_NUMBER))
    return 'other';
  if (isInsideOther(text, start, end)) return 'other';
  if (isDate(text, end)) return 'date';
  let loose = afterRange || (is(text, end, OF_RANGE) && RANGE.test(text.slice(end, end + 2)));
  const skipMore = (): void => {
    if (!is(text, end, MORE)) return;
    const more = LOOSE_AFTER.exec(text.slice(end, end + 4));
    if (!more) return;
    loose = true;
    end += more[0].length;
  };
  skipMore();
  const power = powerAt(text, end);
  if (power) end += power[0].length;
  skipMore();
  const unit = unitAt(text, end);
  if (masked && !unit) return 'other';
  if (unit) end += unit.length;
  if (
    is(text, end, MORE | OF_RANGE) &&
    (LOOSE_BEHIND.test(text.slice(end, end + 4)) || RANGE.test(text.slice(end, end + 2)))
  ) {
    loose = true;
  }
  const lead = text.slice(Math.max(leadStart, start - 8), start);
  const last = lead.at(-1) ?? '';
  const negative = last === '-' || last === '－' || last === '−';
  const fact = lastAt(article.facts, start);
  return {
    line,
    start,
    end,
    leadStart,
    digits: masked ? '' : raw.replaceAll(',', ''),
    power: power?.[1] ?? 0,
    kind: unit?.unit.kind ?? 'none',
    unit: unit?.unit.same ?? '',
    loose: loose || (last !== '' && LOOSE_ENDS.includes(last) && LOOSE_BEFORE.test(lead)),
    negative,
    masked,
    computed: fact !== undefined && fact.end > start && fact.span.computed !== undefined,
  };
};

const lineMentions = (article: Article, line: Line): Mention[] => {
  const found: Mention[] = [];
  let leadStart = line.start;
  let wasLooseEnd = -1;
  NUMBER.lastIndex = line.start;
  for (let match = NUMBER.exec(article.text); match; match = NUMBER.exec(article.text)) {
    if (match.index >= line.end) break;
    const mention = readMention(article, match.index, match[0], line, leadStart, match.index === wasLooseEnd);
    const end = match.index + match[0].length;
    if (mention === 'date') continue;
    if (mention === 'other') {
      // What follows such a number is about it, not about the number before.
      leadStart = end;
      continue;
    }
    found.push(mention);
    leadStart = mention.end;
    wasLooseEnd = /^[—–\-－~～至]\d/.test(article.text.slice(mention.end, mention.end + 2)) ? mention.end + 1 : -1;
    NUMBER.lastIndex = Math.max(NUMBER.lastIndex, mention.end);
  }
  return found;
};

const DIGIT = /[\dxX×*]/;

/** By line, in order; lines without numbers are left out. Rows of tables are read by table.ts. */
export const mentionsOf = ofArticle((article): readonly (readonly Mention[])[] => {
  const lines: Mention[][] = [];
  for (const line of article.lines) {
    if (line.role === 'blank' || line.role === 'row' || line.role === 'title') continue;
    const text = article.text.slice(line.start, line.end);
    if (!DIGIT.test(text) || text.startsWith('|') || text.includes('\t')) continue;
    const mentions = lineMentions(article, line);
    if (mentions.length > 0) lines.push(mentions);
  }
  return lines;
});

/** How many elements of an ordered list start before an offset. */
export const countBefore = (list: readonly Stretch[], offset: number): number => {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] as Stretch).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The words between the number before and this one. */
export const leadOf = ({ text }: Article, { leadStart, start }: Mention): string => text.slice(leadStart, start);

/** Its value with its 万 or 亿, sign left out. */
export const worthOf = ({ digits, power }: Pick<Mention, 'digits' | 'power'>): Decimal =>
  scaled(decimal(digits), power);

const scaled = (value: Decimal, power: number): Decimal => (power === 0 ? value : value.times(`1e${power}`));

/** What was printed may have been anything from `low` to `high`. */
export interface Interval {
  readonly low: Decimal;
  readonly high: Decimal;
}

/** A whole count in one by one is exact; anything else is rounded at its last digit. */
export const isExact = ({ kind, power, digits }: Pick<Mention, 'kind' | 'power' | 'digits'>): boolean =>
  (kind === 'count' || kind === 'none') && power === 0 && !digits.includes('.');

export const intervalOf = (mention: Pick<Mention, 'kind' | 'power' | 'digits'>): Interval => {
  const value = worthOf(mention);
  if (isExact(mention)) return { low: value, high: value };
  const half = scaled(decimal('0.5'), mention.power - decimalsOf(mention.digits));
  return { low: value.minus(half), high: value.plus(half) };
};

export const meet = (a: Interval, b: Interval): boolean => a.low.lte(b.high) && b.low.lte(a.high);

export const addUp = (intervals: readonly Interval[]): Interval =>
  intervals.reduce((all, one) => ({ low: all.low.plus(one.low), high: all.high.plus(one.high) }), {
    low: decimal('0'),
    high: decimal('0'),
  });

/** Known to arithmetic: neither masked nor loose. */
export const isSure = ({ masked, loose }: Mention): boolean => !masked && !loose;

export const sameUnit = (a: Mention, b: Mention): boolean =>
  a.unit === b.unit || ((a.kind === 'none' || b.kind === 'none') && a.kind !== 'percent' && b.kind !== 'percent');

/** As printed: `1.2万`. */
export const printed = ({ text }: Article, { start, end }: Stretch): string => text.slice(start, end);

/** The number without its unit, with 万 or 亿. */
export const bareOf = (article: Article, mention: Mention): string =>
  mention.unit === '' && mention.power === 0
    ? mention.digits
    : (/^[\d,.]+[千百万亿]*/.exec(printed(article, mention))?.[0] ?? mention.digits);
