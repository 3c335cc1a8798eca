/** `check --fix`: what has one right form is written back, listed one by one; `--dry-run` only shows it. */

import { diffOf, type FixedFile, type Fixes } from '../project/fixes.ts';
import { type Context, UsageError } from './io.ts';
import { writeLine } from './print.ts';
import { failureOf, WriteError, writeAll } from './write-all.ts';

export interface FixFlags {
  readonly fix?: true;
  readonly dryRun?: true;
}

export const wantsFixes = ({ fix, dryRun }: FixFlags, fromStdin: boolean): boolean => {
  const wanted = fix === true || dryRun === true;
  if (wanted && fromStdin) throw new UsageError('标准输入（-）里的不能写回，请指明文件');
  return wanted;
};

const quoted = (text: string): string => (text === '' ? '（无）' : `“${text}”`);

const list = ({ io }: Context, files: readonly FixedFile[]): void => {
  for (const { fixes } of files) {
    for (const { where, rule, before, after } of fixes) {
      writeLine(io, `${where} ${rule}：${quoted(before)}改为${quoted(after)}`);
    }
  }
};

const tellLeft = ({ io }: Context, left: Fixes['left']): void => {
  for (const { name, count, why } of left) writeLine(io, `${name} 还有 ${count} 处没有自动改：${why}`);
};

/** Where there is nothing to mend it says nothing. False where a file cannot be written: then none has changed, or it is said which. */
export const putFixes = (context: Context, { files, left }: Fixes, dryRun: boolean): boolean => {
  const { io, world } = context;
  const count = files.reduce((sum, { fixes }) => sum + fixes.length, 0);
  tellLeft(context, left);
  if (count === 0) return true;
  list(context, files);
  if (dryRun) {
    for (const file of files) io.err(diffOf(file));
    writeLine(io, `可以改 ${count} 处，没有写入；写入用 --fix`);
    return true;
  }
  try {
    writeAll(files.map(({ path, before, after }) => ({ path, before, bytes: after })));
  } catch (thrown) {
    if (!(thrown instanceof WriteError)) throw thrown;
    writeLine(io, `错误：${failureOf(thrown, world.display, '，没有改任何文件')}`);
    return false;
  }
  writeLine(io, `改了 ${count} 处，在 ${files.length} 个文件里`);
  return true;
};
