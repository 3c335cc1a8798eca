/**
 * Facts of several files made one: mappings merge deep, lists and figures are replaced whole. Two
 * referenced files that differ about one path contradict each other; a draft's own 数据 always wins.
 */

import type { Diagnostic } from '../diagnostic.ts';
import type { Place } from '../source.ts';
import { isoDate } from '../tree/dates.ts';
import type { Entry, Fact, ListFact, MapFact } from '../tree/facts.ts';
import { RELATIONS_KEY } from './relation.ts';

/** Relations of several files are all checked, so their lists are joined. */
const joined = (first: ListFact, second: ListFact): ListFact => ({
  ...first,
  items: [...first.items, ...second.items],
});

export const emptyFacts = (place: Place): MapFact => ({ type: 'map', entries: new Map(), place });

export const sameFact = (a: Fact, b: Fact): boolean => {
  if (a === b) return true;
  switch (a.type) {
    case 'text':
      return b.type === 'text' && a.text === b.text;
    case 'number':
      return b.type === 'number' && a.text === b.text && a.unit === b.unit;
    case 'flag':
      return b.type === 'flag' && a.value === b.value;
    case 'date':
      return b.type === 'date' && isoDate(a.date) === isoDate(b.date);
    case 'missing':
      return b.type === 'missing' && a.placeholder === b.placeholder;
    case 'list':
      return (
        b.type === 'list' &&
        a.items.length === b.items.length &&
        a.items.every((item, i) => sameFact(item, b.items[i] as Fact))
      );
    default:
      return b.type === a.type && sameEntries(a.entries, b.entries);
  }
};

const sameEntries = (a: ReadonlyMap<string, Entry>, b: ReadonlyMap<string, Entry>): boolean => {
  if (a.size !== b.size) return false;
  for (const [key, entry] of a) {
    const other = b.get(key);
    if (!other || !sameFact(entry.fact, other.fact)) return false;
  }
  return true;
};

export interface Conflict {
  readonly path: string;
  readonly first: Entry;
  readonly second: Entry;
}

/** What `next` adds to `base`; where they differ `base` stays and the conflict is told. */
export const combine = (base: MapFact, next: MapFact, onConflict: (conflict: Conflict) => void, path = ''): MapFact => {
  if (base.entries.size === 0) return next;
  const entries = new Map(base.entries);
  for (const [key, second] of next.entries) {
    const first = entries.get(key);
    const here = path === '' ? key : `${path}.${key}`;
    if (!first) entries.set(key, second);
    else if (first.fact.type === 'map' && second.fact.type === 'map') {
      entries.set(key, { ...first, fact: combine(first.fact, second.fact, onConflict, here) });
    } else if (here === RELATIONS_KEY && first.fact.type === 'list' && second.fact.type === 'list') {
      entries.set(key, { ...first, fact: joined(first.fact, second.fact) });
    } else if (!sameFact(first.fact, second.fact)) onConflict({ path: here, first, second });
  }
  return { ...base, entries };
};

/** `own` laid over `base`: the draft's own 数据 has the last word. */
export const override = (base: MapFact, own: MapFact): MapFact => laid(base, own, true);

const laid = (base: MapFact, own: MapFact, isRoot: boolean): MapFact => {
  const entries = new Map(base.entries);
  for (const [key, entry] of own.entries) {
    const below = entries.get(key)?.fact;
    const { fact } = entry;
    if (below?.type === 'map' && fact.type === 'map') entries.set(key, { ...entry, fact: laid(below, fact, false) });
    else if (isRoot && key === RELATIONS_KEY && below?.type === 'list' && fact.type === 'list')
      entries.set(key, { ...entry, fact: joined(below, fact) });
    else entries.set(key, entry);
  }
  return { ...own, entries };
};

/** What is left of `facts` without the paths that `own` states itself. */
export const without = (facts: MapFact, own: MapFact): MapFact => {
  const entries = new Map<string, Entry>();
  for (const [key, entry] of facts.entries) {
    const over = own.entries.get(key)?.fact;
    if (!over) entries.set(key, entry);
    else if (over.type === 'map' && entry.fact.type === 'map')
      entries.set(key, { ...entry, fact: without(entry.fact, over) });
  }
  return { ...facts, entries };
};

export const conflictDiagnostic = ({ path, first, second }: Conflict, code: 'JGF016' | 'JGF020'): Diagnostic => ({
  code,
  grade: 'E',
  message: code === 'JGF016' ? `“${path}”在两个引用的文件里不一致` : `“${path}”在同一汇编的两篇文稿里不一致`,
  place: second.fact.place,
  related: [{ place: first.fact.place, message: '另一处在这里' }],
});
