/** `群众会/*.yaml`: `*` in the last part of a path stands for any name. Results in code-point order. */

import { posix } from 'node:path';
import type { World } from '../world.ts';
import { resolvePath } from './paths.ts';

export const isGlob = (path: string): boolean => path.includes('*');

/** Absolute paths; none when nothing fits. */
export const expandGlob = (world: World, folder: string, pattern: string): string[] => {
  const directory = resolvePath(folder, posix.dirname(pattern));
  const source = posix
    .basename(pattern)
    .split('*')
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('.*');
  const fits = new RegExp(`^${source}$`, 'u');
  return (world.list(directory) ?? [])
    .filter((name) => !name.endsWith('/') && !name.startsWith('.') && fits.test(name))
    .map((name) => posix.join(directory, name));
};
