/**
 * `sheet`: a table of statistics becomes figures. Shows what it read before it writes, and writes only when it is
 * told to; of a file that is there already it changes the values and nothing else.
 */

import { type Diagnostic, hasError } from '../diagnostic.ts';
import { isPath, readSheetFile, type SheetRequest } from '../project/sheet.ts';
import type { SheetOutcome } from '../project/sheet-file.ts';
import { widthOf } from '../report/frame.ts';
import { prettyTotals } from '../report/pretty.ts';
import { diagnosticsJson, printDiagnostics } from './diagnostics.ts';
import { type Context, EXIT, fromUser, type Io, STREAM, UsageError } from './io.ts';
import { writeLine } from './print.ts';
import { reasonOf } from './system-errors.ts';
import { writeWhole } from './write.ts';

export interface SheetFlags {
  readonly mapping?: string;
  readonly sheet?: string;
  readonly to?: string;
  readonly output?: string;
  readonly saveMapping?: string;
  readonly write?: true;
  readonly json?: true;
}

/** Rows shown before the rest is only counted. */
const MOST = 100;

const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));

/** Every value beside the cell that it comes from, columns aligned. */
const tableLines = ({ reading }: SheetOutcome): string[] => {
  if (!reading) return [];
  const { rows, columns } = reading;
  const head = ['', ...columns.map(({ path, key }) => (path === '' ? key : `${path}.${key}`))];
  const body = rows.slice(0, MOST).map(({ name, nameCell, figures }) => [
    `${name} ${nameCell}`,
    ...columns.map(({ path, key }) => {
      const figure = figures.find((known) => known.path === path);
      const value = figure?.values.find((known) => known.key === key);
      return `${value?.text ?? '~'}${figure?.unit ?? ''} ${value?.cell ?? ''}`;
    }),
  ]);
  const lines = [head, ...body];
  const widths = head.map((_, i) => Math.max(...lines.map((line) => widthOf(line[i] ?? ''))));
  const shown = lines.map((line) => `  ${line.map((text, i) => padded(text, widths[i] ?? 0)).join('  ')}`.trimEnd());
  return rows.length > MOST ? [...shown, `  ……另有 ${rows.length - MOST} 行`] : shown;
};

/** Changes shown before the rest is only counted. */
const MOST_CHANGES = 200;

const changeLines = ({ update }: SheetOutcome, target: string): string[] => {
  if (!update) return [];
  const { changes, cited, left } = update;
  const sources = cited > 0 ? `，另有 ${cited} 处来源` : '';
  const lines = changes
    .slice(0, MOST_CHANGES)
    .map(({ path, from, to, cell }) => `  ${path}：${from ?? '（没有）'} → ${to}（${cell}）`);
  const more = changes.length > MOST_CHANGES ? [`  ……另有 ${changes.length - MOST_CHANGES} 处`] : [];
  const some = left.length > 8 ? `${left.slice(0, 8).join('、')} 等 ${left.length} 项` : left.join('、');
  return [
    changes.length === 0
      ? `与 ${target} 相比，数值没有变化${sources}`
      : `与 ${target} 相比，改 ${changes.length} 处${sources}：`,
    ...lines,
    ...more,
    ...(left.length > 0 ? [`${target} 里有、表里没有，没有动：${some}`] : []),
  ];
};

const tell = (io: Io, outcome: SheetOutcome, target: string | undefined): void => {
  const { says, reading, notes, mapping } = outcome;
  if (reading && says !== undefined) {
    writeLine(io, `读了 ${says}：${reading.rows.length} 行，${reading.columns.length} 列，放到“${reading.to}”`);
    for (const line of tableLines(outcome)) writeLine(io, line);
    if (reading.left.length > 0) writeLine(io, `没有读的列：${reading.left.join('、')}`);
  }
  for (const note of notes) writeLine(io, `说明：${note}`);
  if (mapping !== undefined) {
    writeLine(io, '用的对照（--save-mapping 文件 可以存下来改）：');
    for (const line of mapping.trimEnd().split('\n')) writeLine(io, `  ${line}`);
  }
  if (target !== undefined) for (const line of changeLines(outcome, target)) writeLine(io, line);
  printDiagnostics(io, outcome.diagnostics);
  const totals = prettyTotals(outcome.diagnostics);
  if (totals !== '') writeLine(io, totals);
};

const sheetJson = (outcome: SheetOutcome, written: readonly string[]): string => {
  const { says, reading, update, notes, mapping, diagnostics } = outcome;
  return diagnosticsJson(diagnostics, {
    ...(says === undefined ? {} : { table: says }),
    ...(mapping === undefined ? {} : { mapping }),
    ...(reading
      ? { to: reading.to, rows: reading.rows.map(({ name, nameCell, figures }) => ({ name, cell: nameCell, figures })) }
      : {}),
    ...(update
      ? { changes: update.changes.map(({ place: _, ...change }) => change), cited: update.cited, left: update.left }
      : {}),
    notes,
    written,
  });
};

const requestOf = ({ io }: Context, file: string, flags: SheetFlags): SheetRequest => {
  const { mapping, sheet, to, output } = flags;
  if (file === STREAM) throw new UsageError('表格不能从标准输入读，请写文件名');
  if (to !== undefined && !isPath(to)) throw new UsageError(`--to 应为路径（如 统计.分地区），这里是“${to}”`);
  if (flags.write && (output === undefined || output === STREAM))
    throw new UsageError('--write 要用 -o 指明写到哪个文件');
  const path = (given: string): string => fromUser(io.cwd, given);
  const request = {
    file: path(file),
    ...(mapping === undefined ? {} : { mapping: path(mapping) }),
    ...(sheet === undefined ? {} : { sheet }),
    ...(to === undefined ? {} : { to }),
    ...(output === undefined || output === STREAM ? {} : { target: path(output) }),
  };
  const targets = [request.target, flags.saveMapping === undefined ? undefined : path(flags.saveMapping)];
  for (const target of targets) {
    if (target === request.file) throw new UsageError('要写的文件就是表格本身，请换一个文件名');
  }
  if (targets[0] !== undefined && (targets[0] === targets[1] || targets[0] === request.mapping)) {
    throw new UsageError('数据和对照不能写到同一个文件');
  }
  return request;
};

const put = ({ world }: Context, path: string, text: string): string => {
  try {
    writeWhole(path, new TextEncoder().encode(text));
  } catch (thrown) {
    throw new UsageError(`${world.display(path)} ${reasonOf(thrown)}`);
  }
  return world.display(path);
};

/** A mapping that somebody has changed by hand is not written over. */
const saveMapping = (context: Context, flags: SheetFlags, text: string | undefined): string[] => {
  if (flags.saveMapping === undefined || text === undefined) return [];
  const path = fromUser(context.io.cwd, flags.saveMapping);
  const there = context.world.read(path);
  if (there.kind === 'absent') return [put(context, path, text)];
  const isSame = there.kind === 'file' && Buffer.from(there.bytes).toString('utf8') === text;
  if (isSame) return [];
  throw new UsageError(`${context.world.display(path)} 已经有了，不覆盖；换一个文件名，或先删去它`);
};

const exitOf = (isUnreadable: boolean, diagnostics: readonly Diagnostic[]): number =>
  isUnreadable ? EXIT.usage : hasError(diagnostics) ? EXIT.problems : EXIT.well;

export const runSheet = (context: Context, file: string, flags: SheetFlags): number => {
  const { io, world } = context;
  const request = requestOf(context, file, flags);
  const outcome = readSheetFile(world, request);
  const { text, update } = outcome;
  const target = request.target === undefined ? undefined : world.display(request.target);
  if (!flags.json) tell(io, outcome, target);
  const written = saveMapping(context, flags, outcome.mapping);
  const isNew = update === undefined || update.changes.length + update.cited > 0;
  if (flags.write && request.target !== undefined && text !== undefined && isNew) {
    written.push(put(context, request.target, text));
  }
  if (flags.json) io.out(sheetJson(outcome, written));
  else {
    for (const path of written) io.out(`${path}\n`);
    if (target === undefined) io.out(text ?? '');
    else if (text === undefined) writeLine(io, `没有写入 ${target}`);
    else if (!flags.write && isNew) writeLine(io, `还没有写入；核对后加上 --write，写入 ${target}`);
  }
  return exitOf(outcome.isUnreadable, outcome.diagnostics);
};
