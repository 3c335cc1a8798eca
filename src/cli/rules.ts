/** Whether a build is held against the rules of the checker; they are loaded only then. */

import type { BuildOptions } from '../project/build.ts';
import type { Workspace } from '../project/workspace.ts';

/** A final copy is held against the rules; another only where jianggao.yaml says so, because that takes its time. */
export const takeRulesFor = async (workspace: Workspace, { final }: BuildOptions): Promise<void> => {
  if (!final && workspace.config?.checking?.onBuild !== '每次') return;
  (await import('../project/inspect-all.ts')).takeRules(workspace);
};
