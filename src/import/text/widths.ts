/** How wide lines are and whether they reach an edge. Counts half widths; joins nothing. */

import { endsSentence, type View, type ViewLine } from './view.ts';

/** No page has longer lines: a wider one was never broken. */
export const WIDEST = 130;

/** No page that breaks sentences has shorter ones. */
export const NARROWEST = 30;

/** × · — ‘ ’ “ ” …, which Chinese fonts set as wide as a Han character. */
const WIDE: ReadonlySet<number> = new Set([0xb7, 0xd7, 0x2014, 0x2018, 0x2019, 0x201c, 0x201d, 0x2026]);

const isWide = (code: number): boolean =>
  code >= 0x2e80 || (code >= 0xb7 && WIDE.has(code)) || (code >= 0x2460 && code <= 0x249b);

export const widthOf = (text: string): number => {
  if (text.length > WIDEST) return text.length;
  let width = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    width += code === 9 ? 4 : isWide(code) ? 2 : 1;
  }
  return width;
};

/** Width of what stands at the head of a line and cannot be broken: a word or number, or a character with its mark. */
export const headWidth = (text: string): number => {
  const word = /^[A-Za-z0-9.,%:/_*-]{1,40}/.exec(text)?.[0];
  return widthOf(word ?? /^[“‘（《]?.[，。、；：？！”’）》]{0,2}/u.exec(text)?.[0] ?? '');
};

export const isIndented = (view: View, line: ViewLine): boolean =>
  line.seen.start > line.from && widthOf(view.text.slice(line.from, line.seen.start)) >= view.margin + 2;

/** With its indent, without the margin before it and the white space at its end. */
export const ownWidth = (view: View, { from, seen }: ViewLine): number =>
  widthOf(view.text.slice(from, seen.end)) - view.margin;

/** The line ends where the next one's first word would not have fitted. */
export const isFull = (view: View, upper: ViewLine, lower: ViewLine, width: number): boolean => {
  const own = ownWidth(view, upper);
  // An indent that a paste has lost makes a first line four half widths shorter than it was.
  return own + headWidth(lower.text) > width - (isIndented(view, upper) ? 3 : 5);
};

/** So long that a sentence which has not ended was cut, though the edge is not reached: marks are squeezed and spread. */
export const isLong = (view: View, line: ViewLine, width: number): boolean =>
  !endsSentence(line.text) && ownWidth(view, line) * 4 > width * 3;
