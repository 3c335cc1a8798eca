/**
 * Where a line may break when two neighbours decide alone, as Word does it for Chinese: around every Han
 * or full-width character, after a dash, after a space; never against the kinsoku lists.
 */

import { BLANK, EXTEND, HANG, NO_END, NO_START, pastBlanks, WIDE } from './classes.ts';

const DASHES = '-‐–—';
const GLUE = '\u00a0\u2007\u202f\u2060\ufeff';

const isSpace = (classes: Uint16Array, text: string, at: number): boolean => {
  const bits = classes[text.charCodeAt(at)] as number;
  return (bits & BLANK) !== 0 && !(bits & WIDE);
};

const mayBreak = (classes: Uint16Array, text: string, at: number): boolean => {
  const before = classes[text.charCodeAt(at - 1)] as number;
  const after = classes[text.charCodeAt(at)] as number;
  if (after & EXTEND) return false;
  if (isSpace(classes, text, at - 1)) return true;
  if (GLUE.includes(text.charAt(at - 1)) || GLUE.includes(text.charAt(at))) return false;
  if (after & NO_START || before & NO_END) return false;
  if ((before | after) & WIDE) return true;
  return DASHES.includes(text.charAt(at - 1)) && !/[\d-]/.test(text.charAt(at));
};

/**
 * Where to end the line that starts at `start` and whose first overflowing character stands at `cut`.
 * Spaces there hang over the margin.
 */
export const pairBreak = (classes: Uint16Array, text: string, start: number, cut: number): number => {
  if (isSpace(classes, text, cut)) return pastBlanks(classes, text, cut);
  const behind = cut + 1;
  // One mark may hang, when nothing that may not start a line comes behind it.
  if ((classes[text.charCodeAt(cut)] as number) & HANG && (behind === text.length || mayBreak(classes, text, behind))) {
    return behind;
  }
  for (let at = cut; at > start; at--) if (mayBreak(classes, text, at)) return at;
  return cut;
};
