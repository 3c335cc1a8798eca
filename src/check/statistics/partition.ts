/**
 * A whole and all its parts: 320件，分为…120件、…95件, where the parts are said to be all there are, and 其中 with names
 * that share the whole out, which may be fewer than all and never more. It reports nothing.
 */

import { readHan } from '../../tree/han.ts';
import type { Article } from '../article.ts';
import type { Finding } from '../rule.ts';
import { writeLike } from './arithmetic.ts';
import { changeOf } from './change.ts';
import { areApart } from './families.ts';
import { type Part, partsFrom } from './lists.ts';
import { addUp, bareOf, intervalOf, isSure, leadOf, type Mention, meet, mentionsOf, worthOf } from './mention.ts';

/** Between the whole and the words that say how it is shared out: the thing that is counted, and by what. */
const SHARED_OUT =
  /^[一-龥]{0,8}[，：（(]?(?:按[^，。；\d]{1,14}，?)?(?:具体|大体|大致|又|可|共)?(?:细分|划分|分)(?:为|成|别为|别是)/;
/** 一般隐患和重大隐患两类，三类： */
const CLASSES =
  /^[^。；！？\d]{0,30}?([两二三四五六七八九十]|\d{1,2})(?:个?(?:类别|类型|部分|片区|档次|层次|批次)|大?类|种|档|块|批|级)[：，；]?/;
const AMONG = /^[一-龥]{0,10}[，；。（(]?其中[，：]?/;
const LONGEST = 60;

const isWhole = (article: Article, mentions: readonly Mention[], at: number): boolean => {
  const whole = mentions[at] as Mention;
  const lead = leadOf(article, whole);
  if (whole.unit === '' || !isSure(whole) || whole.computed || (whole.kind !== 'count' && whole.kind !== 'measure'))
    return false;
  if (changeOf(article, whole) || /(?:平均|每|各|增加|减少|新增|比)[^，。；]{0,8}$/.test(lead)) return false;
  // Of two numbers side by side both may be shared out: 来信320件、来访120件，分别为….
  return !(mentions[at - 1]?.unit === whole.unit && /^(?:[、，]|和)[^，。；、]{0,8}$/.test(lead));
};

const equation = (article: Article, parts: readonly Part[]): string => {
  const numbers = parts.map(({ mention }) => mention);
  const sum = numbers.map(worthOf).reduce((a, b) => a.plus(b));
  return `${numbers.map((one) => bareOf(article, one)).join('＋')}＝${writeLike(sum, numbers)}`;
};

const finding = (article: Article, whole: Mention, parts: readonly Part[], message: string): Finding => ({
  start: whole.start,
  end: (parts.at(-1) as Part).mention.end,
  message: `${equation(article, parts)}，${message}${article.text.slice(whole.start, whole.end)}`,
});

const sumOf = (parts: readonly Part[]) => addUp(parts.map(({ mention }) => intervalOf(mention)));

/** The first number behind an offset. */
const nextAt = (mentions: readonly Mention[], from: number, at: number): number => {
  let next = at;
  while (next < mentions.length && (mentions[next] as Mention).start < from) next += 1;
  return next;
};

const allOf = (article: Article, mentions: readonly Mention[], at: number): Finding | undefined => {
  const whole = mentions[at] as Mention;
  const behind = article.text.slice(whole.end, Math.min(whole.line.end, whole.end + LONGEST));
  const opener = SHARED_OUT.exec(behind)?.[0];
  if (opener === undefined) return undefined;
  const classes = CLASSES.exec(behind.slice(opener.length));
  const said = classes?.[1] === undefined ? undefined : (readHan(classes[1]) ?? Number(classes[1]));
  const from = whole.end + opener.length + (classes?.[0].length ?? 0);
  const first = nextAt(mentions, from, at + 1);
  const words = article.text.slice(from, mentions[first]?.start ?? from);
  if (mentions[first]?.unit !== whole.unit) return undefined;
  const { parts, mark } = partsFrom(article, mentions, first, words, said) ?? { parts: [], mark: '' };
  if (parts.length < 2 || (said !== undefined && said !== parts.length)) return undefined;
  // Where commas part them, any clause may be one more.
  if (said === undefined && mark !== '、' && !areApart(parts.map(({ name }) => name))) return undefined;
  return meet(sumOf(parts), intervalOf(whole)) ? undefined : finding(article, whole, parts, '总数是');
};

const someOf = (article: Article, mentions: readonly Mention[], at: number): Finding | undefined => {
  const whole = mentions[at] as Mention;
  const behind = article.text.slice(whole.end, Math.min(whole.line.end, whole.end + LONGEST));
  const opener = AMONG.exec(behind)?.[0];
  if (opener === undefined || mentions[at + 1]?.unit !== whole.unit) return undefined;
  const words = article.text.slice(whole.end + opener.length, (mentions[at + 1] as Mention).start);
  const { parts } = partsFrom(article, mentions, at + 1, words) ?? { parts: [] };
  if (parts.length < 2 || !areApart(parts.map(({ name }) => name))) return undefined;
  const { high } = intervalOf(whole);
  // One part that is more than the whole is told by itself.
  if (parts.some(({ mention }) => intervalOf(mention).low.gt(high)) || sumOf(parts).low.lte(high)) return undefined;
  return finding(article, whole, parts, '比总数还多，文中总数是');
};

/** Parts that do not make up their whole. */
export const partitionsIn = (article: Article): Finding[] => {
  const found: Finding[] = [];
  for (const mentions of mentionsOf(article)) {
    for (let at = 0; at + 1 < mentions.length; at += 1) {
      if (!isWhole(article, mentions, at)) continue;
      const one = allOf(article, mentions, at) ?? someOf(article, mentions, at);
      if (one) found.push(one);
    }
  }
  return found;
};
