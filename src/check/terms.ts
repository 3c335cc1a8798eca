/**
 * Finds many words at once in a text, in one pass; the longest at a place wins, and none overlap. Made for lists of
 * thousands: most characters are passed over by one look into a table.
 */

export interface TermMatch<T> {
  readonly start: number;
  readonly end: number;
  readonly value: T;
}

export interface Terms<T> {
  /** In order; between `start` and `end` of the text. */
  readonly find: (text: string, start?: number, end?: number) => readonly TermMatch<T>[];
}

type Entry<T> = readonly [word: string, value: T];

const UNITS = 0x10000;
const PAIRS = 0x40000;
const FIRST = 1;
/** A word of this one character. */
const LONE = 2;

const NONE: readonly never[] = [];

/** The place of a pair of characters in a table of `PAIRS`: few pairs share one, and no pair but a list's is marked often. */
const pairAt = (first: number, second: number): number => (first * 31 + second) & (PAIRS - 1);

/** Kept to 32 bits: larger numbers are slow keys. */
const keyOf = (first: number, second: number): number => (first * UNITS + second) | 0;

/** Of a word of one character the second is none. */
const headOf = (word: string): number => keyOf(word.charCodeAt(0), word.length > 1 ? word.charCodeAt(1) : 0);

/** A word whose first two characters are known to stand there; nearly always the third is another. */
const stands = (text: string, at: number, end: number, word: string): boolean => {
  if (at + word.length > end) return false;
  for (let i = 2; i < word.length; i += 1) if (text.charCodeAt(at + i) !== word.charCodeAt(i)) return false;
  return true;
};

/** An empty word is never found. */
export const createTerms = <T>(words: Iterable<Entry<T>>): Terms<T> => {
  const places = new Uint8Array(UNITS);
  const pairs = new Uint8Array(PAIRS);
  const byHead = new Map<number, Entry<T>[]>();
  for (const entry of words) {
    const [word] = entry;
    if (word === '') continue;
    const first = word.charCodeAt(0);
    places[first] = (places[first] as number) | (word.length > 1 ? FIRST : LONE);
    if (word.length > 1) pairs[pairAt(first, word.charCodeAt(1))] = 1;
    const list = byHead.get(headOf(word));
    if (list) list.push(entry);
    else byHead.set(headOf(word), [entry]);
  }
  for (const list of byHead.values()) list.sort(([a], [b]) => b.length - a.length);
  const wordAt = (text: string, at: number, end: number, first: number, second: number): Entry<T> | undefined => {
    const entries = byHead.get(keyOf(first, second));
    if (entries === undefined) return undefined;
    for (const entry of entries) if (stands(text, at, end, entry[0])) return entry;
    return undefined;
  };
  const find = (text: string, start = 0, end = text.length): readonly TermMatch<T>[] => {
    const [firsts, both] = [places, pairs];
    let found: TermMatch<T>[] | undefined;
    for (let at = start; at < end; at += 1) {
      const first = text.charCodeAt(at);
      const place = firsts[first] as number;
      if (place === 0) continue;
      let hit: Entry<T> | undefined;
      if (at + 1 < end) {
        const second = text.charCodeAt(at + 1);
        if (both[pairAt(first, second)] === 1) hit = wordAt(text, at, end, first, second);
      }
      if (hit === undefined && place >= LONE) hit = byHead.get(keyOf(first, 0))?.[0];
      if (hit === undefined) continue;
      found ??= [];
      found.push({ start: at, end: at + hit[0].length, value: hit[1] });
      at += hit[0].length - 1;
    }
    return found ?? NONE;
  };
  return { find };
};
