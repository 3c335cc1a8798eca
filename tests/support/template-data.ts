/** Random data for random templates, and the paths that lead into it. No key looks like a number. */

import type { Plain } from './facts.ts';
import type { Random } from './random.ts';

const TEXTS = [
  '青禾镇',
  '甲',
  '乙',
  '丙',
  '1',
  '{{甲}}',
  '## 题',
  '- 项',
  '**重**',
  '<b>&"\'`=</b>',
  ' 空 ',
  '|',
  '：：：',
];

const text = (random: Random): string => random.pick(TEXTS);

const record = (random: Random, deep: number): Plain => ({
  名: text(random),
  值: random.int(0, 12),
  空: '',
  真: random.chance(0.5),
  单: many(random, () => text(random)),
  ...(deep > 0 ? { 下: record(random, deep - 1), 组: many(random, () => record(random, deep - 1)) } : {}),
});

const many = (random: Random, make: () => Plain): Plain[] => Array.from({ length: random.int(0, 3) }, make);

export const dataFrom = (random: Random): Plain => ({
  ...(record(random, 1) as object),
  甲: text(random),
  零: 0,
  整: random.int(-3, 400),
  假: false,
  无: [],
  空表: {},
  双: [text(random), text(random)],
  数组: many(random, () => random.int(0, 2)),
  表: { 一: text(random), '二 三': text(random), 四: { 五: text(random), 名: text(random) } },
  组: [record(random, 1), record(random, 1)],
  均: { 东: record(random, 0), 西: record(random, 0) },
});

export type Kind = 'scalar' | 'list' | 'words' | 'map' | 'many' | 'any';

const isMap = (value: Plain): value is { readonly [key: string]: Plain } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether what holds for one item holds for all. */
const isEven = (value: Plain): boolean => {
  const shapes = Object.values(value as object).map((item) => (isMap(item) ? Object.keys(item).join() : typeof item));
  return new Set(shapes).size === 1;
};

export const IS: Readonly<Record<Kind, (value: Plain) => boolean>> = {
  scalar: (value) => typeof value === 'string' || typeof value === 'number',
  list: (value) => Array.isArray(value),
  words: (value) => Array.isArray(value) && value.every((item) => typeof item === 'string'),
  map: isMap,
  many: (value) => typeof value === 'object' && value !== null && isEven(value),
  any: () => true,
};

export interface Found {
  readonly path: string;
  readonly value: Plain;
}

const segment = (key: string): string => (/^[\p{L}]+$/u.test(key) ? key : `[${key}]`);

const pathsIn = (value: Plain, deep: number): readonly Found[] => {
  if (typeof value !== 'object' || value === null || deep === 0) return [];
  return Object.entries(value).flatMap(([key, below]) => {
    const here = segment(key);
    const under = pathsIn(below, deep - 1).map((one) => ({ path: `${here}.${one.path}`, value: one.value }));
    return [{ path: here, value: below }, ...under];
  });
};

const known = new WeakMap<object, readonly Found[]>();

/** Paths down to three keys, worked out once for each value. */
export const pathsOf = (value: Plain): readonly Found[] => {
  if (typeof value !== 'object' || value === null) return [];
  const paths = known.get(value) ?? pathsIn(value, 3);
  known.set(value, paths);
  return paths;
};
