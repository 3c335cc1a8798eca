/**
 * Where the lines of a cell end that says how a number was worked out: behind a sign of arithmetic, as GB 3102.11
 * has it, never inside a number. Pure text and widths; it knows no table.
 */

/** Characters that make up one number, with its mask and what has been left off its end. */
const IN_NUMBER = /[0-9A-Za-z.,%‰…+-]/;

const SIGNS = '＋－÷＝';
const CLOSING = '）》〉」』】”’，。；：、！？';
const OPENING = '（《〈「『【“‘';

const isIn = (text: string, at: number): boolean => IN_NUMBER.test(text[at] ?? '');

/** The × of arithmetic stands between numbers; that of a mask among its like. */
const isSign = (text: string, at: number): boolean => {
  const before = text[at - 1] ?? '';
  const after = text[at + 1] ?? '';
  const sign = SIGNS.includes(text[at] as string) || (text[at] === '×' && before !== '×' && after !== '×');
  return sign && (isIn(text, at - 1) || before === '）' || before === '×') && after !== '';
};

/** Behind a sign or a mark between two ways. */
const isGood = (text: string, at: number): boolean =>
  isSign(text, at - 1) || (text[at - 1] === '；' && !CLOSING.includes(text[at] as string));

const isPossible = (text: string, at: number): boolean => {
  const before = text[at - 1] as string;
  const after = text[at] as string;
  if ((isIn(text, at - 1) || before === '×') && (isIn(text, at) || after === '×')) return false;
  if (/[\ud800-\udbff]/.test(before)) return false;
  return !CLOSING.includes(after) && !OPENING.includes(before) && !SIGNS.includes(after) && !SIGNS.includes(before);
};

/** Whether a program would break its lines badly: arithmetic, or a number with a mark that may not begin a line. */
export const isFormula = (text: string): boolean => /[0-9A-Za-z%‰…×）][＋－×÷＝]|[0-9%‰][）》」』】”’]/.test(text);

/** A character's width, in the unit of the room. */
type WidthOf = (char: string) => number;

/** The widest stretch that no line may end in. */
export const widestPart = (text: string, widthOf: WidthOf): number => {
  let widest = 0;
  let width = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (at > 0 && (isGood(text, at) || isPossible(text, at))) width = 0;
    width += widthOf(text[at] as string);
    widest = Math.max(widest, width);
  }
  return widest;
};

/** Offsets at which new lines begin, each line as long as it may be; one part that is too long stays whole. */
export const formulaBreaks = (text: string, room: number, widthOf: WidthOf): number[] => {
  const breaks: number[] = [];
  let start = 0;
  let width = 0;
  /** The last places in this line where it may end, with the width up to there. */
  let good: readonly [at: number, width: number] | undefined;
  let possible: readonly [at: number, width: number] | undefined;
  for (let at = 0; at < text.length; at += 1) {
    if (at > start && isGood(text, at)) good = [at, width];
    else if (at > start && isPossible(text, at)) possible = [at, width];
    width += widthOf(text[at] as string);
    const end = width > room ? (good ?? possible) : undefined;
    if (!end) continue;
    breaks.push(end[0]);
    start = end[0];
    width -= end[1];
    possible = possible && possible[0] > start ? [possible[0], possible[1] - end[1]] : undefined;
    good = undefined;
  }
  return breaks;
};
