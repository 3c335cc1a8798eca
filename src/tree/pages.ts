/** Where every line falls: the result of layout, read by outputs and checks. Types only. */

export interface Line {
  /** Index into `paragraphsOf(galley)`. */
  readonly paragraph: number;
  /** UTF-16 offsets in the paragraph's text, `end` exclusive; a `\n` belongs to no line. */
  readonly start: number;
  readonly end: number;
  /** Twips from the top of the text area to the top of the line. */
  readonly top: number;
}

export interface Page {
  readonly section: number;
  /** The number printed at its foot. */
  readonly number: number;
  readonly lines: readonly Line[];
}

export interface Pages {
  readonly pages: readonly Page[];
  /** For each paragraph the index in `pages` of the page on which its first line stands. */
  readonly pageOf: readonly number[];
}
