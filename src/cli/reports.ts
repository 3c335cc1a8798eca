/** Which reports a check gives and where they go: one to standard output, others to files, each written whole. */

import { nearest } from '../nearest.ts';
import type { Findings, Reporter } from '../report/reporter.ts';
import { REPORTERS } from '../report/reporters.ts';
import { type Context, fromUser, UsageError } from './io.ts';
import { paintFor, writeLine } from './print.ts';
import { reasonOf, writeWhole } from './write.ts';

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
