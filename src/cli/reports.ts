/** Which reports a check gives and where they go: one to standard output, others to files, each written whole. */

import { realpathSync } from 'node:fs';
import type { Findings } from '../diagnostic.ts';
import { nearest } from '../nearest.ts';
import type { CheckOutcome } from '../project/check-outcome.ts';
import type { Reporter } from '../report/reporter.ts';
import { REPORTERS } from '../report/reporters.ts';
import { type Context, EXIT, fromUser, UsageError } from './io.ts';
import { paintFor, writeLine } from './print.ts';
import { spareOthers } from './spare.ts';
import { reasonOf } from './system-errors.ts';
import { writeWhole } from './write.ts';

export interface Report {
  readonly reporter: Reporter;
  /** Absolute; undefined: standard output. */
  readonly path: string | undefined;
}

const reporterNamed = (name: string): Reporter => {
  const found = REPORTERS.get(name);
  if (found) return found;
  const near = nearest(name, REPORTERS.keys());
  const hint = near ? `是不是想写“${near}”` : `可以写的有：${[...REPORTERS.keys()].join('、')}`;
  throw new UsageError(`没有“${name}”这种报告形式，${hint}`);
};

const reportOf = (cwd: string, asked: string): Report => {
  const at = asked.indexOf('=');
  const name = at < 0 ? asked : asked.slice(0, at);
  const file = at < 0 ? '' : asked.slice(at + 1);
  if (at >= 0 && file === '') throw new UsageError(`--reporter ${asked} 的“=”后面没有写文件`);
  return { reporter: reporterNamed(name), path: file === '' ? undefined : fromUser(cwd, file) };
};

/** In GitHub Actions its annotations are added by themselves to what people read. */
export const reportsOf = ({ io }: Context, asked: readonly string[], json: boolean): readonly Report[] => {
  if (json && asked.length > 0) throw new UsageError('--json 与 --reporter 不能同时使用，写 --reporter json');
  const named = (json ? ['json'] : asked).map((one) => reportOf(io.cwd, one));
  const toStdout = named.filter(({ path }) => path === undefined);
  if (toStdout.length > 1) throw new UsageError('只能有一种报告写到标准输出，其余的写成 形式=文件');
  const files = named.flatMap(({ path }) => path ?? []);
  if (new Set(files).size < files.length) throw new UsageError('两种报告写到了同一个文件');
  const reports = toStdout.length > 0 || files.length > 0 ? named : [reportOf(io.cwd, 'pretty')];
  const isForPeople = reports.every(({ reporter, path }) => path !== undefined || reporter.name === 'pretty');
  const isNamed = reports.some(({ reporter }) => reporter.name === 'github');
  if (io.env.GITHUB_ACTIONS !== 'true' || !isForPeople || isNamed) return reports;
  return [...reports, reportOf(io.cwd, 'github')];
};

/** What people write themselves, and no report and no baseline is. */
const OF_PEOPLE = /\.(?:hbs|ya?ml|docx|xlsx|csv)$/i;

/** Where a path leads: two names may be one file. */
const real = (path: string): string => {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
};

/** A run writes over none of the texts that it reads. `baseline`: the one that is to be written, absolute. */
export const spareTexts = (
  context: Context,
  reports: readonly Report[],
  baseline: string | undefined,
  texts: readonly { readonly path: string }[],
): void => {
  const { world } = context;
  const read = new Set(texts.map(({ path }) => real(path)));
  const written = reports.flatMap(({ path }) => path ?? []);
  for (const path of baseline === undefined ? written : [...written, baseline]) {
    if (read.has(real(path)))
      throw new UsageError(`${world.display(path)} 是要检查的文件，结果不能写在它上面，换一个文件名`);
  }
  for (const path of written) {
    spareOthers(context, path);
    if (baseline !== undefined && real(path) === real(baseline)) throw new UsageError('报告与基线写到了同一个文件');
    if (OF_PEOPLE.test(path) || OF_PEOPLE.test(real(path))) {
      throw new UsageError(`报告不能写到 ${world.display(path)}：这一类是文稿、模板或数据，换一个扩展名`);
    }
  }
};

/** False where one of them cannot be written. */
export const deliver = ({ io, world }: Context, reports: readonly Report[], findings: Findings): boolean => {
  const plain = paintFor({ ...io, env: { NO_COLOR: '1' } }, false);
  let well = true;
  for (const { reporter, path } of reports) {
    if (path === undefined) {
      io.out(reporter.write(findings, paintFor(io, io.outIsTerminal)));
      continue;
    }
    try {
      writeWhole(path, new TextEncoder().encode(reporter.write(findings, plain)));
    } catch (thrown) {
      writeLine(io, `错误：${world.display(path)} ${reasonOf(thrown)}`);
      well = false;
    }
  }
  return well;
};

/** The exit code; `unreadable`: how many files could not be read. */
export const tellOutcome = (
  context: Context,
  reports: readonly Report[],
  outcome: CheckOutcome,
  unreadable: number,
): number => {
  if (!deliver(context, reports, outcome) || unreadable > 0) return EXIT.usage;
  return outcome.fails ? EXIT.problems : EXIT.well;
};
