/**
 * The record of a build, kept in a folder of its own beside the outputs: read before, written after. It is a
 * convenience: what cannot be read is as none, what cannot be written is gone without, and no build fails for it.
 */

import { lstatSync } from 'node:fs';
import { posix } from 'node:path';
import { type BuildOptions, type Built, layDraft } from '../project/build.ts';
import { type Changes, type Recorded, recordBuild, recordKept } from '../project/changes.ts';
import { fileOf, type Workspace } from '../project/workspace.ts';
import { writeWhole } from './write.ts';

/** A link in its place could lead out of the output folder. */
const isLink = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;

const readRecord = ({ world }: Workspace, path: string): string | undefined => {
  const read = world.read(path);
  return read.kind === 'file' ? Buffer.from(read.bytes).toString('utf8') : undefined;
};

/** Places are told only where something has changed: a draft that was pressed is then set once more, whole. */
const recorded = (workspace: Workspace, draft: Draft, before: string | undefined): Recorded | undefined => {
  const { laid, kept } = draft.built;
  if (kept) {
    const lay = () => layDraft(workspace, draft.path, draft.options).laid;
    return recordKept(kept.kept, lay, kept.files, before);
  }
  const files = laid?.speeches.map(({ source }) => fileOf(workspace, source));
  return laid && files && recordBuild(laid, files, before);
};

interface Draft {
  readonly path: string;
  readonly options: BuildOptions;
  readonly built: Built;
}

/** What has changed since the last record at `path`; the new one takes its place. */
export const keepRecord = (workspace: Workspace, path: string, draft: Draft): Changes | undefined => {
  try {
    if (isLink(posix.dirname(path))) return undefined;
    const before = readRecord(workspace, path);
    const now = recorded(workspace, draft, before);
    if (now && now.record !== before) writeWhole(path, Buffer.from(now.record), false);
    return now?.changes;
  } catch {
    return undefined;
  }
};
