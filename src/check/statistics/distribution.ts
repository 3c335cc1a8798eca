/**
 * 分别: how many subjects stand before it and how many values behind. Names hold 和 and 、 of their own, so every way
 * to count is tried, and only where none fits are the two said to differ. It reports nothing.
 */

import { readHan } from '../../tree/han.ts';
import type { Article } from '../article.ts';
import { countBefore, type Mention, mentionsOf } from './mention.ts';

interface Distribution {
  readonly start: number;
  readonly end: number;
  /** The likeliest count of subjects: the parts between 、 and 和. */
  readonly subjects: number;
  readonly values: number;
}

const MARK = '分别';
const VERB = '(?:上升|下降|增长|减少|增加|提高|降低|回落|下滑|上涨|下跌)';
const FIRST = new RegExp(`${VERB}了?$`);
/** Any other word between two values may name a subject of its own. */
const JOINED = /^(?:[、，]|、?[和及与]|、?以及)$/;
const JOINED_VERB = new RegExp(`^(?:[、，]|、?[和及与]|、?以及)${VERB}?了?$`);
const QUANTITY =
  /([两二三四五六七八九十]{1,2})(?:个|家|类|项|大|镇|乡|村|县|区|市|期|批|种|级|地|方面|年|人|位|名|者|条|所)|([两])(?:月|季度|季)|(\d{1,2})(?:个|家|类|项|种|级|名|条|所)(?!月)/g;
const LONGEST = 60;

/** Values behind 分别, joined so that no other matter comes between. */
const valuesBehind = (article: Article, mentions: readonly Mention[], mark: number): Mention[] => {
  const values: Mention[] = [];
  let joined = JOINED;
  for (let at = countBefore(mentions, mark); at < mentions.length; at += 1) {
    const mention = mentions[at] as Mention;
    const [first] = values;
    const lead = article.text.slice(first ? mention.leadStart : mark + MARK.length, mention.start);
    if (!first) {
      if (lead.length > 14 || /[。；，：]/.test(lead)) return [];
      if (FIRST.test(lead)) joined = JOINED_VERB;
    } else if (mention.unit !== first.unit || !joined.test(lead)) break;
    values.push(mention);
  }
  return values;
};

const parts = (text: string, marks: RegExp): number => text.split(marks).filter((part) => part.trim() !== '').length;

/** All counts that the words before may mean. */
const countsOf = (clause: string, before: string): Set<number> => {
  const counts = new Set<number>();
  for (const words of [clause, `${before}，${clause}`, before]) {
    const byComma = parts(words.replace(/，/g, ''), /、/);
    const byAll = parts(words.replace(/，/g, ''), /、|和|及|与|以及/);
    const groups = words.split(/[，]/).map((one) => parts(one, /、|和|及|与|以及/));
    for (let count = byComma; count <= byAll; count += 1) counts.add(count);
    for (const group of groups) if (group > 1) counts.add(group);
    // 县、乡两级的受理率、办结率: a list within a list.
    const inner = words.split(/[，的]/).map((one) => parts(one, /、|和|及|与|以及/));
    for (const list of [groups, inner]) counts.add(list.reduce((all, one) => all * Math.max(1, one), 1));
    for (const match of words.matchAll(QUANTITY)) {
      const digits = match[1] ?? match[2];
      const count = digits === undefined ? Number(match[3]) : readHan(digits);
      if (count !== undefined && count > 1) counts.add(count);
    }
  }
  return counts;
};

const distributionAt = (
  article: Article,
  mentions: readonly Mention[],
  mark: number,
  from: number,
): Distribution | undefined => {
  const values = valuesBehind(article, mentions, mark);
  const [first] = values;
  const last = values.at(-1);
  if (!first || !last || values.length < 2 || values.some(({ loose, masked }) => loose || masked)) return undefined;
  const sentence = article.text.slice(Math.max(from, mark - LONGEST), mark);
  const clauses = sentence.slice(sentence.search(/[^。；！？：\n]*$/)).split('，');
  const clause = clauses.at(-1) ?? '';
  const before = clauses.slice(0, -1).join('，');
  const listed = parts(clause, /、|和|及|与|以及/);
  // Only a list that stands right before 分别 is sure to be what it deals out to.
  if (listed < 2 || /[（(“《]/.test(clause) || /\d/.test(clause)) return undefined;
  const counts = countsOf(clause, before);
  if (counts.has(values.length)) return undefined;
  if (/^[、和等及]/.test(article.text.slice(last.end, last.end + 1))) return undefined;
  return { start: mark, end: last.end, subjects: listed, values: values.length };
};

export const distributionsIn = (article: Article): Distribution[] => {
  const found: Distribution[] = [];
  for (const mentions of mentionsOf(article)) {
    const line = (mentions[0] as Mention).line;
    let from = line.start;
    for (
      let at = article.text.indexOf(MARK, line.start);
      at >= 0 && at < line.end;
      at = article.text.indexOf(MARK, at + 2)
    ) {
      const one = distributionAt(article, mentions, at, from);
      if (one) found.push(one);
      from = at + MARK.length;
    }
  }
  return found;
};
