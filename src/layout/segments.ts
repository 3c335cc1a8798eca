/**
 * A paragraph as the line breaker sees it: its text cut into segments of one script and one face, which
 * are LibreOffice's portions. It drops everything that does not move a line (sources, bookmarks).
 *
 * Segments are found by regular expressions, so that a long text costs one step a segment and not one a
 * character.
 */

import { paragraphText, type Run, type SetParagraph } from '../tree/galley.ts';
import type { Face } from '../tree/style.ts';
import { ALNUM, classesOf } from './classes.ts';
import type { Profile } from './profiles.ts';

export interface Segments {
  readonly text: string;
  /** Segment `i` reaches from `starts[i]` to `starts[i + 1]`; the text's length stands last. */
  readonly starts: readonly number[];
  readonly han: readonly boolean[];
  readonly faces: readonly Face[];
  /** Twips between a segment and the one before it, when both stand on one line. */
  readonly gaps: readonly number[];
  /** Every character of a Han segment is one em wide. */
  readonly even: boolean;
}

/** An em of a face in twips: a size of 32 half-points is 320 twips. */
export const emOf = (face: Face): number => face.size * 10;

const HAN = '\u1100-\u11ff\u2e80-\udfff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef';
/** These take the script of the character before, quotation marks, — and … among them. */
const WEAK = ' \u00a0\u0300-\u036f\u2000-\u2e7f\ue000-\uf8ff\ufe00-\ufe0f\ufe20-\ufe2f\ufe50-\ufe6f\ufeff';

const TO_HAN = new RegExp(`[${HAN}]`, 'g');
const TO_LATIN = new RegExp(`[^${HAN}${WEAK}]`, 'g');

/** Characters of Han segments that are not one em wide. */
const UNEVEN =
  /[\ufe00-\ufe2f\u0300-\u036f \u00a0\u200b-\u200f\u202a-\u202e\u2060-\u206f\udc00-\udfff\ufeff\uff61-\uffdc]/;

/** The offset at which a text that is Han (or Latin) from `from` on turns Latin (or Han). */
const turnAfter = (text: string, from: number, han: boolean): number => {
  const pattern = han ? TO_LATIN : TO_HAN;
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex - 1 : text.length;
};

const isMissing = ({ origin }: Run): boolean => origin.kind === 'fact' && origin.missing === true;

/** What is missing is highlighted, and so looks different too. */
const looksAlike = (a: Run, b: Run): boolean => sameFace(a.face, b.face) && isMissing(a) === isMissing(b);

const sameFace = (a: Face, b: Face): boolean =>
  a === b || (a.font === b.font && a.size === b.size && a.bold === b.bold && a.spacing === b.spacing);

export const segmentsOf = (paragraph: SetParagraph, profile: Profile): Segments => {
  const text = paragraphText(paragraph);
  const classes = classesOf(profile);
  const isAlnum = (at: number): boolean => ((classes[text.charCodeAt(at)] as number) & ALNUM) !== 0;
  const starts: number[] = [];
  const han: boolean[] = [];
  const faces: Face[] = [];
  const gaps: number[] = [];
  let before: Run | undefined;
  // What has no script of its own is Latin at the start of a paragraph.
  let script = false;
  let turn = turnAfter(text, 0, false);
  let at = 0;
  for (const run of paragraph.runs) {
    const end = at + run.text.length;
    let opens = before === undefined || !looksAlike(before, run);
    if (end > at) before = run;
    while (at < end) {
      const turns = at === turn;
      if (turns) {
        script = !script;
        turn = turnAfter(text, at, script);
      }
      if (turns || opens) {
        starts.push(at);
        han.push(script);
        faces.push(run.face);
        const gap = turns && at > 0 && profile.gapDivisor > 0 && isAlnum(at - 1) && isAlnum(at);
        gaps.push(gap ? emOf(run.face) / profile.gapDivisor : 0);
      }
      opens = false;
      at = Math.min(turn, end);
    }
  }
  starts.push(text.length);
  return { text, starts, han, faces, gaps, even: !UNEVEN.test(text) };
};
