/**
 * YAML as the rest of the house sees it: a small closed tree in which every value and every key knows
 * its place. Nothing but yaml/ knows the `yaml` package.
 */

import { type Place, placeOf, type Source } from '../source.ts';

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

/** A mapping written as lines reaches from its first key to the end of its last value. */
export const spanOf = (source: Source, entries: readonly YamlEntry[]): Place => {
  const first = entries[0];
  const last = entries.at(-1);
  if (!first || !last) return placeOf(source);
  return placeOf(source, first.keyPlace.start, Math.max(last.keyPlace.end, last.value.place.end));
};

const NUMBER = /^[-+]?(?:0|[1-9]\d*)(?:\.\d+)?$/;
const NULL = /^(?:~|null|Null|NULL)?$/;
const BOOLEAN = /^(?:true|True|TRUE|false|False|FALSE)$/;

/** Odd numbers (0o17, 1e3, .5, 017) stay text: they print as typed and are no figures. */
export const plainKind = (text: string): YamlScalar['kind'] => {
  if (NUMBER.test(text)) return 'number';
  if (NULL.test(text)) return 'null';
  return BOOLEAN.test(text) ? 'boolean' : 'string';
};
