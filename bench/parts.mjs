/** The parts of the benchmark, each a function from the prepared folder to its results. Prints only through `say`. */

import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleOurs } from './bundle.mjs';
import { measureLayout } from './layout.mjs';
import { inTurn, median, peakOf, startChild, warmInTurn } from './measure.mjs';
import { validate, verify } from './verify.mjs';
import {
  contentOf,
  FLOOR,
  LIBRARIES,
  OURS,
  ourProgram,
  outputOf,
  PANDOC,
  prepare,
  prepareBatch,
  programOf,
} from './workloads.mjs';

export const PARTS = ['cold', 'warm', 'jobs', 'big', 'growth', 'layout'];

const peers = () => {
  const pandoc = spawnSync('pandoc', ['--version']).status === 0 ? [PANDOC] : [];
  return [FLOOR, ...LIBRARIES, ...pandoc];
};

const taken = (programs, times, work) =>
  new Map(programs.map((program) => [program.name, { time: times.get(program.name), peak: peakOf(program, work) }]));

/** W1, and how long node itself and our --help and --version take. */
const cold = async (work, names, quick) => {
  const empty = join(work, 'empty.mjs');
  writeFileSync(empty, '');
  const programs = [
    { name: 'node', file: process.execPath, args: [empty] },
    ourProgram(work, '--help', '--help'),
    ourProgram(work, '--version', '--version'),
    ...(await Promise.all(names.map((name) => programOf(work, name, 'w1')))),
  ];
  return taken(programs, inTurn(programs, quick ? 3 : 15), work);
};

/** W2 in one process each; pandoc, a process each time, is W1's own figure and left out. */
const warm = (work, names, quick) =>
  warmInTurn(
    names.filter((name) => name !== PANDOC),
    work,
    10,
    quick ? 10 : 100,
  );

/** W2 as the command, on one thread and on two, whole processes with reading and writing. */
const jobs = (work, _names, quick) => {
  const drafts = prepareBatch(work).slice(0, quick ? 200 : undefined);
  const programs = ['1', '2'].map((count) => ourProgram(work, count, 'build', ...drafts, '-o', 'out', '--jobs', count));
  return inTurn(programs, quick ? 1 : 3);
};

const big = async (work, names, quick) => {
  const programs = await Promise.all(names.map((name) => programOf(work, name, 'w3')));
  return taken(programs, inTurn(programs, quick ? 1 : 5), work);
};

const CHARACTERS = 5000; // a speech; the same for all sizes, so only ratios depend on it

/**
 * Microseconds a character at several sizes, in one process that is warm. In each round every size does the same
 * amount in all, so that collecting garbage weighs on all alike.
 * @param {{ documents: number, speeches: number }[]} sizes of one order each
 * @param {number} amount speeches a round
 */
const atSizes = async (child, sizes, amount, rounds) => {
  const values = sizes.map(() => []);
  let first = 0;
  for (let round = 0; round <= rounds; round += 1) {
    for (const [i, size] of sizes.entries()) {
      let time = 0;
      for (let done = 0; done < amount; done += size.documents * size.speeches) {
        time += (await child.ask({ first, ...size })).time;
        first += size.documents;
      }
      // The first round warms up.
      if (round > 0) values[i].push((time * 1000) / (amount * CHARACTERS));
    }
  }
  return values.map(median);
};

const growth = async (work, _names, quick) => {
  const child = startChild(OURS, work);
  const volumes = [10, 100, quick ? 200 : 1000].map((documents) => ({ documents, speeches: 3 }));
  const lengths = [3, 30, 300].map((speeches) => ({ documents: 1, speeches }));
  const documents = await atSizes(child, volumes, quick ? 600 : 3000, quick ? 1 : 2);
  const speeches = await atSizes(child, lengths, quick ? 300 : 900, quick ? 2 : 5);
  child.end();
  return { documents, speeches };
};

const layout = (work, _names, quick) => measureLayout(work, quick ? 1 : 3);

/** Everything measured is first checked: the output of W1 by a validator too. */
const check = async (work, names, workload, say) => {
  for (const program of await Promise.all(names.map((name) => programOf(work, name, workload)))) {
    inTurn([program], 0);
    const file = outputOf(work, program.name, workload);
    const characters = verify(file, contentOf(workload));
    const faults = workload === 'w1' ? await validate(file) : [];
    say(
      `${workload} ${program.name}：${characters} 字${faults.length ? `；校验器在别处指出 ${faults.length} 处，如 ${faults[0]}` : ''}`,
    );
  }
};

const MEASURES = { cold, warm, jobs, big, growth, layout };

/**
 * @param {string} work folder to write to @param {string[]} parts @param {boolean} quick few rounds, for trying out
 * @param {(text: string) => void} say progress
 * @returns {Promise<import('./targets.mjs').Results>}
 */
export const measureAll = async (work, parts, quick, say) => {
  const names = [OURS, ...peers()];
  if (!names.includes(PANDOC)) say('没有安装 pandoc，不比');
  await prepare(work, names.slice(1));
  await bundleOurs(work);
  for (const workload of ['w1', 'w3']) await check(work, names, workload, say);
  const results = {};
  for (const part of parts) {
    say(`测量 ${part}……`);
    results[part] = await MEASURES[part](work, names, quick);
  }
  return results;
};
