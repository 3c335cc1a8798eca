/**
 * What a fact is worth to arithmetic: a number, a masked one, or one still missing. Reads facts only; computes
 * nothing.
 */

import { recent } from '../recent.ts';
import { entriesOf, type Fact, type FigureFact } from '../tree/facts.ts';
import type { Input } from '../tree/trace.ts';
import { type Decimal, decimal, isDecimal } from './decimal.ts';

type Quantity =
  | { readonly state: 'known'; readonly value: Decimal; readonly text: string }
  /** Digits replaced by x, X or ×: `xxx.x`. */
  | { readonly state: 'masked'; readonly text: string }
  | { readonly state: 'missing'; readonly text: string };

const KNOWN = recent<Fact, Quantity>(1_000);

/** Undefined for what is no quantity at all; a fact that many speeches share is read once. */
export const quantityOf = (fact: Fact): Quantity | undefined => {
  const known = KNOWN.get(fact);
  if (known) return known;
  const quantity = readQuantity(fact);
  if (quantity) KNOWN.set(fact, quantity);
  return quantity;
};

const readQuantity = (fact: Fact): Quantity | undefined => {
  if (fact.type === 'missing') return { state: 'missing', text: fact.placeholder };
  if (fact.type !== 'number') return undefined;
  const { text } = fact;
  return isDecimal(text) ? { state: 'known', value: decimal(text), text } : { state: 'masked', text };
};

/** 本期, 上年同期, 上期, 目标 and so on of a figure at `path`, with its own path. */
export const valueIn = (figure: FigureFact, path: string, key: string): Input | undefined => {
  const entry = figure.entries.get(key);
  return entry && { path: `${path}.${key}`, fact: entry.fact };
};

/** A figure, or a value that one could hold. */
export const isQuantity = ({ type }: Fact): boolean => type === 'figure' || type === 'number' || type === 'missing';

/** The one figure of a row that is no figure itself; undefined where it has several, or none. */
export const loneFigure = (row: Input): Input | undefined => {
  if (isQuantity(row.fact)) return row;
  const figures = [...(entriesOf(row.fact) ?? [])].filter(([, { fact }]) => fact.type === 'figure');
  const [lone] = figures;
  return lone && figures.length === 1 ? { path: `${row.path}.${lone[0]}`, fact: lone[1].fact } : undefined;
};
