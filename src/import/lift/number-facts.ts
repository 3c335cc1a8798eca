/**
 * Where a number goes among the facts: into a figure with its unit, into a group of 批次 and 人次, or by itself. What last
 * year's value belongs to is told by the sentence.
 */

import { type LiftedMap, type LiftedValue, nodeAt, putFigure, putValue } from './facts.ts';
import type { Pair } from './from-to.ts';
import { type Aspect, describe } from './names.ts';
import { once, type State, tell } from './state.ts';
import type { Token } from './token.ts';

const FIGURE_UNITS = /^(?:件次|件|起|个|宗|例|项|条|次|场次|场|处|家|封|份|篇)$/;

/** `12`, `95.3`, `xx.x`: what a figure can hold. */
const isQuantity = (text: string): boolean => /^(?:\d{1,9}(?:\.\d{1,4})?|[xX×]{1,8}(?:\.[xX×]{1,4})?)$/.test(text);

const figureOf = (token: Token): { readonly text: string; readonly unit: string } | undefined => {
  const { text, unit } = token;
  if (/[%％‰]$/.test(text)) {
    const bare = text.slice(0, -1);
    return isQuantity(bare) && !text.endsWith('％') ? { text: bare, unit: text.slice(-1) } : undefined;
  }
  return unit !== undefined && FIGURE_UNITS.test(unit) && isQuantity(text) ? { text, unit } : undefined;
};

export interface Found {
  readonly path: string;
  /** The slot reaches over the unit. */
  readonly over?: number;
  readonly call?: string;
}

const lastYear = (state: State, line: string, token: Token, value: LiftedValue): Found | undefined => {
  const node = state.figure === undefined ? undefined : nodeAt(state.facts, state.figure);
  const figure = figureOf(token);
  if (node?.type !== 'figure' || !figure || node.unit !== figure.unit) return undefined;
  const over = figure.text === token.text ? figure.unit.length : 0;
  const before = node.periods.get('上年同期');
  if (before ? before.text !== figure.text : !line.startsWith(figure.unit, token.end) && over > 0) return undefined;
  if (!before) node.periods.set('上年同期', { ...value, text: figure.text });
  return { path: `${state.figure}.上年同期`, over, call: `{{数 ${state.figure} 位="上年同期"}}` };
};

const GROUPED: ReadonlySet<Aspect> = new Set(['批次', '人次', '人数', '户数', '金额']);

/** 批次 and 人次 of one group are held against each other: what an old text has the wrong way round stays apart. */
const goesWith = (group: LiftedMap, aspect: Aspect, { text, missing }: LiftedValue): boolean => {
  const other = aspect === '批次' ? '人次' : aspect === '人次' ? '批次' : undefined;
  const beside = other === undefined ? undefined : group.entries.get(other);
  if (beside?.type !== 'value' || beside.missing || missing) return true;
  const [batches, people] = (aspect === '批次' ? [text, beside.text] : [beside.text, text]).map(Number);
  return (batches as number) <= (people as number);
};

export const numberFact = (state: State, line: string, token: Token, value: LiftedValue): Found => {
  const { subject, aspect, own } = describe(line, token, state.subject);
  state.subject = subject;
  if (aspect === '上年同期') {
    const found = lastYear(state, line, token, value);
    if (found) return found;
  }
  const grouped = GROUPED.has(aspect);
  // 208批897人次: what has a group is as much the same as the group is.
  const same = own || grouped ? ['统计', subject, aspect, token.unit ?? ''].join('.') : undefined;
  const figure = aspect === '' && own ? figureOf(token) : undefined;
  if (figure && (figure.text !== token.text || line.startsWith(figure.unit, token.end))) {
    const path = once(state, same, value, (one) =>
      putFigure(state.facts, '统计', subject, figure.unit, { ...one, text: figure.text }),
    );
    tell(state, path);
    return { path: `${path}.本期`, over: figure.text === token.text ? figure.unit.length : 0, call: `{{数 ${path}}}` };
  }
  const holder = nodeAt(state.facts, `统计.${subject}`);
  if (grouped && (holder === undefined || (holder.type === 'map' && goesWith(holder, aspect, value)))) {
    return { path: once(state, same, value, (one) => putValue(state.facts, ['统计', subject], aspect, one)) };
  }
  // 增加317人: how many more, not how many per cent.
  const counted = /^[同环]比$/.test(aspect) && !/[%％‰]$/.test(token.text) && !/点|倍|成/.test(token.unit ?? '');
  const key = subject + aspect + (counted ? '增减' : '');
  return { path: once(state, same, value, (one) => putValue(state.facts, ['统计'], key, one)) };
};

/** One figure of two values; its path. */
export const pairFact = (state: State, line: string, pair: Pair, lifted: (token: Token) => LiftedValue): string => {
  const { subject } = describe(line, { ...pair.before, start: pair.start }, state.subject);
  state.subject = subject;
  const bare = (token: Token): LiftedValue => ({ ...lifted(token), text: token.text.replace(/%$/, '') });
  const path = putFigure(state.facts, '统计', subject, pair.unit, bare(pair.now));
  const node = nodeAt(state.facts, path);
  if (node?.type === 'figure') node.periods.set(pair.period, bare(pair.before));
  tell(state, path);
  return path;
};
