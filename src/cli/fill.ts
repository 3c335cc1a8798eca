/**
 * `fill`: answers to what was missing go into the YAML files. Shows what would change, writes with `--write` only,
 * all files or none. The answers come from a filled list; whatever else may ask for them ends in `fillIn` as well.
 */

import { type Diagnostic, hasError } from '../diagnostic.ts';
import { layDraft } from '../project/build.ts';
import { type Change, planFill } from '../project/fill.ts';
import { type FilledFile, fillFiles } from '../project/fill-files.ts';
import { type Answer, readAnswers } from '../project/pending-sheet.ts';
import { openWorkspace, type Workspace } from '../project/workspace.ts';
import { jsonReport } from '../report/json.ts';
import { positionAt } from '../source.ts';
import { type Context, EXIT, fromUser, UsageError } from './io.ts';
import { printDiagnostics, writeLine } from './print.ts';
import { draftPaths } from './targets.ts';
import { reasonOf, writeWhole } from './write.ts';

export interface FillFlags {
  readonly write?: true;
  readonly json?: true;
}

interface Filled {
  readonly changes: readonly Change[];
  readonly written: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  readonly code: number;
}

const NOTHING = { changes: [], written: [] } as const;

/** The first that cannot be written ends it; those before it are whole. */
const writeFiles = ({ io, world }: Context, files: readonly FilledFile[]): string[] | undefined => {
  const written: string[] = [];
  for (const { path, text } of files) {
    const shown = world.display(path);
    try {
      writeWhole(path, new TextEncoder().encode(text));
    } catch (thrown) {
      const before = written.length === 0 ? '' : `；已写入 ${written.join('、')}`;
      writeLine(io, `错误：${shown} ${reasonOf(thrown)}${before}`);
      return undefined;
    }
    written.push(shown);
  }
  return written;
};

/** `drafts`: absolute paths. `name`: where the answers come from, for messages. */
export const fillIn = (
  context: Context,
  workspace: Workspace,
  drafts: readonly string[],
  answers: readonly Answer[],
  options: { readonly name: string; readonly write: boolean },
): Filled => {
  const laid = drafts.map((path) => layDraft(workspace, path, { final: false }));
  const speeches = laid.flatMap((draft) => draft.speeches);
  if (speeches.length === 0) {
    return { ...NOTHING, diagnostics: laid.flatMap(({ diagnostics }) => diagnostics), code: EXIT.problems };
  }
  const roots = speeches.map(({ facts }) => facts);
  const plan = planFill(answers, roots, options.name);
  const files = fillFiles(workspace, plan.value);
  const diagnostics = [...plan.diagnostics, ...files.diagnostics];
  const done = { changes: plan.value, diagnostics };
  if (hasError(diagnostics)) return { ...done, written: [], code: EXIT.problems };
  const written = options.write ? writeFiles(context, files.value) : [];
  return { ...done, written: written ?? [], code: written ? EXIT.well : EXIT.usage };
};

const changeLine = ({ path, place, before, value }: Change): string => {
  const { line } = positionAt(place.source, place.start);
  return `${place.source.name}:${line} ${path}：${before} → ${value}`;
};

const changeJson = ({ path, place, before, value, cell }: Change) => ({
  path,
  file: place.source.name,
  start: positionAt(place.source, place.start),
  end: positionAt(place.source, place.end),
  before,
  value,
  cell,
});

const tell = ({ io }: Context, { changes, written, diagnostics, code }: Filled, write: boolean): void => {
  for (const change of changes) io.out(`${changeLine(change)}\n`);
  printDiagnostics(io, diagnostics);
  if (code !== EXIT.well) writeLine(io, '没有写入');
  else if (changes.length === 0) writeLine(io, '没有要改的');
  else if (write) writeLine(io, `写入 ${changes.length} 处：${written.join('、')}`);
  else writeLine(io, `要改 ${changes.length} 处，还没有写入；加上 --write 就写入`);
};

const isList = (name: string): boolean => /\.xls[xm]$/i.test(name);

export const runFill = (context: Context, named: readonly string[], flags: FillFlags): number => {
  const { io, world } = context;
  const lists = named.filter(isList);
  const [list] = lists;
  if (list === undefined || lists.length > 1) throw new UsageError('写上一份填好的待核清单（.xlsx）');
  const opened = openWorkspace(world, io.cwd, io.packageRoot);
  const finish = (filled: Filled): number => {
    const { changes, written, diagnostics, code } = filled;
    if (flags.json) io.out(jsonReport(diagnostics, { changes: changes.map(changeJson), written }));
    else tell(context, filled, flags.write === true);
    return code;
  };
  if (hasError(opened.diagnostics)) {
    return finish({ ...NOTHING, diagnostics: opened.diagnostics, code: EXIT.problems });
  }
  const drafts = draftPaths(
    opened.value,
    named.filter((name) => !isList(name)),
    io.cwd,
  );
  const path = fromUser(io.cwd, list);
  const file = world.read(path);
  const shown = world.display(path);
  const read =
    file.kind === 'file'
      ? readAnswers(file.bytes)
      : { kind: 'refused' as const, reason: file.kind === 'absent' ? '不存在' : file.reason };
  if (read.kind === 'refused') {
    const hint = 'hint' in read && read.hint ? { hint: read.hint } : {};
    const fault: Diagnostic = { code: 'JGF028', grade: 'E', message: `${shown} ${read.reason}`, ...hint };
    return finish({ ...NOTHING, diagnostics: [fault], code: EXIT.usage });
  }
  return finish(fillIn(context, opened.value, drafts, read.answers, { name: shown, write: flags.write === true }));
};
