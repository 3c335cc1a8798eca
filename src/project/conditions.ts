/** Conditions that no file of the workspace ever fulfils: most often a slip of the pen. */

import { posix } from 'node:path';
import type { Diagnostic } from '../diagnostic.ts';
import type { World } from '../world.ts';
import type { BuiltSpeech } from './speech.ts';
import type { Workspace } from './workspace.ts';

const KEY = /(?:^|[{,\s])["']?([^\s"'{}[\],:#]+)["']?[ \t]*:(?=\s|$)/gm;

const keysUnder = (world: World, folder: string, keys: Set<string>): Set<string> => {
  for (const name of world.list(folder) ?? []) {
    const path = posix.join(folder, name);
    if (name.endsWith('/')) keysUnder(world, path, keys);
    else if (/\.ya?ml$/.test(name)) {
      const read = world.read(path);
      const text = read.kind === 'file' ? new TextDecoder().decode(read.bytes) : '';
      for (const [, key] of text.matchAll(KEY)) if (key) keys.add(key);
    }
  }
  return keys;
};

/** Keys of the files beside jianggao.yaml and of everything under data/. */
const keysOf = (workspace: Workspace): Set<string> => {
  const { world, root } = workspace;
  const beside = (world.list(root) ?? []).filter((name) => !name.endsWith('/'));
  const keys = keysUnder({ ...world, list: () => beside }, root, new Set());
  return keysUnder(world, posix.join(root, 'data'), keys);
};

/** Reads the workspace's data only when a condition found nothing in its own draft. */
export const unknownConditions = (workspace: Workspace, speeches: readonly BuiltSpeech[]): Diagnostic[] => {
  const absent = speeches.flatMap((speech) => speech.absent);
  if (absent.length === 0) return [];
  workspace.dataKeys ??= keysOf(workspace);
  const told = new Set<string>();
  return absent.flatMap(({ path, key, at }): Diagnostic[] => {
    const id = `${at.source.name} ${at.start}`;
    if (workspace.dataKeys?.has(key) || told.has(id)) return [];
    told.add(id);
    return [{ code: 'JGT018', grade: 'W', message: `条件里的“${path}”在哪个数据文件里都没有`, place: at }];
  });
};
