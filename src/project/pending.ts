/**
 * The list of what is still to be checked (待核清单): every fact that drafts use and nobody has given yet, and
 * every one that its data mark as unconfirmed, with what an office needs to answer. It writes nothing.
 */

import { positionAt } from '../source.ts';
import { entriesOf, type Fact, keysOf } from '../tree/facts.ts';
import type { Input } from '../tree/trace.ts';
import type { Laid } from './build.ts';
import { bareValue, type FactPlace, provenanceOf } from './provenance.ts';
import { below } from './stated.ts';

export interface Pending {
  /** `统计.来信.本期`. */
  readonly path: string;
  /** `统计—来信—本期（件次）`, and the 说明 where there is one. */
  readonly meaning: string;
  readonly state: 'missing' | 'unconfirmed';
  /** As it stands in the data; empty where it is missing. */
  readonly value: string;
  /** Who can say: 责任单位, or the office that 来源 names; empty where neither is known. */
  readonly office: string;
  /** Where it is printed first; undefined where only a condition asks for it. */
  readonly printed?: FactPlace;
  /** `data/统计/2024-1至8月.yaml:8`. */
  readonly where: string;
}

const textIn = (fact: Fact | undefined, key: string): string | undefined => {
  const found = fact && entriesOf(fact)?.get(key)?.fact;
  if (found?.type === 'flag') return found.value ? '是' : '否';
  return found?.type === 'text' && found.text !== '' ? found.text : undefined;
};

/** A fact and those around it, outermost first, with the key of each; it ends where the path leads no further. */
const chainOf = (root: Fact, path: string): { readonly key: string; readonly fact: Fact }[] => {
  const chain: { key: string; fact: Fact }[] = [];
  let fact: Fact | undefined = root;
  for (const key of keysOf(path)) {
    fact = below(fact, key);
    if (!fact) break;
    chain.push({ key, fact });
  }
  return chain;
};

type Chain = ReturnType<typeof chainOf>;

/** What the nearest says that says anything. */
const nearestText = (chain: Chain, key: string): string | undefined =>
  chain.reduceRight<string | undefined>((found, { fact }) => found ?? textIn(fact, key), undefined);

/** `待核: 是`, or a 说明 that begins with 待核; the nearest of either decides. */
const isUnconfirmed = (chain: Chain): boolean => {
  for (const { fact } of [...chain].reverse()) {
    const mark = textIn(fact, '待核');
    if (mark !== undefined) return mark === '是';
    const note = textIn(fact, '说明');
    if (note?.startsWith('待核')) return true;
  }
  return false;
};

const nameOf = ({ key, fact }: Chain[number]): string =>
  /^\d+$/.test(key) ? (textIn(fact, '名称') ?? `第${Number(key) + 1}项`) : key;

const meaningOf = (chain: Chain, fact: Fact): string => {
  const unit = fact.type === 'number' || fact.type === 'missing' ? (fact.unit ?? '') : '';
  const note = (fact.type === 'missing' ? fact.note : undefined) ?? nearestText(chain, '说明');
  const name = chain.map(nameOf).join('—');
  return `${name}${unit === '' ? '' : `（${unit}）`}${note === undefined ? '' : `。${note}`}`;
};

/** 来源 names a paper and, in front of it, whose it is. */
const officeOf = (chain: Chain, fact: Fact): string =>
  nearestText(chain, '责任单位') ?? fact.citation?.split('《')[0]?.trim() ?? '';

const pendingOf = (root: Fact, { path, fact }: Input, printed: FactPlace | undefined): Pending | undefined => {
  const chain = chainOf(root, path);
  const missing = fact.type === 'missing';
  if (!missing && !(bareValue(fact) !== '' && isUnconfirmed(chain))) return undefined;
  const { source, start } = fact.place;
  return {
    path,
    meaning: meaningOf(chain, fact),
    state: missing ? 'missing' : 'unconfirmed',
    value: missing ? '' : bareValue(fact),
    office: officeOf(chain, fact),
    ...(printed ? { printed } : {}),
    where: `${source.name}:${positionAt(source, start).line}`,
  };
};

/** In the order of print, what only conditions ask for at the end; each value of a file once. */
export const pendingIn = (drafts: readonly Laid[]): Pending[] => {
  const found = new Map<string, Pending>();
  const add = (root: Fact | undefined, input: Input, printed?: FactPlace): void => {
    const { source, start } = input.fact.place;
    const key = `${source.name} ${start}`;
    const item = root && !found.has(key) ? pendingOf(root, input, printed) : undefined;
    if (item) found.set(key, item);
  };
  const speeches = drafts.flatMap((laid) => laid.speeches);
  const roots = new Map(speeches.map(({ speech, facts }) => [speech.draft, facts]));
  for (const row of provenanceOf(drafts)) {
    const root = roots.get(row.places[0]?.draft ?? '');
    for (const input of row.inputs) add(root, input, row.places[0]);
  }
  for (const { facts, asked } of speeches) {
    for (const { value } of asked) add(facts, value);
  }
  return [...found.values()];
};
