/**
 * The facts that were lifted out of a text, as a tree in the order of the text. Keeps names unique and shapes sound (what
 * has 本期 is a figure and has a figure's keys only). Writes no YAML.
 */

export interface LiftedValue {
  readonly type: 'value';
  readonly text: string;
  readonly missing: boolean;
  /** The sentence in which it stood first. */
  readonly sentence: string;
}

export type Period = '本期' | '上年同期' | '上期';

export interface LiftedFigure {
  readonly type: 'figure';
  readonly unit: string;
  readonly periods: Map<Period, LiftedValue>;
}

export interface LiftedList {
  readonly type: 'list';
  readonly items: LiftedValue[];
}

export interface LiftedMap {
  readonly type: 'map';
  readonly entries: Map<string, LiftedNode>;
}

export type LiftedNode = LiftedValue | LiftedFigure | LiftedList | LiftedMap;

export const createFacts = (): LiftedMap => ({ type: 'map', entries: new Map() });

const NUMERALS = ['', '', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** 名称, 名称二, … 名称十, 名称11. */
const numbered = (key: string, n: number): string => `${key}${NUMERALS[n] ?? n}`;

const groupAt = (facts: LiftedMap, key: string): LiftedMap => {
  const known = facts.entries.get(key);
  if (known?.type === 'map') return known;
  const group: LiftedMap = { type: 'map', entries: new Map() };
  facts.entries.set(key, group);
  return group;
};

/** How many facts of each name there are: so that the thousandth is found without asking for the others. */
const counts = new WeakMap<LiftedMap, Map<string, number>>();

const freeKey = (map: LiftedMap, key: string): string => {
  const known = counts.get(map) ?? new Map<string, number>();
  counts.set(map, known);
  let n = (known.get(key) ?? 0) + 1;
  while (map.entries.has(numbered(key, n))) n += 1;
  known.set(key, n);
  return numbered(key, n);
};

const mapBelow = (facts: LiftedMap, groups: readonly string[]): LiftedMap => groups.reduce(groupAt, facts);

/** Puts a value at `groups.key` or at the next free name; gives its path. */
export const putValue = (facts: LiftedMap, groups: readonly string[], key: string, value: LiftedValue): string => {
  const map = mapBelow(facts, groups);
  const free = freeKey(map, key);
  map.entries.set(free, value);
  return [...groups, free].join('.');
};

/** Puts a value at the end of the list `group.key`; gives its path as templates write it. */
export const putItem = (facts: LiftedMap, group: string, key: string, value: LiftedValue): string => {
  const map = groupAt(facts, group);
  const known = map.entries.get(key);
  const list: LiftedList = known?.type === 'list' ? known : { type: 'list', items: [] };
  if (known !== list) map.entries.set(key, list);
  list.items.push(value);
  return `${group}.${key}.[${list.items.length - 1}]`;
};

/** Puts a figure at `group.key` or at the next free name. */
export const putFigure = (facts: LiftedMap, group: string, key: string, unit: string, value: LiftedValue): string => {
  const map = groupAt(facts, group);
  const free = freeKey(map, key);
  map.entries.set(free, { type: 'figure', unit, periods: new Map([['本期', value]]) });
  return `${group}.${free}`;
};

export const nodeAt = (facts: LiftedMap, path: string): LiftedNode | undefined => {
  let node: LiftedNode | undefined = facts;
  for (const key of path.split('.')) node = node?.type === 'map' ? node.entries.get(key) : undefined;
  return node;
};
