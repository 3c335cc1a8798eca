/**
 * One more item at the end of a list in a YAML text, in the layout of those before; every other byte stays. What
 * comes out is read again, and handed out only if it is the same list with one item more. Writes no file.
 */

import { hasError } from '../diagnostic.ts';
import type { Place, Source } from '../source.ts';
import { applySplices, type Splice, saysTheSame } from './edit.ts';
import type { YamlList, YamlNode } from './node.ts';
import { readYaml } from './read.ts';

const listAt = (node: YamlNode, place: Place): YamlList | undefined => {
  if (node.type === 'scalar' || node.place.start > place.start || node.place.end < place.end) return undefined;
  if (node.type === 'list' && node.place.start === place.start && node.place.end === place.end) return node;
  const inner = node.type === 'list' ? node.items : node.entries.map(({ value }) => value);
  for (const child of inner) {
    const found = listAt(child, place);
    if (found) return found;
  }
  return undefined;
};

const spliceOf = (text: string, list: YamlList, item: string): Splice | undefined => {
  const last = list.items.at(-1);
  if (!last) return undefined;
  const end = last.place.start + text.slice(last.place.start, last.place.end).trimEnd().length;
  if (text.charAt(list.place.start) === '[') return { start: end, end, text: `, ${item}` };
  const dash = text.lastIndexOf('-', last.place.start - 1);
  const indent = text.slice(text.lastIndexOf('\n', dash) + 1, dash);
  if (dash < 0 || text.slice(dash + 1, last.place.start).trim() !== '' || indent.trim() !== '') return undefined;
  const feed = text.indexOf('\n', end);
  const at = feed < 0 ? text.length : feed;
  return { start: at, end: at, text: `\n${indent}- ${item}` };
};

const isGrown = (before: YamlNode, after: YamlNode, list: YamlList): boolean => {
  if (before === list) {
    if (after.type !== 'list' || after.items.length !== list.items.length + 1) return false;
    return list.items.every((item, i) => saysTheSame(item, after.items[i] as YamlNode));
  }
  if (before.type === 'scalar') return saysTheSame(before, after);
  if (before.type === 'list') {
    if (after.type !== 'list' || after.items.length !== before.items.length) return false;
    return before.items.every((item, i) => isGrown(item, after.items[i] as YamlNode, list));
  }
  if (after.type !== 'map' || after.entries.length !== before.entries.length) return false;
  return before.entries.every(({ key, value }, i) => {
    const twin = after.entries[i];
    return twin?.key === key && isGrown(value, twin.value, list);
  });
};

/** `item`: as YAML writes it between brackets. Undefined where no list stands there, or its layout is a rare one. */
export const appendItem = (source: Source, place: Place, item: string): Splice | undefined => {
  const root = readYaml(source);
  const list = root.value && !hasError(root.diagnostics) ? listAt(root.value, place) : undefined;
  const splice = root.value && list && spliceOf(source.text, list, item);
  if (!splice) return undefined;
  const after = readYaml({ name: source.name, text: applySplices(source.text, [splice]) });
  return after.value && !hasError(after.diagnostics) && isGrown(root.value as YamlNode, after.value, list)
    ? splice
    : undefined;
};
