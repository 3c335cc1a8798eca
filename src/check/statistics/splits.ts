/** Shares that are named as a full split: together they are 100 %, give or take what was rounded away. */

import { decimal } from '../../figure/decimal.ts';
import type { Article } from '../article.ts';
import type { Finding } from '../rule.ts';
import { addUp, intervalOf, isSure, leadOf, type Mention, meet, mentionsOf, worthOf } from './mention.ts';
import { EXCUSED, splitCountIn } from './split-words.ts';

const SHARES = /(?:占比|比重|比例|份额|构成|占)(?:分别|依次|各)?(?:为|是|占)?$|(?:分别|依次)占(?:比)?(?:为)?$/;
const APART = /^[、，和与]+$/;

/** Percentages side by side, beginning at `at`. */
const rowOf = (article: Article, mentions: readonly Mention[], at: number): Mention[] => {
  const row = [mentions[at] as Mention];
  for (let next = mentions[at + 1]; next && next.kind === 'percent'; next = mentions[at + row.length]) {
    if (!APART.test(leadOf(article, next))) break;
    row.push(next);
  }
  return row;
};

/** Shares that are named as a full split and do not come to 100 %. */
export const splitsIn = (article: Article): Finding[] => {
  const found: Finding[] = [];
  for (const mentions of mentionsOf(article)) {
    for (let at = 0; at < mentions.length; at += 1) {
      const first = mentions[at] as Mention;
      if (first.kind !== 'percent') continue;
      const row = rowOf(article, mentions, at);
      at += row.length - 1;
      const last = row.at(-1) as Mention;
      const before = article.text.slice(Math.max(first.line.start, first.start - 60), first.start);
      const sentence = before.slice(before.search(/[^。！？；]*$/));
      if (splitCountIn(sentence) !== row.length || !SHARES.test(sentence)) continue;
      if (
        !row.every((one) => isSure(one) && !one.computed) ||
        EXCUSED.test(article.text.slice(first.start - before.length, last.end + 30))
      )
        continue;
      const hundred = decimal('100');
      if (meet(addUp(row.map(intervalOf)), { low: hundred, high: hundred })) continue;
      const sum = row
        .map(worthOf)
        .reduce((a, b) => a.plus(b))
        .toFixed();
      const message = `${row.map((one) => article.text.slice(one.start, one.end)).join('＋')}＝${sum}%，各部分应合成100%`;
      found.push({ start: first.start, end: last.end, message });
    }
  }
  return found;
};

const RATIO = /(\d{1,2}(?:\.\d+)?)[:：∶](\d{1,2}(?:\.\d+)?)[:：∶](\d{1,2}(?:\.\d+)?)(?![\d:：∶])/g;

/** 三次产业结构比为12.1:40.3:47.6. */
export const ratiosIn = (article: Article): Finding[] => {
  const found: Finding[] = [];
  const { text } = article;
  if (!/产业/.test(text)) return found;
  for (const match of text.matchAll(RATIO)) {
    const { 0: all, index } = match;
    const before = text.slice(Math.max(0, index - 24), index);
    if (!/(?:三次产业|产业结构)[^。；\d]*$/.test(before) || /由[^。；]*$/.test(before)) continue;
    if (/四舍五入/.test(text.slice(index, index + 60))) continue;
    const parts = match.slice(1, 4).map((digits) => ({ kind: 'percent' as const, power: 0, digits }));
    const hundred = decimal('100');
    if (meet(addUp(parts.map(intervalOf)), { low: hundred, high: hundred })) continue;
    const sum = parts
      .map(worthOf)
      .reduce((a, b) => a.plus(b))
      .toFixed();
    found.push({
      start: index,
      end: index + all.length,
      message: `${match.slice(1, 4).join('＋')}＝${sum}，三次产业之比应合成100`,
    });
  }
  return found;
};
