/** A file's bytes as the table that is wanted in it: what kind of file it is, which of its sheets. Reads no file itself. */

import type { Diagnostic } from '../diagnostic.ts';
import type { Update } from '../import/changes.ts';
import { readCsv } from '../import/csv.ts';
import { type Reading, readFigures } from '../import/figures.ts';
import type { MappingSpec } from '../import/mapping.ts';
import { sniff } from '../import/sniff.ts';
import type { Refused, Table } from '../import/table.ts';
import { openWorkbook, type SheetRef } from '../import/workbook.ts';
import { ZIP_LIMITS } from '../import/zip.ts';

export interface SheetOutcome {
  readonly diagnostics: readonly Diagnostic[];
  /** The table, the mapping or the target could not be read at all. */
  readonly isUnreadable: boolean;
  /** `2024年8月.xlsx 工作表“分地区”`. */
  readonly says?: string;
  readonly table?: Table;
  readonly reading?: Reading;
  readonly notes: readonly string[];
  /** The mapping that was used, as YAML. */
  readonly mapping?: string;
  /** What the target is to hold; undefined after an error. */
  readonly text?: string;
  /** Where the target is there already. */
  readonly update?: Update;
}

export const failed = (isUnreadable: boolean, ...diagnostics: readonly Diagnostic[]): SheetOutcome => ({
  diagnostics,
  isUnreadable,
  notes: [],
});

const unreadable = (shown: string, { reason, hint }: Omit<Refused, 'kind'>): SheetOutcome =>
  failed(true, { code: 'JGF029', grade: 'E', message: `${shown} ${reason}`, ...(hint ? { hint } : {}) });

export interface Chosen {
  readonly kind: 'chosen';
  readonly table: Table;
  readonly reading: ReturnType<typeof readFigures>;
  readonly notes: readonly string[];
}

export const says = (shown: string, sheet: string | undefined): string =>
  sheet === undefined ? shown : `${shown} 工作表“${sheet}”`;

const listNames = (sheets: readonly SheetRef[]): string => sheets.map(({ name }) => `“${name}”`).join('、');

/** By name, or by its number where no sheet has that name; the first that holds a table where none is named. */
const wantedSheets = (sheets: readonly SheetRef[], wanted: string | undefined): readonly SheetRef[] => {
  if (wanted === undefined) {
    const visible = sheets.filter(({ isHidden }) => !isHidden);
    return visible.length > 0 ? visible : sheets;
  }
  const named = sheets.find(({ name }) => name === wanted);
  const numbered = /^[1-9]\d{0,3}$/.test(wanted) ? sheets[Number(wanted) - 1] : undefined;
  return [named ?? numbered ?? []].flat();
};

const choose = (
  sheets: readonly SheetRef[],
  wanted: string | undefined,
  spec: MappingSpec,
  shown: string,
): Chosen | SheetOutcome => {
  const candidates = wantedSheets(sheets, wanted);
  if (candidates.length === 0) {
    const place = spec.keys.get('工作表');
    const message = `${shown} 里没有“${wanted}”这张工作表`;
    const hint = `有的是：${listNames(sheets)}`;
    return failed(false, { code: 'JGF030', grade: 'E', message, hint, ...(place && { place }) });
  }
  let first: Chosen | undefined;
  for (const sheet of candidates) {
    const read = sheet.read();
    if (read.kind === 'refused') return unreadable(says(shown, sheet.name), read);
    const others = sheets.filter((other) => other !== sheet);
    const hidden = others.filter(({ isHidden }) => isHidden);
    const open = others.filter(({ isHidden }) => !isHidden);
    const notes = [
      ...(sheet.isHidden ? [`工作表“${sheet.name}”是隐藏的`] : []),
      ...(open.length > 0 && wanted === undefined ? [`另有工作表${listNames(open)}，没有读；用 --sheet 指明`] : []),
      ...(hidden.length > 0 ? [`另有隐藏的工作表${listNames(hidden)}，没有读`] : []),
    ];
    const reading = readFigures(read.table, spec, says(shown, sheet.name));
    const chosen: Chosen = { kind: 'chosen', table: read.table, reading, notes };
    if (reading.value) return chosen;
    first ??= chosen;
  }
  return first as Chosen;
};

/** The table in a file's bytes, whatever kind of file it is. */
export const openTable = (
  bytes: Uint8Array,
  wanted: string | undefined,
  spec: MappingSpec,
  shown: string,
): Chosen | SheetOutcome => {
  if (bytes.length === 0) return unreadable(shown, { reason: '是空的' });
  if (bytes.length > ZIP_LIMITS.packed) {
    return unreadable(shown, { reason: `过大（超过 ${ZIP_LIMITS.packed / 1024 / 1024} MB）` });
  }
  const found = sniff(bytes);
  if (found.kind === 'other') {
    return unreadable(shown, {
      reason: `是${/^[A-Z]/.test(found.says) ? ' ' : ''}${found.says}`,
      ...(found.hint ? { hint: found.hint } : {}),
    });
  }
  if (found.kind === 'zip') {
    const book = openWorkbook(bytes);
    return book.kind === 'refused' ? unreadable(shown, book) : choose(book.sheets, wanted, spec, shown);
  }
  const read = readCsv(bytes);
  if (read.kind === 'refused') return unreadable(shown, read);
  const notes = wanted === undefined ? [] : ['.csv 没有工作表，按整个文件读取'];
  return { kind: 'chosen', table: read.table, reading: readFigures(read.table, spec, shown), notes };
};
