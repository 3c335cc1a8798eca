/** A text line by line as healing sees it: where each line begins and ends, and what it was recognised as. */

import type { LineRole, RecognisedLine } from '../../recognise/line.ts';
import { recogniseLines } from '../../recognise/lines.ts';

export interface ViewLine {
  /** The line as it stands, white space at its ends included, its line end not. */
  readonly from: number;
  readonly to: number;
  /** Where the next line begins. */
  readonly next: number;
  readonly seen: RecognisedLine;
  /** Without white space at its ends. */
  readonly text: string;
}

export interface View {
  readonly text: string;
  readonly lines: readonly ViewLine[];
  /** Indices of the lines that are not blank. */
  readonly full: readonly number[];
  /** Half widths of white space before every line that are no indent. */
  readonly margin: number;
}

export const viewOf = (text: string): View => {
  const recognised = recogniseLines(text);
  const lines: ViewLine[] = [];
  const full: number[] = [];
  let from = 0;
  for (const match of text.matchAll(/\r\n|[\n\r]|$/g)) {
    const seen = recognised[lines.length];
    if (!seen) break;
    if (seen.role !== 'blank') full.push(lines.length);
    const to = match.index;
    lines.push({ from, to, next: to + match[0].length, seen, text: text.slice(seen.start, seen.end) });
    from = to + match[0].length;
  }
  return { text, lines, full, margin: 0 };
};

/** The line at position `at` of those that are not blank. */
export const lineAt = (view: View, at: number): ViewLine | undefined => view.lines[view.full[at] ?? -1];

const BODY: ReadonlySet<LineRole> = new Set(['paragraph', 'item', 'heading']);

/** Prose, or the heading that may run into it. */
export const isBody = ({ seen }: ViewLine): boolean => BODY.has(seen.role);

/** A heading that has its line to itself. */
export const isLoneHeading = ({ seen }: ViewLine): boolean => seen.role === 'heading' && seen.headEnd === seen.end;

/** Ends a sentence or announces what follows, closing quotes and brackets aside. */
export const endsSentence = (text: string): boolean => {
  let at = text.length - 1;
  while (at > 0 && '”’」』）)》】'.includes(text[at] as string)) at -= 1;
  if (at >= 0 && '。！？；：…!?;:'.includes(text[at] as string)) return true;
  // A half-width point behind a sentence, not behind the number of a heading.
  return at >= 7 && text[at] === '.' && /[\u4e00-\u9fff]/.test(text[at - 1] as string);
};

const isLetter = (char: string | undefined): boolean => char !== undefined && /[A-Za-z]/.test(char);

/** A mask that a line's end has cut: `XX` above `XX口` is one, no two words. */
const isCutMask = (upper: string, lower: string): boolean =>
  /(?<![A-Za-z])(?:X{1,6}|x{1,6})$/.test(upper) && /^(?:X{1,6}|x{1,6})(?![A-Za-z])/.test(lower);

/** What stands between two pieces once they are one: a blank between Latin words, else nothing. */
export const between = (upper: string, lower: string): string =>
  isLetter(upper.at(-1)) && isLetter(lower[0]) && !isCutMask(upper, lower) ? ' ' : '';
