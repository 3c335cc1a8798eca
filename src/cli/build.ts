/** `build`: drafts become files. Paths go to standard output, everything else to standard error. */

import { type Diagnostic, hasError } from '../diagnostic.ts';
import { resolvePath } from '../project/paths.ts';
import { openWorkspace } from '../project/workspace.ts';
import { printDiagnostics } from './diagnostics.ts';
import { type DraftResult, runDraft } from './draft.ts';
import { type Context, EXIT, fromUser, type Io, STREAM, UsageError } from './io.ts';
import type { Batch } from './jobs.ts';
import { type BuildFlags, buildOptions, checkStreams, parseJobs } from './options.ts';
import { exitOf, tellPeople } from './outcome.ts';
import { premadeOf } from './premade.ts';
import { takeRulesFor } from './rules.ts';
import { makeRoomFor, runShare, shareOut } from './share.ts';
import { draftPaths, refuseClashes } from './targets.ts';
import { syncFolder } from './write.ts';

const runHere = async (paths: readonly string[], run: (path: string) => Promise<DraftResult>) => {
  const share = shareOut(paths);
  await runShare(share, run);
  return share.results;
};

/** Threads are rare, and what they need takes its time to load. */
const onThreads = async (batch: Batch, jobs: number, run: (path: string) => Promise<DraftResult>) =>
  (await import('./jobs.ts')).runOnThreads(batch, jobs, run);

/** Programs ask for it, people do not wait for it. */
const tellJson = async (io: Io, about: readonly Diagnostic[], results: readonly DraftResult[]): Promise<void> =>
  (await import('./outcome-json.ts')).tellJson(io, about, results);

const refuse = async (io: Io, diagnostics: readonly Diagnostic[], asJson: boolean, code: number): Promise<number> => {
  if (asJson) await tellJson(io, diagnostics, []);
  else printDiagnostics(io, diagnostics);
  return code;
};

export const runBuild = async (context: Context, named: readonly string[], flags: BuildFlags): Promise<number> => {
  const { io, world } = context;
  const asJson = flags.json === true;
  const options = buildOptions(io, flags);
  const jobs = parseJobs(flags.jobs);
  checkStreams(io, named, flags, options.formats);
  const opened = openWorkspace(world, io.cwd, io.packageRoot, premadeOf(io.packageRoot));
  const workspace = opened.value;
  if (hasError(opened.diagnostics)) return refuse(io, opened.diagnostics, asJson, EXIT.problems);
  if (!asJson) printDiagnostics(io, opened.diagnostics);
  const paths = draftPaths(workspace, named.includes(STREAM) ? [flags.stdinFilename] : named, io.cwd);
  await takeRulesFor(workspace, options);
  const toStdout = flags.output === STREAM;
  if (toStdout && paths.length !== 1) throw new UsageError('写到标准输出（-o -）时，只能是一篇文稿');
  const clashes = refuseClashes(workspace, paths);
  if (clashes.length > 0) return refuse(io, clashes, asJson, EXIT.usage);
  const folder =
    flags.output === undefined
      ? resolvePath(workspace.root, workspace.config?.output ?? 'out')
      : fromUser(io.cwd, flags.output);
  makeRoomFor(paths.length);
  const run = (path: string) => runDraft(workspace, path, options, toStdout ? undefined : folder);
  const results =
    jobs > 1 && paths.length > 1
      ? await onThreads({ paths, cwd: io.cwd, packageRoot: io.packageRoot, options, folder }, jobs, run)
      : await runHere(paths, run);
  if (results.some((result) => !toStdout && result.paths.length > 0)) syncFolder(folder);
  if (asJson) await tellJson(io, opened.diagnostics, results);
  else tellPeople(io, results, toStdout);
  return exitOf(results);
};
