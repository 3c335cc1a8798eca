/** Which rules need to see which lines: by the characters that a rule waits for, in one pass over the text. */

import type { Line } from './article.ts';
import type { Meta } from './rule.ts';

export interface Shown {
  /** Calls with the index of each rule that must see the line. */
  readonly each: (line: Line, see: (rule: number) => void) => void;
  /** Calls with the index of each rule that has been shown a line. */
  readonly eachSeen: (see: (rule: number) => void) => void;
}

const UNITS = 0x10000;
/** Rules that a word of bits has room for. */
const BITS = 31;

interface Tables {
  /** Of each UTF-16 unit the row of `rows` that it stands for; 0: no rule waits for it. */
  readonly rowOf: Uint16Array;
  /** `words` numbers a row: the rules that wait for its units. */
  readonly rows: Int32Array;
  readonly words: number;
  /** Rules that see every line. */
  readonly always: Int32Array;
}

const tablesOf = (metas: readonly Meta[]): Tables => {
  const words = Math.ceil(metas.length / BITS);
  const always = new Int32Array(words);
  const waiting = new Map<number, Int32Array>();
  metas.forEach(({ triggers }, rule) => {
    const [word, bit] = [Math.floor(rule / BITS), 1 << (rule % BITS)];
    if (triggers === undefined) always[word] = (always[word] as number) | bit;
    for (let at = 0; at < (triggers ?? '').length; at += 1) {
      const unit = (triggers as string).charCodeAt(at);
      const bits = waiting.get(unit) ?? new Int32Array(words);
      bits[word] = (bits[word] as number) | bit;
      waiting.set(unit, bits);
    }
  });
  const rowOf = new Uint16Array(UNITS);
  const rows = new Int32Array((waiting.size + 1) * words);
  // Units that the same rules wait for share a row.
  const known = new Map<string, number>();
  for (const [unit, bits] of waiting) {
    const row = known.get(bits.join()) ?? known.size + 1;
    known.set(bits.join(), row);
    rowOf[unit] = row;
    rows.set(bits, row * words);
  }
  return { rowOf, rows, words, always };
};

let known: { readonly metas: readonly Meta[]; readonly tables: Tables } | undefined;

/** The rules of a run are the same for every article. */
const tablesFor = (metas: readonly Meta[]): Tables => {
  if (known?.metas === metas) return known.tables;
  if (known?.metas.length === metas.length && known.metas.every((meta, at) => meta === metas[at])) return known.tables;
  known = { metas, tables: tablesOf(metas) };
  return known.tables;
};

const eachBit = (bits: number, first: number, see: (rule: number) => void): void => {
  for (let rest = bits; rest !== 0; rest &= rest - 1) see(first + 31 - Math.clz32(rest & -rest));
};

export const showTo = (text: string, metas: readonly Meta[]): Shown => {
  const { rowOf, rows, words, always } = tablesFor(metas);
  const wanted = new Int32Array(words);
  const seen = new Int32Array(words);
  // A line has few different characters: each counts where it first stands.
  const counted = new Int32Array(rows.length);
  let stamp = 0;
  return {
    each: ({ start, end }, see) => {
      wanted.set(always);
      stamp += 1;
      for (let at = start; at < end; at += 1) {
        const row = (rowOf[text.charCodeAt(at)] as number) * words;
        if (row === 0 || counted[row] === stamp) continue;
        counted[row] = stamp;
        for (let word = 0; word < words; word += 1)
          wanted[word] = (wanted[word] as number) | (rows[row + word] as number);
      }
      for (let word = 0; word < words; word += 1) {
        seen[word] = (seen[word] as number) | (wanted[word] as number);
        eachBit(wanted[word] as number, word * BITS, see);
      }
    },
    eachSeen: (see) => {
      for (let word = 0; word < words; word += 1) eachBit(seen[word] as number, word * BITS, see);
    },
  };
};
