/**
 * From composed YAML nodes to the house's own tree: values as typed, each with its place. Reports keys and
 * values that cannot stay as they are; it knows nothing of syntax.
 */

import { isMap, isScalar, isSeq, type ParsedNode, Scalar, type YAMLMap } from 'yaml';
import type { Diagnostic } from '../diagnostic.ts';
import { type Place, placeOf, type Source } from '../source.ts';
import { doubtfulEscape, holdsRefused } from './forbidden.ts';
import { keyFault } from './keys.ts';
import { plainKind, spanOf, type YamlEntry, type YamlMap, type YamlNode, type YamlScalar } from './node.ts';
import { isSurelyPairs, widePairs } from './slips.ts';

type Report = (diagnostic: Diagnostic) => void;

export const convert = (source: Source, node: ParsedNode, report: Report): YamlNode => {
  if (isMap(node)) return convertMap(source, node, report);
  const place = placeOf(source, node.range[0], node.range[1]);
  if (isSeq(node)) {
    const items = node.items.map((item) => convert(source, item as ParsedNode, report));
    const end = node.flow ? place.end : (items.at(-1)?.place.end ?? place.end);
    return { type: 'list', items, place: placeOf(source, place.start, end) };
  }
  return convertScalar(node as unknown as Scalar, place, report);
};

const convertScalar = (node: Scalar, place: Place, report: Report): YamlScalar => {
  const plain = node.type === Scalar.PLAIN;
  const block = node.type === Scalar.BLOCK_LITERAL || node.type === Scalar.BLOCK_FOLDED;
  const text = plain ? (node.source ?? '') : String(node.value ?? '').replace(block ? /\n$/ : /(?!)/, '');
  const refused = plain ? undefined : holdsRefused(text);
  if (refused) {
    const why = 'Word 文件不能保存这个字符';
    report({ code: 'JGF003', grade: 'E', message: `值里有不能用的字符 ${refused}`, place, why });
  }
  const doubtful = node.type === Scalar.QUOTE_DOUBLE ? doubtfulEscape(text, place) : undefined;
  if (doubtful) report(doubtful);
  const altered = node.type === Scalar.BLOCK_LITERAL ? undefined : alteration(place, block, plain);
  if (altered) report({ code: 'JGF009', grade: 'W', place, ...altered });
  return {
    type: 'scalar',
    text,
    style: plain ? 'plain' : block ? 'block' : 'quoted',
    kind: plain ? plainKind(text) : 'string',
    place,
  };
};

/** Two lines that YAML joins with a blank, one of them Chinese or meant as an item of a list. */
const FOLD =
  /[^\s\\][ \t]*\n[ \t]*-|[\u2e80-\u9fff\uff00-\uffef“”‘’—…][ \t]*\n[ \t]*\S|[^\s\\][ \t]*\n[ \t]*[\u2e80-\u9fff\uff00-\uffef“”‘’—…]/;

/** What YAML makes of a value without a word that its writer hardly meant. */
const alteration = (
  { source, start, end }: Place,
  block: boolean,
  plain: boolean,
): Pick<Diagnostic, 'message' | 'hint'> | undefined => {
  const raw = source.text.slice(start, end);
  if (FOLD.test(block ? raw.slice(raw.indexOf('\n') + 1) : raw)) {
    return { message: '值写成了几行，接头处会多出一个空格', hint: '写成一行；清单每项以“- ”开头，左端对齐' };
  }
  const hash = plain
    ? (start === end ? /^[ \t]*(#\d\S*)/ : /^[ \t]+(#\d\S*)/).exec(source.text.slice(end, end + 40))?.[1]
    : undefined;
  return hash === undefined
    ? undefined
    : { message: `“${hash}”成了注释，不在值里`, hint: '是值的一部分时给整个值加上引号；注释写成“# ……”' };
};

const convertMap = (
  source: Source,
  { items, range, flow }: YAMLMap | (ParsedNode & YAMLMap),
  report: Report,
): YamlMap => {
  const entries: YamlEntry[] = [];
  const seen = new Map<string, Place>();
  for (const pair of items) {
    const keyNode = pair.key as ParsedNode;
    const value = pair.value as ParsedNode | null;
    const key = (isScalar(keyNode) ? String(keyNode.value ?? '') : '').normalize('NFC');
    const keyPlace = placeOf(source, keyNode.range[0], keyNode.range[1]);
    const twin = seen.get(key);
    const fault = keyFault(key, value === null, keyPlace);
    if (fault) {
      report(fault);
      // What a full-width colon parts is taken as meant, so that the key is not missed as well.
      if (fault.code === 'JGF001') entries.push(parted(key, keyPlace));
    } else if (twin) {
      const related = [{ place: twin, message: '第一次写在这里' }];
      report({ code: 'JGF006', grade: 'E', message: `键“${key}”写了两次`, place: keyPlace, related });
    } else {
      seen.set(key, keyPlace);
      const read = value && (paired(source, keyPlace, value, report) ?? convert(source, value, report));
      const placed = read && isEmpty(read) ? { ...read, place: afterColon(keyPlace) } : read;
      entries.push({ key, keyPlace, value: placed ?? nothing(keyPlace) });
    }
  }
  const place = flow ? placeOf(source, range?.[0], range?.[1]) : spanOf(source, entries);
  return { type: 'map', entries, place };
};

/** Lines `来信：321` below a key, which YAML takes for a text: told at once, and taken as meant where that is sure. */
const paired = (source: Source, key: Place, value: ParsedNode, report: Report): YamlMap | undefined => {
  if (!isScalar(value) || value.type !== Scalar.PLAIN) return undefined;
  const [start, end] = value.range;
  if (!source.text.slice(key.end, start).includes('\n')) return undefined;
  const pairs = widePairs(source.text.slice(start, end));
  const [first] = pairs;
  if (!first) return undefined;
  const isSure = isSurelyPairs(pairs);
  const place = placeOf(source, start + first.at, start + first.at + 1);
  const hint = isSure ? '把“：”改成“: ”' : '确是文字的，写在键的同一行，或给它加上引号；是下一级的，把“：”改成“: ”';
  const more = pairs.length > 1 ? `；下面还有 ${pairs.length - 1} 处` : '';
  const message = isSure ? `键后是全角冒号，应为半角冒号加空格${more}` : '这一行读成了文字，像是“键: 值”写成了全角冒号';
  report({ code: 'JGF001', grade: isSure ? 'E' : 'W', message, place, hint });
  if (!isSure) return undefined;
  const whole = placeOf(source, start, end);
  return { type: 'map', entries: pairs.map((pair) => parted(`${pair.key}：${pair.value}`, whole)), place: whole };
};

const parted = (text: string, place: Place): YamlEntry => {
  const [key = '', ...rest] = text.split('：');
  return {
    key,
    keyPlace: place,
    value: { type: 'scalar', text: rest.join('：'), style: 'quoted', kind: 'string', place },
  };
};

const isEmpty = (node: YamlNode): boolean => node.type === 'scalar' && node.style === 'plain' && node.text === '';

/** Where an empty value would stand: the package puts it now here, now there. */
const afterColon = ({ source, end }: Place): Place => {
  const colon = source.text.indexOf(':', end);
  return placeOf(source, colon < 0 ? end : colon + 1);
};

/** `键` without a colon, inside braces. */
const nothing = ({ source, end }: Place): YamlScalar => ({
  type: 'scalar',
  text: '',
  style: 'plain',
  kind: 'null',
  place: placeOf(source, end),
});
