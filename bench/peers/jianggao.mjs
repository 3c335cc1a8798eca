/** jianggao's stages in this process: YAML is read, names are checked, text is traced, numbered and laid out. */

import { createRequire } from 'node:module';
import { join } from 'node:path';
import { draftFiles, sharedFiles } from '../workspace.mjs';

const ROOT = join(import.meta.dirname, '..', '..');

/** Where bundle.mjs puts the stages. */
export const bundlePath = (work) => join(work, 'ours.cjs');

/** The files of one compilation as bytes: other than the rivals, ours begins at YAML. */
export const inputOf = (compilation) => {
  const { date, name } = compilation.speeches[0];
  const encoder = new TextEncoder();
  return draftFiles(`${date}${name}`, compilation).map(([path, text]) => [path, encoder.encode(text)]);
};

const load = (dir) => createRequire(import.meta.url)(bundlePath(dir));

export const open = (dir) => load(dir).openBuild(ROOT, sharedFiles());

export const openLayoutOf = (dir, draft) => load(dir).openLayout(ROOT, sharedFiles(), draft);
