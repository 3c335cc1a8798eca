/** The figures of a speech's facts in one list, each as 数 would print it: for finding numbers typed by hand. */

import type { KnownFigure } from '../check/material.ts';
import { findIn } from '../facts/operands.ts';
import { amountAt, isAmount } from '../figure/amount.ts';
import { recent } from '../recent.ts';
import { entriesOf, type Fact, type FigureFact, type MapFact } from '../tree/facts.ts';

const join = (above: string, key: string): string => (above === '' ? key : `${above}.${key}`);

const PERIODS = ['上年同期', '上期', '目标'] as const;

/** Keys of a figure that say how it prints, not how much it is. */
const NO_VALUES: ReadonlySet<string> = new Set(['本期', ...PERIODS, '分子', '分母', '各项', '小数', '同比小数']);

const flatten = (root: MapFact): readonly KnownFigure[] => {
  const found: KnownFigure[] = [];
  const add = (path: string, value: string, unit: string, fact: Fact): void => {
    if (/^[-+]?\d+(?:\.\d+)?$/.test(value)) found.push({ path, value, unit, place: fact.place });
  };
  const figure = (fact: FigureFact, path: string): void => {
    const now = amountAt(fact, path, '本期', findIn(root));
    if (isAmount(now) && now.state === 'known') add(path, now.text, fact.unit, fact.entries.get('本期')?.fact ?? fact);
    for (const period of PERIODS) {
      const stated = fact.entries.get(period)?.fact;
      if (stated?.type === 'number') add(`${path}.${period}`, stated.text, fact.unit, stated);
    }
    for (const [key, entry] of fact.entries) if (!NO_VALUES.has(key)) visit(entry.fact, join(path, key));
  };
  const visit = (fact: Fact, path: string): void => {
    if (fact.type === 'figure') figure(fact, path);
    else if (fact.type === 'number') add(path, fact.text, fact.unit ?? '', fact);
    else if (fact.type === 'list') for (const [i, item] of fact.items.entries()) visit(item, `${path}[${i}]`);
    else for (const [key, entry] of entriesOf(fact) ?? []) visit(entry.fact, join(path, key));
  };
  visit(root, '');
  return found;
};

const known = recent<MapFact, readonly KnownFigure[]>(20);

/** Masked and missing ones are none. */
export const knownFigures = (root: MapFact): readonly KnownFigure[] => {
  const before = known.get(root);
  if (before) return before;
  const figures = flatten(root);
  known.set(root, figures);
  return figures;
};
