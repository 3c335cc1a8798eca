/**
 * A baseline: what was wrong with old texts when checking began, known by rule and sentence, so that only what is new
 * is reported. Entries that nothing answers to any more are told.
 */

import type { Diagnostic } from '../../diagnostic.ts';
import type { Place } from '../../source.ts';
import { isUnmutable } from './grade.ts';

export interface BaselineEntry {
  /** `JGP15` */
  readonly code: string;
  readonly fingerprint: string;
  readonly count: number;
  /** As the workspace knows it. */
  readonly file: string;
  readonly reason?: string;
  readonly place?: Place;
}

export interface Baselined {
  readonly kept: readonly Diagnostic[];
  readonly known: readonly Diagnostic[];
}

const FNV = 0x01000193;

/** 64 bits in two halves: enough to tell sentences apart, and no secret. */
const hash = (text: string): string => {
  let a = 0x811c9dc5;
  let b = 0x1b873593;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    a = Math.imul(a ^ unit, FNV);
    b = Math.imul(b ^ unit, 0x85ebca6b);
    b ^= b >>> 13;
  }
  return [a, b].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
};

/** The same sentence keeps it wherever it moves; a finding without a sentence is known by its message. */
export const sentencePrint = ({ code, anchor, message }: Diagnostic): string =>
  hash(`${code}\n${(anchor || message).replace(/\s/g, '')}`);

/** A fingerprint of what is secret could be guessed at, so none is kept, and nothing mutes it that way. */
export const canBeKnown = (diagnostic: Diagnostic): boolean => diagnostic.secret !== true && !isUnmutable(diagnostic);

export type Tally = Map<string, number>;

const keyOf = ({ code, fingerprint }: Pick<BaselineEntry, 'code' | 'fingerprint'>): string => `${code} ${fingerprint}`;

/** How many of each entry may still be found; `withoutKnown` counts them down. */
export const tallyOf = (entries: readonly BaselineEntry[]): Tally => {
  const tally: Tally = new Map();
  for (const entry of entries) tally.set(keyOf(entry), (tally.get(keyOf(entry)) ?? 0) + entry.count);
  return tally;
};

/** Takes out what the tally still has, and counts it down there. */
export const withoutKnown = (diagnostics: readonly Diagnostic[], tally: Tally): Baselined => {
  if (tally.size === 0) return { kept: diagnostics, known: [] };
  const kept: Diagnostic[] = [];
  const known: Diagnostic[] = [];
  for (const diagnostic of diagnostics) {
    const key = keyOf({ code: diagnostic.code, fingerprint: sentencePrint(diagnostic) });
    const left = tally.get(key) ?? 0;
    if (left === 0 || !canBeKnown(diagnostic)) kept.push(diagnostic);
    else {
      tally.set(key, left - 1);
      known.push(diagnostic);
    }
  }
  return { kept, known };
};

/** Of files that were judged in this run: of others nothing is known, and what they may still hold is left to them. */
export const staleOf = (
  entries: readonly BaselineEntry[],
  left: Tally,
  judged: ReadonlySet<string>,
): readonly Diagnostic[] => {
  const ours = entries.filter(({ file }) => judged.has(file));
  const elsewhere = tallyOf(entries.filter(({ file }) => !judged.has(file)));
  return ours.flatMap((entry) => {
    const key = keyOf(entry);
    const gone = (left.get(key) ?? 0) - (elsewhere.get(key) ?? 0);
    const count = Math.min(entry.count, gone);
    if (count <= 0) return [];
    left.set(key, (left.get(key) ?? 0) - count);
    return [
      {
        code: 'JGK004' as const,
        grade: 'W' as const,
        message: `基线里 ${entry.file} 的 ${entry.code} 有 ${count} 处已经没有了`,
        ...(entry.place ? { place: entry.place } : {}),
      },
    ];
  });
};

const inFile = (entry: Pick<BaselineEntry, 'code' | 'fingerprint' | 'file'>): string => `${keyOf(entry)} ${entry.file}`;

const byFile = (a: BaselineEntry, b: BaselineEntry): number => {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return keyOf(a) < keyOf(b) ? -1 : 1;
};

/**
 * What a baseline of these would hold. Of the one before the reasons are kept, and whatever stands in files that were
 * not judged (`judged`; undefined: all were).
 */
export const entriesOf = (
  diagnostics: readonly Diagnostic[],
  fileOf: (place: Place) => string,
  before: readonly BaselineEntry[],
  judged?: ReadonlySet<string>,
): readonly BaselineEntry[] => {
  // A sentence that has moved to another file takes its reason along.
  const reasons = new Map([
    ...before.map((entry) => [keyOf(entry), entry.reason] as const),
    ...before.map((entry) => [inFile(entry), entry.reason] as const),
  ]);
  const entries = new Map<string, BaselineEntry>();
  for (const diagnostic of diagnostics) {
    if (!canBeKnown(diagnostic) || !diagnostic.place) continue;
    const bare = { code: diagnostic.code, fingerprint: sentencePrint(diagnostic), file: fileOf(diagnostic.place) };
    const key = inFile(bare);
    const reason = reasons.get(key) ?? reasons.get(keyOf(bare));
    const count = (entries.get(key)?.count ?? 0) + 1;
    entries.set(key, { ...bare, count, ...(reason === undefined ? {} : { reason }) });
  }
  for (const { place, ...entry } of judged ? before : []) {
    if (judged?.has(entry.file)) continue;
    const found = entries.get(inFile(entry));
    entries.set(inFile(entry), { ...entry, count: Math.max(entry.count, found?.count ?? 0) });
  }
  return [...entries.values()].sort(byFile);
};
