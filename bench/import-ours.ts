/** Import as `npm run bench:import` measures it: bytes of an old text to drafts, templates and facts, in memory. */

import { printed } from '../tests/import/corpus/print.ts';
import type { TrueLine } from '../tests/import/corpus/truth.ts';
import { randomOf } from '../tests/support/random.ts';
import { realWorld } from '../src/cli/world.ts';
import { readText } from '../src/import/text/read.ts';
import { importText } from '../src/project/import.ts';

export interface Taken {
  readonly speeches: number;
  readonly facts: number;
  readonly healings: number;
  readonly differences: number;
}

/** `root`: the package's folder, whose style the proof is set in. */
export const importOld = (bytes: Uint8Array, root: string, lift: boolean): Taken => {
  const read = readText(bytes);
  if (read.kind !== 'text') throw new Error(read.reason);
  const base = { world: realWorld(root), packageRoot: root };
  const { volume, facts, healings, differences } = importText(read.text, { name: '旧稿.txt', base, lift });
  return {
    speeches: volume.speeches.length,
    facts: facts.length,
    healings: healings.length,
    differences: differences.length,
  };
};

/** Lines as a page at strength 3 leaves them: broken, with page numbers and headers, figures torn out. */
export const damaged = (lines: readonly TrueLine[], header: string): string => printed(lines, 3, header, randomOf(7));
