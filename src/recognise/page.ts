/**
 * The lines of a text while their roles are being found: each stage claims lines that nobody has claimed.
 * Knows no rule of its own.
 */

import type { HeadingLevel } from '../tree/nodes.ts';
import type { LineRole } from './line.ts';

export interface RawLine {
  /** UTF-16 offsets in the whole text, white space at both ends left out. */
  readonly start: number;
  readonly end: number;
  /** The line without Markdown's marks at its head. */
  readonly text: string;
  /** Where `text` begins in the whole text. */
  readonly textStart: number;
  /** Markdown's mark at the head: `##`, `-`, `|`; empty where there is none. */
  readonly mark: string;
}

/** Offsets are those of the line's `text`. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface Claim {
  readonly role: LineRole;
  readonly reason: string;
  readonly confidence: number;
  readonly level?: HeadingLevel;
  /** Behind the head, counted in the line's `text`. */
  readonly headEnd?: number;
  readonly numbered?: boolean;
  readonly speaker?: Span;
  readonly date?: Span;
}

export interface Page {
  readonly lines: readonly RawLine[];
  readonly claims: (Claim | undefined)[];
  /** Blank lines, page numbers and what else was known before all stages to stand between the lines of the text. */
  readonly skipped: readonly boolean[];
  /** Index of the next and the last line that is not skipped; `lines.length` and -1 at the ends. */
  readonly next: readonly number[];
  readonly before: readonly number[];
  /** Blank lines that part the paragraphs everywhere in the text, 0 to 3: so many part nothing more. */
  readonly gap: number;
}

/** Where the line that begins at `from` ends; `returns`: \r may end it, too. */
const lineEnd = (text: string, from: number, returns: boolean): number => {
  if (!returns) {
    const at = text.indexOf('\n', from);
    return at < 0 ? text.length : at;
  }
  let at = from;
  while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at += 1;
  return at;
};

/** What `trim` takes away. */
const isSpace = (unit: number): boolean =>
  unit > 0x3000 ? unit === 0xfeff : unit <= 0x20 || unit >= 0xa0 ? /\s/.test(String.fromCharCode(unit)) : false;

const MARK = /^(?:(#{1,6})\s+|([-*+])\s+(?![-*+]))?(?:\*\*(?=[^*]))?/;

const markOf = (line: string): { readonly mark: string; readonly length: number } => {
  if (line.startsWith('|')) return { mark: '|', length: 0 };
  const found = MARK.exec(line);
  return { mark: found?.[1] ?? found?.[2] ?? '', length: found?.[0].length ?? 0 };
};

/** One entry a line, as `split` has it: the last one is what stands behind the last line end. */
export const splitLines = (text: string, markdown: boolean): readonly RawLine[] => {
  const lines: RawLine[] = [];
  const put = (from: number, to: number): void => {
    let [start, end] = [from, to];
    while (start < end && isSpace(text.charCodeAt(start))) start += 1;
    while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
    const trimmed = text.slice(start, end);
    if (!markdown) {
      lines.push({ start, end, text: trimmed, textStart: start, mark: '' });
      return;
    }
    const { mark, length } = markOf(trimmed);
    lines.push({ start, end, text: trimmed.slice(length), textStart: start + length, mark });
  };
  const returns = text.includes('\r');
  let from = 0;
  for (let at = lineEnd(text, 0, returns); at < text.length; at = lineEnd(text, from, returns)) {
    put(from, at);
    from = at + (text.startsWith('\r\n', at) ? 2 : 1);
  }
  put(from, text.length);
  return lines;
};

/** Lines that are claimed already are skipped. */
export const pageOf = (lines: readonly RawLine[], claims: (Claim | undefined)[]): Page => {
  const known = claims.map((claim) => claim !== undefined);
  const skipped = (i: number): boolean => known[i] === true;
  const next = new Array<number>(lines.length);
  const before = new Array<number>(lines.length);
  for (let i = 0, last = -1; i < lines.length; i += 1) {
    before[i] = last;
    if (!skipped(i)) last = i;
  }
  for (let i = lines.length - 1, last = lines.length; i >= 0; i -= 1) {
    next[i] = last;
    if (!skipped(i)) last = i;
  }
  return { lines, claims, skipped: known, next, before, gap: gapOf(next, skipped) };
};

const MOST_BLANK = 3;

const gapOf = (next: readonly number[], skipped: (i: number) => boolean): number => {
  const parted = new Array<number>(MOST_BLANK + 1).fill(0);
  let full = 0;
  for (let i = 0; i < next.length; i += 1) {
    if (skipped(i) || (next[i] as number) >= next.length) continue;
    full += 1;
    const blanks = Math.min(MOST_BLANK, (next[i] as number) - i - 1);
    for (let gap = 1; gap <= blanks; gap += 1) parted[gap] = (parted[gap] as number) + 1;
  }
  return full > 2
    ? Math.max(
        0,
        parted.findLastIndex((count) => count * 5 >= full * 4 && count > 0),
      )
    : 0;
};

/** Nothing stands between the two but the blank line that parts all paragraphs. */
export const isAdjacent = (page: Page, upper: number, lower: number): boolean =>
  upper >= 0 && lower === nextOf(page, upper) && lower - upper <= page.gap + 1;

export const textAt = (page: Page, i: number): string => page.lines[i]?.text ?? '';

export const isFree = (page: Page, i: number): boolean =>
  i >= 0 && i < page.lines.length && page.claims[i] === undefined;

export const nextOf = (page: Page, i: number): number => page.next[i] ?? page.lines.length;

export const beforeOf = (page: Page, i: number): number => page.before[i] ?? -1;

/** First line from `i` on that is not skipped. */
export const firstFrom = (page: Page, i: number): number => (page.skipped[i] === true ? nextOf(page, i) : i);
