/** The rows that a facts file has already, by their names, for a table that is read again. Changes nothing. */

import type { Diagnostic } from '../diagnostic.ts';
import type { Place } from '../source.ts';
import { entryOf, type YamlNode, type YamlScalar } from '../yaml/node.ts';

/** What the table cannot be put into. */
export const fault = (message: string, place: Place, hint: string): Diagnostic => ({
  code: 'JGF030',
  grade: 'E',
  message,
  place,
  hint,
});

const nameNode = (item: YamlNode): YamlScalar | undefined => {
  const name = item.type === 'map' ? entryOf(item, '名称')?.value : undefined;
  return name?.type === 'scalar' ? name : undefined;
};

/** The rows of the file by their names, the first of each. */
export const rowsIn = (base: YamlNode): ReadonlyMap<string, YamlNode> => {
  if (base.type === 'map') return new Map(base.entries.map(({ key, value }) => [key, value]));
  const rows = new Map<string, YamlNode>();
  for (const item of base.type === 'list' ? base.items : []) {
    const name = nameNode(item)?.text;
    if (name !== undefined && !rows.has(name)) rows.set(name, item);
  }
  return rows;
};

/** Two rows of one name that the table has: nobody knows which of them it means. */
export const twinsIn = (base: YamlNode, to: string, wanted: ReadonlySet<string>): Diagnostic[] => {
  const seen = new Map<string, YamlScalar>();
  return (base.type === 'list' ? base.items : []).flatMap((item): Diagnostic[] => {
    const name = nameNode(item);
    const twin = name && seen.get(name.text);
    if (name && !twin) seen.set(name.text, name);
    if (!name || !twin || !wanted.has(name.text)) return [];
    const related = [{ place: twin.place, message: '第一处在这里' }];
    const message = `“${to}”里有两项都叫“${name.text}”，分不清表里的是哪一项`;
    return [{ ...fault(message, name.place, '删去一项，或改成不同的名称'), related }];
  });
};

export const namesIn = (base: YamlNode): string[] =>
  base.type === 'list'
    ? base.items.flatMap((item) => nameNode(item)?.text ?? [])
    : base.type === 'map'
      ? base.entries.filter(({ value }) => value.type === 'map').map(({ key }) => key)
      : [];
