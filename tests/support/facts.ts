/** Facts for tests: read from YAML as the tool reads them, or made of plain values. */

import type { Diagnostic } from '../../src/diagnostic.ts';
import { readFacts } from '../../src/facts/read.ts';
import { createSource, type Place, placeOf, positionAt } from '../../src/source.ts';
import type { Fact, MapFact } from '../../src/tree/facts.ts';
import { readYaml } from '../../src/yaml/read.ts';

export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };

const PLACE: Place = placeOf(createSource('数据.yaml', '甲'), 0, 1);

/** `null` is a fact that nobody has given yet. `seen` is told of every mapping and list with its path. */
export const factFrom = (value: Plain, path = '', seen?: (value: object, fact: Fact, path: string) => void): Fact => {
  const place = PLACE;
  if (value === null) return { type: 'missing', placeholder: 'xx', place };
  if (typeof value === 'string') return { type: 'text', text: value, place };
  if (typeof value === 'number') return { type: 'number', text: String(value), place };
  if (typeof value === 'boolean') return { type: 'flag', value, place };
  const isList = (node: typeof value): node is readonly Plain[] => Array.isArray(node);
  let fact: Fact;
  if (isList(value)) {
    fact = { type: 'list', items: value.map((item, i) => factFrom(item, `${path}[${i}]`, seen)), place };
  } else {
    const below = (key: string): string => (path === '' ? key : `${path}.${key}`);
    const entries = Object.entries(value).map(
      ([key, item]) => [key, { fact: factFrom(item, below(key), seen), keyPlace: place }] as const,
    );
    fact = { type: 'map', entries: new Map(entries), place };
  }
  seen?.(value, fact, path);
  return fact;
};

/** Throws on whatever is wrong in the YAML: tests of templates state sound facts. */
export const factsOf = (yaml: string, name = '数据.yaml'): MapFact => {
  const faults: Diagnostic[] = [];
  const { value, diagnostics } = readYaml(createSource(name, yaml));
  if (value?.type !== 'map') throw new Error(`测试数据应为一组“键: 值”：${yaml}`);
  const facts = readFacts(value, (d) => faults.push(d));
  const [fault] = [...diagnostics, ...faults];
  if (fault) throw new Error(`${fault.code} ${fault.message}`);
  return facts;
};

/** `JGT003 2:5-2:8 没有“甲”这个数据 [是不是想写“乙”]`: everything a reader sees of a diagnostic, on one line. */
export const oneLine = ({ code, message, place, hint }: Diagnostic): string => {
  const at = (offset: number): string => {
    if (!place) return '';
    const { line, column } = positionAt(place.source, offset);
    return `${line}:${column}`;
  };
  const range = place ? ` ${at(place.start)}-${at(place.end)}` : '';
  return `${code}${range} ${message}${hint ? ` [${hint}]` : ''}`;
};
