/** Paths of relations that lead nowhere, or to what is no figure: what to write instead. */

import type { Diagnostic } from '../diagnostic.ts';
import { nearest } from '../nearest.ts';
import type { Place } from '../source.ts';
import { entriesOf, type Fact, type MapFact } from '../tree/facts.ts';
import { isMaskedNumeral } from '../tree/masking.ts';
import type { Input } from '../tree/trace.ts';
import type { Named } from './relation.ts';

export const join = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);

/** A step that leads nowhere. */
export interface Lost {
  readonly lost: string;
  readonly parent: Fact;
  /** Path of the parent. */
  readonly above: string;
}

const SOUGHT = 5_000;

/** The first value in file order whose path ends in this key, or in one like it. */
const endingIn = (root: MapFact, key: string): Input | undefined => {
  const queue: Input[] = [{ path: '', fact: root }];
  let like: Input | undefined;
  for (let seen = 0; seen < queue.length && seen < SOUGHT; seen += 1) {
    const { path, fact } = queue[seen] as Input;
    for (const [name, entry] of entriesOf(fact) ?? []) {
      const here = { path: join(path, name), fact: entry.fact };
      if (name === key) return here;
      if (like === undefined && nearest(key, [name]) && isCounted(entry.fact)) like = here;
      if (entry.fact.type === 'map') queue.push(here);
    }
  }
  return like;
};

/** Where a long value begins. */
export const headOf = ({ place }: Fact): Place => {
  const line = place.source.text.indexOf('\n', place.start);
  return line < 0 || line >= place.end ? place : { ...place, end: line };
};

export const unknownPath = (root: MapFact, { path, place }: Named, { lost, parent, above }: Lost): Diagnostic => {
  const near = nearest(lost, entriesOf(parent)?.keys() ?? []);
  const elsewhere = near === undefined ? endingIn(root, lost) : undefined;
  const better = near === undefined ? elsewhere?.path : join(above, near);
  const shown = elsewhere ?? (above === '' ? undefined : { path: above, fact: parent });
  return {
    code: 'JGF026',
    grade: 'E',
    message: `关系里的“${path}”不存在`,
    place,
    hint: better === undefined ? `在“${above || '数据'}”下加上“${lost}”，或改成已有的路径` : `是不是想写“${better}”`,
    ...(better === undefined ? {} : { suggest: [{ text: better, place }] }),
    ...(shown ? { related: [{ place: headOf(shown.fact), message: `“${shown.path}”在这里` }] } : {}),
  };
};

export const isCounted = ({ type }: Fact): boolean => type === 'figure' || type === 'number' || type === 'missing';

/** Outside figures a masked number is a text. */
export const isMaskedText = (fact: Fact): boolean =>
  fact.type === 'text' && isMaskedNumeral(fact.text.replace(/[%％‰]$/, ''));

const KIND: Readonly<Record<string, string>> = {
  text: '文字',
  flag: '真假值',
  date: '日期',
  list: '清单',
  map: '一组数据',
};

/** What to write instead of something that is no figure. */
export const notFigure = (named: Named, { path, fact }: Input): Diagnostic => {
  const inside = [...(entriesOf(fact) ?? [])].find(([, entry]) => isCounted(entry.fact))?.[0];
  const rate = fact.type === 'text' ? /^(\d+(?:\.\d+)?)\s*(\S+)$/.exec(fact.text) : undefined;
  const [, number, unit = ''] = rate ?? [];
  const figure = number && `{ 本期: ${number}, 单位: ${/^[%@`]/.test(unit) ? `"${unit}"` : unit} }`;
  const hint = inside
    ? `写到其中一项，如 ${path}.${inside}`
    : figure
      ? `把它写成指标：${figure}`
      : '写一个指标或数值的路径';
  return {
    code: 'JGF026',
    grade: 'E',
    message: `关系里的“${path}”是${KIND[fact.type] ?? '别的数据'}，不是指标`,
    place: named.place,
    hint,
    related: [{ place: headOf(fact), message: '它在这里' }],
  };
};
