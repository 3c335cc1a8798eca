/**
 * Stretches of lines that one page's edge has broken: where the edge is, and what marks the beginning of a paragraph (an
 * indent, a blank line, a first line that is shorter by an indent that was lost, or nothing). Joins nothing.
 */

import { endsSentence, isBody, isLoneHeading, type View, type ViewLine } from './view.ts';
import { headWidth, isFull, isIndented, NARROWEST, ownWidth, WIDEST, widthOf } from './widths.ts';

/** A stretch of lines of one page width. Widths in half widths. */
export interface Stretch {
  /** Of the widest lines, marks that hang over the edge included. */
  readonly width: number;
  /** Where lines that go on end: what fits before it would have stood on the line. */
  readonly edge: number;
  /** Paragraphs begin with an indent, all other lines without. */
  readonly indented: boolean;
  /** Paragraphs are parted by blank lines, and only they are. */
  readonly parted: boolean;
  /** First lines end before the edge by an indent that is not there any more. */
  readonly shortened: boolean;
}

/** What an indent of two characters takes from a first line. */
export const INDENT = 4;

interface Pair {
  readonly upper: ViewLine;
  readonly lower: ViewLine;
}

const pairsOf = (lines: readonly ViewLine[]): readonly Pair[] =>
  lines.slice(1).map((lower, i) => ({ upper: lines[i] as ViewLine, lower }));

/** A sentence goes on from the one line to the other; shorter ones may be a list, one entry a line. */
const isCut = ({ upper, lower }: Pair): boolean =>
  isBody(upper) &&
  !isLoneHeading(upper) &&
  !endsSentence(upper.text) &&
  lower.seen.role === 'paragraph' &&
  /[，。；：]/.test(upper.text) &&
  widthOf(upper.text) >= NARROWEST;

/** How many sentences blank lines cut for one that is cut without: at a page's edge there may be none. */
const SPACED = 4;

const MOST_BLANK = 3;

/** Whether nearly all lines are at least `gap` lines apart, sentences that go on from one to the other, too. */
const isSpaced = ({ lines, full }: View, gap: number): boolean => {
  let [parted, cut, close] = [0, 0, 0];
  for (let i = 1; i < full.length; i += 1) {
    const [above, at] = [full[i - 1] as number, full[i] as number];
    const apart = at >= above + gap;
    if (apart) parted += 1;
    if (!isCut({ upper: lines[above] as ViewLine, lower: lines[at] as ViewLine })) continue;
    if (apart) cut += 1;
    else close += 1;
  }
  return parted >= full.length - 1 || (parted * 5 >= full.length * 4 && cut > 2 && cut >= close * SPACED);
};

/** How far apart lines may be that nothing parts: blank lines that stand everywhere part nothing. */
export const gapOf = (view: View): number => {
  if (view.full.length <= 3) return 1;
  for (let gap = MOST_BLANK + 1; gap > 1; gap -= 1) if (isSpaced(view, gap)) return gap;
  return 1;
};

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

/** Half a line in twelve may be squeezed beyond the edge. */
const SQUEEZED = 12;

/** The edge that lines reach which go on: a mark may hang over it. */
const edgeOf = (view: View, cut: readonly Pair[], width: number): number => {
  const reached = cut
    .map(({ upper }) => ownWidth(view, upper) - (/[，、。；：？！”’）》]$/.test(upper.text) ? 2 : 0))
    .filter((own) => own <= width)
    .sort((a, b) => b - a);
  return reached[Math.floor(reached.length / SQUEEZED)] ?? width;
};

/** The next word would have fitted on the line, and it does not end there. */
const endsEarly = (view: View, { upper, lower }: Pair, edge: number): boolean =>
  ownWidth(view, upper) + headWidth(lower.text) <= edge;

/** Lines that end in the middle of a sentence, with what goes on from them. */
const cutPairs = (view: View, pairs: readonly Pair[], width: number): readonly Pair[] =>
  pairs.filter(
    ({ upper, lower }) =>
      !endsSentence(upper.text) &&
      !isLoneHeading(upper) &&
      lower.seen.role === 'paragraph' &&
      !isIndented(view, lower) &&
      ownWidth(view, upper) * 4 > width * 3,
  );

/** Whether lines that are certainly first ones, and go on, end before the edge. */
const isShortened = (view: View, pairs: readonly Pair[], cut: ReadonlySet<Pair>, edge: number): boolean => {
  let [early, all] = [0, 0];
  for (const [i, pair] of pairs.entries()) {
    const above = pairs[i - 1];
    const begins =
      pair.upper.seen.number !== undefined ||
      (above !== undefined &&
        (!isBody(above.upper) ||
          isLoneHeading(above.upper) ||
          (endsSentence(above.upper.text) && ownWidth(view, above.upper) + INDENT * 2 < edge)));
    if (!begins || !cut.has(pair)) continue;
    all += 1;
    if (endsEarly(view, pair, edge)) early += 1;
  }
  return early >= 2 && early * 5 >= all * 3;
};

const lineEnds = (text: string): number => text.match(/\r\n|[\n\r]/g)?.length ?? 0;

const LEAST_STARTS = 3;

/**
 * A page on which few lines are broken: paragraphs are indented, and every other line stands below one that reaches as far
 * as any, a sentence that has not ended among them.
 */
const fewBroken = (view: View, body: readonly ViewLine[], pairs: readonly Pair[]): Stretch | undefined => {
  const width = body.reduce((most, line) => Math.max(most, ownWidth(view, line)), 0);
  const loose = pairs.filter(({ lower }) => lower.seen.role === 'paragraph' && !isIndented(view, lower));
  const starts = body.filter((line) => isIndented(view, line)).length;
  if (width < NARROWEST || starts < LEAST_STARTS || starts < loose.length) return undefined;
  if (!loose.every(({ upper, lower }) => ownWidth(view, upper) + headWidth(lower.text) > width - RAGGED))
    return undefined;
  const cuts = loose.some(({ upper }) => /[，。；：]/.test(upper.text) && !endsSentence(upper.text));
  return cuts ? { width, edge: width, indented: true, parted: false, shortened: false } : undefined;
};

const measure = (view: View, lines: readonly ViewLine[], gap: number): Stretch | undefined => {
  const body = lines.filter(isBody);
  const width = pageWidth(body.map((line) => ownWidth(view, line)));
  const prose = body.filter(({ text }) => /[，。；：、]/.test(text)).length;
  if (prose * 2 < body.length) return undefined;
  if (!body.some(({ text }) => endsSentence(text)) && body.length < 3) return undefined;
  const all = pairsOf(lines);
  const pairs = all.filter(({ upper, lower }) => isBody(upper) && isBody(lower));
  if (width === 0) return fewBroken(view, body, pairs);
  const full = pairs.map(({ upper, lower }) => isFull(view, upper, lower, width));
  const cut = pairs.filter(
    ({ upper, lower }, i) => full[i] && !endsSentence(upper.text) && !isIndented(view, lower) && !lower.seen.number,
  );
  if (cut.length < 2 || (cut.length < 3 && cut.length * 3 < body.length)) return fewBroken(view, body, pairs);
  const ended = pairs.filter(({ upper, lower }, i) => !full[i] && endsSentence(upper.text) && !lower.seen.number);
  const stray = ended.filter(({ lower }) => !isIndented(view, lower)).length;
  const starts = pairs.filter(({ lower }) => isIndented(view, lower)).length;
  const isApart = ({ upper, lower }: Pair): boolean => lineEnds(view.text.slice(upper.to, lower.from)) > gap;
  const gaps = pairs.filter(isApart).length;
  const close = ended.filter((pair) => !isApart(pair)).length;
  const unended = cutPairs(view, pairs, width);
  const edge = edgeOf(view, unended, width);
  return {
    width,
    edge,
    indented: starts >= 2 && stray * 5 <= starts,
    parted: gaps >= 2 && close * 5 <= gaps,
    shortened: isShortened(view, all, new Set(unended), edge),
  };
};

/** For each line that is not blank the stretch that it belongs to; nothing where lines are whole paragraphs. */
export const stretchesOf = (view: View, gap: number): readonly (Stretch | undefined)[] => {
  const found: (Stretch | undefined)[] = [];
  let open: ViewLine[] = [];
  const close = (): void => {
    const stretch = open.length > 1 ? measure(view, open, gap) : undefined;
    for (const _ of open) found.push(stretch);
    open = [];
  };
  for (const index of view.full) {
    const line = view.lines[index] as ViewLine;
    if (ownWidth(view, line) > WIDEST) {
      close();
      found.push(undefined);
    } else open.push(line);
  }
  close();
  return found;
};
