/**
 * A galley: the paragraphs of a document in the order in which they are printed, each with its role and
 * its runs. Made once by compose/ from tree and style; read by layout (lines and pages) and by every
 * output, so that all of them set the same text. Types only.
 */

import type { Align, Chart } from './nodes.ts';
import type { Face, Role, Style } from './style.ts';
import type { Origin } from './trace.ts';

/** `\n` in a run's text is a line break inside the paragraph (titles are broken into balanced lines). */
export interface Run {
  readonly text: string;
  readonly face: Face;
  readonly origin: Origin;
  /** True where the face is the paragraph's own, so nothing need be written for it. */
  readonly plain: boolean;
}

/** A table on the page; its cells are paragraphs of the galley, row by row, one paragraph a cell. */
export interface SetTable {
  /** Widths of the columns, twips; together the width of the text area. */
  readonly columns: readonly number[];
  /** Rows that are repeated at the top of each page: 0 or 1. */
  readonly headRows: number;
  readonly rows: number;
  /** Twips between a cell's edge and its text, left and right. */
  readonly margin: number;
  /** Twips that a row is higher than the lines of its highest cell. */
  readonly rowSpace: number;
  /** Its cells repeat what the text says. */
  readonly own?: true;
}

export interface SetCell {
  readonly table: SetTable;
  /** Counted from 0, the head among them. */
  readonly row: number;
  readonly column: number;
  readonly align: Align;
  /** Twips that the text keeps from the right edge beside the margin, so that numbers stand in the middle of their column. */
  readonly inset: number;
}

export interface SetParagraph {
  readonly role: Role;
  readonly runs: readonly Run[];
  /** Starts a page, over and above what its format says. */
  readonly pageBreakBefore: boolean;
  /** Index of the paragraph whose page number is printed at the end of this contents line. */
  readonly target?: number;
  /** Contents lines point here: bookmark name, unique in the document. */
  readonly bookmark?: string;
  /** Stands in a table. */
  readonly cell?: SetCell;
  /** Stands for a chart, and has no text. */
  readonly chart?: Chart;
  /** In place of its format's indents, twips: lines begin `left` from the edge, the first one `by` before that. */
  readonly hang?: { readonly left: number; readonly by: number };
  /** In an attachment, or names one: not read aloud. */
  readonly aside?: true;
}

/** Sections differ in page numbers only. */
export interface GalleySection {
  readonly kind: 'cover' | 'contents' | 'body';
  readonly paragraphs: readonly SetParagraph[];
  /** Printed number of its first page; undefined: goes on from the section before. */
  readonly firstPage?: number;
}

export interface Galley {
  readonly style: Style;
  readonly sections: readonly GalleySection[];
  readonly title: string;
  readonly author: string;
  /** Plain date or empty. */
  readonly date: string;
}

/** All paragraphs of all sections, in order: `target` and layout results index this list. */
export const paragraphsOf = (galley: Galley): readonly SetParagraph[] =>
  galley.sections.flatMap((section) => section.paragraphs);

export const paragraphText = (paragraph: SetParagraph): string => {
  let text = '';
  for (const run of paragraph.runs) text += run.text;
  return text;
};
