/**
 * `check`: drafts and texts are judged, one after the other. What was found is the result and goes to standard
 * output; it writes no file but the baseline that is asked for.
 */

import { posix } from 'node:path';
import { type Diagnostic, type Grade, hasError, type Result } from '../diagnostic.ts';
import { type Baseline, readBaseline } from '../project/baseline-file.ts';
import { type Checker, checkFile, type Kind, kindOf, openChecker } from '../project/check.ts';
import { type CheckOptions, type CheckRun, createCheckRun, remaining } from '../project/check-outcome.ts';
import { readSource } from '../project/files.ts';
import { fixFiles } from '../project/fixes.ts';
import { isInside, resolvePath } from '../project/paths.ts';
import { openWorkspace, type Workspace } from '../project/workspace.ts';
import type { World } from '../world.ts';
import { baselineBefore, keepBaseline } from './baseline.ts';
import { printDiagnostics } from './diagnostics.ts';
import { type FixFlags, putFixes, wantsFixes } from './fix.ts';
import { breath, endable } from './interrupt.ts';
import { type Context, EXIT, firstLine, fromUser, STREAM, UsageError } from './io.ts';
import { parseSoftware } from './options.ts';
import { premadeOf } from './premade.ts';
import { writeLine } from './print.ts';
import { type Report, reportsOf, spareTexts, tellOutcome } from './reports.ts';
import { draftPaths } from './targets.ts';

export interface CheckFlags extends FixFlags {
  readonly reporter?: readonly string[];
  readonly level: string;
  readonly failOn: string;
  readonly maxProblems?: string;
  readonly baseline?: string;
  readonly writeBaseline?: string;
  readonly style?: string;
  readonly for?: string;
  readonly json?: true;
  readonly stdinFilename: string;
}

const MOST = 100;

const gradeNamed = (flag: string, value: string): Grade => {
  const upper = value.toUpperCase();
  if (upper === 'E' || upper === 'W' || upper === 'I') return upper;
  throw new UsageError(`${flag} 应为 E、W 或 I，这里是“${value}”`);
};

const mostOf = ({ maxProblems, json }: CheckFlags): number => {
  if (maxProblems === undefined) return json ? Number.POSITIVE_INFINITY : MOST;
  if (/^\d{1,9}$/.test(maxProblems)) return Number(maxProblems);
  throw new UsageError(`--max-problems 应为 0 或正整数，这里是“${maxProblems}”`);
};

interface Target {
  readonly path: string;
  readonly kind: Kind;
}

/** Refuses what is no text before anything is judged. */
const targetsOf = (
  { io, world }: Context,
  workspace: Workspace,
  named: readonly string[],
  flags: CheckFlags,
): Target[] =>
  draftPaths(workspace, named.includes(STREAM) ? [flags.stdinFilename] : named, io.cwd).map((path) => {
    const kind = kindOf(path);
    if (kind) return { path, kind };
    const hint = /\.hbs$/.test(path) ? '；模板随用它的文稿一起检查' : '';
    throw new UsageError(`${world.display(path)} 不能检查，可以检查的有 .yaml、.txt、.md、.docx${hint}`);
  });

/** Undefined where it cannot be read, which has been told. */
const baselineOf = (
  { io }: Context,
  workspace: Workspace,
  flags: CheckFlags,
  report: (diagnostic: Diagnostic) => void,
): Baseline | undefined => {
  const stated = workspace.config?.checking;
  const own = stated?.baseline === undefined ? undefined : resolvePath(workspace.root, stated.baseline);
  const path = flags.baseline === undefined ? own : fromUser(io.cwd, flags.baseline);
  if (path === undefined) return [];
  const place = flags.baseline === undefined ? stated?.keys.get('基线') : undefined;
  const { value: source, diagnostics } = readSource(workspace.world, path, '基线', place);
  for (const d of diagnostics) report(d);
  return source && readBaseline(source, report);
};

const judgeAll = async (
  { io, world }: Context,
  checker: Checker,
  targets: readonly Target[],
  run: CheckRun,
): Promise<number> => {
  let bugs = 0;
  for (const { path, kind } of targets) {
    await breath();
    try {
      endable(() => run.add(checkFile(checker, path, kind)));
    } catch (thrown) {
      // Of many files only this one is lost.
      bugs += 1;
      writeLine(io, `${world.display(path)} 没有检查，这是讲稿自身的问题，请反馈：${firstLine(thrown)}`);
    }
  }
  return bugs;
};

/** Whatever cannot be done is a wrong use, before anything is read. */
const optionsOf = (named: readonly string[], flags: CheckFlags): Omit<CheckOptions, 'baseline'> => {
  if (named.includes(STREAM) && named.length > 1) throw new UsageError('标准输入（-）只能单独检查一篇');
  if (flags.baseline !== undefined && flags.writeBaseline !== undefined) {
    throw new UsageError('--baseline 与 --write-baseline 不能同时使用');
  }
  return {
    level: gradeNamed('--level', flags.level),
    failOn: gradeNamed('--fail-on', flags.failOn),
    mostProblems: mostOf(flags),
    whole: named.length === 0,
  };
};

/** Texts, and templates of the workspace itself: what ships with the package is mended by nobody here. */
const mendable =
  ({ io }: Context, workspace: Workspace) =>
  (name: string): string | undefined => {
    const path = fromUser(io.cwd, name);
    if (/\.(?:txt|md|markdown)$/i.test(path)) return path;
    return /\.hbs$/.test(path) && isInside(posix.relative(workspace.root, path)) ? path : undefined;
  };

/** What is told of the targets in a world, without what is passed over or known. */
const foundIn = (context: Context, flags: CheckFlags, targets: readonly Target[], baseline: Baseline, world: World) => {
  const { io } = context;
  const { value: workspace } = openWorkspace(world, io.cwd, io.packageRoot, premadeOf(io.packageRoot));
  const checker = openChecker(workspace, settingOf(flags)).value;
  const left = remaining(baseline);
  return targets.flatMap(({ path, kind }) => left(checkFile(checker, path, kind)));
};

const settingOf = (flags: CheckFlags): Checker['options'] => {
  const software = parseSoftware(flags.for);
  return {
    final: false,
    ...(flags.style === undefined ? {} : { style: flags.style }),
    ...(software ? { software } : {}),
  };
};

/** False where what was mended cannot be written. */
const mend = async (
  context: Context,
  workspace: Workspace,
  flags: CheckFlags,
  targets: readonly Target[],
  known: Baseline,
): Promise<boolean> => {
  const judge = (world: World): readonly Diagnostic[] => foundIn(context, flags, targets, known, world);
  await breath();
  const fixes = endable(() => fixFiles(context.world, judge, mendable(context, workspace)));
  return putFixes(context, fixes, flags.dryRun === true);
};

/** What nobody muted is told. */
const tell = (context: Context, reports: readonly Report[], run: CheckRun): number =>
  tellOutcome(context, reports, endable(run.finish), run.unreadable());

export const runCheck = async (context: Context, named: readonly string[], flags: CheckFlags): Promise<number> => {
  const { io, world } = context;
  const options = optionsOf(named, flags);
  const reports = reportsOf(context, flags.reporter ?? [], flags.json === true);
  const fixing = wantsFixes(flags, named.includes(STREAM));
  const setting = settingOf(flags);
  const open = (): Result<Workspace> => openWorkspace(world, io.cwd, io.packageRoot, premadeOf(io.packageRoot));
  const { value: first, diagnostics } = open();
  const about = [...diagnostics];
  const refuse = (code: number): number => {
    if (reports.every(({ reporter }) => reporter.name === 'pretty')) printDiagnostics(io, about);
    else tell(context, reports, createCheckRun(first, about, { ...options, level: 'I', baseline: [] }));
    return code;
  };
  const target = flags.writeBaseline === undefined ? undefined : fromUser(io.cwd, flags.writeBaseline);
  const texts = named.map((name) => ({ path: fromUser(io.cwd, name) }));
  spareTexts(context, reports, target, texts);
  if (hasError(about)) return refuse(EXIT.problems);
  const targets = targetsOf(context, first, named, flags);
  spareTexts(context, reports, target, targets);
  const before = target === undefined ? [] : baselineBefore(context, target);
  if (before === undefined) return EXIT.usage;
  const baseline = target === undefined ? baselineOf(context, first, flags, (d) => about.push(d)) : [];
  if (baseline === undefined) return refuse(EXIT.usage);
  if (fixing && !(await mend(context, first, flags, targets, baseline))) return EXIT.usage;
  // Templates that were mended are read again.
  const workspace = fixing ? open().value : first;
  const checker = openChecker(workspace, setting);
  about.push(...checker.diagnostics);
  const mostProblems = target === undefined ? options.mostProblems : Number.POSITIVE_INFINITY;
  const run = createCheckRun(workspace, about, { ...options, mostProblems, baseline });
  const bugs = await judgeAll(context, checker.value, targets, run);
  if (bugs > 0 || target === undefined) {
    const code = tell(context, reports, run);
    return bugs > 0 ? EXIT.bug : code;
  }
  return keepBaseline(context, reports, run, { path: target, before }, options);
};
