/**
 * `fill`: answers to what was missing go into the YAML files. From a filled list or a file of answers: shows what
 * would change, writes with `--write` only, all files or none. In a terminal it asks, and writes each answer at once.
 */

import { type Diagnostic, hasError } from '../diagnostic.ts';
import { layDraft } from '../project/build.ts';
import { planFill } from '../project/fill.ts';
import { readAnswers } from '../project/pending-sheet.ts';
import { openWorkspace, type Workspace } from '../project/workspace.ts';
import { type Filled, finishFill, NOTHING, putIn } from './filled.ts';
import { type Context, EXIT, fromUser, UsageError } from './io.ts';
import { draftPaths } from './targets.ts';

export interface FillFlags {
  readonly answers?: string;
  readonly list?: true;
  readonly output?: string;
  readonly force?: true;
  readonly write?: true;
  readonly json?: true;
}

const fromList = (
  context: Context,
  workspace: Workspace,
  drafts: readonly string[],
  list: string,
  write: boolean,
): Filled => {
  const { io, world } = context;
  const path = fromUser(io.cwd, list);
  const file = world.read(path);
  const shown = world.display(path);
  if (file.kind !== 'file') {
    const message = `待核清单 ${shown} ${file.kind === 'absent' ? '不存在' : file.reason}`;
    const fault: Diagnostic = { code: 'JGF014', grade: 'E', message, hint: '核对文件名和所在的目录' };
    return { ...NOTHING, diagnostics: [fault], code: EXIT.usage };
  }
  const read = readAnswers(file.bytes);
  if (read.kind === 'refused') {
    const hint = 'hint' in read && read.hint ? { hint: read.hint } : {};
    const fault: Diagnostic = { code: 'JGF028', grade: 'E', message: `${shown} ${read.reason}`, ...hint };
    return { ...NOTHING, diagnostics: [fault], code: EXIT.usage };
  }
  const laid = drafts.map((draft) => layDraft(workspace, draft, { final: false }));
  const speeches = laid.flatMap((draft) => draft.speeches);
  if (speeches.length === 0) {
    return { ...NOTHING, diagnostics: laid.flatMap(({ diagnostics }) => diagnostics), code: EXIT.problems };
  }
  const roots = speeches.map(({ facts }) => facts);
  const plan = planFill(read.answers, roots, shown);
  return putIn(context, workspace, plan.value, plan.diagnostics, write);
};

const isList = (name: string): boolean => /\.xls[xm]$/i.test(name);

const refuseMixed = (lists: readonly string[], flags: FillFlags): void => {
  const ways = [lists.length > 0, flags.answers !== undefined, flags.list === true].filter(Boolean).length;
  if (ways > 1 || lists.length > 1) throw new UsageError('待核清单（.xlsx）、--answers、--list 一次用一样');
  if (flags.force && flags.answers === undefined) throw new UsageError('--force 与 --answers 一起用');
  if (flags.output !== undefined && !flags.list) throw new UsageError('-o 与 --list 一起用');
};

const cannotAsk = (): never => {
  throw new UsageError(
    '标准输入不是终端，不会提问：用 --answers 给出答案，或写上一份填好的待核清单（.xlsx）；要填哪些，用 --list 列出',
  );
};

export const runFill = async (context: Context, named: readonly string[], flags: FillFlags): Promise<number> => {
  const { io, world } = context;
  const lists = named.filter(isList);
  refuseMixed(lists, flags);
  const [list] = lists;
  const asks = list === undefined && flags.answers === undefined && !flags.list;
  if (asks && !io.openTerminal) return cannotAsk();
  if (asks && (flags.json || flags.write)) throw new UsageError('提问时不用 --write 和 --json：答一项就写入一项');
  const opened = openWorkspace(world, io.cwd, io.packageRoot);
  if (hasError(opened.diagnostics)) {
    return finishFill(context, { ...NOTHING, diagnostics: opened.diagnostics, code: EXIT.problems }, flags);
  }
  const names = named.filter((name) => !isList(name));
  const drafts = draftPaths(opened.value, names, io.cwd);
  if (list !== undefined) {
    return finishFill(context, fromList(context, opened.value, drafts, list, flags.write === true), flags);
  }
  if (asks) return (await import('./dialogue.ts')).askAll(context, drafts);
  const answers = await import('./answers.ts');
  if (flags.list) return answers.listMissing(context, opened.value, drafts, flags.output);
  return finishFill(context, answers.fromAnswers(context, opened.value, drafts, flags), flags);
};
