/**
 * The plain YAML that nearly all data files are written in, read in one pass: nested mappings and lists,
 * plain and quoted values in one line, `{ … }` and `[ … ]`, comments. Gives exactly the tree that the
 * `yaml` package gives, twenty times as fast, or undefined for anything else: then the package reads the
 * text, and every fault is the package's to tell. Reports nothing itself.
 */

import { type Place, placeOf, type Source } from '../source.ts';
import { readFlow, readScalar } from './flow.ts';
import { YAML_LIMITS } from './guard.ts';
import { keyFault } from './keys.ts';
import { spanOf, type YamlEntry, type YamlList, type YamlMap, type YamlNode } from './node.ts';

/** Where the reader stands: at the content of a line that is neither blank nor a comment. */
export interface Cursor {
  readonly source: Source;
  readonly text: string;
  /** Offset of the content, and its distance from the start of the line. */
  at: number;
  indent: number;
  /** Offset of the line's end. */
  end: number;
  nodes: number;
}

/** Keys as writers write them; any other is left to the package. */
const KEY = /[\p{L}\p{N}_][\p{L}\p{N}_（）·—～.-]*(?=:(?:[ \n]|$))/uy;

/** Tabs, other line ends and a BOM: they mean something in places of their own. */
const ODD = /[\t\u0085\u2028\u2029\ufeff]/;

export const readQuickly = (source: Source): YamlMap | undefined => {
  const { text } = source;
  if (ODD.test(text)) return undefined;
  const cursor: Cursor = { source, text, at: 0, indent: 0, end: -1, nodes: 0 };
  if (!nextLine(cursor) || cursor.indent !== 0) return undefined;
  const root = readMap(cursor, 0, 0);
  return root && cursor.at >= text.length ? root : undefined;
};

/** Moves to the next line with content; false at the end of the text, where `at` is its length. */
const nextLine = (cursor: Cursor): boolean => {
  const { text } = cursor;
  for (let start = cursor.end + 1; start < text.length; ) {
    let at = start;
    while (text.charCodeAt(at) === 0x20) at += 1;
    const feed = text.indexOf('\n', at);
    const end = feed < 0 ? text.length : feed;
    if (at < end && text[at] !== '#') {
      cursor.at = at;
      cursor.indent = at - start;
      cursor.end = end;
      return true;
    }
    start = end + 1;
  }
  cursor.at = text.length;
  cursor.indent = -1;
  cursor.end = text.length;
  return false;
};

const isItem = ({ text, at }: Cursor): boolean => text[at] === '-' && text[at + 1] === ' ';

const readBlock = (cursor: Cursor, depth: number): YamlNode | undefined => {
  if (depth > YAML_LIMITS.depth - 4) return undefined;
  return isItem(cursor) ? readList(cursor, cursor.indent, depth) : readMap(cursor, cursor.indent, depth);
};

/** Only a comment, or nothing, may follow what ends here. `#1` may be meant as text: the package warns of it. */
const restIsComment = (text: string, at: number, end: number): boolean => {
  let from = at;
  while (from < end && text.charCodeAt(from) === 0x20) from += 1;
  return from === end || (text[from] === '#' && from > at && !/\d/.test(text[from + 1] ?? ''));
};

/** A value in the rest of the line; afterwards the cursor is on the next line, which may not go on from it. */
const readInline = (cursor: Cursor, at: number, indent: number, depth: number): YamlNode | undefined => {
  const first = cursor.text[at];
  const flow = first === '{' || first === '[';
  const value = flow ? readFlow(cursor, at, indent, depth) : readScalar(cursor, at, cursor.end, false);
  if (!value) return undefined;
  const { end } = value.place;
  const feed = cursor.text.indexOf('\n', end);
  cursor.end = feed < 0 ? cursor.text.length : feed;
  if (!restIsComment(cursor.text, end, cursor.end)) return undefined;
  nextLine(cursor);
  return cursor.indent > indent ? undefined : value;
};

const readMap = (cursor: Cursor, indent: number, depth: number): YamlMap | undefined => {
  const { source, text } = cursor;
  const entries: YamlEntry[] = [];
  const seen = new Set<string>();
  while (cursor.indent === indent && !isItem(cursor)) {
    KEY.lastIndex = cursor.at;
    const key = KEY.exec(text)?.[0];
    if (key === undefined || seen.has(key) || key !== key.normalize('NFC')) return undefined;
    const keyPlace = placeOf(source, cursor.at, cursor.at + key.length);
    if (keyFault(key, false, keyPlace)) return undefined;
    seen.add(key);
    cursor.nodes += 2;
    if (cursor.nodes > YAML_LIMITS.nodes - 10) return undefined;
    const value = readValue(cursor, keyPlace, indent, depth + 1);
    if (!value) return undefined;
    entries.push({ key, keyPlace, value });
  }
  if (cursor.indent > indent || entries.length === 0) return undefined;
  return { type: 'map', entries, place: spanOf(source, entries) };
};

const readValue = (cursor: Cursor, key: Place, indent: number, depth: number): YamlNode | undefined => {
  const { text, source } = cursor;
  let at = key.end + 1;
  while (text.charCodeAt(at) === 0x20) at += 1;
  if (at < cursor.end && text[at] !== '#') return readInline(cursor, at, indent, depth);
  if (!restIsComment(text, key.end + 1, cursor.end)) return undefined;
  nextLine(cursor);
  if (cursor.indent > indent || (cursor.indent === indent && isItem(cursor))) return readBlock(cursor, depth);
  const place = placeOf(source, key.end + 1);
  return { type: 'scalar', text: '', style: 'plain', kind: 'null', place };
};

const readList = (cursor: Cursor, indent: number, depth: number): YamlList | undefined => {
  const { source, text } = cursor;
  const start = cursor.at;
  const items: YamlNode[] = [];
  while (cursor.indent === indent && isItem(cursor)) {
    let at = cursor.at + 2;
    while (text.charCodeAt(at) === 0x20) at += 1;
    KEY.lastIndex = at;
    const isMap = KEY.test(text);
    if (isMap) {
      cursor.indent += at - cursor.at;
      cursor.at = at;
    }
    const item = isMap ? readMap(cursor, cursor.indent, depth + 1) : readInline(cursor, at, indent, depth + 1);
    cursor.nodes += 1;
    if (!item) return undefined;
    items.push(item);
  }
  if (cursor.indent > indent) return undefined;
  const last = items.at(-1);
  return last && { type: 'list', items, place: placeOf(source, start, last.place.end) };
};
