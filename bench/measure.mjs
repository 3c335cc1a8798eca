/**
 * Measuring: whole processes taken in turn (A B C A B C …), functions in long-lived children taken in turn, peak memory.
 * All times are milliseconds, memory is MB. Prints nothing and decides nothing.
 */

import { fork, spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const HERE = import.meta.dirname;

/** @typedef {{ name: string, file: string, args: string[], cwd?: string, before?: () => void }} Program */

/** @param {number[]} values */
export const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

/** Runs a program once to its end. @returns {number} its wall time */
const run = ({ name, file, args, cwd, before }, env = {}) => {
  before?.();
  const start = performance.now();
  const { status, error, stderr } = spawnSync(file, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const time = performance.now() - start;
  if (error || status !== 0) throw new Error(`${name} 没有正常结束（${error?.message ?? status}）：\n${stderr}`);
  return time;
};

/** Every program once to warm the file cache, then `rounds` times in turn. @returns {Map<string, number>} median by name */
export const inTurn = (programs, rounds) => {
  const times = new Map(programs.map((program) => [program.name, []]));
  for (const program of programs) run(program);
  for (let round = 0; round < rounds; round += 1) {
    for (const program of programs) times.get(program.name).push(run(program));
  }
  return new Map([...times].map(([name, all]) => [name, median(all)]));
};

/**
 * Peak memory of one run, taken apart from the timed ones. A Node program tells its own (peak.cjs); another is asked of
 * time(1), and is left out where that is not installed.
 * @returns {number | undefined}
 */
export const peakOf = (program, work) => {
  const note = join(work, 'peak.txt');
  rmSync(note, { force: true });
  try {
    if (program.file === process.execPath) {
      run({ ...program, args: ['--require', join(HERE, 'peak.cjs'), ...program.args] }, { BENCH_PEAK: note });
    } else run({ ...program, file: '/usr/bin/time', args: ['-f', '%M', '-o', note, program.file, ...program.args] });
    return Number(readFileSync(note, 'utf8')) / 1024;
  } catch (error) {
    if (error.message.includes('ENOENT')) return undefined;
    throw error;
  }
};

/** A child that does what it is asked over IPC. @returns {{ ask(order: object): Promise<object>, end(): void }} */
export const startProcess = (script, name, ...args) => {
  const child = fork(join(HERE, script), [name, ...args]);
  return {
    ask: (order) =>
      new Promise((resolve, reject) => {
        const gone = (code) => reject(new Error(`${name} 的进程中途退出（${code}）`));
        child.once('exit', gone);
        child.once('message', (answer) => {
          child.off('exit', gone);
          resolve(answer);
        });
        child.send(order);
      }),
    end: () => child.disconnect(),
  };
};

/** A child that compiles with one peer on request. */
export const startChild = (peer, work) => startProcess('warm.mjs', peer, work);

/**
 * `rounds` times `each` documents by every peer in turn, each peer in one process of its own, no document twice.
 * @returns {Promise<Map<string, { time: number, peak: number }>>} median time a document, and the process's peak
 */
export const warmInTurn = async (peers, work, rounds, each) => {
  const children = new Map(peers.map((peer) => [peer, startChild(peer, work)]));
  const times = new Map(peers.map((peer) => [peer, []]));
  const peaks = new Map();
  for (let round = 0; round < rounds; round += 1) {
    for (const [peer, child] of children) {
      const { time, peak } = await child.ask({ first: round * each, documents: each, speeches: 3 });
      times.get(peer).push(time / each);
      peaks.set(peer, peak);
    }
  }
  for (const child of children.values()) child.end();
  return new Map(peers.map((peer) => [peer, { time: median(times.get(peer)), peak: peaks.get(peer) }]));
};
