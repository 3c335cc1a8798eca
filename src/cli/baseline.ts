/**
 * `check --write-baseline`: what a run found is written down as known. It writes over nothing but a baseline, and
 * nothing where something stays that no baseline can hold.
 */

import { type Diagnostic, hasError } from '../diagnostic.ts';
import { type Baseline, isMeantAsBaseline, readBaseline, writeBaseline } from '../project/baseline-file.ts';
import { type CheckOptions, type CheckRun, leftByBaseline } from '../project/check-outcome.ts';
import { readSource } from '../project/files.ts';
import { printDiagnostics } from './diagnostics.ts';
import { type Context, EXIT } from './io.ts';
import { writeLine } from './print.ts';
import { deliver, type Report, tellOutcome } from './reports.ts';
import { reasonOf } from './system-errors.ts';
import { writeWhole } from './write.ts';

/** False where it cannot be written. */
const saveBaseline = (
  { io, world }: Context,
  target: string,
  entries: Baseline,
  tellPath: (line: string) => void,
): boolean => {
  try {
    writeWhole(target, new TextEncoder().encode(writeBaseline(entries)));
  } catch (thrown) {
    writeLine(io, `错误：${world.display(target)} ${reasonOf(thrown)}`);
    return false;
  }
  tellPath(world.display(target));
  const count = entries.reduce((total, entry) => total + entry.count, 0);
  writeLine(io, `基线里有 ${count} 处问题；在 jianggao.yaml 的“检查”里写上 基线，或用 --baseline 指明，就不再报`);
  return true;
};

/** What stood in it outlives it. Undefined where something else stands there, which has been told. */
export const baselineBefore = ({ io, world }: Context, path: string): Baseline | undefined => {
  if (!world.isFile(path)) return [];
  const faults: Diagnostic[] = [];
  const { value, diagnostics } = readSource(world, path, '基线');
  if (value ? !isMeantAsBaseline(value.text) : diagnostics.every(({ code }) => code === 'JGF002')) {
    writeLine(io, `错误：${world.display(path)} 已有内容，不是基线，没有改写它；换一个文件`);
    return undefined;
  }
  const before = value && readBaseline(value, (d) => faults.push(d));
  if (before && !hasError(faults)) return before;
  printDiagnostics(io, [...diagnostics, ...faults]);
  writeLine(io, `错误：${world.display(path)} 已有内容，读不出基线，没有改写它；改正后再写，或换一个文件`);
  return undefined;
};

/** The baseline, and what it cannot hold: where that fails the run, nothing is written. */
export const keepBaseline = (
  context: Context,
  reports: readonly Report[],
  run: CheckRun,
  asked: { readonly path: string; readonly before: Baseline },
  options: Omit<CheckOptions, 'baseline'>,
): number => {
  const { io, world } = context;
  const outcome = leftByBaseline(run.finish(), options);
  if (outcome.fails || run.unreadable() > 0) {
    const code = tellOutcome(context, reports, outcome, run.unreadable());
    writeLine(io, `以上不能收进基线，${world.display(asked.path)} 没有写；改正后再写`);
    return code;
  }
  // The path is the result, unless a program reads a report there.
  const isForPeople = reports.every(({ reporter, path }) => path !== undefined || reporter.name === 'pretty');
  const tellPath = (line: string): void => (isForPeople ? void io.out(`${line}\n`) : writeLine(io, line));
  if (!saveBaseline(context, asked.path, run.entries(asked.before), tellPath)) return EXIT.usage;
  if (isForPeople) printDiagnostics(io, outcome.shown);
  const due = isForPeople ? reports.filter(({ path }) => path !== undefined) : reports;
  return deliver(context, due, outcome) ? EXIT.well : EXIT.usage;
};
