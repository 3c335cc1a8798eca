/** Compares a computed layout with the pages that a program made of the same document. */

import { type Galley, paragraphsOf, paragraphText } from '../../src/tree/galley.ts';
import { linesByPage, type Pages } from '../../src/tree/pages.ts';
import type { ReadPage } from './libreoffice.ts';

/** Breaks as offsets into the document's text without its white space. */
interface Breaks {
  readonly text: string;
  readonly lines: ReadonlySet<number>;
  readonly pages: ReadonlySet<number>;
}

const breaksOf = (pages: readonly (readonly string[])[]): Breaks => {
  let text = '';
  const lines = new Set<number>();
  const pageBreaks = new Set<number>();
  for (const page of pages) {
    pageBreaks.add(text.length);
    for (const line of page) {
      lines.add(text.length);
      text += line;
    }
  }
  return { text, lines, pages: pageBreaks };
};

const computedLines = (galley: Galley, pages: Pages): string[][] => {
  const texts = paragraphsOf(galley).map(paragraphText);
  return linesByPage(pages).map((lines) =>
    lines
      .map((line) => (texts[line.paragraph] as string).slice(line.start, line.end).replace(/\s/g, ''))
      .filter((line) => line !== ''),
  );
};

interface Disagreement {
  /** `computed | made`: the text round a break that only one of them has. */
  readonly where: string;
  readonly page: boolean;
}

export interface Agreement {
  readonly lineBreaks: number;
  readonly linesFound: number;
  /** Line breaks inside paragraphs only. */
  readonly innerBreaks: number;
  readonly innerFound: number;
  readonly pageBreaks: number;
  readonly pagesFound: number;
  readonly extra: number;
  readonly disagreements: readonly Disagreement[];
  readonly sameText: boolean;
}

const mark = (text: string, at: number): string => `${text.slice(Math.max(0, at - 32), at)}|${text.slice(at, at + 12)}`;

const found = (made: ReadonlySet<number>, computed: ReadonlySet<number>): number => {
  let count = 0;
  for (const at of made) if (computed.has(at)) count += 1;
  return count;
};

export const agreementOf = (galley: Galley, pages: Pages, made: readonly (readonly string[])[]): Agreement => {
  const ours = breaksOf(computedLines(galley, pages));
  const theirs = breaksOf(made);
  const paragraphStarts = new Set<number>();
  let at = 0;
  for (const paragraph of paragraphsOf(galley)) {
    paragraphStarts.add(at);
    at += paragraphText(paragraph).replace(/\s/g, '').length;
  }
  const inner = new Set([...theirs.lines].filter((offset) => !paragraphStarts.has(offset)));
  const disagreements = [
    ...[...theirs.lines].filter((offset) => !ours.lines.has(offset)).map((offset) => ({ offset, side: 'made' })),
    ...[...ours.lines].filter((offset) => !theirs.lines.has(offset)).map((offset) => ({ offset, side: 'computed' })),
  ]
    .sort((a, b) => a.offset - b.offset)
    .map(({ offset, side }) => ({ where: `${side}: ${mark(theirs.text, offset)}`, page: theirs.pages.has(offset) }));
  return {
    lineBreaks: theirs.lines.size,
    linesFound: found(theirs.lines, ours.lines),
    innerBreaks: inner.size,
    innerFound: found(inner, ours.lines),
    pageBreaks: theirs.pages.size,
    pagesFound: found(theirs.pages, ours.pages),
    extra: ours.lines.size - found(ours.lines, theirs.lines),
    disagreements,
    sameText: ours.text === theirs.text,
  };
};

/** Lines of pages without the leader and number at the end of contents lines. */
export const withoutLeaders = (pages: readonly ReadPage[]): string[][] =>
  pages.map((page) => page.lines.map((line) => line.replace(/[.…]{3,}\d+$/, '')));
