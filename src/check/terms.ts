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

/** What a place in the table of pairs says of the words that begin with such a pair. */
const LONGER = 1;
const WHOLE = 2;

const NONE: readonly never[] = [];

/** Places of two and of three characters in tables: few share one, and none but a list's own is marked often. */
const PAIRS = 0x10000;
const TRIPLES = 0x40000;
const pairAt = (first: number, second: number): number => (first * 31 + second) & (PAIRS - 1);
const tripleAt = (first: number, second: number, third: number): number =>
  (first * 961 + second * 31 + third) & (TRIPLES - 1);

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

interface Tables {
  /** `LONGER` and `WHOLE` by the first two characters. */
  readonly pairs: Uint8Array;
  /** 1 by the first three characters. */
  readonly triples: Uint8Array;
  /** Words of one character. */
  readonly lone: ReadonlySet<number>;
}

const tablesOf = (words: readonly string[]): Tables => {
  const pairs = new Uint8Array(PAIRS);
  const triples = new Uint8Array(TRIPLES);
  const lone = new Set<number>();
  for (const word of words) {
    const [first, second, third] = [word.charCodeAt(0), word.charCodeAt(1), word.charCodeAt(2)];
    if (word.length === 1) lone.add(first);
    else {
      const at = pairAt(first, second);
      pairs[at] = (pairs[at] as number) | (word.length === 2 ? WHOLE : LONGER);
      if (word.length > 2) triples[tripleAt(first, second, third)] = 1;
    }
  }
  return { pairs, triples, lone };
};

/** An empty word is never found. */
export const createTerms = <T>(words: Iterable<Entry<T>>): Terms<T> => {
  const entries = [...words].filter(([word]) => word !== '');
  const { pairs, triples, lone } = tablesOf(entries.map(([word]) => word));
  const byHead = new Map<number, Entry<T>[]>();
  for (const entry of entries) {
    const list = byHead.get(headOf(entry[0]));
    if (list) list.push(entry);
    else byHead.set(headOf(entry[0]), [entry]);
  }
  for (const list of byHead.values()) list.sort(([a], [b]) => b.length - a.length);
  const wordAt = (text: string, at: number, end: number, first: number, second: number): Entry<T> | undefined =>
    byHead.get(keyOf(first, second))?.find((entry) => stands(text, at, end, entry[0]));
  const hasLone = lone.size > 0;
  const find = (text: string, start = 0, end = text.length): readonly TermMatch<T>[] => {
    let found: TermMatch<T>[] | undefined;
    const unitAt = (at: number): number => (at < end ? text.charCodeAt(at) : 0);
    let second = unitAt(start);
    for (let at = start; at < end; at += 1) {
      const first = second;
      second = unitAt(at + 1);
      const pair = pairs[pairAt(first, second)] as number;
      let hit: Entry<T> | undefined;
      // Of a pair that many words share, nearly always the third character is another.
      if (pair !== 0 && (pair >= WHOLE || triples[tripleAt(first, second, unitAt(at + 2))] === 1)) {
        hit = wordAt(text, at, end, first, second);
      }
      if (hit === undefined && hasLone && lone.has(first)) hit = byHead.get(keyOf(first, 0))?.[0];
      if (hit === undefined) continue;
      found ??= [];
      found.push({ start: at, end: at + hit[0].length, value: hit[1] });
      at += hit[0].length - 1;
      second = unitAt(at + 1);
    }
    return found ?? NONE;
  };
  return { find };
};
