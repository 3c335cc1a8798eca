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
      const read = value && convert(source, value, report);
      const placed = read && isEmpty(read) ? { ...read, place: afterColon(keyPlace) } : read;
      entries.push({ key, keyPlace, value: placed ?? nothing(keyPlace) });
    }
  }
  const place = flow ? placeOf(source, range?.[0], range?.[1]) : spanOf(source, entries);
  return { type: 'map', entries, place };
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
