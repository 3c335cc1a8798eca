/** Personal information in facts, told by kind and place; what stands there is never repeated. */

import type { Diagnostic } from '../diagnostic.ts';
import { recent } from '../recent.ts';
import { type Place, placeOf } from '../source.ts';
import { entriesOf, type Fact } from '../tree/facts.ts';
import { findPersonal, type PersonalMatch } from './personal.ts';

/** Where a part of a value stands; the whole value where its source is written otherwise (quotes, escapes). */
const placeIn = ({ source, start, end }: Place, text: string, match: PersonalMatch): Place => {
  const at = source.text.slice(start, end).indexOf(text);
  return at < 0 ? { source, start, end } : placeOf(source, start + at + match.start, start + at + match.end);
};

const diagnosticOf = (place: Place, { kind, certain }: PersonalMatch): Diagnostic => ({
  code: 'JGF027',
  grade: certain ? 'E' : 'W',
  message: certain ? `这里是${kind}` : `这里像是${kind}`,
  place,
  secret: true,
});

/** Digits of the shortest number that may be somebody's. */
const SHORTEST = 11;

const scan = (fact: Fact, key: string, told: Diagnostic[]): void => {
  if (fact.type === 'text' || (fact.type === 'number' && fact.text.length >= SHORTEST)) {
    for (const match of findPersonal(fact.text, key))
      told.push(diagnosticOf(placeIn(fact.place, fact.text, match), match));
    return;
  }
  if (fact.type === 'list') for (const item of fact.items) scan(item, key, told);
  else for (const [name, entry] of entriesOf(fact) ?? []) scan(entry.fact, name, told);
};

const known = recent<Fact, readonly Diagnostic[]>(200);

/** Facts of one file are looked through once a run. */
export const personalIn = (facts: Fact): readonly Diagnostic[] => {
  const before = known.get(facts);
  if (before) return before;
  const told: Diagnostic[] = [];
  scan(facts, '', told);
  known.set(facts, told);
  return told;
};
