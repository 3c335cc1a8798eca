/**
 * `群众会/*.yaml`: `*` in the last part of a path stands for any name, only never for jianggao.yaml.
 * Results in code-point order; time is linear in the names, whatever the pattern.
 */

import { posix } from 'node:path';
import type { World } from '../world.ts';
import { resolvePath } from './paths.ts';
import { CONFIG_FILE } from './workspace.ts';

export const isGlob = (path: string): boolean => path.includes('*');

/** `parts` are what stands between the stars; each is found as early as it can be. */
const fits = (name: string, parts: readonly string[]): boolean => {
  const [first = '', ...rest] = parts;
  const last = rest.pop();
  if (last === undefined) return name === first;
  if (!name.startsWith(first)) return false;
  let at = first.length;
  for (const part of rest) {
    const found = name.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return name.length - last.length >= at && name.endsWith(last);
};

/** Absolute paths; none when nothing fits. */
export const expandGlob = (world: World, folder: string, pattern: string): string[] => {
  const directory = resolvePath(folder, posix.dirname(pattern));
  const parts = posix.basename(pattern).split('*');
  return (world.list(directory) ?? [])
    .filter((name) => !name.endsWith('/') && !name.startsWith('.') && name !== CONFIG_FILE && fits(name, parts))
    .map((name) => posix.join(directory, name));
};
