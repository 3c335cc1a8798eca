/** Small parts that several helpers make their text of. */

import { type FactValue, inputOf, type Part, printable, type Value } from '../values.ts';

/** A fact as a part; `text` where it is written otherwise than it stands. */
export const factPart = (value: FactValue, text = printable(value.fact) ?? ''): Part => {
  const part = { text, path: value.path, inputs: [inputOf(value)] };
  return value.fact.type === 'missing' ? { ...part, missing: true } : part;
};

export const missingPart = (value: FactValue): Part[] | undefined =>
  value.fact.type === 'missing' ? [factPart(value)] : undefined;

/** Parts of any value that can stand in a line; undefined for lists, maps and figures. */
export const lineParts = (value: Value): readonly Part[] | undefined => {
  if (value.kind === 'text') return value.parts;
  if (value.kind === 'plain')
    return typeof value.value === 'boolean' || value.value === undefined ? undefined : [{ text: String(value.value) }];
  const text = printable(value.fact);
  return text === undefined || text.includes('\n') ? undefined : [factPart(value, text)];
};

/** Items of a list; `key` takes one entry of each where items are mappings. */
export const listItems = (value: Value, key: string | undefined): readonly FactValue[] | undefined => {
  if (value.kind !== 'fact' || value.fact.type !== 'list') return undefined;
  const items: FactValue[] = [];
  for (const [i, fact] of value.fact.items.entries()) {
    const path = `${value.path}[${i}]`;
    if (key === undefined) items.push({ kind: 'fact', fact, path });
    else {
      const entry = fact.type === 'map' ? fact.entries.get(key) : undefined;
      if (!entry) return undefined;
      items.push({ kind: 'fact', fact: entry.fact, path: `${path}.${key}` });
    }
  }
  return items;
};
