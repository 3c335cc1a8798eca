/**
 * The facts that a template needs as a tree with nothing given in it: what kind each is, which periods a figure
 * needs, what one item of a list holds. A draft that uses the template already shows what the template alone cannot
 * say: units, what a list holds. It writes no text and no file.
 */

import { type PeriodKey, wantOf } from '../template/asks.ts';
import { CONDITIONS } from '../template/conditions/registry.ts';
import type { Need, Use } from '../template/needs.ts';
import { entriesOf, type Fact } from '../tree/facts.ts';
import { type Derived, withDerived } from './skeleton-derived.ts';

export interface Slot {
  readonly key: string;
  readonly kind: 'group' | 'items' | 'figure' | 'list' | 'date' | 'number' | 'text' | 'span';
  readonly optional: boolean;
  /** Of a figure. */
  readonly periods: readonly PeriodKey[];
  /** Of a group, and of one item of a list. */
  readonly slots: readonly Slot[];
  /** Where the template asks for it, the place that tells most first. */
  readonly uses: readonly Use[];
  /** What stands there in a draft that uses the template already. */
  readonly like?: Fact;
  /** Of a figure: the names below 其中, where the template asks for them. */
  readonly parts?: readonly string[];
  /** Of a list: how many items the template writes out at least. */
  readonly count?: number;
  /** Of a figure that is worked out of others. */
  readonly derived?: Derived;
}

interface Branch {
  readonly key: string;
  uses: Use[];
  optional: boolean;
  /** `任务[]` was asked for. */
  hasItems: boolean;
  readonly below: Map<string, Branch>;
}

const newBranch = (key: string): Branch => ({ key, uses: [], optional: true, hasItems: false, below: new Map() });

const childOf = (branch: Branch, key: string): Branch => {
  const known = branch.below.get(key);
  if (known) return known;
  const made = newBranch(key);
  branch.below.set(key, made);
  return made;
};

/** `任务[].内容` → 任务, whose items have 内容. */
const grow = (root: Branch, path: string): Branch => {
  let branch = root;
  for (const part of path.split('.')) {
    branch = childOf(branch, part.replace(/(?:\[\])+$/, ''));
    if (part.endsWith('[]')) branch.hasItems = true;
  }
  return branch;
};

const VALUES: ReadonlySet<string> = new Set(['本期', '上年同期', '上期', '目标', '逐期']);

/** Keys that mean from one month to another. */
const SPANS: ReadonlySet<string> = new Set(['期间']);

const likeBelow = (like: Fact | undefined, key: string): Fact | undefined => {
  const of = like?.type === 'list' ? like.items[0] : like;
  const found = of && entriesOf(of)?.get(key)?.fact;
  // What nobody has given yet shows nothing.
  return found?.type === 'missing' ? undefined : found;
};

const isSpan = (key: string, like: Fact | undefined): boolean => {
  const entries = like?.type === 'map' ? like.entries : undefined;
  return like ? entries?.has('起') === true && entries.has('止') : SPANS.has(key);
};

const leaf = (key: string, kind: Slot['kind'], from: Partial<Slot>): Slot => ({
  key,
  kind,
  optional: false,
  periods: [],
  slots: [],
  uses: [],
  ...from,
});

/** One row of rows whose names nobody knows yet, or the rows that the other draft has. */
const rowSlots = (like: Fact | undefined, periods: readonly PeriodKey[], known: ReadonlySet<string>): Slot[] => {
  const of = like?.type === 'list' ? like.items[0] : like;
  const entries = of && entriesOf(of);
  if (!entries) return [leaf('名称', 'text', {}), leaf('数量', 'figure', { periods })];
  return [...entries].flatMap(([key, { fact }]) => {
    if (known.has(key)) return [];
    if (fact.type === 'figure') return [leaf(key, 'figure', { periods, like: fact })];
    return key === '名称' ? [leaf(key, 'text', { like: fact })] : [];
  });
};

/** 分布 and 合计 of one figure alone are of its parts. */
const asksParts = (uses: readonly Use[], all: ReadonlySet<string>): boolean =>
  uses.some(
    ({ call, argument, at }) => PARTED.has(call) && argument === 0 && !all.has(`${at.source.name} ${at.start}`),
  );

const PARTED: ReadonlySet<string> = new Set(['分布', '合计']);

const SOME_PARTS = ['甲', '乙'];

const partsOf = (branch: Branch, like: Fact | undefined, several: ReadonlySet<string>): Partial<Slot> => {
  const named = [...(branch.below.get('其中')?.below.keys() ?? [])];
  if (named.length === 0 && !asksParts(branch.uses, several)) return {};
  const known = like?.type === 'figure' ? entriesOf(like)?.get('其中')?.fact : undefined;
  const parts = [...new Set([...named, ...((known && entriesOf(known)?.keys()) ?? [])])];
  return { parts: parts.length > 0 ? parts : SOME_PARTS };
};

/** `行="水库.总数"` of a table names a figure below its path, which needs what the columns need. */
const rowUses = (use: Use): readonly Use[] => {
  const rows = use.call === '表' || use.call === '图' ? use.options.get('行') : undefined;
  const want = rows === undefined ? undefined : wantOf([use]);
  if (rows === undefined || want?.kind !== 'rows') return [];
  const names = rows.split(/[,，、]/).map((name) => name.split(/[=＝]/)[0]?.trim() ?? '');
  return names.flatMap((name) =>
    name === '' || name.includes('{')
      ? []
      : want.periods.map((period) => ({
          ...use,
          path: `${use.path}.${name}`,
          call: '数',
          options: new Map([['位', period]]),
        })),
  );
};

/** 前几位 writes three where it says no number. */
const countOf = (uses: readonly Use[]): number =>
  Math.min(
    20,
    Math.max(
      1,
      ...uses.map(({ call, options }) => (call === '前几位' ? Math.trunc(Number(options.get('数') ?? 3)) || 1 : 1)),
    ),
  );

/** What prints or reckons tells more than what only hands on or asks whether. */
const isAside = ({ call }: Use): boolean => ['>', 'if', 'unless'].includes(call) || CONDITIONS.has(call);

const slotOf = (branch: Branch, like: Fact | undefined, several: ReadonlySet<string>): Slot => {
  const { key, below } = branch;
  const uses = [...branch.uses].sort((a, b) => Number(isAside(a)) - Number(isAside(b)));
  const from = { optional: branch.optional, uses, ...(like ? { like } : {}) };
  const want = wantOf(uses);
  const inner = [...below.values()].map((child) => slotOf(child, likeBelow(like, child.key), several));
  const values = [...below.keys()].filter((name) => VALUES.has(name)) as PeriodKey[];
  // 目标 alone may be anybody's word; 本期 makes a figure of what holds it.
  if (want.kind === 'figure' || values.includes('本期') || (values.length > 0 && like?.type === 'figure')) {
    const periods = [...new Set([...(want.kind === 'figure' ? want.periods : []), ...values])];
    const isGroup = like?.type === 'map' || like?.type === 'list';
    if (!isGroup) return leaf(key, 'figure', { ...from, periods, ...partsOf(branch, like, several) });
    return leaf(key, like.type === 'list' ? 'items' : 'group', { ...from, slots: rowSlots(like, periods, new Set()) });
  }
  if (want.kind === 'rows') {
    const slots = [...inner, ...rowSlots(like, want.periods, new Set(below.keys()))];
    return leaf(key, like?.type === 'map' || inner.length > 0 ? 'group' : 'items', {
      ...from,
      slots,
      count: countOf(uses),
    });
  }
  if (branch.hasItems && inner.length > 0) return leaf(key, 'items', { ...from, slots: inner });
  if (inner.length > 0) return leaf(key, 'group', { ...from, slots: inner });
  if (branch.hasItems || want.kind === 'list' || like?.type === 'list') return leaf(key, 'list', from);
  if (want.kind === 'date' || like?.type === 'date') return leaf(key, isSpan(key, like) ? 'span' : 'date', from);
  return leaf(key, want.kind === 'number' || like?.type === 'number' ? 'number' : 'text', from);
};

const requireIn = (branch: Branch, use: Use): void => {
  branch.uses.push(use);
  branch.optional = false;
};

const below = (like: Fact | undefined, path: string): Fact | undefined =>
  path.split('.').reduce<Fact | undefined>((fact, key) => fact && likeBelow(fact, key), like);

/** `without`: keys at the top that stand in the draft itself. */
export const skeletonOf = (
  needs: readonly Need[],
  uses: readonly Use[],
  like: Fact | undefined,
  without: ReadonlySet<string>,
): readonly Slot[] => {
  const root = newBranch('');
  for (const { path, optional } of needs) {
    const branch = grow(root, path);
    if (!optional) branch.optional = false;
  }
  for (const use of uses) {
    const named = rowUses(use);
    // Rows that are named stand for themselves: those of a list are its items.
    const isList = below(like, use.path)?.type === 'list';
    if (named.length === 0 || isList) grow(root, use.path).uses.push(use);
    else for (const row of named) requireIn(grow(root, row.path), row);
  }
  const several = new Set(
    uses.flatMap(({ call, argument, at }) =>
      PARTED.has(call) && argument > 0 ? [`${at.source.name} ${at.start}`] : [],
    ),
  );
  const slots = [...root.below.values()]
    .filter(({ key }) => !without.has(key))
    .map((branch) => slotOf(branch, likeBelow(like, branch.key), several));
  return withDerived(slots, like);
};

/** Paths with their slots, `任务[].内容` among them. */
export const slotPaths = (slots: readonly Slot[], above = ''): [string, Slot][] =>
  slots.flatMap((slot): [string, Slot][] => {
    const path = above === '' ? slot.key : `${above}.${slot.key}`;
    return [[path, slot], ...slotPaths(slot.slots, slot.kind === 'items' ? `${path}[]` : path)];
  });
