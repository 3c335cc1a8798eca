/**
 * The three workloads as files and programs: W1 one compilation of three speeches, W2 a thousand of them, W3 one of 300
 * speeches. Everything is written under one folder before anything is timed.
 */

import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compilationOf } from './content.mjs';
import { modelOf } from './lines.mjs';
import { draftFiles, sharedFiles } from './workspace.mjs';

const HERE = import.meta.dirname;
export const OURS = 'jianggao';
export const FLOOR = 'floor';
/** Peers that work inside a Node process. */
export const LIBRARIES = ['docx', 'docx-handlebars', 'docxtemplater', 'easy-template-x', 'docx-templates'];
export const PANDOC = 'pandoc';
export const BATCH = 1000;

/** @type {Record<string, [first: number, speeches: number]>} one compilation each */
const SINGLE = { w1: [0, 3], w3: [3, 300] };
export const contentOf = (workload) => compilationOf(...SINGLE[workload]);

const writeAll = (root, files) => {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
};

const batchStem = (i) => `w2-${String(i).padStart(4, '0')}`;

/** Writes templates, facts and our workspace anew. @param {string} work @param {string[]} peers */
export const prepare = async (work, peers) => {
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  for (const name of peers) {
    const peer = await import(`./peers/${name}.mjs`);
    peer.prepare(work);
    for (const workload of Object.keys(SINGLE)) peer.feed?.(modelOf(contentOf(workload)), join(work, workload));
  }
  const space = join(work, 'space');
  writeAll(space, sharedFiles());
  for (const workload of Object.keys(SINGLE)) {
    writeFileSync(join(work, `${workload}.json`), JSON.stringify(modelOf(contentOf(workload))));
    writeAll(space, draftFiles(workload, contentOf(workload)));
  }
};

/** Writes our thousand drafts. @returns {string[]} their paths in the workspace */
export const prepareBatch = (work) =>
  Array.from({ length: BATCH }, (_, i) => {
    const files = draftFiles(batchStem(i), compilationOf(i * 3, 3));
    writeAll(join(work, 'space'), files);
    return files[0][0];
  });

let runs = 0;

/**
 * Our build may keep what it made last time; here every build is a first one. What it made is put aside, not removed:
 * for seconds after many files are gone, ext4 takes half a millisecond longer to make each new one.
 */
const forget = (space) => {
  for (const name of readdirSync(space)) {
    if (['jianggao.yaml', 'templates', 'data'].includes(name)) continue;
    runs += 1;
    const aside = join(space, '..', 'aside', String(runs));
    mkdirSync(aside, { recursive: true });
    renameSync(join(space, name), join(aside, name));
  }
};

const bin = join(HERE, '..', 'bin', 'jianggao.js');

/** Our command in the workspace. @returns {import('./measure.mjs').Program} */
export const ourProgram = (work, name, ...args) => {
  const cwd = join(work, 'space');
  return { name, file: process.execPath, args: [bin, ...args], cwd, before: () => forget(cwd) };
};

/** Where a program's output of a workload lies. */
export const outputOf = (work, name, workload) =>
  name === OURS ? join(work, 'space', 'out', `${workload}.docx`) : join(work, `${workload}-${name}.docx`);

/** One compilation in a process of its own. @returns {Promise<import('./measure.mjs').Program>} */
export const programOf = async (work, name, workload) => {
  if (name === OURS) return ourProgram(work, name, 'build', `data/${workload}.yaml`, '-o', 'out');
  const out = outputOf(work, name, workload);
  const { command } = await import(`./peers/${name}.mjs`);
  if (command) {
    const [file, args] = command(work, join(work, workload), out);
    return { name, file, args };
  }
  const facts = join(work, `${workload}.json`);
  return { name, file: process.execPath, args: [join(HERE, 'cold.mjs'), name, work, facts, out] };
};
