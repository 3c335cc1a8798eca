/**
 * Whether the facts of one speech agree with each other: the relations that the data state under 关系, and
 * those that hold by themselves (automatic.ts). What is masked or still missing is passed over.
 */

import type { Diagnostic } from '../diagnostic.ts';
import type { Find } from '../figure/amount.ts';
import { limitClash, unitClash } from '../figure/units.ts';
import { recent } from '../recent.ts';
import { entriesOf, type Fact, type MapFact } from '../tree/facts.ts';
import { distinctRelated, findingsIn, relatedOf } from './automatic.ts';
import { headOf } from './operand-faults.ts';
import {
  findIn,
  type Operand,
  operandAt,
  operandsUnder,
  PERIODS,
  partsOf,
  type Term,
  termOf,
  unitOf,
} from './operands.ts';
import { type Named, RELATIONS_KEY, type Relation, relationOf } from './relation.ts';
import { CHECKS, inPeriod } from './relation-kinds.ts';
import { surelyHolds } from './whole-numbers.ts';

type Report = (diagnostic: Diagnostic) => void;

/** The total's own 其中. */
const WITHIN = '其中';

const partsWithin = (total: Operand, named: Named, report: Report): readonly Operand[] => {
  if (total.fact.type === 'missing') return [];
  const stated = entriesOf(total.fact)?.get(WITHIN)?.fact;
  const parts = stated ? partsOf(stated, `${total.path}.${WITHIN}`) : [];
  if (parts.length === 0 && stated?.type !== 'missing') {
    const hint = `在“${total.path}”里写上 其中: { … }，或把各部分逐个写出`;
    report({ code: 'JGF026', grade: 'E', message: `“${total.path}”没有“其中”`, place: named.place, hint });
  }
  return parts;
};

const visitsAt = (root: MapFact, { path, place }: Named, report: Report): (Operand | undefined)[] =>
  findIn(root)(path)?.fact.type === 'missing'
    ? []
    : ['批次', '人次'].map((key) => operandAt(root, { path: `${path}.${key}`, place }, report));

/** Undefined after a diagnostic. */
const operandsOf = (root: MapFact, relation: Relation, report: Report): readonly Operand[] | undefined => {
  const { kind, names, isGroup, column } = relation;
  const group = isGroup ? names.at(-1) : undefined;
  const [first] = names;
  if (!first) return undefined;
  if (kind === '批次不大于人次') return whole(visitsAt(root, first, report));
  const singles = (isGroup ? names.slice(0, -1) : names).map((named) => operandAt(root, named, report));
  if (!group) return whole(singles);
  const [total] = singles;
  if (group.path !== WITHIN) {
    const members = operandsUnder(root, group, column, report);
    return members && whole([...singles, ...members]);
  }
  return total && [total, ...partsWithin(total, group, report)];
};

const whole = (operands: readonly (Operand | undefined)[]): readonly Operand[] | undefined =>
  operands.every((operand) => operand !== undefined) ? operands : undefined;

/** Two of one name are told apart by their paths. */
const distinct = (operands: readonly Operand[]): readonly Operand[] =>
  operands.map((operand) =>
    operands.some((other) => other !== operand && other.name === operand.name)
      ? { ...operand, name: operand.path }
      : operand,
  );

const ADDED: ReadonlySet<string> = new Set(['合计', '占比合计', '等于', '等于上期期末']);

/** What is added, said to be equal or compared is counted in one unit. */
const unitFault = (relation: Relation, operands: readonly Operand[]): Diagnostic | undefined => {
  const clashOf = ADDED.has(relation.kind) ? unitClash : relation.kind === '不大于' ? limitClash : undefined;
  const counted = operands.filter((operand) => unitOf(operand) !== '');
  const clash = clashOf?.(counted.map(unitOf), relation.scope !== undefined);
  if (clash === undefined) return undefined;
  const { kind, place } = relation;
  const hint =
    relation.scope === undefined && counted.some((operand) => /批/.test(unitOf(operand)))
      ? '改成单位相同的指标；来访按批次计入的，写上 口径: 来访按批次计入总量'
      : '改成单位相同的指标';
  const related = operands.map(({ path, fact }) => ({ place: headOf(fact), message: `${path} ${unitIn(fact)}` }));
  return { code: 'JGF026', grade: 'E', message: `“${kind}”里${clash}`, place, hint, related };
};

const unitIn = (fact: Fact): string => {
  const unit = 'unit' in fact ? fact.unit : '';
  return unit ? `单位是${unit}` : '没有写单位';
};

/** 期初 of this period against 期末 of the last one, which is its 上期 unless it is a figure of its own. */
const carried = (root: MapFact, [opening, closing]: readonly Operand[]): (Term | 'unknown' | undefined)[][] => {
  if (!opening || !closing) return [];
  const last = termOf(closing, '上期', root) ?? termOf(closing, '本期', root);
  return [[termOf(opening, '本期', root), last]];
};

const broken = (relation: Relation, terms: readonly Term[]): Diagnostic | undefined => {
  const { kind, place, note, scope } = relation;
  const wrong = CHECKS[kind](terms, relation);
  const [first] = terms;
  if (wrong === undefined || !first) return undefined;
  const why = [note, scope && `口径：${scope}`].filter((word) => word !== undefined && word !== '').join('；');
  return {
    code: 'JGF025',
    grade: 'E',
    message: inPeriod(first.period, wrong),
    place,
    ...(why === '' ? {} : { why }),
    hint: terms.length > 2 ? '逐处核对，改正填错的一处' : '核对两处的数值，改正填错的一处',
    related: distinctRelated(terms.flatMap(relatedOf)),
  };
};

const check = (root: MapFact, relation: Relation, operands: readonly Operand[]): Diagnostic[] => {
  const clash = unitFault(relation, operands);
  if (clash) return [clash];
  if (surelyHolds(relation.kind, operands, PERIODS)) return [];
  const rows =
    relation.kind === '等于上期期末'
      ? carried(root, operands)
      : PERIODS.map((period) => operands.map((operand) => termOf(operand, period, root)));
  return rows.flatMap((row) => {
    const terms = row.filter((term) => typeof term === 'object');
    return (terms.length === row.length && broken(relation, terms)) || [];
  });
};

const pathsIn = (fact: Fact): string[] =>
  ['分子', '分母', '各项'].flatMap((key) => {
    const stated = fact.type === 'figure' ? fact.entries.get(key)?.fact : undefined;
    const texts = stated?.type === 'list' ? stated.items : [stated];
    return texts.flatMap((text) => (text?.type === 'text' ? [text.text] : []));
  });

/** Paths of the other figures that these are worked out of, each once. */
const sourcesOf = (find: Find, facts: readonly Fact[]): readonly string[] => {
  const paths = new Set(facts.flatMap(pathsIn));
  // A set hands out what is added while it is gone through.
  for (const path of paths) {
    const found = find(path);
    if (found) for (const below of pathsIn(found.fact)) paths.add(below);
  }
  return [...paths];
};

interface Seen {
  /** Every fact that was looked at, by its path: while they are the same, so is what was found. */
  readonly reads: readonly (readonly [string, Fact | undefined])[];
  readonly told: readonly Diagnostic[];
}

const SEEN = recent<Fact, Seen>(500);

/** A relation of a file that many drafts share is worked out once. */
const checkOnce = (root: MapFact, item: Fact): readonly Diagnostic[] => {
  const seen = SEEN.get(item);
  const find = findIn(root);
  if (seen?.reads.every(([path, fact]) => find(path)?.fact === fact)) return seen.told;
  const relation = relationOf(item);
  if (!relation) return [];
  const told: Diagnostic[] = [];
  const operands = operandsOf(root, relation, (d) => told.push(d));
  if (operands) told.push(...check(root, relation, distinct(operands)));
  const paths = [
    ...relation.names.map(({ path }) => path),
    ...sourcesOf(
      find,
      (operands ?? []).map(({ fact }) => fact),
    ),
  ];
  SEEN.set(item, { reads: paths.map((path) => [path, find(path)?.fact]), told });
  return told;
};

const statedVisits = (items: readonly Fact[]): Set<string> =>
  new Set(
    items.flatMap((item) => {
      const fact = entriesOf(item)?.get('批次不大于人次')?.fact;
      return fact?.type === 'text' ? [fact.text] : [];
    }),
  );

/** In the order of the relations, then of the data. */
export const checkRelations = (root: MapFact): Diagnostic[] => {
  const list = root.entries.get(RELATIONS_KEY)?.fact;
  const items = list?.type === 'list' ? list.items : [];
  const told = items.flatMap((item) => checkOnce(root, item));
  const stated = items.length > 0 ? statedVisits(items) : undefined;
  for (const [key, { fact }] of root.entries) {
    if (key === RELATIONS_KEY) continue;
    for (const { path, diagnostic } of findingsIn(root, key, fact)) {
      if (!stated?.has(path)) told.push(diagnostic);
    }
  }
  return told;
};
