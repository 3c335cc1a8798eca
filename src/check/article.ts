/**
 * A text under judgment, as rules read it: the printed text of one speech, or of a whole file from elsewhere,
 * with its lines, the facts in it and what is protected. Types and small questions; it is made by text.ts and
 * draft.ts, and knows no file.
 */

import type { LineNumber, LineRole } from '../recognise/line.ts';
import type { Place } from '../source.ts';
import type { PlainDate } from '../tree/dates.ts';
import type { HeadingLevel } from '../tree/nodes.ts';
import type { Span } from '../tree/trace.ts';

/** A stretch of an article's text, in UTF-16 units, `end` exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface Line extends Stretch {
  /** Index in `lines`. */
  readonly index: number;
  readonly role: LineRole;
  /** Of a heading. */
  readonly level?: HeadingLevel;
  readonly number?: LineNumber;
  /** Of a heading: behind the first 。 where the rest is body text, else `end`. */
  readonly headEnd?: number;
  /** Quoted word for word (`::: 原文`), so not to be mended. */
  readonly original?: true;
}

/** Up to and with 。！？ or the closing marks behind one, or up to the line's end. */
export interface Sentence extends Stretch {
  readonly line: Line;
}

/** Text that came from facts. */
export interface FactStretch extends Stretch {
  readonly span: Span;
}

/** Where a stretch of the text stands in a file. */
export interface Segment extends Stretch {
  /** Letter for letter: character i of the stretch stands at `place.start + i`. Absent: a fact, or of the style. */
  readonly place?: Place;
  readonly span?: Span;
}

/** A line as set on paper. */
export interface PrintedLine extends Stretch {
  /** Index of the page in the document, from 0. */
  readonly page: number;
  /** The number printed at its foot. */
  readonly number: number;
}

export interface Article {
  /** Of the speech; empty where none is known. */
  readonly title: string;
  /** The date of the speech. */
  readonly date?: PlainDate;
  /** Lines parted by `\n`; numbers of headings and brackets of dates are part of it. */
  readonly text: string;
  readonly lines: readonly Line[];
  readonly sentences: readonly Sentence[];
  readonly facts: readonly FactStretch[];
  /** For each UTF-16 unit what protects it: bits of `MARK` (marks.ts). */
  readonly marks: Uint8Array;
  readonly segments: readonly Segment[];
  /** Made of a template and data: its headings are numbered by the style. Otherwise a text from elsewhere. */
  readonly traced: boolean;
  /** As set on paper; absent where it is not. */
  readonly printed?: readonly PrintedLine[];
}

export const slice = ({ text }: Article, { start, end }: Stretch): string => text.slice(start, end);

export const overlaps = (a: Stretch, b: Stretch): boolean => a.start < b.end && b.start < a.end;

/** The index of the last element that starts at or before an offset, or -1; `list` in order. */
export const indexAt = (list: readonly Stretch[], offset: number): number => {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] as Stretch).start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
};

export const lastAt = <T extends Stretch>(list: readonly T[], offset: number): T | undefined =>
  list[indexAt(list, offset)];

export const lineAt = (article: Article, offset: number): Line | undefined => lastAt(article.lines, offset);

export const sentenceAt = (article: Article, offset: number): Sentence | undefined => lastAt(article.sentences, offset);

/** The facts that a stretch touches. */
export const factsIn = ({ facts }: Article, stretch: Stretch): readonly FactStretch[] => {
  const found: FactStretch[] = [];
  for (let at = Math.max(0, indexAt(facts, stretch.start)); at < facts.length; at += 1) {
    const fact = facts[at] as FactStretch;
    if (fact.start >= stretch.end) break;
    if (overlaps(fact, stretch)) found.push(fact);
  }
  return found;
};
