/** Drafts shared out: each is drawn once, results stand where their drafts do, and not too many are under way. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DraftResult } from '../../src/cli/draft.ts';
import { runShare, shareOut } from '../../src/cli/share.ts';

const resultOf = (draft: string): DraftResult => ({
  draft,
  paths: [],
  built: { outputs: new Map(), diagnostics: [], missing: [] },
});

const later = (turns: number): Promise<void> =>
  turns === 0 ? Promise.resolve() : new Promise((resolve) => setImmediate(() => resolve(later(turns - 1))));

describe('shareOut', () => {
  it('draws every draft once and in order, whoever asks for how many', () => {
    fc.assert(
      fc.property(
        fc.nat(60),
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 60, maxLength: 60 }),
        (n, sizes) => {
          const { draw } = shareOut(Array.from({ length: n }, (_, i) => `${i}`));
          const drawn: number[] = [];
          for (const size of sizes) {
            const [from, to] = draw(size) ?? [0, 0];
            expect(to - from).toBeLessThanOrEqual(size);
            for (let at = from; at < to; at += 1) drawn.push(at);
          }
          expect(drawn).toEqual(Array.from({ length: n }, (_, i) => i));
        },
      ),
    );
  });
});

describe('runShare', () => {
  it('keeps the order however long each takes, by one thread or by several', async () => {
    const turns = fc.array(fc.nat(12), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(turns, fc.integer({ min: 1, max: 3 }), async (each, threads) => {
        const paths = each.map((_, i) => `${i}`);
        const share = shareOut(paths);
        let underWay = 0;
        let most = 0;
        const run = async (path: string): Promise<DraftResult> => {
          underWay += 1;
          most = Math.max(most, underWay);
          await later(each[Number(path)] as number);
          underWay -= 1;
          return resultOf(path);
        };
        await Promise.all(Array.from({ length: threads }, () => runShare(share, run)));
        expect(share.results.map(({ draft }) => draft)).toEqual(paths);
        // What waits for the disk holds its volume in memory.
        expect(most).toBeLessThanOrEqual(8 * threads);
      }),
      { numRuns: 60 },
    );
  });
});
