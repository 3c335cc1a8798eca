/** Drafts to be built, shared out among threads, and how one thread goes through its own. Results keep the given order. */

import { setFlagsFromString } from 'node:v8';
import type { DraftResult } from './draft.ts';
import { breath } from './interrupt.ts';

export interface Share {
  readonly paths: readonly string[];
  readonly results: DraftResult[];
  /** At most so many drafts that nobody has begun: the first of them and the one after the last. */
  readonly draw: (most: number) => readonly [number, number] | undefined;
}

export const shareOut = (paths: readonly string[]): Share => {
  let next = 0;
  const draw: Share['draw'] = (most) => {
    if (next >= paths.length) return undefined;
    const from = next;
    next = Math.min(next + most, paths.length);
    return [from, next];
  };
  return { paths, results: new Array(paths.length), draw };
};

/** From so many on it pays. */
const MANY = 20;

/**
 * The young generation is kept small for one volume; of hundreds, one after another, less outlives a larger one. Only
 * after all code is loaded: kept code is refused under other flags.
 */
export const makeRoomFor = (drafts: number): void => {
  if (drafts >= MANY) setFlagsFromString('--semi-space-growth-factor=2');
};

/** Drafts that are built while the disk still writes earlier ones. */
const AHEAD = 8;

/** Draft after draft until none is left; signals are let in between them. */
export const runShare = async (share: Share, run: (path: string) => Promise<DraftResult>): Promise<void> => {
  const { paths, results, draw } = share;
  const running: Promise<void>[] = [];
  for (let drawn = draw(1); drawn; drawn = draw(1)) {
    const [at] = drawn;
    if (running.length > 0) await breath();
    await running.at(-AHEAD);
    const keep = (result: DraftResult): void => {
      results[at] = result;
    };
    running.push(run(paths[at] as string).then(keep));
  }
  await Promise.all(running);
};
