/**
 * Figures that another draft works out of others (a rate of 分子 and 分母, a sum of 各项): which slots are to be written so,
 * and which periods what they are made of needs. It works out nothing, and writes no text.
 */

import type { PeriodKey } from '../template/asks.ts';
import { entriesOf, type Fact, keysOf } from '../tree/facts.ts';
import type { Slot } from './skeleton.ts';

/** As the figure's keys write it: paths, or `undefined` for a number that is still to be given. */
export type Derived =
  | { readonly kind: 'ratio'; readonly numerator: string | undefined; readonly denominator: string | undefined }
  | { readonly kind: 'sum'; readonly parts: readonly string[] };

const factAt = (like: Fact | undefined, key: string): Fact | undefined =>
  like?.type === 'figure' ? entriesOf(like)?.get(key)?.fact : undefined;

const pathIn = (fact: Fact | undefined): string | undefined => (fact?.type === 'text' ? fact.text : undefined);

const isPeriodOnly = ({ periods }: Slot): boolean => periods.every((period) => period === '本期');

/** `figures`: the slots that are figures, by their paths, none of them in an item of a list. */
const derivedOf = (slot: Slot, figures: ReadonlyMap<string, Slot>): Derived | undefined => {
  if (slot.kind !== 'figure' || slot.periods.includes('目标') || slot.periods.includes('逐期')) return undefined;
  const parts = factAt(slot.like, '各项');
  if (parts?.type === 'list') {
    const paths = parts.items.map((item) => pathIn(item) ?? '');
    return paths.length > 0 && paths.every((path) => figures.has(path)) ? { kind: 'sum', parts: paths } : undefined;
  }
  const [above, below] = [factAt(slot.like, '分子'), factAt(slot.like, '分母')];
  if (!above || !below) return undefined;
  const [numerator, denominator] = [pathIn(above), pathIn(below)];
  if (numerator !== undefined && denominator !== undefined && figures.has(numerator) && figures.has(denominator)) {
    return { kind: 'ratio', numerator, denominator };
  }
  // Two numbers of one period are given in the rate itself; another period needs figures of their own.
  return isPeriodOnly(slot) ? { kind: 'ratio', numerator: undefined, denominator: undefined } : undefined;
};

const partsOf = (derived: Derived): readonly string[] => {
  if (derived.kind === 'sum') return derived.parts;
  return [derived.numerator, derived.denominator].filter((path) => path !== undefined);
};

/** Paths of figures that stand once in the facts. */
const figuresIn = (slots: readonly Slot[], above = ''): [string, Slot][] =>
  slots.flatMap((slot): [string, Slot][] => {
    const path = above === '' ? slot.key : `${above}.${slot.key}`;
    if (slot.kind === 'figure') return [[path, slot]];
    return slot.kind === 'group' ? figuresIn(slot.slots, path) : [];
  });

/** What a figure is made of needs every period that the figure is asked for. */
const neededPeriods = (
  figures: ReadonlyMap<string, Slot>,
  derived: ReadonlyMap<string, Derived>,
): ReadonlyMap<string, ReadonlySet<PeriodKey>> => {
  const needed = new Map([...figures].map(([path, { periods }]) => [path, new Set(periods)]));
  const open = [...derived.keys()];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    const own = derived.get(path);
    const periods = needed.get(path);
    if (!own || !periods) continue;
    for (const part of partsOf(own)) {
      const known = needed.get(part);
      const more = [...periods].filter((period) => known?.has(period) === false);
      for (const period of more) known?.add(period);
      if (more.length > 0) open.push(part);
    }
  }
  return needed;
};

const ORDER: readonly PeriodKey[] = ['本期', '上年同期', '上期', '目标', '逐期'];

const below = (like: Fact | undefined, keys: readonly string[]): Fact | undefined =>
  keys.reduce<Fact | undefined>((fact, key) => (fact ? entriesOf(fact)?.get(key)?.fact : undefined), like);

/** The paths that a figure of the other draft is made of. */
const operandsOf = (slot: Slot): readonly string[] => {
  const parts = factAt(slot.like, '各项');
  const facts = parts?.type === 'list' ? parts.items : [factAt(slot.like, '分子'), factAt(slot.like, '分母')];
  return facts.flatMap((fact) => pathIn(fact) ?? []);
};

/** The slots with one more figure among them, in the groups that its path names. */
const withFigure = (slots: readonly Slot[], keys: readonly string[], figure: Slot): readonly Slot[] => {
  const [key, ...rest] = keys;
  if (key === undefined) return slots;
  const known = slots.find((slot) => slot.key === key);
  if (rest.length === 0) return known ? slots : [...slots, figure];
  const group: Slot = known ?? { ...figure, key, kind: 'group', periods: [], slots: [] };
  if (group.kind !== 'group') return slots;
  const grown = { ...group, slots: withFigure(group.slots, rest, figure) };
  return known ? slots.map((slot) => (slot === known ? grown : slot)) : [...slots, grown];
};

/** What a template's figures are made of in the other draft is needed, though the template does not print it. */
const withOperands = (slots: readonly Slot[], like: Fact | undefined): readonly Slot[] => {
  let all = slots;
  const open = figuresIn(slots).map(([, slot]) => slot);
  for (let slot = open.pop(); slot !== undefined; slot = open.pop()) {
    for (const path of operandsOf(slot)) {
      const keys = keysOf(path);
      const fact = below(like, keys);
      if (fact?.type !== 'figure' || figuresIn(all).some(([known]) => known === path)) continue;
      const figure: Slot = { ...slot, key: keys.at(-1) ?? path, uses: [], like: fact };
      const more = withFigure(all, keys, figure);
      if (more !== all) open.push(figure);
      all = more;
    }
  }
  return all;
};

/** The slots again, with what is worked out said of those that are. `like`: the facts of a draft that has them all. */
export const withDerived = (template: readonly Slot[], like: Fact | undefined): readonly Slot[] => {
  const slots = withOperands(template, like);
  const figures = new Map(figuresIn(slots));
  const derived = new Map(
    [...figures].flatMap(([path, slot]): [string, Derived][] => {
      const own = derivedOf(slot, figures);
      return own ? [[path, own]] : [];
    }),
  );
  if (derived.size === 0) return slots;
  const needed = neededPeriods(figures, derived);
  const rebuilt = (list: readonly Slot[], above: string): Slot[] =>
    list.map((slot) => {
      const path = above === '' ? slot.key : `${above}.${slot.key}`;
      if (slot.kind === 'group') return { ...slot, slots: rebuilt(slot.slots, path) };
      if (slot.kind !== 'figure') return slot;
      const own = derived.get(path);
      const periods = ORDER.filter((period) => needed.get(path)?.has(period));
      return { ...slot, periods, ...(own ? { derived: own } : {}) };
    });
  return rebuilt(slots, '');
};
