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
  readonly find: (text: string, start?: number, end?: number) => TermMatch<T>[];
}

type Entry<T> = readonly [word: string, value: T];

const UNITS = 0x10000;
const FIRST = 1;
const SECOND = 2;
/** A word of this one character. */
const LONE = 4;

/** Of a word of one character the second is none. */
const headOf = (word: string): number => word.charCodeAt(0) * UNITS + (word.length > 1 ? word.charCodeAt(1) : 0);

/** An empty word is never found. */
export const createTerms = <T>(words: Iterable<Entry<T>>): Terms<T> => {
  const places = new Uint8Array(UNITS);
  const byHead = new Map<number, Entry<T>[]>();
  const mark = (code: number, bit: number): void => {
    places[code] = (places[code] as number) | bit;
  };
  for (const entry of words) {
    const [word] = entry;
    if (word === '') continue;
    mark(word.charCodeAt(0), word.length > 1 ? FIRST : LONE);
    if (word.length > 1) mark(word.charCodeAt(1), SECOND);
    const list = byHead.get(headOf(word));
    if (list) list.push(entry);
    else byHead.set(headOf(word), [entry]);
  }
  for (const list of byHead.values()) list.sort(([a], [b]) => b.length - a.length);
  const longer = (text: string, at: number, end: number): Entry<T> | undefined => {
    if (at + 1 >= end || ((places[text.charCodeAt(at + 1)] as number) & SECOND) === 0) return undefined;
    const list = byHead.get(text.charCodeAt(at) * UNITS + text.charCodeAt(at + 1));
    return list?.find(([word]) => at + word.length <= end && text.startsWith(word, at));
  };
  const find = (text: string, start = 0, end = text.length): TermMatch<T>[] => {
    const found: TermMatch<T>[] = [];
    for (let at = start; at < end; at += 1) {
      const first = places[text.charCodeAt(at)] as number;
      if ((first & (FIRST | LONE)) === 0) continue;
      const hit =
        longer(text, at, end) ?? ((first & LONE) === 0 ? undefined : byHead.get(headOf(text[at] as string))?.[0]);
      if (hit === undefined) continue;
      found.push({ start: at, end: at + hit[0].length, value: hit[1] });
      at += hit[0].length - 1;
    }
    return found;
  };
  return { find };
};
