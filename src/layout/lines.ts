/**
 * One paragraph into lines. It knows widths and where a line may break, nothing of pages.
 */

import type { SetCell } from '../tree/galley.ts';
import type { Face, PageFormat, ParagraphFormat } from '../tree/style.ts';
import { classesOf, EXTEND, HALF } from './classes.ts';
import { pairBreak } from './pair-breaks.ts';
import { portionBreak } from './portion-breaks.ts';
import type { Profile } from './profiles.ts';
import { emOf, type Segments } from './segments.ts';

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

/** Of a paragraph whose lines hang from its first one. */
export const measureOfHang = (
  page: PageFormat,
  { left, by }: { readonly left: number; readonly by: number },
): Measure => {
  const rest = page.width - page.left - page.right - left;
  return { first: rest + by, rest };
};

/** A cell has no indents, only its margins. */
export const measureOfCell = ({ table, column, inset }: SetCell): Measure => {
  const width = Math.max(1, (table.columns[column] as number) - 2 * table.margin - inset);
  return { first: width, rest: width };
};

/**
 * Start and end of each line as offsets into the text, flat: `[start, end, start, end, …]`. A `\n` ends a
 * line and is in none; an empty text has one empty line. Time is linear in the text.
 */
export const breakLines = (segments: Segments, measure: Measure, profile: Profile): number[] => {
  const { text, starts, faces } = segments;
  const lines: number[] = [];
  let segment = 0;
  let start = 0;
  let hardEnd = nextNewline(text, 0);
  for (;;) {
    while ((starts[segment + 1] as number) <= start && segment < faces.length - 1) segment++;
    const limit = lines.length === 0 ? measure.first : measure.rest;
    const end = lineEnd(segments, segment, { start, hardEnd, limit }, profile);
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

interface Room {
  readonly start: number;
  /** Where the line ends at the latest: at a `\n` or the end of the text. */
  readonly hardEnd: number;
  /** Twips. */
  readonly limit: number;
}

const TAB = 9;
/** Distance of tab stops that the .docx states, twips. */
const TAB_STOP = 420;

/** The end of the line that starts in segment `first`. */
const lineEnd = (segments: Segments, first: number, room: Room, profile: Profile): number => {
  const { text, starts, han, faces, gaps, even } = segments;
  const { start, hardEnd, limit } = room;
  const classes = classesOf(profile);
  let x = 0;
  let at = start;
  for (let segment = first; at < hardEnd; segment++) {
    const { size, spacing } = faces[segment] as Face;
    const end = Math.min(starts[segment + 1] as number, hardEnd);
    const em = size * 10;
    if (at > start) {
      x += gaps[segment] as number;
      // A gap that does not fit ends the line, whatever may stand there.
      if (x > limit) return at;
    }
    // Spacing stands between the characters of a portion, not before its first.
    if (profile.breaking === 'portion') x -= spacing;
    if (even && han[segment]) {
      const width = Math.max(1, em + spacing);
      const fitting = Math.max(0, Math.floor((limit - x) / width));
      if (fitting < end - at) return brokenAt(segments, segment, room, at + fitting, profile);
      x += (end - at) * width;
      at = end;
      continue;
    }
    for (; at < end; at++) {
      const code = text.charCodeAt(at);
      const bits = classes[code] as number;
      if (bits & EXTEND) continue;
      x += spacing + (code === TAB ? TAB_STOP - (x % TAB_STOP) : bits & HALF ? em / 2 : em);
      if (x > limit) return brokenAt(segments, segment, room, at, profile);
    }
  }
  return hardEnd;
};

/** The end of a line whose first overflowing character is `cut` in `segment`. */
const brokenAt = (segments: Segments, segment: number, room: Room, cut: number, profile: Profile): number => {
  const { text } = segments;
  const { start, hardEnd } = room;
  const classes = classesOf(profile);
  const end =
    profile.breaking === 'pair'
      ? pairBreak(classes, text, start, cut)
      : portionBreak(classes, segments, start, cut, segment);
  if (end > start) return Math.min(end, hardEnd);
  // Not even one character fits: it stands on the line all the same.
  let next = start + 1;
  while (next < hardEnd && (classes[text.charCodeAt(next)] as number) & EXTEND) next++;
  return next;
};
