/** Conditions that no file of the workspace ever fulfils: most often a slip of the pen. */

import { posix } from 'node:path';
import type { Diagnostic } from '../diagnostic.ts';
import type { BuiltSpeech } from './speech.ts';
import type { Workspace } from './workspace.ts';

const KEY = /(?:^|[{,\s])["']?([^\s"'{}[\],:#]+)["']?[ \t]*:(?=\s|$)/gm;

const keysUnder = (workspace: Workspace, folder: string, keys: Set<string>): Set<string> => {
  for (const name of workspace.world.list(folder) ?? []) {
    const path = posix.join(folder, name);
    if (name.endsWith('/')) keysUnder(workspace, path, keys);
    else if (/\.ya?ml$/.test(name)) {
      const read = workspace.world.read(path);
      const text = read.kind === 'file' ? new TextDecoder().decode(read.bytes) : '';
      for (const [, key] of text.matchAll(KEY)) if (key) keys.add(key);
    }
  }
  return keys;
};

/** Reads the workspace's data only when a condition found nothing in its own draft. */
export const unknownConditions = (workspace: Workspace, speeches: readonly BuiltSpeech[]): Diagnostic[] => {
  const absent = speeches.flatMap((speech) => speech.absent);
  if (absent.length === 0) return [];
  workspace.dataKeys ??= keysUnder(workspace, posix.join(workspace.root, 'data'), new Set());
  const told = new Set<string>();
  return absent.flatMap(({ path, key, at }): Diagnostic[] => {
    const id = `${at.source.name} ${at.start}`;
    if (workspace.dataKeys?.has(key) || told.has(id)) return [];
    told.add(id);
    return [{ code: 'JGT018', grade: 'W', message: `条件里的“${path}”在哪个数据文件里都没有`, place: at }];
  });
};
