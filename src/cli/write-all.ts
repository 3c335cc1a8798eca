/**
 * Several files at once, all of them or none. A file that is there stays what it is: behind its link, with its mode.
 * It makes no file by itself: every one is made by write.ts.
 */

import { realpathSync, statSync, unlinkSync } from 'node:fs';
import { sep } from 'node:path';
import { reasonOf } from './system-errors.ts';
import { commit, drop, stage } from './write.ts';

export interface Write {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** What the file holds now: put back where a later one cannot be written. Undefined where there is none yet. */
  readonly before: Uint8Array | undefined;
}

/** Which of several files could not be written; none of them has changed but those that could not be put back. */
export class WriteError extends Error {
  readonly path: string;
  readonly changed: readonly string[];

  constructor(path: string, cause: unknown, changed: readonly string[]) {
    super('not written', { cause });
    this.path = path;
    this.changed = changed;
  }
}

/** `nothing` is said where no file has changed. */
export const failureOf = (
  { path, cause, changed }: WriteError,
  display: (path: string) => string,
  nothing: string,
): string => {
  const rest = changed.length === 0 ? nothing : `；已经写了、没能恢复原样的有 ${changed.map(display).join('、')}`;
  return `${display(path)} ${reasonOf(cause)}${rest}`;
};

interface Target {
  readonly path: string;
  readonly mode?: number;
}

/** A file that is there stays the file that it is: behind its link, with its mode. */
const targetOf = ({ path, before }: Write): Target => {
  if (!before) return { path };
  const real = realpathSync(path);
  return { path: sep === '/' ? real : real.replaceAll(sep, '/'), mode: statSync(real).mode & 0o7777 };
};

/** False where that cannot be done. */
const putBack = ({ path, mode }: Target, before: Uint8Array | undefined): boolean => {
  try {
    if (before) commit(stage(path, before, true, mode), path, true);
    else unlinkSync(path);
    return true;
  } catch {
    return false;
  }
};

/** All files or none: every one is ready beside its target before the first takes its place. Throws a `WriteError`. */
export const writeAll = (writes: readonly Write[]): void => {
  const staged: string[] = [];
  const targets: Target[] = [];
  let done = 0;
  let at = '';
  try {
    for (const write of writes) {
      at = write.path;
      const target = targetOf(write);
      targets.push(target);
      staged.push(stage(target.path, write.bytes, true, target.mode));
    }
    for (const [i, { path }] of writes.entries()) {
      at = path;
      commit(staged[i] as string, (targets[i] as Target).path, true);
      done += 1;
    }
  } catch (thrown) {
    for (const temporary of staged.slice(done)) drop(temporary);
    const changed = writes.slice(0, done).filter(({ before }, i) => !putBack(targets[i] as Target, before));
    throw new WriteError(
      at,
      thrown,
      changed.map(({ path }) => path),
    );
  }
};
