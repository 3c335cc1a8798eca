/** Which verb a change takes: by its sign, what is counted, and whether the move is welcome (4.3, verb pairs). */

import { kindOfUnit } from './units.ts';

/** `方向` of a figure. */
export type Welcome = '升好' | '降好' | '中性';

/** Named by their rising verb. */
export const VERBS = {
  上升: ['上升', '下降'],
  增长: ['增长', '减少'],
  提高: ['提高', '降低'],
  增加: ['增加', '减少'],
} as const;

export type VerbName = keyof typeof VERBS;

export type Sign = 1 | -1;

/**
 * 提高 and 增长 praise, so what had better fall never takes them: a rate of repeated petitions 上升, arrears 增加.
 */
const usual = (unit: string, welcome: Welcome | undefined): VerbName => {
  const kind = kindOfUnit(unit);
  if (kind === 'count') return '上升';
  if (kind === 'rate') return welcome === '降好' || welcome === '中性' ? '上升' : '提高';
  return welcome === '降好' ? '增加' : '增长';
};

export const verbFor = (sign: Sign, unit: string, welcome?: Welcome, chosen?: VerbName): string =>
  VERBS[chosen ?? usual(unit, welcome)][sign > 0 ? 0 : 1];

/** 由…增至…: between two values. */
export const towards = (sign: Sign, unit: string, welcome?: Welcome): string => {
  if (kindOfUnit(unit) !== 'rate') return sign > 0 ? '增至' : kindOfUnit(unit) === 'volume' ? '减至' : '降至';
  return `${verbFor(sign, unit, welcome)}到`;
};
