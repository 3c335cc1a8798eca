/** Filled-in values put into the text of their YAML files, everything else in them byte for byte as it was. Writes none. */

import { posix } from 'node:path';
import { TextDecoder } from 'node:util';
import type { Diagnostic, Result } from '../diagnostic.ts';
import { createSource, type Source } from '../source.ts';
import { splicesFor } from '../yaml/edit.ts';
import { spliceRaw } from '../yaml/raw.ts';
import type { Change } from './fill.ts';
import { isInside, resolvePath } from './paths.ts';
import type { Workspace } from './workspace.ts';

export interface FilledFile {
  /** Absolute. */
  readonly path: string;
  readonly text: string;
  /** As it is on disk. */
  readonly before: Uint8Array;
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** With its BOM and its line ends. */
export const decodeRaw = (bytes: Uint8Array): string => decoder.decode(bytes);

/** The file as it is on disk; undefined where it has been changed since it was read. */
export const fileBytes = (workspace: Workspace, path: string, source: Source): Uint8Array | undefined => {
  const read = workspace.world.read(path);
  if (read.kind !== 'file') return undefined;
  return createSource(source.name, decoder.decode(read.bytes)).text === source.text ? read.bytes : undefined;
};

const RARE = '这里的写法少见，直接改数据文件';

const refuse = ({ path, place, value }: Change, hint: string): Diagnostic => ({
  code: 'JGF028',
  grade: 'E',
  message: `“${value}”填不进“${path}”`,
  place,
  hint,
});

/** One file; a value that cannot be put in is an error at its place. */
const fillFile = (workspace: Workspace, source: Source, changes: readonly Change[]): Result<FilledFile | undefined> => {
  const refused = (hint: string, which = changes): Result<undefined> => ({
    value: undefined,
    diagnostics: which.map((change) => refuse(change, hint)),
  });
  const path = resolvePath(workspace.from, source.name);
  if (!isInside(posix.relative(workspace.root, path))) return refused('文件在工作区之外，直接改它');
  const before = fileBytes(workspace, path, source);
  if (before === undefined) return refused('文件刚刚改过，再运行一次');
  const splices = splicesFor(source, changes);
  if (splices) return { value: { path, text: spliceRaw(decodeRaw(before), splices), before }, diagnostics: [] };
  const alone = changes.filter((change) => !splicesFor(source, [change]));
  return refused(RARE, alone.length === 0 ? changes : alone);
};

/** Every file that has changes, whole. */
export const fillFiles = (workspace: Workspace, changes: readonly Change[]): Result<readonly FilledFile[]> => {
  const bySource = new Map<string, Change[]>();
  for (const change of changes) {
    const { name } = change.place.source;
    bySource.set(name, [...(bySource.get(name) ?? []), change]);
  }
  const filled = [...bySource.values()].map((own) => fillFile(workspace, (own[0] as Change).place.source, own));
  return {
    value: filled.flatMap(({ value }) => value ?? []),
    diagnostics: filled.flatMap(({ diagnostics }) => diagnostics),
  };
};
