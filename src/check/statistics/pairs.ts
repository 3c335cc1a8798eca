/**
 * What is and what was, where nothing but known words stands between the two: 120件，去年同期100件; 由100件增至120件;
 * 去年100件，今年120件. It judges nothing.
 */

import type { Article, Stretch } from '../article.ts';
import { type Change, LONGEST_LEAD } from './change.ts';
import { IS_CHANGE, MONTH_WORD, SIGNS, THEN_PREVIOUS, THEN_YEAR, YEAR_WORD } from './change-words.ts';
import { leadOf, type Mention, sameUnit } from './mention.ts';

/** What `was` is: last year's, the period before, or only the point that 由 starts from. */
export type Base = 'year' | 'previous' | 'start';

export interface Pair {
  readonly now: Mention;
  readonly was: Mention;
  readonly base: Base;
  /** 由…增加到…: the verb between the two. */
  readonly moved?: Move;
}

export interface Compared {
  readonly pair: Pair;
  readonly changes: readonly Change[];
}

interface Move extends Stretch {
  readonly verb: string;
  readonly sign: 1 | -1;
}

/** Before a number that something starts from. */
export const FROM = new RegExp(
  `[由从](?:原来|原先|最初|当初|过去|(?:${YEAR_WORD})(?:同期|年?[底末]|${MONTH_WORD})?|年初|${MONTH_WORD}|上个?月)?的?$`,
);
/** Between it and what it has come to. */
export const TO =
  /^[^，。；、：\d]{0,8}(?:到|至|为|成)了?(?:(?:今年|现在|目前|如今|当前|本期|本月)(?:\d{1,2}月份?|上半年|底)?|(?:19|20)\d\d年(?:\d{1,2}月份?)?底?|\d{1,2}月份?)?的?$/;
const TO_VERB = /(增加|增长|减少|上升|下降|增|减|升|降)(?:到|至)/;
const OLD_HEAD = new RegExp(`(?:^|[，。；：、])(?:[^，。；：、]{0,12})(${YEAR_WORD})[^，。；：]{0,24}$`);
/** 比去年多: the number is not last year's. */
const AGAINST = new RegExp(`[比较与同]${YEAR_WORD}`);
/** The last group is a word that must have been said of the old number as well. */
const NEW_HEAD =
  /^[，；。]?(?:而|到)?(今年|本期|本年|现在|目前|如今|(?:19|20)\d\d年)(?:同期|以来)?(?:则|已|又)?(?:[^，。；：、\d]{0,4}(?:到|至))?(?:为|是|有|达到?|([一-龥]{2,4}))?$/;
export const isAmount = ({ kind }: Mention): boolean =>
  kind === 'count' || kind === 'measure' || kind === 'percent' || kind === 'none';

const monthsIn = (words: string): number[] => [...words.matchAll(/(\d{1,2})月/g)].map((match) => Number(match[1]));

/** A month right before the one spoken of; any other may be anything. */
const isMonthBefore = (article: Article, now: Mention, lead: string): boolean => {
  const [was] = monthsIn(lead).slice(-1);
  if (was === undefined) return true;
  const said = article.text.slice(Math.max(now.line.start, now.start - 40), now.start);
  const [current] = monthsIn(said).slice(-1);
  return (
    current !== undefined &&
    !/[—\-－至、]\d{1,2}月/.test(said) &&
    (current === was + 1 || (current === 1 && was === 12))
  );
};

const oldYear = (word: string, fresh: string): boolean => {
  if (!/^\d/.test(word) || !/^\d/.test(fresh)) return /^\d/.test(word) === /^\d/.test(fresh) || !/^\d/.test(fresh);
  return Number.parseInt(word, 10) < Number.parseInt(fresh, 10);
};

/** One year apart, so that the change between them is 同比. */
const isYearBefore = (old: string, fresh: string): boolean =>
  /^\d/.test(old) ? Number.parseInt(fresh, 10) - Number.parseInt(old, 10) === 1 : old !== '前年';

/** 去年12月 is what was before 今年1月, and another month of last year is neither. */
const yearBase = (article: Article, now: Mention, lead: string): Base => {
  if (!/去年|上年|上一年|同期/.test(lead)) return 'start';
  const [month] = monthsIn(lead).slice(-1);
  if (month === undefined) return 'year';
  const [current] = monthsIn(article.text.slice(Math.max(now.line.start, now.start - 40), now.start)).slice(-1);
  if (current === month) return 'year';
  return current === 1 && month === 12 ? 'previous' : 'start';
};

/** `last` and `next` follow each other. */
export const pairOf = (article: Article, last: Mention, next: Mention): Pair | undefined => {
  if (!isAmount(last) || !isAmount(next) || !sameUnit(last, next) || next.start - next.leadStart > LONGEST_LEAD) {
    return undefined;
  }
  const lead = leadOf(article, next);
  const before = article.text.slice(Math.max(last.leadStart, last.start - LONGEST_LEAD), last.start);
  // 增加20件，去年同期为100件: the 20 are not what is.
  if (IS_CHANGE.test(before)) return undefined;
  if (THEN_YEAR.test(lead)) return { now: last, was: next, base: yearBase(article, last, lead) };
  if (THEN_PREVIOUS.test(lead)) {
    return isMonthBefore(article, last, lead) ? { now: last, was: next, base: 'previous' } : undefined;
  }
  if (FROM.test(before) && TO.test(lead)) {
    const verb = TO_VERB.exec(lead);
    const sign = verb?.[1] === undefined ? undefined : SIGNS.get(verb[1]);
    const start = next.leadStart + (verb?.index ?? 0);
    return {
      now: next,
      was: last,
      base: /[由从](?:去年|上年)[^，]*$/.test(before) ? 'year' : 'start',
      ...(verb && sign ? { moved: { verb: verb[1] as string, sign, start, end: next.end } } : {}),
    };
  }
  const old = AGAINST.test(before) ? undefined : OLD_HEAD.exec(before)?.[1];
  const [, fresh, word = ''] = NEW_HEAD.exec(lead) ?? [];
  if (old !== undefined && fresh !== undefined && before.includes(word) && oldYear(old, fresh)) {
    return { now: next, was: last, base: isYearBefore(old, fresh) ? 'year' : 'start' };
  }
  return undefined;
};
