/**
 * The record of a build, kept in a folder of its own beside the outputs: read before, written after. It is a
 * convenience: what cannot be read is as none, what cannot be written is gone without, and no build fails for it.
 */

import { lstatSync } from 'node:fs';
import { posix } from 'node:path';
import type { Laid } from '../project/build.ts';
import { type Changes, recordBuild } from '../project/changes.ts';
import { fileOf, type Workspace } from '../project/workspace.ts';
import { writeWhole } from './write.ts';

/** A link in its place could lead out of the output folder. */
const isLink = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;

const readRecord = ({ world }: Workspace, path: string): string | undefined => {
  const read = world.read(path);
  return read.kind === 'file' ? Buffer.from(read.bytes).toString('utf8') : undefined;
};

/** What has changed since the last record at `path`; the new one takes its place. */
export const keepRecord = (workspace: Workspace, path: string, laid: Laid): Changes | undefined => {
  try {
    if (isLink(posix.dirname(path))) return undefined;
    const before = readRecord(workspace, path);
    const files = laid.speeches.map(({ source }) => fileOf(workspace, source));
    const { record, changes } = recordBuild(laid, files, before);
    if (record !== before) writeWhole(path, Buffer.from(record), false);
    return changes;
  } catch {
    return undefined;
  }
};
