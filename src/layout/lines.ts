/**
 * One paragraph into lines. It knows widths and where a line may break, nothing of pages.
 */

import type { PageFormat, ParagraphFormat } from '../tree/style.ts';
import { classesOf, EXTEND, HALF } from './classes.ts';
import { pairBreak } from './pair-breaks.ts';
import { portionBreak } from './portion-breaks.ts';
import type { Profile } from './profiles.ts';
import { emOf, type Segments } from './segments.ts';

/** Distance of tab stops in Word and LibreOffice when a document says none, twips. */
const TAB_STOP = 720;

export interface Measure {
  /** Twips that the first line may fill. */
  readonly first: number;
  /** Twips that each further line may fill. */
  readonly rest: number;
}

/** Indents are hundredths of a character of the paragraph's own size; a full character is one em. */
export const measureOf = (page: PageFormat, format: ParagraphFormat): Measure => {
  const inTwips = (hundredths: number): number => Math.round((hundredths * emOf(format.face)) / 100);
  const rest = page.width - page.left - page.right - inTwips(format.leftChars) - inTwips(format.rightChars);
  return { first: rest - inTwips(format.firstLineChars), rest };
};

/**
 * Start and end of each line as offsets into the text, flat: `[start, end, start, end, …]`. An empty
 * text has one empty line. Time is linear in the text.
 */
export const breakLines = (segments: Segments, measure: Measure, profile: Profile): number[] => {
  const { text } = segments;
  const lines: number[] = [];
  let segment = 0;
  let start = 0;
  let hardEnd = nextNewline(text, 0);
  for (;;) {
    while ((segments.starts[segment + 1] as number) <= start && segment < segments.faces.length - 1) segment++;
    const limit = lines.length === 0 ? measure.first : measure.rest;
    const end = start === hardEnd ? start : lineEnd(segments, segment, start, hardEnd, limit, profile);
    lines.push(start, end);
    start = end;
    if (start === hardEnd) {
      if (hardEnd === text.length) return lines;
      start += 1;
      hardEnd = nextNewline(text, start);
    }
  }
};

const nextNewline = (text: string, from: number): number => {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at;
};

/** The end of the line that starts at `start` in segment `first`, at most `hardEnd`. */
const lineEnd = (
  segments: Segments,
  first: number,
  start: number,
  hardEnd: number,
  limit: number,
  profile: Profile,
): number => {
  const { text, starts, faces, gaps } = segments;
  const classes = classesOf(profile);
  const everyCharacter = profile.breaking === 'pair';
  let x = 0;
  let at = start;
  for (let segment = first; at < hardEnd; segment++) {
    const { spacing, size } = faces[segment] as (typeof faces)[number];
    const em = size * 10;
    const end = Math.min(starts[segment + 1] as number, hardEnd);
    if (at > start) {
      x += gaps[segment] as number;
      // A gap that does not fit ends the line, whatever may stand there.
      if (x > limit) return at;
    }
    if (text.charCodeAt(at) === 9) x += TAB_STOP - (x % TAB_STOP) - em;
    // No spacing before a segment's first character: it stands between characters of one segment.
    if (!everyCharacter) x -= spacing;
    for (; at < end; at++) {
      const bits = classes[text.charCodeAt(at)] as number;
      if (bits & EXTEND) continue;
      x += (bits & HALF ? em / 2 : em) + spacing;
      if (x > limit) return brokenAt(segments, segment, start, at, hardEnd, profile);
    }
  }
  return hardEnd;
};

/** The end of a line whose first overflowing character is `cut`. */
const brokenAt = (
  segments: Segments,
  segment: number,
  start: number,
  cut: number,
  hardEnd: number,
  profile: Profile,
): number => {
  const { text } = segments;
  const classes = classesOf(profile);
  let end =
    profile.breaking === 'pair'
      ? pairBreak(classes, text, start, cut)
      : portionBreak(classes, segments, start, cut, segment);
  // Not even one character fits: it stands on the line all the same.
  if (end <= start) {
    end = start + 1;
    while (end < hardEnd && (classes[text.charCodeAt(end)] as number) & EXTEND) end++;
  }
  return Math.min(end, hardEnd);
};
