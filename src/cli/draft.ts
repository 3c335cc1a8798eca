/** Builds one draft and writes what came out of it; the part of `build` that workers share. */

import { type BuildOptions, type Built, buildDraft } from '../project/build.ts';
import type { Workspace } from '../project/workspace.ts';
import { targetOf } from './targets.ts';
import { reasonOf, writeWhole } from './write.ts';

export interface DraftResult {
  /** As the user knows it. */
  readonly draft: string;
  /** Files written. */
  readonly paths: readonly string[];
  /** Outputs are left out once they are written. */
  readonly built: Built;
  /** Why an output could not be written. */
  readonly unwritable?: string;
  /** The draft itself could not be read. */
  readonly unreadable: boolean;
}

/** `folder` undefined: nothing is written, the outputs are handed back. */
export const runDraft = (
  workspace: Workspace,
  path: string,
  options: BuildOptions,
  folder: string | undefined,
): DraftResult => {
  const built = buildDraft(workspace, path, options);
  const draft = workspace.world.display(path);
  const unreadable = !workspace.world.isFile(path);
  if (folder === undefined) return { draft, paths: [], built, unreadable };
  const paths: string[] = [];
  const kept: Built = { ...built, outputs: new Map() };
  for (const [format, bytes] of built.outputs) {
    const target = targetOf(folder, path, format);
    const shown = workspace.world.display(target);
    try {
      writeWhole(target, bytes);
    } catch (thrown) {
      return { draft, paths, built: kept, unreadable, unwritable: `${shown} ${reasonOf(thrown)}` };
    }
    paths.push(shown);
  }
  return { draft, paths, built: kept, unreadable };
};
