/** `new`: a draft of a template and its facts file, with every fact that the template needs. Overwrites nothing. */

import { posix } from 'node:path';
import { hasError } from '../diagnostic.ts';
import { nearest } from '../nearest.ts';
import { factsFileOf, type NewFile, newFiles } from '../project/new-draft.ts';
import { draftTemplateNames, openWorkspace, templateNamed, type Workspace } from '../project/workspace.ts';
import { printDiagnostics } from './diagnostics.ts';
import { type Context, EXIT, fromUser, UsageError } from './io.ts';
import { writeLine } from './print.ts';
import { failureOf, WriteError, writeAll } from './write-all.ts';

export interface NewFlags {
  readonly output?: string;
  readonly 名?: string;
}

const refuseUnknown = (workspace: Workspace, template: string): void => {
  const names = draftTemplateNames(workspace);
  if (names.includes(template)) return;
  const last = template.slice(template.lastIndexOf('/') + 1);
  const near = nearest(template, names) ?? names.find((known) => known.endsWith(`/${last}`));
  throw new UsageError(`没有“${template}”这个模板${near ? `，是不是想写“${near}”` : '；有哪些见 jianggao templates'}`);
};

/** In a workspace drafts stand in data/文稿; elsewhere, where the command runs. */
const draftPath = ({ root, config }: Workspace, cwd: string, template: string, flags: NewFlags): string => {
  const stem = flags.名 ?? posix.basename(template);
  if (stem === '' || /[/\\\0]/.test(stem) || stem.startsWith('.')) {
    throw new UsageError(`“${stem}”不能作文件名；--名 只写名称，放在哪里用 -o 写明`);
  }
  const { output } = flags;
  if (output === undefined) return posix.join(config ? posix.join(root, 'data/文稿') : cwd, `${stem}.yaml`);
  const path = fromUser(cwd, output);
  if (/\.ya?ml$/.test(output)) return path;
  if (/\.[A-Za-z]{1,5}$/.test(output)) throw new UsageError(`文稿是 .yaml 文件，“${output}”不是`);
  return posix.join(path, `${stem}.yaml`);
};

const create = ({ world }: Context, files: readonly NewFile[]): void => {
  const taken = files.filter(({ path, shared }) => !shared && world.read(path).kind !== 'absent');
  if (taken.length > 0) {
    const names = taken.map(({ path }) => world.display(path)).join('、');
    throw new UsageError(`已有 ${names}；new 不覆盖文件，用 --名 换一个名称，或用 -o 写到别处`);
  }
  const encoder = new TextEncoder();
  const made = files.filter(({ path, shared }) => !shared || world.read(path).kind === 'absent');
  try {
    writeAll(made.map(({ path, text }) => ({ path, bytes: encoder.encode(text), before: undefined })));
  } catch (thrown) {
    if (!(thrown instanceof WriteError)) throw thrown;
    throw new UsageError(failureOf(thrown, world.display, ''));
  }
};

const isOther = ({ world }: Context, path: string, text: string): boolean => {
  const read = world.read(path);
  return read.kind === 'file' && new TextDecoder().decode(read.bytes) !== text;
};

export const runNew = (context: Context, template: string, flags: NewFlags): number => {
  const { io, world } = context;
  const { value: workspace, diagnostics } = openWorkspace(world, io.cwd, io.packageRoot);
  printDiagnostics(io, diagnostics);
  if (hasError(diagnostics)) return EXIT.problems;
  refuseUnknown(workspace, template);
  const draft = draftPath(workspace, io.cwd, template, flags);
  const files = newFiles(workspace, template, draft);
  if (!files) {
    printDiagnostics(io, templateNamed(workspace, template)?.diagnostics ?? []);
    return EXIT.problems;
  }
  const stale = files.filter(({ path, text, shared }) => shared && isOther(context, path, text));
  create(context, files);
  for (const path of [draft, factsFileOf(draft)]) io.out(`${world.display(path)}\n`);
  for (const { path } of stale) {
    writeLine(io, `${world.display(path)} 与现在的不同，没有改；要更新，把 jianggao schema 的输出写到这个文件`);
  }
  writeLine(io, `接下来：jianggao fill ${world.display(draft)} 逐项填写，jianggao build ${world.display(draft)} 生成`);
  return EXIT.well;
};
