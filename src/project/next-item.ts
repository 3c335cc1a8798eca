/**
 * One more item for a list of groups: the keys of the one before with nothing given, what a figure states of itself
 * kept. It writes no file.
 */

import { posix } from 'node:path';
import { entriesOf, type Fact } from '../tree/facts.ts';
import { appendItem } from '../yaml/append.ts';
import { writeScalar } from '../yaml/edit.ts';
import { spliceRaw } from '../yaml/raw.ts';
import { VALUES } from './answers.ts';
import { decodeRaw, type FilledFile, fileBytes } from './fill-files.ts';
import { isInside, resolvePath } from './paths.ts';
import { bareValue } from './provenance.ts';
import { factAt } from './stated.ts';
import type { Workspace } from './workspace.ts';

const text = (value: string): string => writeScalar({ value, as: 'text' }, true);

const blank = (fact: Fact): string => {
  const entries = entriesOf(fact);
  if (!entries) return '~';
  const parts = [...entries].map(([key, entry]) => {
    const inner = entry.fact;
    const isSetting = fact.type === 'figure' && !VALUES.includes(key) && inner.type !== 'missing';
    if (!isSetting) return `${text(key)}: ${blank(inner)}`;
    return `${text(key)}: ${inner.type === 'text' ? text(inner.text) : bareValue(inner)}`;
  });
  return `{ ${parts.join(', ')} }`;
};

/** The file with one more item in the list at `path`; undefined where it cannot be put in. */
export const withNextItem = (workspace: Workspace, root: Fact, path: string): FilledFile | undefined => {
  const list = factAt(root, path);
  const last = list?.type === 'list' ? list.items.at(-1) : undefined;
  if (!list || !last) return undefined;
  const { source } = list.place;
  const file = resolvePath(workspace.from, source.name);
  if (!isInside(posix.relative(workspace.root, file))) return undefined;
  const before = fileBytes(workspace, file, source);
  const splice = before && appendItem(source, list.place, blank(last));
  return splice && { path: file, text: spliceRaw(decodeRaw(before), [splice]), before };
};
