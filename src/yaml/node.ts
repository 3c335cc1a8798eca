/**
 * YAML as the rest of the house sees it: a small closed tree in which every value and every key knows
 * its place. Types only; nothing but yaml/ knows the `yaml` package.
 */

import type { Place } from '../source.ts';

export interface YamlScalar {
  readonly type: 'scalar';
  /** The value as typed, escapes and folding resolved: `5.60` stays `5.60`. */
  readonly text: string;
  /** How it was written decides what it may be: only a plain scalar can be null, a number or a boolean. */
  readonly style: 'plain' | 'quoted' | 'block';
  /** What YAML 1.2's core schema makes of it. */
  readonly kind: 'null' | 'boolean' | 'number' | 'string';
  readonly place: Place;
}

export interface YamlList {
  readonly type: 'list';
  readonly items: readonly YamlNode[];
  readonly place: Place;
}

export interface YamlEntry {
  readonly key: string;
  readonly keyPlace: Place;
  readonly value: YamlNode;
}

export interface YamlMap {
  readonly type: 'map';
  readonly entries: readonly YamlEntry[];
  readonly place: Place;
}

export type YamlNode = YamlScalar | YamlList | YamlMap;

export const entryOf = (map: YamlMap, key: string): YamlEntry | undefined =>
  map.entries.find((entry) => entry.key === key);
