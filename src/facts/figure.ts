/**
 * The shape of a figure, and the checks on how it is written. No arithmetic here.
 */

import type { Diagnostic } from '../diagnostic.ts';
import { nearest } from '../nearest.ts';
import { isNumeral } from '../tree/masking.ts';
import { entryOf, type YamlEntry, type YamlMap, type YamlNode } from '../yaml/node.ts';

export interface FigureKey {
  readonly key: string;
  readonly says: string;
}

/** Values of a period: a number as typed, masked, or missing. */
export const VALUE_KEYS: readonly FigureKey[] = [
  { key: '本期', says: '本期的数值' },
  { key: '上年同期', says: '上年同一时期的数值' },
  { key: '上期', says: '上一期的数值' },
  { key: '目标', says: '目标值' },
];

export const FIGURE_KEYS: readonly FigureKey[] = [
  ...VALUE_KEYS,
  { key: '分子', says: '率的分子：数值，或另一指标的路径' },
  { key: '分母', says: '率的分母：数值，或另一指标的路径' },
  { key: '各项', says: '由哪些指标相加得出（写路径的清单），不写本期时用' },
  { key: '单位', says: '件次、批次、人次、%、万元等' },
  { key: '小数', says: '率保留几位小数' },
  { key: '同比小数', says: '同比、环比保留几位小数，默认1；百分点不写时照数据里的位数' },
  { key: '方向', says: '升好、降好或中性；写法随它选动词，变坏的不写成“提高”“增长”' },
  { key: '来源', says: '数据出自哪份报表' },
  { key: '截至', says: '数据截至哪一天' },
  { key: '口径', says: '统计口径' },
  { key: '其中', says: '各部分的数值' },
  { key: '逐期', says: '各期的数值，从早到晚，如 { 6月: 120, 7月: 110 }' },
  { key: '说明', says: '给同事看的说明，不印出' },
  { key: '责任单位', says: '由哪个单位核实，列入待核清单' },
  { key: '待核', says: '数值已有、还要核实的写“是”，列入待核清单' },
  { key: '遮隐', says: '脱敏时遮不遮：是、否，或当作哪一种来遮（数字、地名、人名、单位名、日期）' },
];

const VALUES = new Set(VALUE_KEYS.map(({ key }) => key));
const KNOWN = new Set(FIGURE_KEYS.map(({ key }) => key));

const isSum = (map: YamlMap): boolean =>
  entryOf(map, '各项')?.value.type === 'list' && entryOf(map, '单位') !== undefined;

export const isFigure = (map: YamlMap): boolean =>
  entryOf(map, '本期') !== undefined ||
  (entryOf(map, '分子') !== undefined && entryOf(map, '分母') !== undefined) ||
  isSum(map);

/** Digits, or their mask: `321`, `95.3`, `xxx.x`. */
export const isQuantity = (node: YamlNode): boolean =>
  node.type === 'scalar' && (node.kind === 'number' || isNumeral(node.text));

/** Keys that stand in figures only. */
const TELLING = ['上年同期', '上期', '同比小数'];

/** A mapping that was meant as a figure and will not be read as one. */
export const halfFigure = (map: YamlMap): Diagnostic | undefined => {
  const [numerator, denominator] = [entryOf(map, '分子'), entryOf(map, '分母')];
  const lone = numerator ?? denominator;
  if (lone) {
    const lost = numerator ? '分母' : '分子';
    return {
      code: 'JGF018',
      grade: 'E',
      message: `有“${lone.key}”而没有“${lost}”`,
      place: lone.keyPlace,
      hint: `补上“${lost}”；还不知道就写 ~`,
    };
  }
  const telling = map.entries.find(({ key }) => TELLING.includes(key));
  if (!telling) return undefined;
  const typo = map.entries.find(({ key }) => !KNOWN.has(key) && nearest(key, ['本期']));
  const hint = typo ? `“${typo.key}”是不是想写“本期”` : '补上“本期”；还不知道就写 ~';
  return { code: 'JGF018', grade: 'E', message: '指标里没有“本期”', place: typo?.keyPlace ?? telling.keyPlace, hint };
};

const wrong = (node: YamlNode, message: string, hint?: string): Diagnostic => ({
  code: 'JGF018',
  grade: 'E',
  message,
  place: node.place,
  ...(hint ? { hint } : {}),
});

/** `95.3%`, `321件`, `1,234`: a number with something around it. */
const dressed = (key: string, node: YamlNode, hasUnit: boolean): Diagnostic => {
  const text = node.type === 'scalar' ? node.text.normalize('NFKC') : '';
  const match = /^([-+]?[\d,]+(?:\.(\d+))?)\s*([^\d\s,.][^\d]*)$/.exec(text);
  if (match) {
    const [, number = '', decimals, unit = ''] = match;
    const places = decimals ? `, 小数: ${decimals.length}` : '';
    const more = hasUnit ? '' : `, 单位: ${/^[%@`]/.test(unit) ? `"${unit.trim()}"` : unit.trim()}${places}`;
    return wrong(node, `“${key}”里数值与单位写在了一起`, `写成 ${key}: ${number.replaceAll(',', '')}${more}`);
  }
  if (/^[-+]?[\d,]+(?:\.\d+)?$/.test(text)) {
    const what = text.includes(',') ? '千位分隔' : '全角数字';
    return wrong(node, `“${key}”里有${what}`, `写成 ${key}: ${text.replaceAll(',', '')}`);
  }
  return wrong(node, `“${key}”应为数字`, '只写数字；还不知道就写 ~');
};

const isMissing = (node: YamlNode): boolean =>
  node.type === 'scalar'
    ? node.kind === 'null' || node.text === '待填'
    : node.type === 'map' && entryOf(node, '待填') !== undefined;

type Report = (diagnostic: Diagnostic) => void;

/** `{ 本期: 1,234 }` is 1 and a key 234 to YAML. */
const isThousands = (map: YamlMap, index: number): boolean => {
  const { key, value } = map.entries[index] as YamlEntry;
  const before = map.entries[index - 1];
  const bare = value.type === 'scalar' && value.kind === 'null' && value.text === '';
  return bare && /^\d{3}(?:\.\d+)?$/.test(key) && before !== undefined && VALUES.has(before.key);
};

const unknownKey = (map: YamlMap, index: number): Diagnostic => {
  const { key, keyPlace } = map.entries[index] as YamlEntry;
  const fault = { code: 'JGF018', grade: 'E', place: keyPlace } as const;
  if (isThousands(map, index)) {
    const before = map.entries[index - 1]?.key;
    return { ...fault, message: `“${before}”里有千位分隔`, hint: '去掉数值里的逗号，写成一个整数或小数' };
  }
  const near = nearest(key, KNOWN);
  return {
    ...fault,
    message: `指标里没有“${key}”这一项`,
    hint: near ? `是不是想写“${near}”` : `可以写的有：${[...KNOWN].join('、')}`,
    ...(near ? { suggest: [{ text: near, place: keyPlace }] } : {}),
  };
};

/** 其中: parts by name, each a value or parts again; 逐期: a value for each period. */
const checkParts = (name: string, node: YamlNode, hasUnit: boolean, report: Report): void => {
  if (isMissing(node)) return;
  if (node.type !== 'map') return report(wrong(node, `“${name}”应为一组“名称: 数值”`));
  for (const { key, value } of node.entries) {
    if (name !== '逐期' && value.type === 'map' && !isMissing(value)) checkParts(key, value, hasUnit, report);
    else if (!isMissing(value) && !isQuantity(value)) report(dressed(key, value, hasUnit));
  }
};

/** 各项: paths of the figures that are added up. */
const checkSum = (node: YamlNode, report: Report): void => {
  const isPaths = node.type === 'list' && node.items.every((item) => item.type === 'scalar' && item.kind === 'string');
  if (!isPaths) report(wrong(node, '“各项”应为指标路径的清单', '写成 各项: [统计.来信, 统计.网上]'));
};

interface Rule {
  readonly fits: RegExp;
  readonly says: string;
  readonly hint: string;
}

const PLACES: Rule = { fits: /^[0-6]$/, says: ' 0 到 6 的整数', hint: '只写位数，如 1' };

/** Rules for the value of one key; a key that is not here takes any value. */
const RULES: Readonly<Record<string, Rule>> = {
  方向: {
    fits: /^(?:升好|降好|中性)$/,
    says: '升好、降好或中性',
    hint: '数值上升是好事写升好，下降是好事写降好',
  },
  小数: PLACES,
  同比小数: PLACES,
  待核: { fits: /^(?:是|否|true|false)$/, says: '是或否', hint: '还要核实写是，核实过了删去这一项' },
  单位: { fits: /\S/, says: '文字', hint: '如 件次；没有单位就删去这一项' },
};

const checkEntry = ({ key, value }: YamlEntry, hasUnit: boolean, report: Report): void => {
  const rule = Object.hasOwn(RULES, key) ? RULES[key] : undefined;
  if (VALUES.has(key)) {
    if (!isMissing(value) && !isQuantity(value)) report(dressed(key, value, hasUnit));
  } else if (key === '其中' || key === '逐期') checkParts(key, value, hasUnit, report);
  else if (key === '各项') checkSum(value, report);
  else if (rule && !(value.type === 'scalar' && value.kind !== 'null' && rule.fits.test(value.text))) {
    report(wrong(value, `“${key}”应为${rule.says}`, rule.hint));
  }
};

export const checkFigure = (map: YamlMap, report: Report): void => {
  const hasUnit = entryOf(map, '单位') !== undefined;
  for (const [index, entry] of map.entries.entries()) {
    if (KNOWN.has(entry.key)) checkEntry(entry, hasUnit, report);
    else report(unknownKey(map, index));
  }
  const half =
    entryOf(map, '分子') && entryOf(map, '分母')
      ? undefined
      : halfFigure({ ...map, entries: map.entries.filter(({ key }) => /^分[子母]$/.test(key)) });
  if (half) report(half);
};
