/**
 * An office's table on its way to a facts file: found, read, mapped, compared with what is there. Knows the order
 * of these steps; writes nothing.
 */

import { posix } from 'node:path';
import { type Diagnostic, hasError } from '../diagnostic.ts';
import { planUpdate, type Update } from '../import/changes.ts';
import { type Citing, figuresText, mappingText } from '../import/emit.ts';
import type { Reading } from '../import/figures.ts';
import { MAPPING, type MappingSpec, parsePath } from '../import/mapping.ts';
import { columnName } from '../import/table.ts';
import { createSource } from '../source.ts';
import type { World } from '../world.ts';
import { spliceRaw } from '../yaml/raw.ts';
import { readYaml } from '../yaml/read.ts';
import { decodeText, readSource } from './files.ts';
import { failed, openTable, type SheetOutcome, says } from './sheet-file.ts';

export interface SheetRequest {
  /** Absolute paths. */
  readonly file: string;
  readonly mapping?: string;
  readonly target?: string;
  readonly sheet?: string;
  /** `统计.分地区`; wins over the mapping's. */
  readonly to?: string;
}

export const isPath = (to: string): boolean => parsePath(to) !== undefined;

const readMapping = (
  world: World,
  path: string | undefined,
): {
  readonly value: MappingSpec | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly isRead: boolean;
} => {
  const diagnostics: Diagnostic[] = [];
  const asked = path === undefined ? undefined : readSource(world, path, '对照');
  if (asked && !asked.value) return { value: undefined, diagnostics: asked.diagnostics, isRead: false };
  const source = asked?.value ?? createSource('', '');
  const { value: node, diagnostics: faults } = readYaml(source);
  diagnostics.push(...faults);
  if (hasError(faults)) return { value: undefined, diagnostics, isRead: true };
  const empty = { type: 'map', entries: [], place: { source, start: 0, end: 0 } } as const;
  const value = MAPPING.read(node ?? empty, { report: (diagnostic) => void diagnostics.push(diagnostic), path: [] });
  return { value: hasError(diagnostics) ? undefined : value, diagnostics, isRead: true };
};

const readTarget = (
  world: World,
  path: string,
  reading: Reading,
  citing: Citing,
): Pick<SheetOutcome, 'diagnostics' | 'isUnreadable' | 'update'> => {
  const read = world.read(path);
  if (read.kind === 'absent') return { diagnostics: [], isUnreadable: false };
  const shown = world.display(path);
  if (read.kind === 'refused') {
    const fault: Diagnostic = { code: 'JGF014', grade: 'E', message: `目标文件 ${shown} ${read.reason}` };
    return { diagnostics: [{ ...fault, hint: '换一个文件名' }], isUnreadable: true };
  }
  const { value: source, diagnostics } = decodeText(shown, read.bytes);
  if (!source) return { diagnostics, isUnreadable: true };
  const update = planUpdate(source, reading, citing);
  return { diagnostics: update.diagnostics, isUnreadable: false, update };
};

/** The file as it is on disk with the table's values in it: its line ends, mixed or not, stay byte for byte. */
const onDisk = (world: World, path: string, { text, steps }: Update): string | undefined => {
  const read = world.read(path);
  if (text === undefined || read.kind !== 'file') return text;
  const raw = new TextDecoder('utf-8', { ignoreBOM: true }).decode(read.bytes);
  return steps.reduce(spliceRaw, raw);
};

const HEAD = '由 jianggao sheet 读入：';

export const readSheetFile = (world: World, request: SheetRequest): SheetOutcome => {
  const shown = world.display(request.file);
  const mapped = readMapping(world, request.mapping);
  if (!mapped.value) return failed(!mapped.isRead, ...mapped.diagnostics);
  const spec: MappingSpec = request.to === undefined ? mapped.value : { ...mapped.value, to: request.to };
  const read = world.read(request.file);
  if (read.kind !== 'file') {
    const reason = read.kind === 'absent' ? '不存在' : read.reason;
    return failed(true, {
      code: 'JGF014',
      grade: 'E',
      message: `表格 ${shown} ${reason}`,
      hint: '核对文件名和所在的目录',
    });
  }
  const opened = openTable(read.bytes, request.sheet ?? spec.sheet, spec, shown);
  if (!('kind' in opened)) return { ...opened, diagnostics: [...mapped.diagnostics, ...opened.diagnostics] };
  const { table, reading } = opened;
  const diagnostics = [...mapped.diagnostics, ...reading.diagnostics];
  const about = { says: says(shown, table.sheet), table };
  if (!reading.value) return { ...about, diagnostics, isUnreadable: false, notes: opened.notes };
  const file = `《${posix.basename(request.file)}》`;
  const sheet = table.sheet === undefined ? '' : `工作表“${table.sheet}”`;
  const citing: Citing = { sheet: `${spec.source ?? ''}${spec.source === undefined ? '' : '，'}${file}${sheet}` };
  const base = {
    ...about,
    reading: reading.value,
    notes: [...opened.notes, ...reading.value.notes],
    mapping: mappingText(reading.value, spec, table.sheet, columnName),
  };
  if (hasError(diagnostics)) return { ...base, diagnostics, isUnreadable: false };
  const fresh = figuresText(reading.value, citing, `${HEAD}${citing.sheet}`);
  const again = readYaml(createSource(shown, fresh));
  if (hasError(again.diagnostics)) {
    const faults = again.diagnostics.map(({ place: _, ...fault }) => ({
      ...fault,
      message: `${about.says}：${fault.message}`,
    }));
    return { ...base, diagnostics: [...diagnostics, ...faults], isUnreadable: false };
  }
  if (request.target === undefined) return { ...base, diagnostics, isUnreadable: false, text: fresh };
  const target = readTarget(world, request.target, reading.value, citing);
  const all = [...diagnostics, ...target.diagnostics];
  const { update } = target;
  const text = update ? onDisk(world, request.target, update) : fresh;
  return {
    ...base,
    diagnostics: all,
    isUnreadable: target.isUnreadable,
    ...(update ? { update } : {}),
    ...(text === undefined || hasError(all) ? {} : { text }),
  };
};
