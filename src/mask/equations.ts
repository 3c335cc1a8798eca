/**
 * What is bound to come out in the data: the stated 关系, figures with all their 其中, lists with their total.
 * Only what binds one value to others; whether the data keep to it is checked elsewhere.
 */

import { decimal, isDecimal, sum } from '../figure/decimal.ts';
import { valueIn } from '../figure/quantity.ts';
import { entriesOf, type Fact, type FigureFact, keysOf, type MapFact, type NumberFact } from '../tree/facts.ts';
import type { Input } from '../tree/trace.ts';

export interface Term extends Input {
  readonly fact: NumberFact;
  /** `来信`, `上年同期来信`, `第3项`. */
  readonly name: string;
}

/** `whole` is the sum of `parts`. */
export interface Equation {
  /** A term, or what the shares of a whole add up to. */
  readonly whole: Term | '100';
  readonly parts: readonly Term[];
}

const PERIODS = ['本期', '上年同期', '上期'] as const;
type Period = (typeof PERIODS)[number];

const join = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);

const find = (root: Fact, path: string): Input | undefined => {
  let fact: Fact | undefined = root;
  for (const key of keysOf(path)) {
    fact = fact?.type === 'list' ? fact.items[Number(key)] : fact && entriesOf(fact)?.get(key)?.fact;
  }
  return fact && { path, fact };
};

const nameOf = (path: string, period: Period): string => {
  const index = /\[(\d+)\](?:\.[^.[]+)?$/.exec(path)?.[1];
  const name = index === undefined ? (keysOf(path).at(-1) ?? path) : `第${Number(index) + 1}项`;
  return period === '本期' ? name : `${period}${name}`;
};

/** The value of an operand for one period; undefined where it has none. */
const termOf = ({ path, fact }: Input, period: Period): Term | undefined => {
  const name = nameOf(path, period);
  if (fact.type === 'number') return period === '本期' ? { path, fact, name } : undefined;
  const value = fact.type === 'figure' ? valueIn(fact, path, period) : undefined;
  return value?.fact.type === 'number' ? { path: value.path, fact: value.fact, name } : undefined;
};

const termsOf = (operands: readonly Input[], period: Period): readonly Term[] | undefined => {
  const terms = operands.map((operand) => termOf(operand, period));
  return terms.every((term) => term !== undefined) ? terms : undefined;
};

/** Members of a list or of a mapping; of each item the value that `column` names. */
const membersOf = (group: Input | undefined, column: string | undefined): readonly Input[] => {
  if (!group) return [];
  const { path, fact } = group;
  const pick = (member: Input): Input | undefined => {
    const { fact: item } = member;
    if (item.type !== 'map') return member;
    const entry = column === undefined ? undefined : item.entries.get(column);
    return entry && { path: join(member.path, column ?? ''), fact: entry.fact };
  };
  const members =
    fact.type === 'list'
      ? fact.items.map((item, i) => ({ path: `${path}[${i}]`, fact: item }))
      : [...(entriesOf(fact) ?? [])].map(([key, entry]) => ({ path: join(path, key), fact: entry.fact }));
  return members.map(pick).filter((member) => member !== undefined);
};

const within = ({ path, fact }: Input): readonly Input[] => {
  const stated = entriesOf(fact)?.get('其中');
  return stated ? membersOf({ path: `${path}.其中`, fact: stated.fact }, undefined) : [];
};

const textsOf = (fact: Fact | undefined): readonly string[] => {
  if (fact?.type === 'text') return [fact.text];
  return fact?.type === 'list' ? fact.items.flatMap((item) => (item.type === 'text' ? [item.text] : [])) : [];
};

const namedParts = (
  root: MapFact,
  total: Input | undefined,
  stated: Fact,
  column: string | undefined,
): readonly Input[] => {
  if (stated.type !== 'text') return textsOf(stated).flatMap((path) => find(root, path) ?? []);
  if (stated.text === '其中') return total ? within(total) : [];
  return membersOf(find(root, stated.text), column);
};

const inPeriods = (whole: Input, parts: readonly Input[]): Equation[] =>
  PERIODS.flatMap((period): Equation[] => {
    const total = termOf(whole, period);
    const terms = termsOf(parts, period);
    return total && terms && terms.length > 0 ? [{ whole: total, parts: terms }] : [];
  });

const stated = (root: MapFact): Equation[] => {
  const list = root.entries.get('关系')?.fact;
  return (list?.type === 'list' ? list.items : []).flatMap((item): Equation[] => {
    const entries = entriesOf(item);
    const [sumOf] = textsOf(entries?.get('合计')?.fact);
    const total = sumOf === undefined ? undefined : find(root, sumOf);
    const parts = entries?.get('各部分')?.fact;
    const [column] = textsOf(entries?.get('项')?.fact);
    if (total && parts) return inPeriods(total, namedParts(root, total, parts, column));
    const shares = entries?.get('占比合计')?.fact;
    if (shares) {
      const terms = termsOf(namedParts(root, undefined, shares, column), '本期');
      return terms && !entries?.has('应为') ? [{ whole: '100', parts: terms }] : [];
    }
    const same = textsOf(entries?.get('等于')?.fact).flatMap((path) => find(root, path) ?? []);
    const [first, ...others] = same;
    return first ? others.flatMap((other) => inPeriods(first, [other])) : [];
  });
};

const isKnown = ({ fact }: Term): boolean => isDecimal(fact.text);

/** Whether the parts are all there are. With a value that is masked in the data nobody can tell, so they are. */
const addsUp = ({ whole, parts }: Equation): boolean => {
  if (whole === '100' || parts.length < 2) return false;
  if (![whole, ...parts].every(isKnown)) return true;
  return sum(parts.map(({ fact }) => decimal(fact.text))).eq(decimal(whole.fact.text));
};

const TOTALS = ['合计', '总量', '总计', '总数'];

/** A list of items and a total that stands beside it: `分地区: [{ 总量: … }]` and `总量`. */
const listTotals = (list: Input, beside: ReadonlyMap<string, { readonly fact: Fact }>, path: string): Equation[] => {
  const first = list.fact.type === 'list' ? list.fact.items[0] : undefined;
  const columns = first?.type === 'map' ? [...first.entries.keys()] : [];
  return columns.flatMap((column) =>
    [...new Set([column, ...TOTALS])].flatMap((key) => {
      const total = beside.get(key);
      const parts = membersOf(list, column);
      return total ? inPeriods({ path: join(path, key), fact: total.fact }, parts) : [];
    }),
  );
};

function* implied(fact: Fact, path: string): Generator<Equation> {
  if (fact.type === 'list') {
    for (const [i, item] of fact.items.entries()) yield* implied(item, `${path}[${i}]`);
    return;
  }
  if (fact.type === 'figure') yield* inPeriods({ path, fact: fact satisfies FigureFact }, within({ path, fact }));
  for (const [key, { fact: below }] of entriesOf(fact) ?? []) {
    const inner = join(path, key);
    if (below.type === 'list' && fact.type === 'map')
      yield* listTotals({ path: inner, fact: below }, fact.entries, path);
    yield* implied(below, inner);
  }
}

export const equationsIn = (root: MapFact): readonly Equation[] => [
  ...stated(root),
  ...[...implied(root, '')].filter(addsUp),
];
