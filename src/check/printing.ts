/**
 * Where the lines of a draft's articles fall on its pages, paragraph after paragraph. It knows no role and changes
 * no text.
 */

import { LINE_NUMBERS, type Pages } from '../tree/pages.ts';
import type { PrintedLine } from './article.ts';

/** Offsets in a paragraph with the breaks of its title's lines, as offsets without them. */
const unbroken = (text: string): ((offset: number) => number) => {
  if (!text.includes('\n')) return (offset) => offset;
  return (offset) => offset - text.slice(0, offset).split('\n').length + 1;
};

export interface Printing {
  readonly pages: Pages;
  /** Index of each line's page. */
  readonly pageOfLine: Int32Array;
  /** Index of the next line in `pages.lines`. */
  next: number;
}

export const printing = (pages: Pages): Printing => {
  const pageOfLine = new Int32Array(pages.lines.length / LINE_NUMBERS);
  for (const [page, { firstLine, lineCount }] of pages.pages.entries()) {
    pageOfLine.fill(page, firstLine, firstLine + lineCount);
  }
  return { pages, pageOfLine, next: 0 };
};

/** Lines stand in the order of their paragraphs. */
export const printedOf = (printing: Printing, paragraph: number, start: number, text: string): PrintedLine[] => {
  const { pages, pageOfLine } = printing;
  const without = unbroken(text);
  const found: PrintedLine[] = [];
  for (; printing.next < pageOfLine.length; printing.next += 1) {
    const from = printing.next * LINE_NUMBERS;
    const at = pages.lines[from] as number;
    if (at > paragraph) break;
    if (at < paragraph) continue;
    const page = pageOfLine[printing.next] as number;
    found.push({
      start: start + without(pages.lines[from + 1] as number),
      end: start + without(pages.lines[from + 2] as number),
      page,
      number: pages.pages[page]?.number ?? 0,
    });
  }
  return found;
};
