/** Many drafts on several threads: each takes the next drafts when it is free. Results keep the given order. */

import { posix } from 'node:path';
import { parentPort, threadId, Worker, workerData } from 'node:worker_threads';
import type { BuildOptions } from '../project/build.ts';
import { openWorkspace } from '../project/workspace.ts';
import { type DraftResult, runDraft } from './draft.ts';
import { onInterrupt } from './interrupt.ts';
import { premadeOf } from './premade.ts';
import { takeRulesFor } from './rules.ts';
import { makeRoomFor, runShare, type Share, shareOut } from './share.ts';
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
const CHUNK = 4;

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

/** One more thread, until no draft is left. */
const runWorker = (batch: Batch, share: Share): Promise<void> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(posix.join(batch.packageRoot, 'dist/worker.cjs'), {
      workerData: batch,
      resourceLimits: { maxYoungGenerationSizeMb: 12 },
    });
    working.set(worker, batch.folder);
    let atHand = 0;
    const hand = (): void => {
      const drawn = share.draw(CHUNK);
      if (drawn) {
        worker.postMessage(drawn);
        atHand += 1;
      } else if (atHand === 0) {
        working.delete(worker);
        void worker.terminate().then(() => resolve());
      }
    };
    worker.on('message', ({ from, results }: Reply) => {
      for (const [i, result] of results.entries()) share.results[from + i] = result;
      atHand -= 1;
      hand();
    });
    worker.on('error', reject);
    // One to build while the disk still writes the other.
    hand();
    hand();
  });

/** `jobs` threads, this one among them: it need not be started. `run` is `runDraft` as it is here. */
export const runOnThreads = async (
  batch: Batch,
  jobs: number,
  run: (path: string) => Promise<DraftResult>,
): Promise<readonly DraftResult[]> => {
  const forget = onInterrupt(stopWorkers);
  const share = shareOut(batch.paths);
  const workers = Math.min(jobs, Math.ceil(batch.paths.length / CHUNK)) - 1;
  await Promise.all([...Array.from({ length: workers }, () => runWorker(batch, share)), runShare(share, run)]);
  forget();
  return share.results;
};

/** The other side, in a thread of its own: waits for drafts. */
export const serve = (): void => {
  const port = parentPort;
  if (!port) return;
  nameThread(threadId);
  const { paths, cwd, packageRoot, options, folder } = workerData as Batch;
  makeRoomFor(paths.length);
  const { value: workspace } = openWorkspace(realWorld(cwd), cwd, packageRoot, premadeOf(packageRoot));
  const ready = takeRulesFor(workspace, options);
  port.on('message', async ([from, to]: readonly [number, number]) => {
    await ready;
    const results = await Promise.all(paths.slice(from, to).map((path) => runDraft(workspace, path, options, folder)));
    port.postMessage({ from, results } satisfies Reply);
  });
};
