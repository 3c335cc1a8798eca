/** How wide lines are, and whether a stretch of lines was broken at a page's edge. Counts half widths; joins nothing. */

import { endsSentence, isBody, type View, type ViewLine } from './view.ts';

/** No page has longer lines: a wider one was never broken. */
const WIDEST = 130;
const NARROWEST = 30;

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
const headWidth = (text: string): number => {
  const word = /^[A-Za-z0-9.,%:/_*-]{1,40}/.exec(text)?.[0];
  return widthOf(word ?? /^[“‘（《]?.[，。、；：？！”’）》]{0,2}/u.exec(text)?.[0] ?? '');
};

/** A stretch of lines of one page width. */
export interface Stretch {
  readonly width: number;
  /** Paragraphs begin with an indent, all other lines without. */
  readonly indented: boolean;
}

export const isIndented = (view: View, line: ViewLine): boolean =>
  line.seen.start > line.from && widthOf(view.text.slice(line.from, line.seen.start)) >= 2;

/** The line ends where the next one's first word would not have fitted. */
export const isFull = (view: View, upper: ViewLine, lower: ViewLine, width: number): boolean => {
  const own = widthOf(view.text.slice(upper.from, upper.seen.end));
  // An indent that a paste has lost makes a first line four half widths shorter than it was.
  return own + headWidth(lower.text) > width - (isIndented(view, upper) ? 3 : 5);
};

/** So long that a sentence which has not ended was cut, though the edge is not reached: marks are squeezed and spread. */
export const isLong = (view: View, { from, seen, text }: ViewLine, width: number): boolean =>
  !endsSentence(text) && widthOf(view.text.slice(from, seen.end)) * 4 > width * 3;

interface Pair {
  readonly upper: ViewLine;
  readonly lower: ViewLine;
}

const pairsOf = (lines: readonly ViewLine[]): readonly Pair[] =>
  lines.slice(1).map((lower, i) => ({ upper: lines[i] as ViewLine, lower }));

/** Half widths within which the lines of one page end. */
const RAGGED = 4;

/** For each width how many lines end at it or less than `RAGGED` above it. */
const windowsOf = (widths: readonly number[]): readonly number[] => {
  const counts = new Array<number>(WIDEST + RAGGED + 1).fill(0);
  for (const width of widths) if (width <= WIDEST) counts[width] = (counts[width] as number) + 1;
  const windows = new Array<number>(WIDEST + 1).fill(0);
  for (let width = WIDEST, sum = 0; width >= 0; width -= 1) {
    sum += (counts[width] as number) - (counts[width + RAGGED] as number);
    windows[width] = sum;
  }
  return windows;
};

/** Wider ones have been pieced together already: they are few, and scattered. */
const SCATTERED = 3;

/** The greatest width at which many lines end. */
const pageWidth = (widths: readonly number[]): number => {
  const windows = windowsOf(widths);
  const most = windows.slice(NARROWEST).reduce((a, b) => Math.max(a, b), 0);
  const needed = Math.max(2, Math.ceil(widths.length / 20), Math.ceil(most / SCATTERED));
  for (let width = WIDEST; width >= NARROWEST; width -= 1) {
    if ((windows[width] as number) < needed) continue;
    return widths.reduce((top, one) => (one > top && one < width + RAGGED ? one : top), 0);
  }
  return 0;
};

const measure = (view: View, lines: readonly ViewLine[]): Stretch | undefined => {
  const body = lines.filter(isBody);
  const width = pageWidth(body.map((line) => widthOf(view.text.slice(line.from, line.seen.end))));
  const prose = body.filter(({ text }) => /[，。；：、]/.test(text)).length;
  if (width === 0 || prose * 2 < body.length) return undefined;
  if (!body.some(({ text }) => endsSentence(text)) && body.length < 3) return undefined;
  const pairs = pairsOf(lines).filter(({ upper, lower }) => isBody(upper) && isBody(lower));
  const full = pairs.map(({ upper, lower }) => isFull(view, upper, lower, width));
  const cut = pairs.filter(
    ({ upper, lower }, i) => full[i] && !endsSentence(upper.text) && !isIndented(view, lower) && !lower.seen.number,
  ).length;
  if (cut < 2 || (cut < 3 && cut * 3 < body.length)) return undefined;
  const starts = pairs.filter(({ lower }) => isIndented(view, lower)).length;
  const stray = pairs.filter(
    ({ upper, lower }, i) => !isIndented(view, lower) && !full[i] && endsSentence(upper.text) && !lower.seen.number,
  ).length;
  return { width, indented: starts >= 2 && stray * 5 <= starts };
};

/** For each line that is not blank the stretch that it belongs to; nothing where lines are whole paragraphs. */
export const stretchesOf = (view: View): readonly (Stretch | undefined)[] => {
  const found: (Stretch | undefined)[] = [];
  let open: ViewLine[] = [];
  const close = (): void => {
    const stretch = open.length > 1 ? measure(view, open) : undefined;
    for (const _ of open) found.push(stretch);
    open = [];
  };
  for (const index of view.full) {
    const line = view.lines[index] as ViewLine;
    if (widthOf(view.text.slice(line.from, line.seen.end)) > WIDEST) {
      close();
      found.push(undefined);
    } else open.push(line);
  }
  close();
  return found;
};
