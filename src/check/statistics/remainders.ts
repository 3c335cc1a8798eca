/**
 * What is said to be left of a whole: 交办52件，已化解40件，剩余12件. Any earlier numbers of the unit may be the whole
 * and its parts; only what no such reading makes right is given. It reports nothing.
 */

import { type Decimal, decimal } from '../../figure/decimal.ts';
import type { Article } from '../article.ts';
import type { Finding } from '../rule.ts';
import { writeLike } from './arithmetic.ts';
import { changeOf } from './change.ts';
import {
  addUp,
  bareOf,
  type Interval,
  intervalOf,
  isSure,
  leadOf,
  type Mention,
  meet,
  mentionsOf,
  worthOf,
} from './mention.ts';

/** 其余, 还剩: nothing else than what the parts leave. */
const LEFT =
  /(?:^|[，；、。（(])(?:目前|现|尚|还|仅|只)?(?:其余|余下|剩余|余|剩下|剩|还剩|尚余|尚剩|还余)的?(?:未[一-龥]{2,4}的?)?(?:为|有|是)?$/;
const LONGEST_LEAD = 20;
/** So many earlier numbers can be chosen from at a small cost. */
const MOST = 5;
/** Numbers of any unit that are looked back over. */
const REACH = 20;

/** Numbers of the unit before `mentions[at]` in its sentence, in order; undefined where one of them is not sure. */
const earlier = (article: Article, mentions: readonly Mention[], at: number): readonly Mention[] | undefined => {
  const rest = mentions[at] as Mention;
  const found: Mention[] = [];
  for (let before = at - 1; before >= Math.max(0, at - REACH); before -= 1) {
    const one = mentions[before] as Mention;
    const between = article.text.slice(one.end, mentions[before + 1]?.start);
    if (/[。！？；]/.test(between)) break;
    if (one.unit !== rest.unit) continue;
    if (!isSure(one) || changeOf(article, one) || found.length >= MOST) return undefined;
    found.unshift(one);
  }
  return found;
};

const minus = (whole: Interval, parts: Interval): Interval => ({
  low: whole.low.minus(parts.high),
  high: whole.high.minus(parts.low),
});

/** Any of them less some of those behind it. */
const fits = (numbers: readonly Mention[], rest: Mention): boolean => {
  const left = intervalOf(rest);
  return numbers.some((whole, at) => {
    const others = numbers.slice(at + 1);
    for (let chosen = 1; chosen < 1 << others.length; chosen += 1) {
      const parts = others.filter((_, bit) => (chosen & (1 << bit)) !== 0).map(intervalOf);
      if (meet(minus(intervalOf(whole), addUp(parts)), left)) return true;
    }
    return false;
  });
};

const restFinding = (article: Article, mentions: readonly Mention[], at: number): Finding | undefined => {
  const rest = mentions[at] as Mention;
  const numbers = earlier(article, mentions, at);
  const [whole, ...parts] = numbers ?? [];
  if (!numbers || !whole || parts.length === 0 || fits(numbers, rest)) return undefined;
  const left: Decimal = parts.map(worthOf).reduce((all, part) => all.minus(part), worthOf(whole));
  const shown = [whole, ...parts].map((one) => bareOf(article, one)).join('－');
  const text = article.text.slice(rest.start, rest.end);
  const result = left.lt(decimal('0')) ? '' : `＝${writeLike(left, numbers)}`;
  const grade = parts.length > 1 || left.lt(decimal('0')) ? { grade: 'W' as const } : {};
  return { start: rest.start, end: rest.end, message: `${shown}${result}，文中剩下的是${text}`, ...grade };
};

export const remaindersIn = (article: Article): Finding[] => {
  const found: Finding[] = [];
  for (const mentions of mentionsOf(article)) {
    for (let at = 2; at < mentions.length; at += 1) {
      const rest = mentions[at] as Mention;
      if (rest.unit === '' || rest.computed || !isSure(rest) || rest.start - rest.leadStart > LONGEST_LEAD) continue;
      if ((rest.kind !== 'count' && rest.kind !== 'measure') || !LEFT.test(leadOf(article, rest))) continue;
      const one = restFinding(article, mentions, at);
      if (one) found.push(one);
    }
  }
  return found;
};
