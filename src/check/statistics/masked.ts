/** What is printed openly of a number that is masked: its change, its share, the rest of a sum. */

import type { Article } from '../article.ts';
import type { Finding } from '../rule.ts';
import { changesIn } from './changes.ts';
import { leadOf, type Mention, mentionsOf } from './mention.ts';

const SHARE = /^[，、（(]?占(?:比|总量|总数|全部|其)?[^，。；\d]{0,8}(?:的|为|达到?)?$/;

const told = (article: Article, one: { start: number; end: number }, base: Mention): Finding => ({
  start: one.start,
  end: one.end,
  message: `前面的${article.text.slice(base.start, base.end)}已经遮去，由它得出的${article.text.slice(one.start, one.end)}没有遮`,
});

export const openlyDerived = (article: Article): Finding[] => {
  const found: Finding[] = [];
  for (const { now, changes } of changesIn(article).masked) {
    for (const { mention, result } of changes) if (!mention.masked && !result) found.push(told(article, mention, now));
  }
  for (const mentions of mentionsOf(article)) {
    for (const [at, base] of mentions.entries()) {
      const share = mentions[at + 1];
      if (!base.masked || base.kind !== 'count' || share?.kind !== 'percent' || share.masked) continue;
      if (share.start - share.leadStart < 16 && SHARE.test(leadOf(article, share)))
        found.push(told(article, share, base));
    }
  }
  return found.sort((a, b) => a.start - b.start);
};
