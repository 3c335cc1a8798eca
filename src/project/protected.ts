/**
 * The names that no rule of language may judge (专名), for a build: only they are read of the word lists, and those
 * that ship are made ahead, because every build asks for them.
 */

import { posix } from 'node:path';
import { createTerms, type Terms } from '../check/terms.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { createSource } from '../source.ts';
import { readYaml } from '../yaml/read.ts';
import { WORD_LIST } from './word-shapes.ts';
import { addNames, LISTS_FOLDER } from './words.ts';
import type { Workspace } from './workspace.ts';

const keyed = (key: string): RegExp => new RegExp(`(?:^|[{,])[ \\t]*["']?${key}["']?[ \\t]*:`, 'm');

/** Lists that say nothing of names are not read any further. */
const HAS_NAMES = keyed('专名');
const HAS_UNWANTED = keyed('不用');

const ignore = (_: Diagnostic): void => {};

/** What is wrong with a list is told by `check`. */
const listIn = (text: string): Parameters<typeof addNames>[1] => {
  if (!HAS_NAMES.test(text) && !HAS_UNWANTED.test(text)) return {};
  const { value } = readYaml(createSource('词表', text));
  return (value && WORD_LIST.read(value, { report: ignore, path: [] })) ?? {};
};

/** What can be made ahead of a list: nothing where it also says what it does not want. */
export const namesIn = (text: string): readonly string[] => (HAS_UNWANTED.test(text) ? [] : (listIn(text).names ?? []));

const textsIn = ({ world }: Workspace, root: string): string[] => {
  const folder = posix.join(root, LISTS_FOLDER);
  return (world.list(folder) ?? []).flatMap((name) => {
    const read = name.endsWith('.yaml') ? world.read(posix.join(folder, name)) : undefined;
    return read?.kind === 'file' ? [new TextDecoder().decode(read.bytes)] : [];
  });
};

/** Once a run. */
export const protectedNames = (workspace: Workspace): Terms<true> => {
  if (workspace.protected) return workspace.protected;
  const { root, packageRoot, premade } = workspace;
  const texts = [...new Set([root, packageRoot])].flatMap((folder) => textsIn(workspace, folder));
  const draft = { names: new Set<string>(), unwanted: new Set<string>() };
  for (const text of texts) {
    const names = premade.names(text);
    addNames(draft, names ? { names } : listIn(text));
  }
  workspace.protected = createTerms([...draft.names].map((name) => [name, true] as const));
  return workspace.protected;
};
