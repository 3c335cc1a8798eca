/**
 * What must hold in any data without being stated: no more 批次 than 人次, no part above its whole, a row of
 * totals that adds up. Walks each part of the facts once, however many drafts share it.
 */

import type { Diagnostic, Related } from '../diagnostic.ts';
import { kindOfUnit, unitClash } from '../figure/units.ts';
import { recent } from '../recent.ts';
import { entriesOf, type Fact, type FigureFact, type MapFact } from '../tree/facts.ts';
import type { Input } from '../tree/trace.ts';
import { findIn, nameOf, type Operand, PERIODS, partsOf, rowName, type Term, termOf, unitOf } from './operands.ts';
import { KINDS, RELATIONS_KEY } from './relation.ts';
import { CHECKS, inPeriod } from './relation-kinds.ts';
import { surelyHolds } from './whole-numbers.ts';

export interface Finding {
  /** Of the mapping, figure or list in which it was found. */
  readonly path: string;
  readonly diagnostic: Diagnostic;
}

interface Walk {
  readonly root: MapFact;
  readonly findings: Finding[];
  /** Figures that state what their 各项 add up to as well. */
  readonly stated: Operand[];
  /** A figure here is worked out of others, which each draft may have otherwise. */
  elsewhere: boolean;
}

const STRICT = { tolerance: '0' };

/** The value at its place; of a rate that is worked out, its 分子 and 分母 as well. */
export const relatedOf = ({ path, isPeriodic, period, amount, place }: Term): readonly Related[] => [
  { place, message: isPeriodic ? `${path} ${period} ${amount.text}` : `${path} ${amount.text}` },
  ...(amount.computed === undefined ? [] : amount.inputs.flatMap(inputAt)),
];

const inputAt = ({ path, fact }: Input): Related[] =>
  fact.type === 'number' ? [{ place: fact.place, message: `${path} ${fact.text}` }] : [];

/** Each place once: rates of one whole share their 分母. */
export const distinctRelated = (related: readonly Related[]): Related[] => [
  ...new Map(related.map((each) => [`${each.place.source.name} ${each.place.start} ${each.message}`, each])).values(),
];

/** Holds the operands against each other in every period that all of them state and know. */
const hold = (walk: Walk, path: string, operands: readonly Operand[], kind: '合计' | '不大于', hint: string): void => {
  if (surelyHolds(kind, operands, PERIODS)) return;
  for (const period of PERIODS) {
    const terms = operands.map((operand) => termOf(operand, period, walk.root));
    if (!terms.every((term) => typeof term === 'object')) continue;
    const wrong = CHECKS[kind](terms, STRICT);
    const [first, ...others] = terms;
    if (wrong === undefined || !first) continue;
    walk.findings.push({
      path,
      diagnostic: {
        code: 'JGF025',
        grade: 'E',
        message: inPeriod(period, wrong),
        place: first.place,
        hint,
        related: distinctRelated(others.flatMap(relatedOf)),
      },
    });
  }
};

const isNumeric = (fact: Fact): boolean => fact.type === 'figure' || fact.type === 'number';

const visits = (walk: Walk, { entries }: MapFact, path: string): void => {
  const [batches, people] = ['批次', '人次'].map((key) => entries.get(key)?.fact);
  if (!batches || !people || !isNumeric(batches) || !isNumeric(people)) return;
  const of = path.slice(path.lastIndexOf('.') + 1);
  const operands = [
    { path: `${path}.批次`, name: `${of}批次`, fact: batches },
    { path: `${path}.人次`, name: `${of}人次`, fact: people },
  ];
  hold(walk, path, operands, '不大于', '一批至少一人次；核对这两个数，看是不是写颠倒了');
};

/** A part that states no period is of 本期. */
const parts = (walk: Walk, figure: FigureFact, path: string): void => {
  const stated = figure.entries.get('其中')?.fact;
  if (!stated || figure.entries.get('本期') === undefined) return;
  const name = path.slice(path.lastIndexOf('.') + 1);
  for (const part of partsOf(stated, `${path}.其中`)) {
    const operands = [
      { ...part, name: `${name}其中的${part.name}` },
      { path, name, fact: figure },
    ];
    hold(walk, path, operands, '不大于', '部分不会多于全部；核对这两个数');
  }
};

const TOTALS = /^(?:合计|总计|总数)$/;

/** The figures of a row by their keys within it: rates and shares are not added up. */
const cells = (row: Fact, key = ''): [string, Fact][] =>
  [...(entriesOf(row) ?? [])].flatMap(([name, { fact }]): [string, Fact][] => {
    const here = key === '' ? name : `${key}.${name}`;
    if (fact.type === 'map') return cells(fact, here);
    const counted =
      fact.type === 'number' ||
      (fact.type === 'figure' && kindOfUnit(fact.unit) !== 'rate' && !fact.entries.has('分子'));
    return counted ? [[here, fact]] : [];
  });

const cellAt = (row: Input, key: string, name: string): Operand | undefined => {
  let fact: Fact | undefined = row.fact;
  for (const part of key.split('.')) fact = fact && entriesOf(fact)?.get(part)?.fact;
  return fact && { path: `${row.path}.${key}`, name, fact };
};

const NOT_COUNTED = /名次|排名|排序|位次|序号|编号|年份|率|占比|比重|同比|环比|人均|平均/;

const totals = (walk: Walk, items: readonly Fact[], path: string): void => {
  const rows = items.map((fact, i) => ({ path: `${path}[${i}]`, fact, name: rowName(fact) ?? `第${i + 1}项` }));
  const sums = rows.filter(({ name }) => TOTALS.test(name));
  const [total] = sums;
  if (!total || sums.length > 1) return;
  const others = rows.filter(({ name }) => name !== total.name && name !== '小计');
  for (const [key, fact] of cells(total.fact)) {
    if (NOT_COUNTED.test(key)) continue;
    const added = others.map((row) => cellAt(row, key, row.name));
    const operands = [{ path: `${total.path}.${key}`, name: total.name, fact }, ...added];
    if (added.length === 0 || !operands.every((operand) => operand !== undefined)) continue;
    // A row of totals over 件次 and 批次 is a sum only by a stated 口径; of 人次 and 件次 it is none.
    const units = operands.map(unitOf).filter((unit) => unit !== '');
    if (unitClash(units, entriesOf(fact)?.has('口径') ?? false) !== undefined) continue;
    hold(walk, path, operands, '合计', `核对“${total.name}”一行和各行的“${key.replace(/\.本期$/, '')}”`);
  }
};

/** Only the outermost 关系 is read. */
const nested = (walk: Walk, { entries }: MapFact, path: string): void => {
  const entry = path === '' ? undefined : entries.get(RELATIONS_KEY);
  if (entry?.fact.type !== 'list') return;
  const meant = entry.fact.items.some((item) => KINDS.some((kind) => entriesOf(item)?.has(kind)));
  if (!meant) return;
  walk.findings.push({
    path,
    diagnostic: {
      code: 'JGF026',
      grade: 'E',
      message: `“${path}”里的关系查不到：关系写在最外一层`,
      place: entry.keyPlace,
      hint: '把“关系”移到最外一层（文稿里是“数据”的下一级），路径从最外一层写起',
    },
  });
};

const visit = (walk: Walk, fact: Fact, path: string): void => {
  if (fact.type === 'figure') {
    if (fact.entries.has('各项') || fact.entries.has('分子')) walk.elsewhere = true;
    const name = path.slice(path.lastIndexOf('.') + 1);
    const isStated = fact.entries.has('各项') && PERIODS.some((period) => fact.entries.has(period));
    if (isStated) walk.stated.push({ path, name, fact });
    return parts(walk, fact, path);
  }
  if (fact.type === 'list') {
    totals(walk, fact.items, path);
    for (const [i, item] of fact.items.entries()) visit(walk, item, `${path}[${i}]`);
  }
  if (fact.type !== 'map') return;
  visits(walk, fact, path);
  nested(walk, fact, path);
  for (const [key, entry] of fact.entries) visit(walk, entry.fact, `${path}.${key}`);
};

/** Its 各项 stand anywhere in the facts, so this is asked of every speech anew. */
const added = (root: MapFact, total: Operand): readonly Finding[] => {
  const list = total.fact.type === 'figure' ? total.fact.entries.get('各项')?.fact : undefined;
  const find = findIn(root);
  const operands = (list?.type === 'list' ? list.items : []).map((item) => {
    const found = item.type === 'text' ? find(item.text) : undefined;
    return found && { ...found, name: nameOf(found.path) };
  });
  const walk: Walk = { root, findings: [], stated: [], elsewhere: false };
  if (!operands.every((operand) => operand !== undefined) || operands.length === 0) return [];
  hold(walk, total.path, [total, ...operands], '合计', '改成一致，或删去这一项，由各项相加得出');
  return walk.findings;
};

interface Seen extends Pick<Walk, 'findings' | 'stated'> {
  readonly path: string;
}

const SEEN = recent<Fact, Seen>(200);

/** Of one entry at the top of the facts, which speeches share as one object. */
export const findingsIn = (root: MapFact, key: string, fact: Fact): readonly Finding[] => {
  if (fact.type !== 'map' && fact.type !== 'list' && fact.type !== 'figure') return [];
  let seen = SEEN.get(fact);
  if (seen?.path !== key) {
    const walk: Walk = { root, findings: [], stated: [], elsewhere: false };
    visit(walk, fact, key);
    seen = { path: key, findings: walk.findings, stated: walk.stated };
    if (!walk.elsewhere) SEEN.set(fact, seen);
  }
  return seen.stated.length === 0
    ? seen.findings
    : [...seen.findings, ...seen.stated.flatMap((total) => added(root, total))];
};
