/**
 * Breaks a title into balanced lines (梯形或菱形, GB/T 9704—2012 7.3.1). It says where lines end and
 * never changes a character.
 */

import { recent } from '../recent.ts';
import { breaksBetween, everyBreak } from './breaks.ts';
import { dictionaryWords, knownWords } from './words.ts';

/** Where a title parts by its sense: before 暨 and an opening mark, after a closing one. */
const joins = (text: string, at: number): boolean =>
  /[暨（《]/.test(text[at] as string) || /[》、，；]/.test(text[at - 1] as string);

/** Ems up to each offset of `text`: a Han character is one, an ASCII one half. */
const emsUpTo = (text: string): Float64Array => {
  const ems = new Float64Array(text.length + 1);
  let width = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // The second half of a surrogate pair has no width of its own.
    if (code < 0xdc00 || code > 0xdfff) width += code < 0x80 ? 0.5 : 1;
    ems[at + 1] = width;
  }
  return ems;
};

/** A line end at a joint is worth lines that differ by some four characters. */
const JOINT_WORTH = 10;

/** Low is good: even lines, not quite equal (a trapezium), none of them an hourglass's waist. */
const ugliness = (widths: readonly number[]): number => {
  const mean = widths.reduce((sum, width) => sum + width, 0) / widths.length;
  let cost = 0;
  for (const width of widths) cost += (width - mean) ** 2;
  if (Math.max(...widths) - Math.min(...widths) < 1) cost += 1;
  for (let i = 1; i < widths.length - 1; i++) {
    const waist = Math.min(widths[i - 1] as number, widths[i + 1] as number) - (widths[i] as number);
    if (waist > 0) cost += 10 + waist * waist;
  }
  return cost;
};

interface Best {
  cost: number;
  breaks: readonly number[];
}

/** Tries every way to end `lines` lines at `choices`; a title has few of either. */
const search = (text: string, choices: readonly number[], lines: number, capacity: number): Best | undefined => {
  let best: Best | undefined;
  const ems = emsUpTo(text);
  const whole = ems[text.length] as number;
  const widths: number[] = [];
  const breaks: number[] = [];
  const place = (from: number, first: number, left: number): void => {
    if (left === 1) {
      const width = whole - (ems[from] as number);
      if (width > capacity) return;
      let cost = ugliness([...widths, width]);
      for (const at of breaks) if (joins(text, at)) cost -= JOINT_WORTH;
      if (!best || cost < best.cost) best = { cost, breaks: [...breaks] };
      return;
    }
    for (let i = first; i < choices.length; i++) {
      const end = choices[i] as number;
      const width = (ems[end] as number) - (ems[from] as number);
      if (width > capacity) break;
      if (whole - (ems[end] as number) > capacity * (left - 1)) continue;
      widths.push(width);
      breaks.push(end);
      place(end, i + 1, left - 1);
      widths.pop();
      breaks.pop();
    }
  };
  place(0, 0, lines);
  return best;
};

const MOST_LINES = 4;

/** A title of more lines than anyone prints: filled from the top, without a search. */
const fill = (text: string, choices: readonly number[], capacity: number): number[] => {
  const ems = emsUpTo(text);
  const breaks: number[] = [];
  let from = 0;
  let end = 0;
  for (const choice of [...choices, text.length]) {
    if ((ems[choice] as number) - (ems[from] as number) > capacity && end > from) {
      breaks.push(end);
      from = end;
    }
    end = choice;
  }
  return breaks;
};

/** Ugliness up to which breaks between known words are taken without asking the dictionary. */
const GOOD = 12;

const widthOf = (text: string): number => emsUpTo(text)[text.length] as number;

const fewestLines = (text: string, choices: readonly number[], capacity: number): Best | undefined => {
  const least = Math.ceil(widthOf(text) / capacity);
  return search(text, choices, least, capacity) ?? search(text, choices, least + 1, capacity);
};

const breakLine = (text: string, capacity: number): readonly number[] => {
  const width = widthOf(text);
  if (width <= capacity) return [];
  if (width > capacity * MOST_LINES) return fill(text, everyBreak(text), capacity);
  const quick = fewestLines(text, breaksBetween(knownWords(text)).outside, capacity);
  if (quick && quick.cost <= GOOD && quick.breaks.length < Math.ceil(width / capacity)) return quick.breaks;
  const { outside, inside, all } = breaksBetween(dictionaryWords(text));
  for (const choices of [outside, inside, all, everyBreak(text)]) {
    const found = fewestLines(text, choices, capacity);
    if (found) return found.breaks;
  }
  return [];
};

const breakLines = (text: string, capacity: number): readonly number[] => {
  const breaks: number[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    for (const at of breakLine(line, capacity)) breaks.push(start + at);
    start += line.length + 1;
  }
  return breaks;
};

interface Broken {
  readonly capacity: number;
  readonly breaks: readonly number[];
}

/** A meeting's speeches have one title. */
const known = recent<string, Broken>(200);

/**
 * Offsets in `text` at which a line ends, none for a title that fits on one line of `capacity` ems.
 * A `\n` in the text is a line end that the writer chose; each line of theirs is broken on its own.
 */
export const titleBreaks = (text: string, capacity: number): readonly number[] => {
  const before = known.get(text);
  if (before?.capacity === capacity) return before.breaks;
  const breaks = breakLines(text, capacity);
  known.set(text, { capacity, breaks });
  return breaks;
};
