/**
 * What was skipped when `fill` last asked, kept beside the outputs so that it comes last the next time. A
 * convenience: what cannot be read is as none, what cannot be written is gone without.
 */

import { lstatSync } from 'node:fs';
import { posix } from 'node:path';
import type { Question } from '../project/questions.ts';
import type { Workspace } from '../project/workspace.ts';
import { recordsIn } from './targets.ts';
import { writeWhole } from './write.ts';

export interface Skipped {
  /** In an earlier run. */
  readonly before: (key: string) => boolean;
  /** In this run. */
  readonly now: (key: string) => boolean;
  readonly skip: (key: string) => void;
  readonly answered: (key: string) => void;
  readonly keep: () => void;
}

/** By file and path: lines move. */
export const skipKey = ({ target, path }: Question): string => `${target.place.source.name} ${path}`;

/** A link in its place could lead out of the output folder. */
const isLink = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;

const keysIn = ({ world }: Workspace, path: string): string[] => {
  try {
    const read = world.read(path);
    const kept: unknown = read.kind === 'file' ? JSON.parse(new TextDecoder().decode(read.bytes)) : [];
    return Array.isArray(kept) ? kept.filter((key) => typeof key === 'string') : [];
  } catch {
    return [];
  }
};

export const readSkipped = (workspace: Workspace): Skipped => {
  const folder = recordsIn(posix.join(workspace.root, workspace.config?.output ?? 'out'));
  const path = posix.join(folder, '跳过.json');
  const before = new Set(keysIn(workspace, path));
  const now = new Set<string>();
  const kept = new Set(before);
  let isChanged = false;
  const keep = (): void => {
    if (!isChanged) return;
    isChanged = false;
    try {
      if (!isLink(folder)) writeWhole(path, new TextEncoder().encode(`${JSON.stringify([...kept])}\n`), false);
    } catch {
      // The next run asks in the order of print.
    }
  };
  return {
    before: (key) => before.has(key),
    now: (key) => now.has(key),
    skip: (key) => {
      now.add(key);
      isChanged ||= !kept.has(key);
      kept.add(key);
      // At once, as answers are: a run may be killed.
      keep();
    },
    answered: (key) => {
      now.delete(key);
      isChanged = kept.delete(key) || isChanged;
    },
    keep,
  };
};
