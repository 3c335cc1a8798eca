/**
 * Whether a stretch of Han text begins or ends in the middle of a word (全部属于 holds 部属): asked of the words
 * that ICU knows, and only where a candidate stands, for it is slow. It judges no word.
 */

import type { Article, Stretch } from '../article.ts';

let segmenter: Intl.Segmenter | undefined;

/** Words around a candidate that can touch it. */
const AROUND = 10;

const isHan = (char: string | undefined): boolean => char !== undefined && /[\u4e00-\u9fff]/.test(char);

/** As far as Han characters reach, and no further than `AROUND`. */
const windowOf = (text: string, { start, end }: Stretch): Stretch => {
  let from = start;
  let to = end;
  while (from > 0 && start - from < AROUND && isHan(text[from - 1])) from -= 1;
  while (to < text.length && to - end < AROUND && isHan(text[to])) to += 1;
  return { start: from, end: to };
};

/** A word that begins before the stretch and ends in it, or begins in it and ends behind it. */
export const cutsWord = ({ text }: Pick<Article, 'text'>, stretch: Stretch): boolean => {
  const { start, end } = windowOf(text, stretch);
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  for (const { segment, index } of segmenter.segment(text.slice(start, end))) {
    const from = start + index;
    const to = from + segment.length;
    if (from >= stretch.end) return false;
    if (from < stretch.start && to > stretch.start) return true;
    if (from > stretch.start && to > stretch.end) return true;
  }
  return false;
};
