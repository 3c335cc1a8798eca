/**
 * What the paths of a relation lead to, and what stands there in each period. Finds and reads; compares
 * nothing.
 */

import type { Diagnostic } from '../diagnostic.ts';
import { amountAt, amountOf, isAmount, type Known, type Period } from '../figure/amount.ts';
import type { Place } from '../source.ts';
import { entriesOf, type Fact, keysOf, type MapFact } from '../tree/facts.ts';
import type { Input } from '../tree/trace.ts';
import { headOf, isCounted, isMaskedText, join, type Lost, notFigure, unknownPath } from './operand-faults.ts';
import type { Named } from './relation.ts';

/** Periods in which figures are held against one another. */
export const PERIODS = ['本期', '上年同期', '上期'] as const satisfies readonly Period[];

export interface Operand extends Input {
  /** Short, for arithmetic: `来信`, `来访批次`. */
  readonly name: string;
}

/** Empty where none is stated. */
export const unitOf = ({ fact }: Operand): string =>
  (fact.type === 'figure' || fact.type === 'number' || fact.type === 'missing' ? fact.unit : undefined) ?? '';

/** One known value in the arithmetic. */
export interface Term {
  readonly name: string;
  /** Of the figure, or of the value itself. */
  readonly path: string;
  /** Stated or worked out for a period, not a lone value. */
  readonly isPeriodic: boolean;
  readonly amount: Known;
  readonly period: Period;
  readonly place: Place;
}

/** What is missing is missing all the way down. */
const walk = (root: MapFact, path: string): Input | Lost => {
  let fact: Fact = root;
  let above = '';
  for (const key of keysOf(path)) {
    if (fact.type === 'missing') break;
    const below: Fact | undefined =
      fact.type === 'list' && /^\d+$/.test(key) ? fact.items[Number(key)] : entriesOf(fact)?.get(key)?.fact;
    if (!below) return { lost: key, parent: fact, above };
    fact = below;
    above = join(above, key);
  }
  return { path, fact };
};

export const findIn =
  (root: MapFact) =>
  (path: string): Input | undefined => {
    const found = walk(root, path);
    return 'fact' in found ? found : undefined;
  };

/** Keys that say what is counted and not of whom. */
const BARE = /^(?:件次|件|数|总量|合计|总计|小计|本期|上年同期|上期|目标|\d+)$/;

const VISITS = /^[批人]次$/;

/** The last key; with the one above where that alone says too little. */
export const nameOf = (path: string): string => {
  const keys = keysOf(path);
  const last = keys.at(-1) ?? path;
  const above = keys.at(-2);
  const needsMore = VISITS.test(last) || (BARE.test(last) && keys.length > 2);
  return needsMore && above !== undefined ? `${above}${last}` : last;
};

/** Undefined after a diagnostic. */
export const operandAt = (
  root: MapFact,
  named: Named,
  report: (diagnostic: Diagnostic) => void,
): Operand | undefined => {
  const found = walk(root, named.path);
  if (!('fact' in found)) report(unknownPath(root, named, found));
  else if (isCounted(found.fact) || isMaskedText(found.fact)) {
    return { ...found, name: nameOf(named.path) };
  } else report(notFigure(named, found));
  return undefined;
};

const TOTAL_NAMES: ReadonlySet<string> = new Set(['合计', '总计', '总数', '小计']);

/** What a row of a list is called: its 名称, or the first text that it states. */
export const rowName = (row: Fact): string | undefined => {
  const entries = entriesOf(row);
  const named =
    entries?.get('名称')?.fact ?? [...(entries?.values() ?? [])].find(({ fact }) => fact.type === 'text')?.fact;
  return named?.type === 'text' ? named.text : undefined;
};

/** The leaves of a figure's 其中, by name; parts may stand in groups. */
export const partsOf = (fact: Fact, path: string): Operand[] =>
  fact.type === 'map'
    ? [...fact.entries].flatMap(([name, entry]) =>
        entry.fact.type === 'map'
          ? partsOf(entry.fact, join(path, name))
          : [{ path: join(path, name), name, fact: entry.fact }],
      )
    : [];

const column = (row: Input, key: string, name: string): Operand | undefined => {
  const fact = entriesOf(row.fact)?.get(key)?.fact;
  return fact && { path: join(row.path, key), name, fact };
};

/** Rows of a list or entries of a mapping; rows of totals are not parts. */
const membersOf = ({ path, fact }: Input): Operand[] =>
  fact.type === 'list'
    ? fact.items.flatMap((item, i) => {
        const name = rowName(item) ?? `第${i + 1}项`;
        return TOTAL_NAMES.has(name) ? [] : [{ path: `${path}[${i}]`, name, fact: item }];
      })
    : [...(entriesOf(fact) ?? [])].flatMap(([name, entry]) =>
        TOTAL_NAMES.has(name) || entry.fact.type === 'text' || entry.fact.type === 'date'
          ? []
          : [{ path: join(path, name), name, fact: entry.fact }],
      );

/** All figures under one path: a list (`项` of each row), a mapping of figures. Undefined after a diagnostic. */
export const operandsUnder = (
  root: MapFact,
  named: Named,
  key: string | undefined,
  report: (diagnostic: Diagnostic) => void,
): readonly Operand[] | undefined => {
  const found = walk(root, named.path);
  if (!('fact' in found)) {
    report(unknownPath(root, named, found));
    return undefined;
  }
  if (found.fact.type === 'missing') return [];
  if (found.fact.type !== 'list' && found.fact.type !== 'map') {
    report({
      code: 'JGF026',
      grade: 'E',
      message: `关系里的“${named.path}”只有一项，说不上各部分`,
      place: named.place,
      hint: '写成清单：[统计.来信, 统计.网上]，或写一组指标、一个清单的路径',
    });
    return undefined;
  }
  const members = membersOf(found);
  const chosen = key === undefined ? members : members.map((row) => column(row, key, row.name));
  const odd = chosen.findIndex((operand) => !operand || !isCounted(operand.fact));
  if (odd < 0 && members.length > 0) return chosen as Operand[];
  const row = members[odd];
  const inside = [...(entriesOf(row?.fact ?? found.fact) ?? [])].find(([, entry]) => isCounted(entry.fact))?.[0];
  const plain = row?.fact.type === 'figure' ? undefined : inside;
  const message = row
    ? key === undefined
      ? `“${named.path}”里的“${row.name}”不是指标`
      : `“${named.path}”里的“${row.name}”没有“${key}”这个指标`
    : `“${named.path}”里没有指标`;
  report({
    code: 'JGF026',
    grade: 'E',
    message,
    place: named.place,
    hint: plain ? `写上 项: ${plain}` : '写一组指标的路径，或把各部分逐个写出',
    related: row ? [{ place: headOf(row.fact), message: '它在这里' }] : [],
  });
  return undefined;
};

/** Undefined where the period is not stated; `unknown` where it is masked or still missing. */
export const termOf = (operand: Operand, period: Period, root: MapFact): Term | 'unknown' | undefined => {
  const { fact, path, name } = operand;
  if (fact.type === 'text') return 'unknown';
  if (fact.type !== 'figure') {
    if (fact.type === 'missing') return 'unknown';
    if (period !== '本期') return undefined;
    const amount = amountOf(operand, fact.type === 'number' ? (fact.unit ?? '') : '');
    if (!amount) return undefined;
    return amount.state === 'known' ? { name, path, isPeriodic: false, amount, period, place: fact.place } : 'unknown';
  }
  const found = amountAt(fact, path, period, findIn(root));
  if (!isAmount(found)) return found.state === 'absent' ? undefined : 'unknown';
  if (found.state !== 'known') return 'unknown';
  return {
    name,
    path,
    isPeriodic: true,
    amount: found,
    period,
    place: fact.entries.get(period)?.fact.place ?? headOf(fact),
  };
};
