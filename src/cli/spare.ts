/**
 * What may be written over: nothing but what this program wrote itself. Reports, lists and tables are named freely on
 * the command line, and a slip there must not cost anybody a text. It writes nothing.
 */

import { isReport } from '../report/reporters.ts';
import { type Context, UsageError } from './io.ts';

const decoder = new TextDecoder();

/** A check's report in whatever form, or a document of diagnostics in JSON. */
export const isOwnReport = (bytes: Uint8Array): boolean => isReport(decoder.decode(bytes));

/** Refuses a path at which something else stands. An empty file is nobody's. `path`: absolute. */
export const spareOthers = (
  { world }: Context,
  path: string,
  isOurs: (bytes: Uint8Array) => boolean = isOwnReport,
): void => {
  const there = world.read(path);
  const shown = world.display(path);
  if (there.kind === 'absent') return;
  if (there.kind === 'refused') throw new UsageError(`${shown} ${there.reason}，结果不能写在这里，换一个文件名`);
  if (there.bytes.length === 0 || isOurs(there.bytes)) return;
  throw new UsageError(`${shown} 已有别的内容，不是讲稿写出的，没有改写它；换一个文件名，或先把它移走`);
};
