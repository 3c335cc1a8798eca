/** Drafts of the workspace beside those at hand, which may show what a value was the last time. Reads only. */

import { bind } from '../project/bind.ts';
import type { Elsewhere } from '../project/questions.ts';
import type { Workspace } from '../project/workspace.ts';
import { draftPaths } from './targets.ts';

/** Reading them takes time before the first question. */
const MOST = 20;

export const otherDrafts = (workspace: Workspace, drafts: readonly string[]): Elsewhere[] => {
  if (!workspace.config?.drafts?.length) return [];
  const { world } = workspace;
  let listed: string[] = [];
  try {
    listed = draftPaths(workspace, [], workspace.root);
  } catch {
    // A pattern that fits no file is told where the drafts themselves are wanted.
  }
  return listed
    .filter((path) => !drafts.includes(path))
    .slice(0, MOST)
    .flatMap((path) =>
      (bind(workspace, path, () => {})?.speeches ?? []).map(({ facts, speech }) => ({
        name: speech.draft || world.display(path),
        facts,
      })),
    );
};
