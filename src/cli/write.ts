/**
 * Writes files whole or not at all: a temporary file beside the target, flushed, then renamed over it.
 * The one place that writes. Whatever goes wrong, the old file stays and no temporary file does.
 */

import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, statSync, unlinkSync, writeSync } from 'node:fs';
import { posix } from 'node:path';

const pending = new Set<string>();
let serial = 0;

const REASONS: Readonly<Record<string, string>> = {
  EACCES: '没有写入权限',
  EPERM: '没有写入权限',
  EROFS: '磁盘是只读的',
  ENOSPC: '磁盘已满',
  EDQUOT: '磁盘配额已满',
  EFBIG: '超过文件大小的限制',
  EISDIR: '目标是目录',
  ENOTDIR: '路径中有一段不是目录',
  EMFILE: '打开的文件过多',
  ENAMETOOLONG: '文件名过长',
  EIO: '磁盘读写出错',
};

export const reasonOf = (thrown: unknown): string => {
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
  return REASONS[code] ?? `写不进去（${code || '未知原因'}）`;
};

/** Called on signals: what is half-written goes. */
export const removePending = (): void => {
  for (const path of pending) unlinkQuietly(path);
  pending.clear();
};

const unlinkQuietly = (path: string): void => {
  try {
    unlinkSync(path);
  } catch {
    // It may never have been made; there is nothing else to do about it.
  }
};

const writeAll = (file: number, bytes: Uint8Array): void => {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
};

/** Throws with the system's error code. */
export const writeWhole = (path: string, bytes: Uint8Array): void => {
  const folder = posix.dirname(path);
  mkdirSync(folder, { recursive: true });
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory())
    throw Object.assign(new Error('EISDIR'), { code: 'EISDIR' });
  serial += 1;
  const temporary = posix.join(folder, `.${posix.basename(path).slice(0, 40)}.${process.pid}.${serial}.tmp`);
  let file: number | undefined;
  try {
    file = openSync(temporary, 'wx', 0o644);
    pending.add(temporary);
    writeAll(file, bytes);
    fsyncSync(file);
    closeSync(file);
    file = undefined;
    renameSync(temporary, path);
    syncFolder(folder);
  } catch (thrown) {
    if (file !== undefined) closeSync(file);
    if (pending.has(temporary)) unlinkQuietly(temporary);
    throw thrown;
  } finally {
    pending.delete(temporary);
  }
};

/** Makes the rename itself durable; systems that cannot open folders do without. */
const syncFolder = (folder: string): void => {
  let handle: number | undefined;
  try {
    handle = openSync(folder, 'r');
    fsyncSync(handle);
  } catch {
    // Not every file system can; the file itself is safe already.
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
};
