/** Many drafts on several threads: each takes the next drafts when it is free. Results keep the given order. */

import { posix } from 'node:path';
import { parentPort, threadId, Worker, workerData } from 'node:worker_threads';
import type { BuildOptions } from '../project/build.ts';
import { openWorkspace } from '../project/workspace.ts';
import { type DraftResult, runDraft } from './draft.ts';
import { onInterrupt } from './interrupt.ts';
import { premadeOf } from './premade.ts';
import { takeRulesFor } from './rules.ts';
import { recordsIn } from './targets.ts';
import { realWorld } from './world.ts';
import { nameThread, removeTemporaries } from './write.ts';

export interface Batch {
  readonly paths: readonly string[];
  readonly cwd: string;
  readonly packageRoot: string;
  readonly options: BuildOptions;
  readonly folder: string;
}

/** Drafts handed over at a time: enough to keep the messages few, few enough to share the work. */
const CHUNK = 8;

interface Reply {
  readonly from: number;
  readonly results: readonly DraftResult[];
}

/** Workers at work, with the folder that each writes to. */
const working = new Map<Worker, string>();

/** Threads end, and what they had half-written goes. */
const stopWorkers = async (): Promise<void> => {
  const folders = new Set(working.values());
  await Promise.all([...working.keys()].map((worker) => worker.terminate()));
  for (const folder of folders) for (const each of [folder, recordsIn(folder)]) removeTemporaries(each);
};

export const runOnWorkers = async (batch: Batch, jobs: number): Promise<DraftResult[]> => {
  const forget = onInterrupt(stopWorkers);
  const results: DraftResult[] = new Array(batch.paths.length);
  const size = Math.min(CHUNK, Math.ceil(batch.paths.length / jobs));
  let next = 0;
  const one = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(posix.join(batch.packageRoot, 'dist/worker.cjs'), {
        workerData: batch,
        resourceLimits: { maxYoungGenerationSizeMb: 12 },
      });
      working.set(worker, batch.folder);
      const hand = (): void => {
        if (next >= batch.paths.length) {
          working.delete(worker);
          void worker.terminate().then(() => resolve());
          return;
        }
        worker.postMessage([next, next + size]);
        next += size;
      };
      worker.on('message', ({ from, results: done }: Reply) => {
        for (const [i, result] of done.entries()) results[from + i] = result;
        hand();
      });
      worker.on('error', reject);
      hand();
    });
  await Promise.all(Array.from({ length: Math.min(jobs, Math.ceil(batch.paths.length / size)) }, one));
  forget();
  return results;
};

/** The other side, in a thread of its own: waits for drafts. */
export const serve = (): void => {
  const port = parentPort;
  if (!port) return;
  nameThread(threadId);
  const { paths, cwd, packageRoot, options, folder } = workerData as Batch;
  const { value: workspace } = openWorkspace(realWorld(cwd), cwd, packageRoot, premadeOf(packageRoot));
  const ready = takeRulesFor(workspace, options);
  port.on('message', async ([from, to]: readonly [number, number]) => {
    await ready;
    const results = paths.slice(from, to).map((path) => runDraft(workspace, path, options, folder));
    port.postMessage({ from, results } satisfies Reply);
  });
};
