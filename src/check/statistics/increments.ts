/**
 * 由1200万元增加了1500万元，增长25%: what is called the increment is the result, for the percentage behind it comes of
 * the two as what was and what is. It reports nothing.
 */

import type { Article } from '../article.ts';
import type { Finding } from '../rule.ts';
import { isNothing, percentFits } from './arithmetic.ts';
import { changeOf } from './change.ts';
import { SIGNS } from './change-words.ts';
import { isSure, leadOf, type Mention, mentionsOf, printed, sameUnit } from './mention.ts';
import { FROM, isAmount } from './pairs.ts';

const STEP = /^[^，。；、：\d]{0,6}(增加|增长|提高|提升|扩大|上升|减少|下降|降低|压缩|压减|缩短|缩小)(了?)$/;

const findingAt = (article: Article, mentions: readonly Mention[], at: number): Finding | undefined => {
  const [was, now, percent] = mentions.slice(at, at + 3);
  if (!was || !now || percent?.kind !== 'percent' || !isAmount(was) || was.kind === 'percent') return undefined;
  const [, verb = '', mark = ''] = STEP.exec(leadOf(article, now)) ?? [];
  const sign = SIGNS.get(verb);
  if (sign === undefined || !sameUnit(was, now) || !FROM.test(leadOf(article, was).slice(-16))) return undefined;
  const change = changeOf(article, percent);
  if (!change || change.result || change.basis || ![was, now, percent].every(isSure) || isNothing(was))
    return undefined;
  if (change.sign !== sign || !percentFits(now, was, percent, sign)) return undefined;
  const from = now.start - mark.length;
  return {
    start: from - verb.length,
    end: now.end,
    message: `由${printed(article, was)}到${printed(article, now)}，增减才是后面的${printed(article, percent)}，此处应为“${verb}到”`,
    suggest: [{ start: from, end: now.start, text: '到' }],
  };
};

export const incrementsIn = (article: Article): Finding[] =>
  mentionsOf(article).flatMap((mentions) => mentions.flatMap((_, at) => findingAt(article, mentions, at) ?? []));
