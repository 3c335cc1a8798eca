/**
 * Heals text pasted from elsewhere, kind by kind, until nothing is left to heal: healing what is healed changes nothing.
 * Every change is told; no word is changed. Never throws.
 */

import { findBroken } from './broken.ts';
import { findSplit } from './digits.ts';
import { applyEdits, type Draft, draftOf } from './draft.ts';
import { findInvisible } from './invisible.ts';
import { type Edit, HEALINGS, type Healed, type Healing, type HealingKind, type HealingSwitches } from './kinds.ts';
import { findHeaders, findPageNumbers } from './pages.ts';
import { findPunctuation } from './punctuation.ts';
import { findIndents, findSpacing } from './tidy.ts';
import { findTitles } from './titles.ts';
import { findTorn } from './torn.ts';
import { type View, viewOf } from './view.ts';

type Finder = (view: View) => readonly Edit[];

const FINDERS: Readonly<Record<HealingKind, Finder>> = {
  invisible: ({ text }) => findInvisible(text),
  header: findHeaders,
  pageNumber: findPageNumbers,
  torn: (view) => [...findTorn(view), ...findSplit(view)].sort((a, b) => a.start - b.start),
  broken: findBroken,
  title: findTitles,
  indent: findIndents,
  spacing: findSpacing,
  punctuation: findPunctuation,
};

/** One round nearly always does; each makes the text shorter or its marks wider, so that they come to an end. */
const ROUNDS = 12;

/** A line may be torn again behind a piece: all are pieced together before it is asked which lines were broken. */
const TIMES: Readonly<Partial<Record<HealingKind, number>>> = { torn: ROUNDS };

const lineCounter = (text: string): ((offset: number) => number) => {
  const ends = Array.from(text.matchAll(/\r\n|[\n\r]/g), ({ 0: end, index }) => index + end.length);
  let line = 0;
  return (offset) => {
    while (line < ends.length && (ends[line] as number) <= offset) line += 1;
    return line + 1;
  };
};

export const heal = (text: string, switches: HealingSwitches = {}): Healed => {
  const kinds = (Object.keys(HEALINGS) as HealingKind[]).filter((kind) => switches[kind] !== false);
  const found: Omit<Healing, 'line'>[] = [];
  let draft: Draft = draftOf(text);
  let view: View | undefined;
  for (let round = 0, before = ''; round < ROUNDS && before !== draft.text; round += 1) {
    before = draft.text;
    for (const kind of kinds) {
      for (let time = 0; time < (TIMES[kind] ?? 1); time += 1) {
        // Recognising is the dear part: once for each state of the text.
        if (view?.text !== draft.text) view = viewOf(draft.text);
        const { draft: healed, traces } = applyEdits(draft, FINDERS[kind](view));
        for (const { start, end, after } of traces)
          found.push({ kind, start, end, before: text.slice(start, end), after });
        draft = healed;
        if (traces.length === 0) break;
      }
    }
  }
  const lineOf = lineCounter(text);
  const healings = found
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map((one) => ({ ...one, line: lineOf(one.start) }));
  return { text: draft.text, healings };
};
