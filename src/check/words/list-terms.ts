/** Words of a list and the longer texts in which they are right, searched together: an exception hides its word. */

import { recent } from '../../recent.ts';
import { createTerms, type TermMatch, type Terms } from '../terms.ts';

interface Listed {
  readonly except: readonly string[];
}

export interface Listing<T> {
  /** In order; the longest at a place, and none overlap. */
  readonly find: (text: string, stretch: { readonly start: number; readonly end: number }) => readonly TermMatch<T>[];
}

const isWord = <T>(match: TermMatch<T | undefined>): match is TermMatch<T> => match.value !== undefined;

const listingOf = <T extends Listed>(list: readonly T[], wordOf: (entry: T) => string): Listing<T> => {
  const terms: Terms<T | undefined> = createTerms<T | undefined>([
    ...list.flatMap(({ except }) => except.map((text) => [text, undefined] as const)),
    ...list.map((entry) => [wordOf(entry), entry] as const),
  ]);
  return { find: (text, { start, end }) => terms.find(text, start, end).filter(isWord<T>) };
};

/** Made once of each list. */
export const listings = <T extends Listed>(wordOf: (entry: T) => string): ((list: readonly T[]) => Listing<T>) => {
  const known = recent<readonly T[], Listing<T>>(4);
  return (list) => {
    const before = known.get(list);
    if (before) return before;
    const made = listingOf(list, wordOf);
    known.set(list, made);
    return made;
  };
};
