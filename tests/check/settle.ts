/** Mends one text until nothing is left, as --fix does with files, to see where rules come to rest. */

import { applyFixes, type Fixed } from '../../src/check/fix.ts';
import type { Edit } from '../../src/check/rule.ts';

interface Settled<E extends Edit> extends Fixed<E> {
  /** How often the text was judged again and something was still to be mended. */
  readonly rounds: number;
}

/**
 * Fixes until there is nothing left to fix: what one round skipped the next one sees. `find` judges a text. `applied`
 * has the edits of all rounds, each in the offsets of its own; `skipped` those of the last. After `most` rounds it stops.
 */
export const settle = <E extends Edit>(text: string, find: (text: string) => readonly E[], most = 8): Settled<E> => {
  const applied: E[] = [];
  let now = text;
  for (let rounds = 0; ; rounds += 1) {
    const fixed = applyFixes(now, find(now));
    if (fixed.text === now || rounds === most) return { text: now, applied, skipped: fixed.skipped, rounds };
    applied.push(...fixed.applied);
    now = fixed.text;
  }
};
