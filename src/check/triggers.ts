/** Which rules need to see which lines: by the characters that a rule waits for, in one pass over the text. */

import type { Stretch } from './article.ts';
import type { Meta } from './rule.ts';

export interface Shown {
  /** Whether the rule, by its index, must see the line, by its place among those given. */
  readonly wants: (rule: number, line: number) => boolean;
  /** Whether the rule must see any line. */
  readonly sees: (rule: number) => boolean;
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

const hasBit = (bits: Int32Array, first: number, rule: number): boolean => {
  const word = (rule / BITS) | 0;
  return (((bits[first + word] as number) >>> (rule - word * BITS)) & 1) === 1;
};

export const showTo = (text: string, lines: readonly Stretch[], metas: readonly Meta[]): Shown => {
  const { rowOf, rows, words, always } = tablesFor(metas);
  const wanted = new Int32Array(lines.length * words);
  const seen = new Int32Array(words);
  // A line has few different characters: each counts where it first stands.
  const counted = new Int32Array(rows.length);
  for (const [line, { start, end }] of lines.entries()) {
    const own = line * words;
    wanted.set(always, own);
    for (let at = start; at < end; at += 1) {
      const row = (rowOf[text.charCodeAt(at)] as number) * words;
      if (row === 0 || counted[row] === line + 1) continue;
      counted[row] = line + 1;
      for (let word = 0; word < words; word += 1)
        wanted[own + word] = (wanted[own + word] as number) | (rows[row + word] as number);
    }
    for (let word = 0; word < words; word += 1) seen[word] = (seen[word] as number) | (wanted[own + word] as number);
  }
  return {
    wants: (rule, line) => hasBit(wanted, line * words, rule),
    sees: (rule) => hasBit(seen, 0, rule),
  };
};
