/** A value by its path from the root of the data, as a template writes it. It reports nothing. */

import { nearest } from '../nearest.ts';
import { entriesOf, type Fact, keysOf, type MapFact } from '../tree/facts.ts';
import type { Input } from '../tree/trace.ts';

/** Where a path ends that leads nowhere. */
export interface Lost {
  /** The part that is not there. */
  readonly key: string;
  /** The deepest value that is. */
  readonly parent: Input;
  readonly near?: string;
}

const childOf = ({ fact, path }: Input, key: string): Input | undefined => {
  if (fact.type === 'list') {
    const item = /^\d+$/.test(key) ? fact.items[Number(key)] : undefined;
    return item && { path: `${path}[${key}]`, fact: item };
  }
  const entry = entriesOf(fact)?.get(key);
  return entry && { path: path === '' ? key : `${path}.${key}`, fact: entry.fact };
};

/** A value below another; what is not given yet has everything below it, none of it given. */
export const below = (from: Input, path: string): Input | Lost => {
  let found = from;
  for (const key of keysOf(path)) {
    if (found.fact.type === 'missing') return { path: `${found.path}.${key}`, fact: found.fact };
    const child = childOf(found, key);
    if (!child) {
      const near = nearest(key, entriesOf(found.fact)?.keys() ?? []);
      return { key, parent: found, ...(near === undefined ? {} : { near }) };
    }
    found = child;
  }
  return found;
};

export const isLost = (found: Input | Lost): found is Lost => 'parent' in found;

export const locate = (root: MapFact, path: string): Input | Lost => below({ path: '', fact: root }, path);

const KINDS: Readonly<Record<Fact['type'], string>> = {
  text: '文字',
  number: '数字',
  flag: '真假值',
  date: '日期',
  missing: '待填的值',
  list: '清单',
  map: '一组数据',
  figure: '指标',
};

export const kindOf = ({ type }: Fact): string => KINDS[type];
