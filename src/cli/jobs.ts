/** Many drafts on several threads: each takes the next draft when it is free. Results keep the given order. */

import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import type { BuildOptions } from '../project/build.ts';
import { openWorkspace } from '../project/workspace.ts';
import { type DraftResult, runDraft } from './draft.ts';
import { realWorld } from './world.ts';

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

export const runOnWorkers = async (batch: Batch, jobs: number): Promise<DraftResult[]> => {
  const results: DraftResult[] = new Array(batch.paths.length);
  let next = 0;
  const one = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(__filename, { workerData: batch });
      const hand = (): void => {
        if (next >= batch.paths.length) return void worker.terminate().then(() => resolve());
        worker.postMessage(next);
        next += CHUNK;
      };
      worker.on('message', ({ from, results: done }: Reply) => {
        for (const [i, result] of done.entries()) results[from + i] = result;
        hand();
      });
      worker.on('error', reject);
      hand();
    });
  await Promise.all(Array.from({ length: Math.min(jobs, Math.ceil(batch.paths.length / CHUNK)) }, one));
  return results;
};

/** The other side: true when this thread is a worker, which then waits for drafts. */
export const serveAsWorker = (): boolean => {
  if (isMainThread || !parentPort) return false;
  const port = parentPort;
  const batch = workerData as Batch;
  const { value: workspace } = openWorkspace(realWorld(batch.cwd), batch.cwd, batch.packageRoot);
  port.on('message', (from: number) => {
    const chunk = batch.paths.slice(from, from + CHUNK);
    const reply: Reply = { from, results: chunk.map((path) => runDraft(workspace, path, batch.options, batch.folder)) };
    port.postMessage(reply);
  });
  return true;
};
