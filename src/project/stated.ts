/**
 * A value as it was typed, and what is said about it beside: 截至, 期间 and 口径, by its figure or by its nearest
 * parent that says so. It computes nothing.
 */

import { nearest } from '../nearest.ts';
import { isoDate, writeDate } from '../tree/dates.ts';
import { entriesOf, type Fact, keysOf } from '../tree/facts.ts';

/** With its unit, as the writer knows it; empty for what is no single value. */
export const asTyped = (fact: Fact): string => {
  switch (fact.type) {
    case 'number':
      return `${fact.text}${fact.unit ?? ''}`;
    case 'text':
      return fact.text;
    case 'date':
      return isoDate(fact.date);
    case 'missing':
      return '待填';
    case 'list':
      return `${fact.items.length} 项`;
    default:
      return '';
  }
};

export interface Stated {
  /** 截至: `2024年8月31日`. */
  readonly until?: string;
  /** 期间: `2024年1月至2024年8月`. */
  readonly period?: string;
  /** 口径. */
  readonly scope?: string;
}

const textOf = (fact: Fact | undefined): string | undefined => {
  if (fact?.type === 'date') return writeDate(fact.date);
  return fact?.type === 'text' || fact?.type === 'number' ? fact.text : undefined;
};

const spanOf = (fact: Fact | undefined): string | undefined => {
  const entries = fact?.type === 'map' ? fact.entries : undefined;
  const [from, to] = [textOf(entries?.get('起')?.fact), textOf(entries?.get('止')?.fact)];
  return from !== undefined && to !== undefined ? `${from}至${to}` : textOf(fact);
};

export const below = (fact: Fact, key: string): Fact | undefined =>
  fact.type === 'list' ? fact.items[Number(key)] : entriesOf(fact)?.get(key)?.fact;

/** `root`: everything that the speech knows; `path`: the value's, from there. */
export const statedAbout = (root: Fact, path: string): Stated => {
  const stated: { until?: string; period?: string; scope?: string } = {};
  const state = (key: keyof Stated, text: string | undefined): void => {
    if (text !== undefined) stated[key] = text;
  };
  let fact: Fact | undefined = root;
  for (const key of ['', ...keysOf(path)]) {
    if (key !== '') fact = below(fact, key);
    if (!fact) break;
    const entries = entriesOf(fact);
    state('until', textOf(entries?.get('截至')?.fact));
    state('period', spanOf(entries?.get('期间')?.fact));
    state('scope', textOf(entries?.get('口径')?.fact));
  }
  return stated;
};

/** The value at a path from the root. */
export const factAt = (root: Fact, path: string): Fact | undefined =>
  keysOf(path).reduce<Fact | undefined>((fact, key) => fact && below(fact, key), root);

/** The path with the first key that leads nowhere mended, as far as that leads. */
export const mended = (root: Fact, path: string): string | undefined => {
  const keys = keysOf(path);
  let fact: Fact | undefined = root;
  for (const [at, key] of keys.entries()) {
    const next: Fact | undefined = below(fact, key);
    if (next) fact = next;
    else {
      const near = nearest(key, new Set(entriesOf(fact)?.keys()));
      const better = near === undefined ? undefined : [...keys.slice(0, at), near, ...keys.slice(at + 1)].join('.');
      return better !== undefined && factAt(root, better) ? better : undefined;
    }
  }
  return undefined;
};
