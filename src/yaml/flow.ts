/** Values within a line, and `{ … }` and `[ … ]`, for the quick reader. Undefined for anything uncommon. */

import { placeOf } from '../source.ts';
import { YAML_LIMITS } from './guard.ts';
import { keyFault } from './keys.ts';
import { plainKind, type YamlEntry, type YamlList, type YamlMap, type YamlNode, type YamlScalar } from './node.ts';
import type { Cursor } from './quick.ts';

/** What may begin a plain value: no mark that means something there; `-` only before a digit. */
const PLAIN_START = /[^\s\-?:,[\]{}#&*!|>'"%@`]|-(?=\d)/uy;
const PLAIN_END = /: |:$|:\n| #|\n|$/g;
const FLOW_END = /[,[\]{}\n]|:[ ,[\]{}\n]| #|$/g;
const QUOTED = /"[^"\\\n]*"|'[^'\n]*'/y;
const FLOW_KEY = /[\p{L}\p{N}_][\p{L}\p{N}_（）·—～.-]*(?=: )/uy;

const readQuoted = ({ source, text }: Cursor, at: number): YamlScalar | undefined => {
  QUOTED.lastIndex = at;
  const quoted = QUOTED.exec(text)?.[0];
  if (quoted === undefined) return undefined;
  const end = at + quoted.length;
  // '' inside quotes, a key, or something glued on: for the package.
  if (!/[ \n,\]}]/.test(text[end] ?? '\n')) return undefined;
  return {
    type: 'scalar',
    text: quoted.slice(1, -1),
    style: 'quoted',
    kind: 'string',
    place: placeOf(source, at, end),
  };
};

export const readScalar = (cursor: Cursor, at: number, limit: number, inFlow: boolean): YamlScalar | undefined => {
  const { source, text } = cursor;
  if (text[at] === '"' || text[at] === "'") return readQuoted(cursor, at);
  PLAIN_START.lastIndex = at;
  if (!PLAIN_START.test(text)) return undefined;
  const stop = inFlow ? FLOW_END : PLAIN_END;
  stop.lastIndex = at;
  const found = stop.exec(text);
  const mark = found?.[0] ?? '';
  if (mark.startsWith(':') || (inFlow && !/^[,\]}]$/.test(mark))) return undefined;
  let end = Math.min(found?.index ?? limit, limit);
  while (text.charCodeAt(end - 1) === 0x20) end -= 1;
  const plain = text.slice(at, end);
  return { type: 'scalar', text: plain, style: 'plain', kind: plainKind(plain), place: placeOf(source, at, end) };
};

/** Past blanks and line ends; undefined where a line is not indented below `indent`, or is a comment. */
const skip = ({ text }: Cursor, from: number, indent: number): number | undefined => {
  let at = from;
  let lineStart = -1;
  for (; ; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x0a) lineStart = at + 1;
    else if (code !== 0x20) break;
  }
  if (text[at] === '#' || at >= text.length) return undefined;
  return lineStart >= 0 && at - lineStart <= indent ? undefined : at;
};

const readItem = (cursor: Cursor, at: number, indent: number, depth: number): YamlNode | undefined => {
  const first = cursor.text[at];
  if (first === '{' || first === '[') return readFlow(cursor, at, indent, depth + 1);
  return readScalar(cursor, at, cursor.text.length, true);
};

export const readFlow = (
  cursor: Cursor,
  start: number,
  indent: number,
  depth: number,
): YamlMap | YamlList | undefined => {
  if (depth > YAML_LIMITS.depth - 4) return undefined;
  const { source, text } = cursor;
  const isMap = text[start] === '{';
  const close = isMap ? '}' : ']';
  const items: YamlNode[] = [];
  const entries: YamlEntry[] = [];
  const seen = new Set<string>();
  let at = skip(cursor, start + 1, indent);
  while (at !== undefined && text[at] !== close) {
    cursor.nodes += 2;
    if (cursor.nodes > YAML_LIMITS.nodes - 10) return undefined;
    const entry = isMap ? readEntry(cursor, at, indent, depth, seen) : undefined;
    const value: YamlNode | undefined = isMap ? entry?.value : readItem(cursor, at, indent, depth);
    if (!value) return undefined;
    if (entry) entries.push(entry);
    else items.push(value);
    const after = skip(cursor, value.place.end, indent);
    if (after === undefined || (text[after] !== ',' && text[after] !== close)) return undefined;
    at = text[after] === ',' ? skip(cursor, after + 1, indent) : after;
  }
  if (at === undefined) return undefined;
  const place = placeOf(source, start, at + 1);
  return isMap ? { type: 'map', entries, place } : { type: 'list', items, place };
};

const readEntry = (
  cursor: Cursor,
  at: number,
  indent: number,
  depth: number,
  seen: Set<string>,
): YamlEntry | undefined => {
  FLOW_KEY.lastIndex = at;
  const key = FLOW_KEY.exec(cursor.text)?.[0];
  if (key === undefined || seen.has(key) || key !== key.normalize('NFC')) return undefined;
  const keyPlace = placeOf(cursor.source, at, at + key.length);
  if (keyFault(key, false, keyPlace)) return undefined;
  seen.add(key);
  const from = skip(cursor, keyPlace.end + 1, indent);
  const value = from === undefined ? undefined : readItem(cursor, from, indent, depth);
  return value && { key, keyPlace, value };
};
