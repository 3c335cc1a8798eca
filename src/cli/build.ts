/** `build`: drafts become files. Paths go to standard output, everything else to standard error. */

import { posix } from 'node:path';
import type { Command } from 'commander';
import { type Diagnostic, hasError } from '../diagnostic.ts';
import type { BuildOptions } from '../project/build.ts';
import { openWorkspace } from '../project/workspace.ts';
import { jsonReport } from '../report/json.ts';
import { prettyTotals } from '../report/pretty.ts';
import { positionAt } from '../source.ts';
import { type DraftResult, runDraft } from './draft.ts';
import { EXIT, type Session, UsageError } from './io.ts';
import { runOnWorkers } from './jobs.ts';
import { printDiagnostics, writeLine } from './print.ts';
import { draftPaths, parseFormats, refuseClashes } from './targets.ts';

interface BuildFlags {
  readonly output?: string;
  readonly format: string;
  readonly final?: true;
  readonly style?: string;
  readonly for?: string;
  readonly json?: true;
  readonly jobs: string;
  readonly stdinFilename: string;
}

const STDIN = '-';

const parseSoftware = (value: string | undefined): 'word' | 'libreoffice' | undefined => {
  if (value === undefined || value === 'word' || value === 'libreoffice') return value;
  throw new UsageError(`--for 应为 word 或 libreoffice，这里是“${value}”`);
};

const parseJobs = (value: string): number => {
  if (/^[1-9]\d?$/.test(value)) return Number(value);
  throw new UsageError(`--jobs 应为 1 到 99 的整数，这里是“${value}”`);
};

/** Seconds since 1970, as reproducible builds state them. */
const stampOf = (epoch: string | undefined): string | undefined => {
  if (epoch === undefined || epoch === '') return undefined;
  const date = /^\d{1,12}$/.test(epoch) ? new Date(Number(epoch) * 1000) : undefined;
  if (date && !Number.isNaN(date.getTime())) return `${date.toISOString().slice(0, 19)}Z`;
  throw new UsageError(`环境变量 SOURCE_DATE_EPOCH 应为秒数，这里是“${epoch}”`);
};

const summaryLine = ({ draft, built }: DraftResult): string | undefined => {
  const { summary } = built;
  if (!summary) return undefined;
  const pages =
    summary.pages === summary.bodyPages ? `${summary.pages} 页` : `${summary.pages} 页（正文 ${summary.bodyPages} 页）`;
  const grid = `每页 ${summary.linesPerPage} 行、每行 ${summary.charactersPerLine} 字`;
  const range = summary.minutesFrom === summary.minutesTo ? '' : `（${summary.minutesFrom}—${summary.minutesTo} 分钟）`;
  return `${draft}：${summary.characters} 字，${pages}，${grid}，朗读约 ${summary.minutes} 分钟${range}`;
};

const missingLines = ({ built }: DraftResult): string[] => {
  if (built.missing.length === 0) return [];
  const lines = built.missing.map(({ path, place, sentence, printed }) => {
    const { line, column } = positionAt(place.source, place.start);
    const times = printed > 1 ? `（印 ${printed} 处）` : '';
    return `  ${place.source.name}:${line}:${column} ${path}${times}${sentence === '' ? '' : `：${sentence}`}`;
  });
  return [`待填 ${built.missing.length} 项：`, ...lines];
};

const resultJson = ({ draft, paths, built }: DraftResult): Record<string, unknown> => ({
  draft,
  outputs: paths,
  ...(built.summary ? { summary: built.summary } : {}),
  missing: built.missing.map(({ path, place, sentence, printed }) => ({
    path,
    file: place.source.name,
    start: positionAt(place.source, place.start),
    sentence,
    printed,
  })),
});

const exitOf = (results: readonly DraftResult[], more: readonly Diagnostic[]): number => {
  if (results.some((result) => result.unwritable)) return EXIT.usage;
  return results.some((result) => hasError(result.built.diagnostics)) || hasError(more) ? EXIT.problems : EXIT.well;
};

const unreadable = (results: readonly DraftResult[]): boolean => results.some((result) => result.unreadable);

export const runBuild = async (session: Session, named: readonly string[], flags: BuildFlags): Promise<number> => {
  const { io, world } = session;
  const { value: workspace, diagnostics } = openWorkspace(world, io.cwd, io.packageRoot);
  if (hasError(diagnostics)) {
    if (flags.json) io.out(jsonReport(diagnostics, { results: [] }));
    else printDiagnostics(io, diagnostics);
    return EXIT.problems;
  }
  const formats = parseFormats(flags.format);
  const software = parseSoftware(flags.for);
  const jobs = parseJobs(flags.jobs);
  const stamp = stampOf(io.env.SOURCE_DATE_EPOCH);
  const options: BuildOptions = {
    formats,
    final: flags.final === true,
    ...(software ? { software } : {}),
    ...(flags.style === undefined ? {} : { style: flags.style }),
    ...(stamp === undefined ? {} : { stamp }),
  };
  const fromStdin = named.includes(STDIN);
  if (fromStdin && named.length > 1) throw new UsageError('标准输入（-）只能单独生成一篇');
  const paths = draftPaths(workspace, fromStdin ? [flags.stdinFilename] : named, io.cwd);
  const toStdout = flags.output === STDIN;
  if (toStdout && (paths.length !== 1 || formats.length !== 1))
    throw new UsageError('写到标准输出（-o -）时，只能是一篇文稿、一种格式');
  if (toStdout && flags.json) throw new UsageError('-o - 与 --json 不能同时使用');
  if (toStdout && formats[0] === 'docx' && io.outIsTerminal)
    throw new UsageError('.docx 不能写到终端，请转到文件或管道');
  const clashes = refuseClashes(workspace, paths);
  if (clashes.length > 0) {
    if (flags.json) io.out(jsonReport(clashes, { results: [] }));
    else printDiagnostics(io, clashes);
    return EXIT.usage;
  }
  const folder =
    flags.output === undefined
      ? posix.resolve(workspace.root, workspace.config?.output ?? 'out')
      : posix.resolve(io.cwd, flags.output);
  const target = toStdout ? undefined : folder;
  const results =
    jobs > 1 && paths.length > 1 && target !== undefined
      ? await runOnWorkers({ paths, cwd: io.cwd, packageRoot: io.packageRoot, options, folder: target }, jobs)
      : paths.map((path) => runDraft(workspace, path, options, target));

  for (const result of results) {
    if (toStdout) for (const bytes of result.built.outputs.values()) io.out(bytes);
    else if (!flags.json) for (const path of result.paths) io.out(`${path}\n`);
    if (flags.json) continue;
    printDiagnostics(io, result.built.diagnostics);
    for (const line of missingLines(result)) writeLine(io, line);
    const summary = summaryLine(result);
    if (summary !== undefined) writeLine(io, summary);
    if (result.unwritable) writeLine(io, `错误：${result.unwritable}`);
  }
  const all = results.flatMap((result) => result.built.diagnostics);
  if (flags.json) io.out(jsonReport(all, { results: results.map(resultJson) }));
  else {
    const totals = prettyTotals(all);
    if (totals !== '') writeLine(io, totals);
    const failed = results.filter((result) => hasError(result.built.diagnostics));
    if (results.length > 1 && failed.length > 0) {
      writeLine(
        io,
        `${results.length} 篇中 ${failed.length} 篇没有生成：${failed.map(({ draft }) => draft).join('、')}`,
      );
    }
  }
  return unreadable(results) ? EXIT.usage : exitOf(results, []);
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
