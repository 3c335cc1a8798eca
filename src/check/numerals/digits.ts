/** Where the runs of digits of an article begin, found once: rules on numbers look there and nowhere else. */

import type { Article } from '../article.ts';
import { ofArticle } from '../memo.ts';

export const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;

/** Offsets in order. */
export const digitRuns: (article: Article) => Int32Array = ofArticle(({ text }) => {
  const found: number[] = [];
  let before = false;
  for (let at = 0; at < text.length; at += 1) {
    const digit = isDigit(text.charCodeAt(at));
    if (digit && !before) found.push(at);
    before = digit;
  }
  return new Int32Array(found);
});

/** Index of the first run at or after an offset. */
export const firstRun = (runs: Int32Array, offset: number): number => {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
};
