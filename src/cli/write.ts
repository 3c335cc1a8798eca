/**
 * Writes files whole or not at all: a temporary file beside the target, flushed, then renamed over it.
 * The one place that writes. Whatever goes wrong, the old file stays and no temporary file does.
 */

import {
  closeSync,
  fchmodSync,
  fsync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { posix } from 'node:path';
import { promisify } from 'node:util';
import { codeOf } from './system-errors.ts';

const pending = new Set<string>();

/** Tells the temporary files of several threads of one process apart. */
let thread = 0;

export const nameThread = (id: number): void => {
  thread = id;
};

let serial = 0;

/** Called on signals: what is half-written goes. */
export const removePending = (): void => {
  for (const path of pending) unlinkQuietly(path);
  pending.clear();
};

/** What threads of this process that were stopped left in a folder. */
export const removeTemporaries = (folder: string): void => {
  const ours = new RegExp(`^\\..*\\.${process.pid}\\.\\d+\\.\\d+\\.tmp$`, 's');
  for (const name of namesIn(folder)) if (ours.test(name)) unlinkQuietly(posix.join(folder, name));
};

const namesIn = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
};

const unlinkQuietly = (path: string): void => {
  try {
    unlinkSync(path);
  } catch {
    // It may never have been made; there is nothing else to do about it.
  }
};

const fail = (code: string): never => {
  throw Object.assign(new Error(code), { code });
};

/** What a killed run left behind is stepped over. */
const MOST_TRIES = 100;

const openTemporary = (path: string, mode: number): { readonly file: number; readonly temporary: string } => {
  const stem = [...posix.basename(path)].slice(0, 40).join('');
  for (let tries = 1; ; tries += 1) {
    serial += 1;
    const temporary = posix.join(posix.dirname(path), `.${stem}.${process.pid}.${thread}.${serial}.tmp`);
    try {
      return { file: openSync(temporary, 'wx', mode), temporary };
    } catch (thrown) {
      if (codeOf(thrown) !== 'EEXIST' || tries === MOST_TRIES) throw thrown;
    }
  }
};

const fill = (file: number, bytes: Uint8Array): void => {
  for (let at = 0; at < bytes.length; ) {
    const written = writeSync(file, bytes, at);
    if (written === 0) fail('EIO');
    at += written;
  }
};

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** One folder after the other: where none can be made (/proc), Node 20's own `recursive` never returns. */
const makeFolder = (folder: string): void => {
  if (isFolder(folder)) return;
  const parent = posix.dirname(folder);
  if (parent !== folder) makeFolder(parent);
  try {
    mkdirSync(folder);
  } catch (thrown) {
    if (!isFolder(folder)) throw thrown;
  }
};

/** The bits that the user's mask took; a file system without modes does without. */
const setMode = (file: number, mode: number): void => {
  try {
    fchmodSync(file, mode);
  } catch {
    // It is as narrow as it was opened, never wider.
  }
};

interface Staged {
  readonly file: number;
  readonly temporary: string;
}

/** The bytes in an open temporary file beside the target; not yet flushed. */
const stageOpen = (path: string, bytes: Uint8Array, mode?: number): Staged => {
  makeFolder(posix.dirname(path));
  if (isFolder(path)) fail('EISDIR');
  const staged = openTemporary(path, mode ?? 0o666);
  pending.add(staged.temporary);
  try {
    if (mode !== undefined) setMode(staged.file, mode);
    fill(staged.file, bytes);
  } catch (thrown) {
    closeSync(staged.file);
    drop(staged.temporary);
    throw thrown;
  }
  return staged;
};

/** The bytes in a temporary file beside the target. */
export const stage = (path: string, bytes: Uint8Array, lasting: boolean, mode?: number): string => {
  const { file, temporary } = stageOpen(path, bytes, mode);
  try {
    try {
      if (lasting) fsyncSync(file);
    } finally {
      closeSync(file);
    }
  } catch (thrown) {
    drop(temporary);
    throw thrown;
  }
  return temporary;
};

export const drop = (temporary: string): void => {
  unlinkQuietly(temporary);
  pending.delete(temporary);
};

/** Puts a staged file in its place; where that fails the temporary one goes. */
export const commit = (temporary: string, path: string, lasting: boolean): void => {
  try {
    renameSync(temporary, path);
    pending.delete(temporary);
  } catch (thrown) {
    drop(temporary);
    throw thrown;
  }
  if (lasting) syncFolder(posix.dirname(path));
};

/**
 * Throws with the system's error code. What need not outlast a power cut (`lasting` false) is whole all the same,
 * but not waited for.
 */
export const writeWhole = (path: string, bytes: Uint8Array, lasting = true): void =>
  commit(stage(path, bytes, lasting), path, lasting);

const flush = promisify(fsync);

/**
 * As `writeWhole`; but the disk is waited for while other work goes on, since it takes its time a file. The bytes are
 * taken at once; the file is flushed and in its place when the promise is kept. That its name lasts is seen to by
 * `syncFolder`, once for all files of a run.
 */
export const writeMeanwhile = async (path: string, bytes: Uint8Array): Promise<void> => {
  const { file, temporary } = stageOpen(path, bytes);
  try {
    try {
      await flush(file);
    } finally {
      closeSync(file);
    }
  } catch (thrown) {
    drop(temporary);
    throw thrown;
  }
  commit(temporary, path, false);
};

/** Makes renames durable; systems that cannot open folders do without, the files themselves are safe. */
export const syncFolder = (folder: string): void => {
  try {
    const handle = openSync(folder, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch {
    // Not every file system can.
  }
};
