/**
 * A paragraph as the line breaker sees it: its text cut into segments that are measured alike. Where
 * `breaking` is `portion` these are LibreOffice's portions: a new one at each change of face or script.
 * It drops everything that does not move a line (origins, colours, bookmarks).
 */

import { paragraphText, type SetParagraph } from '../tree/galley.ts';
import type { Face } from '../tree/style.ts';
import { ALNUM, classesOf, HAN, WEAK } from './classes.ts';
import type { Profile } from './profiles.ts';

export interface Segments {
  readonly text: string;
  /** Segment `i` reaches from `starts[i]` to `starts[i + 1]`; the text's length stands last. */
  readonly starts: readonly number[];
  readonly han: readonly boolean[];
  readonly faces: readonly Face[];
  /** Twips between a segment and the one before it, when both stand on one line. */
  readonly gaps: readonly number[];
}

/** An em of a face in twips: a size of 32 half-points is 320 twips. */
export const emOf = (face: Face): number => face.size * 10;

const sameFace = (a: Face, b: Face): boolean =>
  a === b || (a.font === b.font && a.size === b.size && a.bold === b.bold && a.spacing === b.spacing);

export const segmentsOf = (paragraph: SetParagraph, profile: Profile): Segments => {
  const text = paragraphText(paragraph);
  const classes = classesOf(profile);
  const byScript = profile.breaking === 'portion';
  const starts: number[] = [];
  const han: boolean[] = [];
  const faces: Face[] = [];
  const gaps: number[] = [];
  let face: Face | undefined;
  // A paragraph that begins with a quotation mark begins Latin.
  let script = false;
  let alnum = false;
  let at = 0;
  for (const run of paragraph.runs) {
    const end = at + run.text.length;
    let changed = face === undefined || !sameFace(face, run.face);
    face = run.face;
    for (; at < end; at++) {
      const code = text.charCodeAt(at);
      const bits = classes[code] as number;
      const tab = code === 9;
      const now: boolean = byScript && !(bits & WEAK) ? (bits & HAN) !== 0 : script;
      if (changed || tab || now !== script) {
        starts.push(at);
        han.push(now);
        faces.push(run.face);
        gaps.push(
          now !== script && alnum && bits & ALNUM && profile.gapDivisor > 0 ? emOf(run.face) / profile.gapDivisor : 0,
        );
        script = now;
        changed = tab;
      }
      alnum = (bits & ALNUM) !== 0;
    }
  }
  starts.push(text.length);
  return { text, starts, han, faces, gaps };
};
