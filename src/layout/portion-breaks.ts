/**
 * Where a line breaks in LibreOffice: the rules of the script before the break are asked; a break that
 * falls before the portion is looked for again from that portion's last character.
 */

import { ALNUM, BLANK, EXTEND, HANG, NO_END, NO_START, pastBlanks } from './classes.ts';
import type { Segments } from './segments.ts';
import { latinBreak } from './uax14.ts';

/** Han rules: back from `cut` until the pair of neighbours offends neither list; −1 if that is before `start`. */
const hanBreak = (classes: Uint16Array, text: string, start: number, cut: number): number => {
  let at = cut;
  if ((classes[text.charCodeAt(at)] as number) & HANG) {
    at += 1;
    if (at === text.length) return at;
  }
  while (
    at > 0 &&
    at >= start &&
    ((classes[text.charCodeAt(at)] as number) & (NO_START | EXTEND) ||
      (classes[text.charCodeAt(at - 1)] as number) & NO_END)
  ) {
    at--;
  }
  return at >= start ? at : -1;
};

/** How far back the last letter is looked for; keeps the time linear on any text. */
const CONTEXT = 100;

/**
 * Whether Han rules hold at `cut` in segment `portion`: those of the last letter's or digit's segment,
 * since marks have no script of their own, or those of `portion` when that letter stands in it.
 */
const isHanAt = (classes: Uint16Array, segments: Segments, cut: number, portion: number): boolean => {
  const { text, starts, han } = segments;
  let segment = portion;
  for (let at = cut; at >= 0 && at > cut - CONTEXT; at--) {
    while (at < (starts[segment] as number)) segment--;
    if ((classes[text.charCodeAt(at)] as number) & ALNUM) return han[segment] as boolean;
  }
  return han[portion] as boolean;
};

/**
 * Where to end the line that starts at `start` and whose first overflowing character, `cut`, stands in
 * segment `index`.
 */
export const portionBreak = (
  classes: Uint16Array,
  segments: Segments,
  start: number,
  cut: number,
  index: number,
): number => {
  const { text, starts } = segments;
  let at = cut;
  for (let portion = index; portion >= 0; portion--) {
    if ((classes[text.charCodeAt(at)] as number) & BLANK) return pastBlanks(classes, text, at);
    const from = Math.max(starts[portion] as number, start);
    const found = isHanAt(classes, segments, at, portion)
      ? hanBreak(classes, text, start, at)
      : latinBreak(classes, text, start, at);
    if (found < start || (found === start && from === start)) return Math.max(at, from);
    if (found >= from) return found;
    at = from - 1;
    while (at > start && (classes[text.charCodeAt(at)] as number) & EXTEND) at--;
  }
  return at;
};
