/**
 * A galley: the paragraphs of a document in the order in which they are printed, each with its role and
 * its runs. Made once by compose/ from tree and style; read by layout (lines and pages) and by every
 * output, so that all of them set the same text. Types only.
 */

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

export interface SetParagraph {
  readonly role: Role;
  readonly runs: readonly Run[];
  /** Starts a page, over and above what its format says. */
  readonly pageBreakBefore: boolean;
  /** Index of the paragraph whose page number is printed at the end of this contents line. */
  readonly target?: number;
  /** Contents lines point here: bookmark name, unique in the document. */
  readonly bookmark?: string;
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
