/** `fill --answers` and `fill --list`: a file of answers taken in, and one with nothing answered written. */

import { planAnswers } from '../project/answers.ts';
import { readAnswerFile } from '../project/answers-file.ts';
import { answersText } from '../project/answers-text.ts';
import { layDraft } from '../project/build.ts';
import { kindsIn, questionsIn } from '../project/questions.ts';
import type { Workspace } from '../project/workspace.ts';
import { printDiagnostics } from './diagnostics.ts';
import type { FillFlags } from './fill.ts';
import { type Filled, NOTHING, putIn } from './filled.ts';
import { type Context, EXIT, fromUser, STREAM, UsageError } from './io.ts';
import { writeLine } from './print.ts';
import { reasonOf } from './system-errors.ts';
import { writeWhole } from './write.ts';

const bytesOf = ({ io, world }: Context, name: string): { readonly shown: string; readonly bytes: Uint8Array } => {
  if (name === STREAM) return { shown: '标准输入', bytes: io.readStdin() };
  const path = fromUser(io.cwd, name);
  const read = world.read(path);
  const shown = world.display(path);
  if (read.kind === 'file') return { shown, bytes: read.bytes };
  throw new UsageError(`${shown} ${read.kind === 'absent' ? '不存在' : read.reason}`);
};

export const fromAnswers = (
  context: Context,
  workspace: Workspace,
  drafts: readonly string[],
  flags: FillFlags,
): Filled => {
  const { shown, bytes } = bytesOf(context, flags.answers ?? STREAM);
  const { value: answers, diagnostics: found } = readAnswerFile(shown, bytes);
  if (!answers) return { ...NOTHING, diagnostics: found, code: EXIT.problems };
  const laid = drafts.map((draft) => layDraft(workspace, draft, { final: false }));
  const speeches = laid.flatMap((draft) => draft.speeches);
  if (speeches.length === 0) {
    return { ...NOTHING, diagnostics: laid.flatMap(({ diagnostics }) => diagnostics), code: EXIT.problems };
  }
  const plan = planAnswers(answers, speeches, kindsIn(workspace), flags.force === true);
  return putIn(context, workspace, plan.value, [...found, ...plan.diagnostics], flags.write === true);
};

const writeList = ({ io, world }: Context, output: string, text: string): void => {
  const path = fromUser(io.cwd, output);
  if (world.read(path).kind !== 'absent') throw new UsageError(`已有 ${world.display(path)}；换一个文件名`);
  try {
    writeWhole(path, new TextEncoder().encode(text));
  } catch (thrown) {
    throw new UsageError(`${world.display(path)} ${reasonOf(thrown)}`);
  }
  io.out(`${world.display(path)}\n`);
};

export const listMissing = (
  context: Context,
  workspace: Workspace,
  drafts: readonly string[],
  output: string | undefined,
): number => {
  const { io } = context;
  const all = drafts.map((draft) => layDraft(workspace, draft, { final: false }));
  const diagnostics = all.flatMap((draft) => draft.diagnostics);
  const laid = all.flatMap((draft) => draft.laid ?? []);
  printDiagnostics(io, diagnostics);
  if (laid.length < all.length) return EXIT.problems;
  const questions = questionsIn(workspace, laid, []);
  if (questions.length === 0) writeLine(io, '没有要填的');
  else {
    const text = answersText(
      questions,
      laid.flatMap(({ speeches }) => speeches),
    );
    if (output === undefined || output === STREAM) io.out(text);
    else writeList(context, output, text);
    writeLine(io, `要填 ${questions.length} 处`);
  }
  return EXIT.well;
};
