/** The real file system as a `World`. Reads plain files only: no device, no pipe, nothing huge. */

import { closeSync, constants, fstatSync, openSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { posix } from 'node:path';
import type { FileRead, World } from '../world.ts';

const LARGEST = 64 * 1024 * 1024;

const REASONS: Readonly<Record<string, string>> = {
  EACCES: '没有读取权限',
  EPERM: '没有读取权限',
  EISDIR: '是目录，不是文件',
  ELOOP: '符号链接成环',
  ENAMETOOLONG: '路径过长',
};

const codeOf = (thrown: unknown): string =>
  thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : '';

const read = (path: string): FileRead => {
  let file: number | undefined;
  try {
    // Non-blocking, so that a pipe without a writer cannot hold the run.
    file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const stat = fstatSync(file);
    if (stat.isDirectory()) return { kind: 'refused', reason: '是目录，不是文件' };
    if (!stat.isFile()) return { kind: 'refused', reason: '不是普通文件' };
    if (stat.size > LARGEST) return { kind: 'refused', reason: `过大（超过 ${LARGEST / 1024 / 1024} MB）` };
    return { kind: 'file', bytes: readFileSync(file) };
  } catch (thrown) {
    const code = codeOf(thrown);
    if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'absent' };
    if (code === 'ENXIO') return { kind: 'refused', reason: '不是普通文件' };
    return { kind: 'refused', reason: REASONS[code] ?? `读不出来（${code || '未知原因'}）` };
  } finally {
    if (file !== undefined) closeSync(file);
  }
};

/** A path that cannot even be asked about is no file. */
const isFile = (path: string): boolean => {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
  } catch {
    return false;
  }
};

const list = (path: string): string[] | undefined => {
  try {
    return readdirSync(path, { withFileTypes: true })
      .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
      .sort();
  } catch {
    return undefined;
  }
};

/** Not written the shortest way, or a name that must not stand first. */
const AWRY = /\/(?:\/|\.\.?(?:\/|$)|:|$)/;

/** Shorter of the two ways to name a file: from where the command ran, or whole. */
const displayFrom = (cwd: string) => {
  const below = cwd.endsWith('/') ? cwd : `${cwd}/`;
  return (path: string): string => {
    // Most files lie below, and `relative` takes both paths apart letter by letter.
    if (path.startsWith(below) && !AWRY.test(path)) return path.slice(below.length);
    const relative = posix.relative(cwd, path);
    if (relative === '') return '.';
    // A line that begins with :: is a command to some CI systems.
    if (relative.startsWith(':')) return `./${relative}`;
    return relative.startsWith('../../../') ? path : relative;
  };
};

/** `virtual` files (standard input) hide real ones. */
export const realWorld = (cwd: string, virtual: ReadonlyMap<string, Uint8Array> = new Map()): World => ({
  read: (path) => {
    const bytes = virtual.get(path);
    return bytes ? { kind: 'file', bytes } : read(path);
  },
  isFile: (path) => virtual.has(path) || isFile(path),
  list,
  display: displayFrom(cwd),
});
