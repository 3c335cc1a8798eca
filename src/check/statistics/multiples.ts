/** 是去年的N倍 beside the two numbers that it comes of, in one sentence. */

import { decimal } from '../../figure/decimal.ts';
import type { Stretch } from '../article.ts';
import type { Context } from '../rule.ts';
import { quotient, timesFit } from './arithmetic.ts';
import { changesIn } from './changes.ts';
import { bareOf, countBefore, isSure, leadOf, type Mention, mentionsOf, worthOf } from './mention.ts';
import type { Pair } from './pairs.ts';

const IS_TIMES = /是(?:去年|上年|前年|上年同期|去年同期|原来|过去)的$/;

const startOf = ({ now, was }: Pair): number => Math.min(now.start, was.start);
const endOf = ({ now, was }: Pair): number => Math.max(now.end, was.end);

/** The pair of the same sentence, right before or right behind; undefined where both are there. */
const pairBeside = (pairs: readonly Beside[], mention: Mention, text: string): Pair | undefined => {
  const at = countBefore(pairs, mention.start);
  const beside = pairs.slice(Math.max(0, at - 1), at + 1).filter(({ pair, start, end }) => {
    const between = end <= mention.start ? text.slice(end, mention.start) : text.slice(mention.end, start);
    return pair.now.line === mention.line && between.length <= 12 && !/[。；\d]/.test(between);
  });
  return beside.length === 1 ? beside[0]?.pair : undefined;
};

interface Beside extends Stretch {
  readonly pair: Pair;
}

export const reportMultiples = ({ article, report }: Context): void => {
  const pairs = changesIn(article).compared.map(({ pair }) => ({ pair, start: startOf(pair), end: endOf(pair) }));
  if (pairs.length === 0) return;
  for (const mention of mentionsOf(article).flat()) {
    if (mention.kind !== 'times' || !isSure(mention) || mention.computed) continue;
    if (!IS_TIMES.test(leadOf(article, mention).slice(-10))) continue;
    const pair = pairBeside(pairs, mention, article.text);
    if (!pair || worthOf(pair.was).eq(decimal('0')) || timesFit(pair.now, pair.was, mention, 0)) continue;
    const { now, was } = pair;
    const right = quotient(worthOf(now), worthOf(was), 2);
    const shown = `${bareOf(article, now)}÷${bareOf(article, was)}＝${right}，文中是${article.text.slice(mention.start, mention.end)}`;
    report({ start: mention.start, end: mention.end, message: shown });
  }
};
