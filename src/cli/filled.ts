/** What `fill` did or would do, told and written: all files or none. It knows no answers. */

import { type Diagnostic, hasError } from '../diagnostic.ts';
import type { Change } from '../project/fill.ts';
import { type FilledFile, fillFiles } from '../project/fill-files.ts';
import type { Workspace } from '../project/workspace.ts';
import { positionAt } from '../source.ts';
import { diagnosticsJson, printDiagnostics } from './diagnostics.ts';
import { type Context, EXIT } from './io.ts';
import { writeLine } from './print.ts';
import { failureOf, WriteError, writeAll } from './write-all.ts';

export interface Filled {
  readonly changes: readonly Change[];
  readonly written: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  readonly code: number;
}

export const NOTHING = { changes: [], written: [] } as const;

/** All of them or none; undefined after a message. */
export const writeFiles = ({ io, world }: Context, files: readonly FilledFile[]): string[] | undefined => {
  const encoder = new TextEncoder();
  try {
    writeAll(files.map(({ path, text, before }) => ({ path, bytes: encoder.encode(text), before })));
  } catch (thrown) {
    if (!(thrown instanceof WriteError)) throw thrown;
    writeLine(io, `错误：${failureOf(thrown, world.display, '')}`);
    return undefined;
  }
  return files.map(({ path }) => world.display(path));
};

/** Changes into their files, where nothing is wrong. */
export const putIn = (
  context: Context,
  workspace: Workspace,
  changes: readonly Change[],
  found: readonly Diagnostic[],
  write: boolean,
): Filled => {
  const files = fillFiles(workspace, changes);
  const diagnostics = [...found, ...files.diagnostics];
  if (hasError(diagnostics)) return { changes, diagnostics, written: [], code: EXIT.problems };
  const written = write ? writeFiles(context, files.value) : [];
  return { changes, diagnostics, written: written ?? [], code: written ? EXIT.well : EXIT.usage };
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

export const finishFill = (
  context: Context,
  filled: Filled,
  flags: { readonly json?: true; readonly write?: true },
): number => {
  const { changes, written, diagnostics, code } = filled;
  if (flags.json) context.io.out(diagnosticsJson(diagnostics, { changes: changes.map(changeJson), written }));
  else tell(context, filled, flags.write === true);
  return code;
};
