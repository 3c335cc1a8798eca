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
  /** Index of the next and the last line that is neither blank nor a page number; `lines.length` and -1 at the ends. */
  readonly next: readonly number[];
  readonly before: readonly number[];
  /** Blank lines that part the paragraphs everywhere in the text, 0 or 1: so many part nothing more. */
  readonly gap: number;
}

const LINE_END = /\r\n|[\n\r]/g;

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
    const whole = text.slice(from, to);
    const start = from + (whole.length - whole.trimStart().length);
    const trimmed = whole.trim();
    const { mark, length } = markdown ? markOf(trimmed) : { mark: '', length: 0 };
    lines.push({ start, end: start + trimmed.length, text: trimmed.slice(length), textStart: start + length, mark });
  };
  let from = 0;
  for (const { 0: mark, index } of text.matchAll(LINE_END)) {
    put(from, index);
    from = index + mark.length;
  }
  put(from, text.length);
  return lines;
};

/** `skipped` are the lines already known to be blank or page numbers. */
export const pageOf = (lines: readonly RawLine[], claims: (Claim | undefined)[]): Page => {
  const skipped = (i: number): boolean => claims[i]?.role === 'blank' || claims[i]?.role === 'pageNumber';
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
  return { lines, claims, next, before, gap: gapOf(next, skipped) };
};

const gapOf = (next: readonly number[], skipped: (i: number) => boolean): number => {
  let [full, parted] = [0, 0];
  for (let i = 0; i < next.length; i += 1) {
    if (skipped(i) || (next[i] as number) >= next.length) continue;
    full += 1;
    if ((next[i] as number) > i + 1) parted += 1;
  }
  return full > 2 && parted * 5 >= full * 4 ? 1 : 0;
};

/** Nothing stands between the two but the blank line that parts all paragraphs. */
export const isAdjacent = (page: Page, upper: number, lower: number): boolean =>
  upper >= 0 && lower === nextOf(page, upper) && lower - upper <= page.gap + 1;

export const textAt = (page: Page, i: number): string => page.lines[i]?.text ?? '';

export const isFree = (page: Page, i: number): boolean =>
  i >= 0 && i < page.lines.length && page.claims[i] === undefined;

export const nextOf = (page: Page, i: number): number => page.next[i] ?? page.lines.length;

export const beforeOf = (page: Page, i: number): number => page.before[i] ?? -1;

/** First line from `i` on that is neither blank nor a page number. */
export const firstFrom = (page: Page, i: number): number => {
  const role = page.claims[i]?.role;
  return role === 'blank' || role === 'pageNumber' ? nextOf(page, i) : i;
};
