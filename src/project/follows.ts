/**
 * What is only said of a template because a value or a file could not be read: it is left out, since mending the
 * data mends it. Pure; it reads no file.
 */

import type { Diagnostic } from '../diagnostic.ts';
import type { Place } from '../source.ts';

/** What asks for data: where they are wrong, so is this. */
const ASKING: ReadonlySet<string> = new Set(['JGT003', 'JGT010', 'JGT012', 'JGT013', 'JGT028']);

const holds = (outer: Place, inner: Place): boolean =>
  outer.source.name === inner.source.name && outer.start <= inner.start && inner.end <= outer.end;

/** Of what is not there at all. */
const isAbsent = ({ code, related }: Diagnostic): boolean =>
  code === 'JGT003' || (code === 'JGT028' && related === undefined);

/**
 * `faults`: what was told of the data; `complete` false: some of what was referred to could not be read, so that
 * what is not there says nothing.
 */
export const followsFrom = (
  faults: readonly Diagnostic[],
  complete: boolean,
): ((diagnostic: Diagnostic) => boolean) => {
  const places = faults.flatMap(({ grade, place }) => (grade === 'E' && place ? [place] : []));
  if (complete && places.length === 0) return () => false;
  return (diagnostic) => {
    if (!ASKING.has(diagnostic.code)) return false;
    if (!complete && isAbsent(diagnostic)) return true;
    return (diagnostic.related ?? []).some(({ place }) => places.some((fault) => holds(place, fault)));
  };
};
