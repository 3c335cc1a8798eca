/**
 * From YAML values to facts: dates are recognised, figures checked, `~` and 待填 become missing facts,
 * and every value learns the 来源 that holds for it.
 */

import type { Diagnostic } from '../diagnostic.ts';
import { parseDate } from '../tree/dates.ts';
import type { Entry, Fact, FigureFact, MapFact, MissingFact } from '../tree/facts.ts';
import type { Masking } from '../tree/masking.ts';
import { entryOf, type YamlMap, type YamlNode, type YamlScalar } from '../yaml/node.ts';
import { checkFigure, halfFigure, isFigure, isQuantity, VALUE_KEYS } from './figure.ts';
import { MASK_KEY, readMasking } from './masking.ts';
import { checkRelationShapes, RELATIONS_KEY } from './relation.ts';

interface Reading {
  readonly report: (diagnostic: Diagnostic) => void;
  readonly citation?: string;
  readonly mask?: Masking;
  /** Unit of the figure around, once inside one. */
  readonly unit?: string;
  /** Placeholder of a missing value that states none. */
  readonly placeholder: string;
}

const known = (node: YamlNode, { citation, mask }: Reading): Pick<MapFact, 'place' | 'citation' | 'mask'> => {
  const told = citation === undefined ? { place: node.place } : { place: node.place, citation };
  return mask === undefined ? told : { ...told, mask };
};

export const readFact = (node: YamlNode, report: (diagnostic: Diagnostic) => void): Fact =>
  read(node, { report, placeholder: 'xx' });

/** Like `readFact`, for the root of a facts file or a draft's 数据, where 关系 has a shape of its own. */
export const readFacts = (map: YamlMap, report: (diagnostic: Diagnostic) => void): MapFact => {
  const relations = entryOf(map, RELATIONS_KEY);
  if (relations) checkRelationShapes(relations.value, report);
  return readMap(map, { report, placeholder: 'xx' });
};

const read = (node: YamlNode, reading: Reading): Fact => {
  if (node.type === 'scalar') return readScalar(node, reading);
  if (node.type === 'list') {
    return { type: 'list', items: node.items.map((item) => read(item, reading)), ...known(node, reading) };
  }
  const marker = entryOf(node, '待填');
  if (marker) return readMarker(node, marker.value, reading);
  return isFigure(node) ? readFigure(node, reading) : readMap(node, reading);
};

const missing = (node: YamlNode, reading: Reading, placeholder = reading.placeholder): MissingFact => ({
  type: 'missing',
  placeholder,
  ...known(node, reading),
  ...(reading.unit === undefined ? {} : { unit: reading.unit }),
});

const readScalar = (node: YamlScalar, reading: Reading): Fact => {
  const { text, kind } = node;
  if (kind === 'null' || (text === '待填' && node.style === 'plain')) return missing(node, reading);
  if (kind === 'boolean') return { type: 'flag', value: text.toLowerCase() === 'true', ...known(node, reading) };
  if (kind === 'number' || (reading.unit !== undefined && isQuantity(node))) {
    const unit = reading.unit === undefined ? {} : { unit: reading.unit };
    return { type: 'number', text, ...unit, ...known(node, reading) };
  }
  const date = node.style === 'plain' ? parseDate(text) : undefined;
  if (date === false) {
    reading.report({
      code: 'JGF013',
      grade: 'E',
      message: `没有 ${text} 这${/-.*-/.test(text) ? '一天' : '个月'}`,
      place: node.place,
      hint: '核对年月日；确实不是日期的，加上引号',
    });
  }
  return date ? { type: 'date', date, ...known(node, reading) } : { type: 'text', text, ...known(node, reading) };
};

const MARKER_KEYS = new Set(['待填', '说明']);

const readMarker = (node: YamlMap, value: YamlNode, reading: Reading): Fact => {
  for (const { key, keyPlace } of node.entries) {
    if (MARKER_KEYS.has(key)) continue;
    reading.report({
      code: 'JGF010',
      grade: 'E',
      message: `待填的值里没有“${key}”这一项`,
      place: keyPlace,
      hint: '只写 待填 和 说明',
    });
  }
  const stated = value.type === 'scalar' && value.kind !== 'null' ? value.text : '';
  const note = entryOf(node, '说明')?.value;
  const fact = missing(node, reading, stated === '' ? reading.placeholder : stated);
  return note?.type === 'scalar' && note.kind !== 'null' && note.text !== '' ? { ...fact, note: note.text } : fact;
};

/** What holds for all below: 来源 and 遮隐. */
const readingIn = (map: YamlMap, reading: Reading): Reading => {
  const stated = entryOf(map, '来源')?.value;
  const given = stated?.type === 'scalar' && stated.kind !== 'null' && stated.text !== '';
  const cited = given ? { ...reading, citation: stated.text } : reading;
  const masked = entryOf(map, MASK_KEY);
  const mask = masked && readMasking(masked, reading.report);
  return mask === undefined ? cited : { ...cited, mask };
};

const readEntries = (map: YamlMap, readingOf: (key: string) => Reading): Map<string, Entry> => {
  const entries = new Map<string, Entry>();
  for (const { key, keyPlace, value } of map.entries) {
    // It says how the others are masked, and is no value itself.
    if (key !== MASK_KEY) entries.set(key, { fact: read(value, readingOf(key)), keyPlace });
  }
  return entries;
};

const readMap = (map: YamlMap, outer: Reading): MapFact => {
  const half = halfFigure(map);
  if (half) outer.report(half);
  const reading = readingIn(map, outer);
  return { type: 'map', entries: readEntries(map, () => reading), ...known(map, reading) };
};

const QUANTITIES = new Set([...VALUE_KEYS.map(({ key }) => key), '其中', '逐期']);

const readFigure = (map: YamlMap, outer: Reading): FigureFact => {
  checkFigure(map, outer.report);
  const reading = readingIn(map, outer);
  const stated = entryOf(map, '单位')?.value;
  const rate = entryOf(map, '分子') !== undefined;
  const unit = stated?.type === 'scalar' && stated.kind !== 'null' ? stated.text : rate ? '%' : '';
  const quantity: Reading = { ...reading, unit, placeholder: 'xxx' };
  const entries = readEntries(map, (key) => (QUANTITIES.has(key) ? quantity : reading));
  return { type: 'figure', entries, unit, ...known(map, reading) };
};
