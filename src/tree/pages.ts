/** Where every line falls: the result of layout, read by outputs and checks. It sets nothing itself. */

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
  /** Its lines among those of all pages: `linesByPage` gives them. */
  readonly firstLine: number;
  readonly lineCount: number;
}

/** On which page each paragraph begins. */
export interface PageNumbers {
  readonly pages: readonly Page[];
  /** For each paragraph the index in `pages` of the page on which its first line stands. */
  readonly pageOf: readonly number[];
}

export interface Pages extends PageNumbers {
  /** Every line as four numbers, flat (paragraph, start, end, top): a volume has tens of thousands. */
  readonly lines: Int32Array;
}

/** Numbers that a line takes in `Pages.lines`. */
export const LINE_NUMBERS = 4;

const lineAt = ({ lines }: Pages, index: number): Line => {
  const from = index * LINE_NUMBERS;
  const [paragraph = 0, start = 0, end = 0, top = 0] = lines.subarray(from, from + LINE_NUMBERS);
  return { paragraph, start, end, top };
};

/** The lines of each page, in order. */
export const linesByPage = (pages: Pages): Line[][] =>
  pages.pages.map(({ firstLine, lineCount }) =>
    Array.from({ length: lineCount }, (_, i) => lineAt(pages, firstLine + i)),
  );
