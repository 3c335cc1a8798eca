/** How rules on numbers go through a line: matches with their place in the article. It reports nothing. */

import type { Article, Line, Stretch } from '../article.ts';
import { bitsOf, isMarked, UNTOUCHABLE } from '../marks.ts';
import { digitRuns, firstRun } from './digits.ts';

export interface Found extends Stretch {
  /** A group's text, empty where it is not there. */
  readonly part: (group: number) => string;
}

/** Not ours to write otherwise. */
export const NOT_OURS: number = UNTOUCHABLE | bitsOf('quote');

/** The bits that a 12·9 or a 〔2024〕3号 bears are left out: rules on them would never see one. */
export const FOREIGN: number = bitsOf('code', 'title', 'mask', 'latin');

const PROVISION = /^[\s　]*第[一二三四五六七八九十百千零〇\d]{1,8}条(?:[\s　]|之)/;

/** A line that is an article of a law: its wording is the legislator's, 二名以上 and 百分之五 included. */
export const isProvision = ({ text }: Article, { start, end }: Line): boolean =>
  PROVISION.test(text.slice(start, Math.min(end, start + 16)));

const NONE: readonly Found[] = [];

const foundAt = (article: Article, match: RegExpExecArray, offset: number, bits: number): Found | undefined => {
  const start = offset + match.index;
  const end = start + match[0].length;
  return isMarked(article, { start, end }, bits) ? undefined : { start, end, part: (group) => match[group] ?? '' };
};

/** Only where a run of digits begins. */
const atDigits = (article: Article, line: Line, pattern: RegExp, bits: number): readonly Found[] => {
  const runs = digitRuns(article);
  let found: Found[] | undefined;
  let behind = line.start;
  for (let run = firstRun(runs, line.start); run < runs.length; run += 1) {
    const at = runs[run] as number;
    if (at >= line.end) break;
    if (at < behind) continue;
    pattern.lastIndex = at;
    const match = pattern.exec(article.text);
    if (!match) continue;
    behind = at + match[0].length;
    const one = behind > line.end ? undefined : foundAt(article, match, 0, bits);
    if (!one) continue;
    found ??= [];
    found.push(one);
  }
  return found ?? NONE;
};

/**
 * Matches of a pattern in a line; those that touch marked characters, and lines quoted word for word, are left out.
 * A sticky pattern begins with a digit and is tried where one stands. For a global one the line is cut out, so that a
 * line without a match costs its own length and not that of the text.
 */
export const matchesIn = (article: Article, line: Line, pattern: RegExp, bits: number = NOT_OURS): readonly Found[] => {
  if (line.original) return NONE;
  if (pattern.sticky) return atDigits(article, line, pattern, bits);
  const body = article.text.slice(line.start, line.end);
  let found: Found[] | undefined;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(body); match; match = pattern.exec(body)) {
    if (match[0] === '') pattern.lastIndex += 1;
    const one = foundAt(article, match, line.start, bits);
    if (!one) continue;
    found ??= [];
    found.push(one);
  }
  return found ?? NONE;
};
