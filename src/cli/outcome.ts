/** What came of each draft, told to people: paths on standard output, the rest on standard error. */

import { type Diagnostic, hasError } from '../diagnostic.ts';
import { type Fresh, tellOnce } from '../project/collect.ts';
import { prettyTotals } from '../report/pretty.ts';
import { positionAt } from '../source.ts';
import { changeLines } from './changed.ts';
import { printDiagnostics } from './diagnostics.ts';
import type { DraftResult } from './draft.ts';
import { EXIT, type Io } from './io.ts';
import { writeLine } from './print.ts';

const summaryLine = ({ draft, built: { summary } }: DraftResult): string | undefined => {
  if (!summary) return undefined;
  const { pages: all, bodyPages, linesPerPage, charactersPerLine, minutes, minutesFrom, minutesTo } = summary;
  const pages = all === bodyPages ? `${all} 页` : `${all} 页（正文 ${bodyPages} 页）`;
  const grid = `每页 ${linesPerPage} 行、每行 ${charactersPerLine} 字`;
  const range = minutesFrom === minutesTo ? '' : `（${minutesFrom}—${minutesTo} 分钟）`;
  return `${draft}：${summary.characters} 字，${pages}，${grid}，朗读约 ${minutes} 分钟${range}`;
};

/** `遮隐 143 处：数字 120、地名 23`. */
const maskedLines = ({ built: { masked } }: DraftResult): string[] => {
  if (!masked) return [];
  const parts = Object.entries(masked);
  const all = parts.reduce((total, [, count]) => total + count, 0);
  if (all === 0) return ['没有要遮隐的内容'];
  return [`遮隐 ${all} 处：${parts.map(([kind, count]) => `${kind} ${count}`).join('、')}`];
};

const missingLines = ({ built }: DraftResult): string[] => {
  if (built.missing.length === 0) return [];
  const lines = built.missing.map(({ path, place, sentence, printed }) => {
    const { line, column } = positionAt(place.source, place.start);
    const times = printed > 1 ? `（印 ${printed} 处）` : '';
    return `  ${place.source.name}:${line}:${column} ${path}${times}${sentence === '' ? '（条件里用到，没有印出）' : `：${sentence}`}`;
  });
  return [`待填 ${built.missing.length} 项：`, ...lines];
};

const isUnwell = ({ built, failure }: DraftResult): boolean => failure !== undefined || hasError(built.diagnostics);

/** The gravest of all drafts decides. */
export const exitOf = (results: readonly DraftResult[]): number => {
  if (results.some(({ failure }) => failure?.kind === 'bug')) return EXIT.bug;
  if (results.some(({ failure }) => failure !== undefined)) return EXIT.usage;
  return results.some(({ built }) => hasError(built.diagnostics)) ? EXIT.problems : EXIT.well;
};

export const tellFailure = (io: Io, { failure }: DraftResult): void => {
  if (failure && failure.kind !== 'unreadable') writeLine(io, `错误：${failure.reason}`);
};

/** What would stop a final copy, told of one that is none. */
const tellFindings = (io: Io, { built: { findings = [] } }: DraftResult, fresh: Fresh): void => {
  const all = fresh(findings);
  if (all.length === 0) return;
  printDiagnostics(io, all);
  writeLine(io, `以上 ${all.length} 处，定稿（--final）之前要改正`);
};

/** `toStdout`: the outputs themselves are the result. */
export const tellPeople = (io: Io, results: readonly DraftResult[], toStdout: boolean): void => {
  // A file that many drafts share tells its faults once.
  const fresh = tellOnce();
  const told: Diagnostic[] = [];
  for (const result of results) {
    if (toStdout) for (const bytes of result.built.outputs.values()) io.out(bytes);
    else for (const path of result.paths) io.out(`${path}\n`);
    const own = fresh(result.built.diagnostics);
    told.push(...own);
    printDiagnostics(io, own);
    tellFindings(io, result, fresh);
    for (const line of missingLines(result)) writeLine(io, line);
    for (const line of changeLines(result)) writeLine(io, line);
    const summary = summaryLine(result);
    if (summary !== undefined && !isUnwell(result)) {
      for (const line of maskedLines(result)) writeLine(io, line);
      writeLine(io, summary);
    }
    tellFailure(io, result);
  }
  const totals = prettyTotals(told);
  if (totals !== '') writeLine(io, totals);
  const failed = results.filter(isUnwell).map(({ draft }) => draft);
  if (failed.length === 0) return;
  if (results.length === 1) writeLine(io, `没有生成：${failed[0]}`);
  else writeLine(io, `${results.length} 篇中 ${failed.length} 篇没有生成：${failed.join('、')}`);
};
