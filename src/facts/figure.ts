/**
 * The shape of a figure, and the checks on how it is written. No arithmetic here.
 */

import type { Diagnostic } from '../diagnostic.ts';
import { nearest } from '../nearest.ts';
import { placeOf } from '../source.ts';
import { entryOf, type YamlMap, type YamlNode } from '../yaml/node.ts';

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
  { key: '单位', says: '件次、批次、人次、%、万元等' },
  { key: '小数', says: '率保留几位小数' },
  { key: '同比小数', says: '同比、环比保留几位小数' },
  { key: '方向', says: '升好、降好或中性' },
  { key: '来源', says: '数据出自哪份报表' },
  { key: '截至', says: '数据截至哪一天' },
  { key: '口径', says: '统计口径' },
  { key: '其中', says: '各部分的数值' },
  { key: '说明', says: '给同事看的说明，不印出' },
];

const VALUES = new Set(VALUE_KEYS.map(({ key }) => key));
const KNOWN = new Set(FIGURE_KEYS.map(({ key }) => key));
const DIRECTIONS = ['升好', '降好', '中性'];

export const isFigure = (map: YamlMap): boolean =>
  entryOf(map, '本期') !== undefined || (entryOf(map, '分子') !== undefined && entryOf(map, '分母') !== undefined);

/** Digits, or their mask: `321`, `95.3`, `xxx.x`. */
export const isQuantity = (node: YamlNode): boolean =>
  node.type === 'scalar' && (node.kind === 'number' || /^[-+]?[0-9xX×]+(?:\.[0-9xX×]+)?$/.test(node.text));

const wrong = (node: YamlNode, message: string, hint?: string): Diagnostic => ({
  code: 'JGF018',
  grade: 'E',
  message,
  place: node.place,
  ...(hint ? { hint } : {}),
});

/** `95.3%`, `321件`, `1,234`: a number with something around it. */
const dressed = (key: string, node: YamlNode): Diagnostic => {
  const text = node.type === 'scalar' ? node.text : '';
  const match = /^([-+]?[\d,]+(?:\.(\d+))?)\s*(\D+)$/.exec(text);
  if (match) {
    const [, number = '', decimals, unit = ''] = match;
    const plain = number.replaceAll(',', '');
    const places = decimals ? `, 小数: ${decimals.length}` : '';
    return wrong(node, `“${key}”里数值与单位写在了一起`, `写成 ${key}: ${plain}, 单位: ${unit.trim()}${places}`);
  }
  if (/^[\d,]+(?:\.\d+)?$/.test(text)) {
    return wrong(node, `“${key}”里有千位分隔`, `写成 ${key}: ${text.replaceAll(',', '')}`);
  }
  return wrong(node, `“${key}”应为数字`, '只写数字；还不知道就写 ~');
};

const isMissing = (node: YamlNode): boolean =>
  node.type === 'scalar'
    ? node.kind === 'null' || node.text === '待填'
    : node.type === 'map' && entryOf(node, '待填') !== undefined;

export const checkFigure = (map: YamlMap, report: (diagnostic: Diagnostic) => void): void => {
  for (const { key, keyPlace, value } of map.entries) {
    if (!KNOWN.has(key)) {
      const near = nearest(key, KNOWN);
      report({
        code: 'JGF018',
        grade: 'E',
        message: `指标里没有“${key}”这一项`,
        place: keyPlace,
        hint: near ? `是不是想写“${near}”` : `可以写的有：${[...KNOWN].join('、')}`,
        ...(near ? { suggest: [{ text: near, place: keyPlace }] } : {}),
      });
    } else if (VALUES.has(key) && !isMissing(value) && !isQuantity(value)) {
      report(dressed(key, value));
    } else if (key === '方向' && !(value.type === 'scalar' && DIRECTIONS.includes(value.text))) {
      report(wrong(value, '“方向”应为升好、降好或中性'));
    } else if ((key === '小数' || key === '同比小数') && !(value.type === 'scalar' && /^[0-6]$/.test(value.text))) {
      report(wrong(value, `“${key}”应为 0 到 6 的整数`));
    }
  }
  const unit = entryOf(map, '单位')?.value;
  if (unit && !(unit.type === 'scalar' && unit.kind !== 'null')) report(wrong(unit, '“单位”应为文字'));
  const numerator = entryOf(map, '分子');
  const denominator = entryOf(map, '分母');
  if ((numerator === undefined) !== (denominator === undefined)) {
    const lone = numerator ?? denominator;
    const place = lone?.keyPlace ?? placeOf(map.place.source, map.place.start);
    report({ code: 'JGF018', grade: 'E', message: '“分子”和“分母”要一起写', place });
  }
};
