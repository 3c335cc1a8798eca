/** Takes out characters that nobody sees: zeros, marks of byte order and direction, soft hyphens, other controls. */

import type { Edit } from './kinds.ts';

/** Zero-width joiners and variation selectors belong to what stands before them where that is a picture. */
const INVISIBLE =
  /[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]+|(?<!\p{Extended_Pictographic}|\ufe0f)[\u200c\u200d]|[\v\f\x85\u2028\u2029]/gu;

/** Breaks of page and line that are no line ends; behind a line end they are one too many. */
const BREAKS = /[\v\f\x85\u2028\u2029]/;

export const findInvisible = (text: string): readonly Edit[] =>
  Array.from(text.matchAll(INVISIBLE), ({ 0: found, index }) => {
    const end = index + found.length;
    // A page's end on a line of its own, in the middle of a sentence: its line goes with it.
    if (BREAKS.test(found) && /[\u4e00-\u9fff，、\d]\r?\n$/.test(text.slice(Math.max(0, index - 3), index))) {
      const line = /^\r?\n(?=[\u4e00-\u9fff\d])/.exec(text.slice(end, end + 3))?.[0];
      if (line !== undefined) return { start: index, end: end + line.length, after: '' };
    }
    const broken = BREAKS.test(found) && index > 0 && end < text.length;
    const needed = broken && !/[\n\r]/.test(text[index - 1] as string) && !/[\n\r]/.test(text[end] as string);
    return { start: index, end, after: needed ? '\n' : '' };
  });
