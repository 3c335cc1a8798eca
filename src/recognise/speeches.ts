/** Walks through a text and claims parts, titles and what stands below them. Tells where each speech begins. */

import type { HeadingLevel } from '../tree/nodes.ts';
import { salutation } from './called.ts';
import { isPart } from './contents.ts';
import { claimFront, frontFollows } from './front.ts';
import { readNumber } from './numbers.ts';
import { beforeOf, firstFrom, isFree, nextOf, type Page, textAt } from './page.ts';
import { carriedBy, frontLine, isCorner, isEnded, isHeadlike, namesOccasion, namesSpeech } from './shapes.ts';
import { titleAt } from './titles.ts';

export interface Known {
  readonly titles: ReadonlySet<string>;
  readonly headed: boolean;
  readonly centred: (line: number) => boolean;
}

const depthOf = (page: Page, line: number): number => {
  const mark = page.lines[line]?.mark ?? '';
  return mark.startsWith('#') ? mark.length : 0;
};

/** Markdown's `#` is a title unless it carries a heading's number; deeper ones are headings. Returns the title's last line. */
const claimMarked = (page: Page, line: number): number | undefined => {
  const text = textAt(page, line);
  if (depthOf(page, line) === 1 && !readNumber(text)) {
    page.claims[line] = { role: 'title', reason: 'Markdown 的一级标题', confidence: 0.95 };
    return line;
  }
  return undefined;
};

/** Headings and items by Markdown's marks, where no number says what they are. */
const claimUnnumbered = (page: Page, line: number): void => {
  const text = textAt(page, line);
  const depth = depthOf(page, line);
  if (depth > 1 && !readNumber(text)) {
    const level = Math.min(depth - 1, 4) as HeadingLevel;
    const stop = text.indexOf('。');
    const headEnd = stop >= 0 && stop < text.length - 1 ? stop + 1 : text.length;
    page.claims[line] = { role: 'heading', level, headEnd, reason: `Markdown 的${depth}级标题`, confidence: 0.95 };
  } else if (page.lines[line]?.mark === '-' || page.lines[line]?.mark === '*') {
    page.claims[line] = { role: 'item', reason: 'Markdown 的列表项', confidence: 0.9 };
  }
};

/** `【范文一】`, `讲话之二：`: says which speech it is whose title stands right below. */
const LABEL =
  /^[【[（(]?\s?(?:范文|例文|讲话|发言|稿件|材料|篇)\s?之?\s?[一二三四五六七八九十\d]{1,3}\s?[】\])）]?\s?[：:]?$/;

const isLabel = (page: Page, line: number): boolean => {
  const below = nextOf(page, line);
  if (textAt(page, line).length > 12 || !LABEL.test(textAt(page, line)) || !isFree(page, below)) return false;
  return namesSpeech(textAt(page, below)) || (isHeadlike(textAt(page, below)) && frontFollows(page, below));
};

const claimPart = (page: Page, line: number): boolean => {
  const above = textAt(page, beforeOf(page, line));
  const parted =
    above === '' || isEnded(above) || !isFree(page, beforeOf(page, line)) || line > beforeOf(page, line) + 1;
  const labelled = isLabel(page, line);
  if (!parted || !(labelled || (isPart(textAt(page, line)) && isHeadlike(textAt(page, line))))) return false;
  const reason = labelled ? '“范文一”“讲话之二”之类，下有题目' : '“上篇”“第一编”之类，独占一行';
  page.claims[line] = { role: 'part', reason, confidence: 0.85 };
  return true;
};

/** Centred lines, up to four: a title at the beginning, further on only with the words of one or with what follows one. */
const claimCentred = (page: Page, line: number, begin: boolean, known: Known): number | undefined => {
  const lines: number[] = [];
  for (let at = line; lines.length < 4 && isFree(page, at) && known.centred(at); at = nextOf(page, at)) {
    const text = textAt(page, at);
    const front = frontLine(text);
    if (!isHeadlike(text) || readNumber(text) || front?.date || front?.sign === 'post' || salutation(text)) break;
    if (lines.length > 0 && front?.sign === 'name') break;
    lines.push(at);
  }
  const last = lines.at(-1);
  if (last === undefined || !(begin || frontFollows(page, last) || namesSpeech(textAt(page, last)))) return undefined;
  for (const at of lines) page.claims[at] = { role: 'title', reason: '居中的短行', confidence: begin ? 0.85 : 0.8 };
  return last;
};

const claimTitle = (page: Page, line: number, begin: boolean, known: Known): number | undefined => {
  const marked = claimMarked(page, line);
  if (marked !== undefined) return marked;
  const centred = known.centred(line) ? claimCentred(page, line, begin, known) : undefined;
  if (centred !== undefined) return centred;
  const title = titleAt(page, line, { begin, headed: known.headed, titles: known.titles });
  if (!title) return undefined;
  for (let i = line; i <= title.last; i = nextOf(page, i)) {
    const { speaker, date } = carriedBy(textAt(page, i)) ?? {};
    const carried = { ...(speaker ? { speaker } : {}), ...(date ? { date } : {}) };
    page.claims[i] = { role: 'title', reason: title.reason, confidence: title.confidence, ...carried };
  }
  return title.last;
};

/** 称谓 without a title above: at the beginning whatever its mark, further on only with a colon. */
const claimCalled = (page: Page, line: number, begin: boolean): boolean => {
  const called = salutation(textAt(page, line));
  if (!called || called.mark === '' || !(begin || /[：:]/.test(called.mark))) return false;
  const reason = begin ? `文首称呼听众，以“${called.mark}”收尾` : '文中再次称呼听众，独占一行';
  page.claims[line] = { role: 'salutation', reason, confidence: begin ? 0.93 : 0.7 };
  return true;
};

/** First lines of all speeches; 0 is always among them. */
export const claimSpeeches = (page: Page, known: Known): readonly number[] => {
  const starts = new Set([0]);
  let begin = true;
  for (let line = firstFrom(page, 0); line < page.lines.length; line = nextOf(page, line)) {
    const role = page.claims[line]?.role;
    if (role === 'title') {
      const last = claimFront(page, line);
      if (page.claims[beforeOf(page, line)]?.role !== 'title') starts.add(line);
      line = last;
      begin = false;
      continue;
    }
    if (role !== undefined) {
      if (role === 'cover' || role === 'contents' || role === 'part') begin = true;
      continue;
    }
    if (claimPart(page, line)) {
      begin = true;
      continue;
    }
    const last = claimTitle(page, line, begin, known);
    if (last !== undefined) {
      starts.add(line);
      line = claimFront(page, last);
      begin = false;
      continue;
    }
    // A fragment may begin with what stands below a title.
    if (begin && line === firstFrom(page, 0) && claimsUntitled(page, line)) {
      line = claimFront(page, line, line);
      begin = false;
      continue;
    }
    if (claimCalled(page, line, begin)) {
      begin = false;
      continue;
    }
    claimUnnumbered(page, line);
    begin = begin && isCorner(textAt(page, line));
  }
  return [...starts].sort((a, b) => a - b);
};

/** Speaker and date at the head of a text belong to a 称谓 below them, or they are text. */
const claimsUntitled = (page: Page, line: number): boolean => {
  let at = line;
  for (let i = 0; i < 3; i += 1, at = nextOf(page, at)) {
    if ((salutation(textAt(page, at))?.mark ?? '') !== '') return i > 0 && isFree(page, at);
    const text = textAt(page, at);
    if (!isHeadlike(text) || readNumber(text) || namesOccasion(text) || (isCorner(text) && !frontLine(text)))
      return false;
  }
  return false;
};
