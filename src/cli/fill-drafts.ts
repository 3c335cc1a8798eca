/** The drafts that `fill` asks for, as they stand on disk: what is missing in them, what is wrong, a list made longer. */

import { type Diagnostic, hasError } from '../diagnostic.ts';
import { bind } from '../project/bind.ts';
import { layDraft } from '../project/build.ts';
import type { FilledFile } from '../project/fill-files.ts';
import { withNextItem } from '../project/next-item.ts';
import { type Question, questionsIn } from '../project/questions.ts';
import { factAt } from '../project/stated.ts';
import { openWorkspace, type Workspace } from '../project/workspace.ts';
import { printDiagnostics } from './diagnostics.ts';
import type { Context } from './io.ts';
import { otherDrafts } from './other-drafts.ts';

export interface Round {
  readonly workspace: Workspace;
  readonly questions: readonly Question[];
  readonly speeches: number;
}

/** The drafts as they stand on disk now; undefined after diagnostics. */
export const readDrafts = (context: Context, drafts: readonly string[], first: boolean): Round | undefined => {
  const { io, world } = context;
  const opened = openWorkspace(world, io.cwd, io.packageRoot);
  const all = drafts.map((draft) => layDraft(opened.value, draft, { final: false }));
  const laid = all.flatMap((draft) => draft.laid ?? []);
  const diagnostics = [...opened.diagnostics, ...all.flatMap((draft) => draft.diagnostics)];
  if (first || hasError(diagnostics)) printDiagnostics(io, diagnostics);
  if (laid.length < drafts.length) return undefined;
  const questions = questionsIn(opened.value, laid, otherDrafts(opened.value, drafts));
  return { workspace: opened.value, questions, speeches: laid.flatMap(({ speeches }) => speeches).length };
};

/** More speeches than these are looked at once a round, not after every answer. */
export const MOST_SPEECHES = 10;

export const faultsIn = ({ io, world }: Context, drafts: readonly string[]): readonly Diagnostic[] => {
  const { value: workspace } = openWorkspace(world, io.cwd, io.packageRoot);
  const found: Diagnostic[] = [];
  for (const draft of drafts) bind(workspace, draft, (diagnostic) => void found.push(diagnostic));
  return found.filter(({ grade }) => grade === 'E');
};

export const growList = (
  { io, world }: Context,
  drafts: readonly string[],
  list: string,
  file: string,
): FilledFile | undefined => {
  const { value: workspace } = openWorkspace(world, io.cwd, io.packageRoot);
  for (const { facts } of drafts.flatMap((draft) => layDraft(workspace, draft, { final: false }).speeches)) {
    if (factAt(facts, list)?.place.source.name === file) return withNextItem(workspace, facts, list);
  }
  return undefined;
};
