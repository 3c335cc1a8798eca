/**
 * Pairs of what is and what was in each line, with the changes that are said of them right behind. Only words that are
 * known may stand between: anything else may speak of another matter. It finds the parts and judges nothing.
 */

import type { Article } from '../article.ts';
import { ofArticle } from '../memo.ts';
import { type Change, changeOf } from './change.ts';
import { IS_CHANGE } from './change-words.ts';
import { dealtOut } from './dealt-out.ts';
import { isSure, leadOf, type Mention, mentionsOf } from './mention.ts';
import { type Compared, isAmount, pairOf } from './pairs.ts';

/** A value, a change counted in its unit, and a percentage, with nothing said of what was. */
export interface Stepped {
  readonly now: Mention;
  readonly changes: readonly Change[];
}

const sureChange = (article: Article, mention: Mention, closes: boolean): Change | undefined =>
  mention.kind === 'none' ? undefined : changeOf(article, mention, closes);

const FREE_OF_SUMS = /可比价|不变价|可比口径|同口径|口径|剔除|扣除|四舍五入|年均增|按可比/;

const excused = ({ text }: Article, { line, start }: Mention, end: number): boolean =>
  FREE_OF_SUMS.test(text.slice(Math.max(line.start, start - 60), Math.min(line.end, end + 30)));

interface Found {
  readonly compared: Compared[];
  readonly stepped: Stepped[];
  /** Changes behind a number that is masked. */
  readonly masked: Stepped[];
}

/** Changes right behind `mentions[at - 1]`; `closes`: which may stand at the end of brackets. */
const changesFrom = (article: Article, mentions: readonly Mention[], at: number, closes = false): Change[] => {
  const changes: Change[] = [];
  for (let next = mentions[at]; next; at += 1, next = mentions[at]) {
    const change = sureChange(article, next, closes && changes.length === 0);
    if (!change) break;
    changes.push(change);
  }
  return changes;
};

export const changesIn = ofArticle((article): Found => {
  const found: Found = { compared: [], stepped: [], masked: [] };
  for (const mentions of mentionsOf(article)) {
    for (let at = 0; at < mentions.length; at += 1) {
      const last = mentions[at] as Mention;
      const next = mentions[at + 1];
      const dealt = next && dealtOut(article, mentions, at + 1);
      if (dealt) {
        const end = dealt.end;
        for (const one of dealt.compared) {
          const known = isSure(one.pair.now) && isSure(one.pair.was);
          if (known && !excused(article, last, end)) found.compared.push(one);
        }
        at += dealt.length;
        continue;
      }
      const pair = next && pairOf(article, last, next);
      if (pair) {
        const changes = changesFrom(article, mentions, at + 2, /[（(]/.test(leadOf(article, next)));
        const end = changes.at(-1)?.end ?? pair.now.end;
        const known = isSure(pair.now) && isSure(pair.was);
        if (known && !excused(article, last, end)) found.compared.push({ pair, changes });
        if (pair.now.masked || pair.was.masked) found.masked.push({ now: pair.now, changes });
        at += changes.length;
        continue;
      }
      if (!isAmount(last) || IS_CHANGE.test(leadOf(article, last).slice(-8))) continue;
      const changes = changesFrom(article, mentions, at + 1);
      if (changes.length === 0) continue;
      if (last.masked) found.masked.push({ now: last, changes });
      else if (isSure(last) && !excused(article, last, changes.at(-1)?.end ?? last.end)) {
        found.stepped.push({ now: last, changes });
      }
      at += changes.length;
    }
  }
  return found;
});
