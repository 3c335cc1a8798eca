/** One template on both sides: our evaluator and Handlebars, and whether every character knows its origin. */

import type { Diagnostic } from '../../src/diagnostic.ts';
import { printable } from '../../src/template/values.ts';
import type { Fact, MapFact } from '../../src/tree/facts.ts';
import type { Piece } from '../../src/tree/trace.ts';
import { factFrom, oneLine } from './facts.ts';
import { helpersFor, plainValue, render, type ToValue } from './handlebars.ts';
import { type Case, flat } from './shrink.ts';
import { evaluate } from './templates.ts';

export type Comparison =
  | { readonly kind: 'same' }
  /** We refuse it. */
  | { readonly kind: 'faulty'; readonly faults: readonly string[] }
  | { readonly kind: 'differs'; readonly why: string; readonly ours: string; readonly theirs: string };

const valueAt = (root: Fact, path: string): Fact | undefined => {
  let fact: Fact | undefined = root;
  for (const [, index, key] of path.matchAll(/\[(\d+)\]|([^.[\]]+)/g)) {
    if (index !== undefined) fact = fact?.type === 'list' ? fact.items[Number(index)] : undefined;
    else fact = fact?.type === 'map' || fact?.type === 'figure' ? fact.entries.get(key ?? '')?.fact : undefined;
  }
  return fact;
};

/** Why a piece's origin cannot be true; undefined where it holds. */
export const falseOrigin = ({ text, origin }: Piece, root: MapFact): string | undefined => {
  if (origin.kind === 'language') {
    const { source, start, end } = origin.place;
    const there = source.text.slice(start, end);
    return there === text ? undefined : `“${text}”的位置上是“${there}”`;
  }
  if (origin.kind !== 'fact' || origin.helper !== undefined) return undefined;
  const fact = valueAt(root, origin.path);
  return fact && printable(fact) === text ? undefined : `“${text}”不是 ${origin.path} 的值`;
};

/**
 * What is not there prints as nothing on both sides. Only a partial that is called with it is not run by us,
 * and Handlebars finds letters in a text by number.
 */
const printsNothing = ({ code, place }: Diagnostic): boolean => {
  if (code !== 'JGT003' || !place) return false;
  const { text } = place.source;
  const mustache = text.slice(text.lastIndexOf('{{', place.start), place.end);
  return !/^\{\{~?#?>|\[\d|lookup/.test(mustache);
};

export const compare = ({ data, template, partials, crlf }: Case): Comparison => {
  const facts = new Map<unknown, { fact: Fact; path: string }>();
  const root = factFrom(data, '', (value, fact, path) => facts.set(value, { fact, path })) as MapFact;
  const written = (tree: Case['template']): string => (crlf ? flat(tree).replaceAll('\n', '\r\n') : flat(tree));
  const texts = Object.fromEntries(Object.entries(partials).map(([name, tree]) => [name, written(tree)]));
  const ours = evaluate(written(template), root, texts);
  const faults = ours.diagnostics.filter(({ grade }) => grade === 'E');
  const faulty = { kind: 'faulty', faults: faults.map(oneLine) } as const;
  if (!faults.every(printsNothing)) return faulty;
  const toValue: ToValue = (value) => {
    const known = facts.get(value);
    return known ? { kind: 'fact', ...known } : plainValue(value);
  };
  const helpers = helpersFor(toValue, () => undefined, 2);
  let theirs: string | undefined;
  let why = '文字不同';
  for (const mode of ['noEscape', 'escape'] as const) {
    if (theirs === ours.text) break;
    try {
      theirs = render(written(template), data, texts, helpers, mode);
    } catch (thrown) {
      why = `Handlebars 报错：${thrown}`;
    }
  }
  if (ours.text !== theirs) return { kind: 'differs', why, ours: ours.text, theirs: theirs ?? '' };
  for (const piece of ours.pieces) {
    const lie = falseOrigin(piece, root);
    if (lie) return { kind: 'differs', why: lie, ours: ours.text, theirs };
  }
  return faults.length > 0 ? faulty : { kind: 'same' };
};
