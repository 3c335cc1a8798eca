/**
 * Lines that a mark begins and no number: `●`, `◆`. Right below one another they are a list; brief ones above prose of
 * their own are headings. A mark that comes once says nothing.
 */

import type { HeadingLevel } from '../tree/nodes.ts';
import { isFree, nextOf, type Page, textAt } from './page.ts';
import { isEnded, isHeadlike } from './shapes.ts';

const BULLET = /^([●•·◆◇■★☆▶►➤✓√※◎])\s{0,4}[\u4e00-\u9fff“《\dA-Za-z]/;
const LONGEST_HEAD = 30;

const markAt = (page: Page, line: number): string | undefined =>
  isFree(page, line) ? BULLET.exec(textAt(page, line))?.[1] : undefined;

const isHead = (page: Page, line: number): boolean => {
  const text = textAt(page, line);
  const below = nextOf(page, line);
  return (
    text.length <= LONGEST_HEAD &&
    isHeadlike(text) &&
    isFree(page, below) &&
    isEnded(textAt(page, below)) &&
    markAt(page, below) === undefined
  );
};

/** One below the heading that stands above; undefined where that is the lowest. */
const levelBelow = (page: Page, line: number, from: number): HeadingLevel | undefined => {
  for (let i = line - 1; i >= from; i -= 1) {
    const { role, level } = page.claims[i] ?? {};
    if (role === 'heading' && level !== undefined) return level < 4 ? ((level + 1) as HeadingLevel) : undefined;
  }
  return 1;
};

const claimHeads = (page: Page, from: number, own: readonly number[]): void => {
  const levels = own.map((line) => levelBelow(page, line, from));
  const level = levels[0];
  // Some below a heading of one kind and some below another: nobody knows how high they stand.
  if (level === undefined || levels.some((one) => one !== level)) return;
  for (const line of own) {
    const headEnd = textAt(page, line).length;
    page.claims[line] = { role: 'heading', level, headEnd, reason: '同一符号开头的短行，各有正文', confidence: 0.75 };
  }
};

/** In the lines of one speech, from `from` up to `to`, whose numbered headings are known. */
export const claimBullets = (page: Page, from: number, to: number): void => {
  const marks = new Map<string, number[]>();
  for (let line = from; line < to; line += 1) {
    const mark = markAt(page, line);
    if (mark !== undefined) marks.set(mark, [...(marks.get(mark) ?? []), line]);
  }
  for (const own of marks.values()) {
    if (own.length < 2) continue;
    if (own.every((line) => isHead(page, line))) {
      claimHeads(page, from, own);
      continue;
    }
    const among = new Set(own);
    const listed = own.filter((line, i) => among.has(nextOf(page, line)) || nextOf(page, own[i - 1] ?? -1) === line);
    for (const line of listed) {
      page.claims[line] = { role: 'item', reason: '同一符号开头，一行接一行', confidence: 0.8 };
    }
  }
};
