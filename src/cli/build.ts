/** `build`: drafts become files. Paths go to standard output, everything else to standard error. */

import type { Command } from 'commander';
import { type Diagnostic, hasError } from '../diagnostic.ts';
import type { BuildOptions } from '../project/build.ts';
import { resolvePath } from '../project/paths.ts';
import { openWorkspace, type Workspace } from '../project/workspace.ts';
import { type DraftResult, runDraft } from './draft.ts';
import { EXIT, type Io, type Session, UsageError } from './io.ts';
import { runOnWorkers } from './jobs.ts';
import { type BuildFlags, buildOptions, checkStreams, parseJobs, STREAM } from './options.ts';
import { exitOf, tellJson, tellPeople } from './outcome.ts';
import { premadeOf } from './premade.ts';
import { printDiagnostics } from './print.ts';
import { draftPaths, fromUser, refuseClashes } from './targets.ts';

/** Lets signals in between two drafts: building one is synchronous. */
const breath = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const runHere = async (
  workspace: Workspace,
  paths: readonly string[],
  options: BuildOptions,
  folder: string | undefined,
): Promise<DraftResult[]> => {
  const results: DraftResult[] = [];
  for (const path of paths) {
    if (results.length > 0) await breath();
    results.push(runDraft(workspace, path, options, folder));
  }
  return results;
};

const refuse = (io: Io, diagnostics: readonly Diagnostic[], asJson: boolean, code: number): number => {
  if (asJson) tellJson(io, diagnostics, []);
  else printDiagnostics(io, diagnostics);
  return code;
};

export const runBuild = async (session: Session, named: readonly string[], flags: BuildFlags): Promise<number> => {
  const { io, world } = session;
  const asJson = flags.json === true;
  const options = buildOptions(io, flags);
  const jobs = parseJobs(flags.jobs);
  checkStreams(io, named, flags, options.formats);
  const opened = openWorkspace(world, io.cwd, io.packageRoot, premadeOf(io.packageRoot));
  const workspace = opened.value;
  if (hasError(opened.diagnostics)) return refuse(io, opened.diagnostics, asJson, EXIT.problems);
  if (!asJson) printDiagnostics(io, opened.diagnostics);
  const paths = draftPaths(workspace, named.includes(STREAM) ? [flags.stdinFilename] : named, io.cwd);
  const toStdout = flags.output === STREAM;
  if (toStdout && paths.length !== 1) throw new UsageError('写到标准输出（-o -）时，只能是一篇文稿');
  const clashes = refuseClashes(workspace, paths);
  if (clashes.length > 0) return refuse(io, clashes, asJson, EXIT.usage);
  const folder =
    flags.output === undefined
      ? resolvePath(workspace.root, workspace.config?.output ?? 'out')
      : fromUser(io.cwd, flags.output);
  const results =
    jobs > 1 && paths.length > 1
      ? await runOnWorkers({ paths, cwd: io.cwd, packageRoot: io.packageRoot, options, folder }, jobs)
      : await runHere(workspace, paths, options, toStdout ? undefined : folder);
  if (asJson) tellJson(io, opened.diagnostics, results);
  else tellPeople(io, results, toStdout);
  return exitOf(results);
};

export const buildCommand = (command: Command): Command =>
  command
    .description('把文稿生成 .docx 等文件')
    .argument('[文稿...]', '文稿文件（.yaml）；不写就生成 jianggao.yaml 列出的；- 为标准输入')
    .option('-o, --output <目录>', '写到哪里；- 为标准输出')
    .option('-f, --format <格式>', '输出格式，可写几种，用逗号分开：docx、txt、md', 'docx')
    .option('--final', '定稿：还有待填的就不生成')
    .option('-s, --style <版式>', '用哪个版式，优先于文稿里写的')
    .option('--for <软件>', '按哪个软件断行分页：word 或 libreoffice')
    .option('-j, --jobs <数>', '同时用几个线程生成', '1')
    .option('--stdin-filename <文件>', '标准输入当作哪个文件，路径由它算起', '标准输入.yaml')
    .option('--json', '结果和问题用 JSON 写到标准输出');
