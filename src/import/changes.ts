/**
 * A second import: what a table changes in a facts file that is there already, and the file's text with those
 * values put in. Comments, order and layout stay; what the table does not hold stays as well.
 */

import type { Diagnostic } from '../diagnostic.ts';
import type { Place, Source } from '../source.ts';
import { applySplices, type Edit, type Splice, splicesFor, writeScalar } from '../yaml/edit.ts';
import { entryOf, type YamlMap, type YamlNode } from '../yaml/node.ts';
import { readYaml } from '../yaml/read.ts';
import { blockEntry, type Citing, citationOf, flowEntry, rowFlow, rowLines } from './emit.ts';
import type { ReadFigure, Reading, ReadRow } from './figures.ts';
import { fault, namesIn, rowsIn, twinsIn } from './target-rows.ts';

export interface Change {
  /** `统计.分地区.青禾镇.来信.本期`. */
  readonly path: string;
  /** Undefined: not in the file yet. */
  readonly from?: string;
  readonly to: string;
  /** `B7`; several for a whole figure. */
  readonly cell: string;
  readonly place?: Place;
}

export interface Update {
  readonly changes: readonly Change[];
  /** Figures whose 来源 is another cell or file now. */
  readonly cited: number;
  /** Rows of the file that the table has not. */
  readonly left: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  /** Undefined after an error. */
  readonly text: string | undefined;
  /** How the text comes about, one after the other, so that the file on disk can be changed alike. */
  readonly steps: readonly (readonly Splice[])[];
}

/** To be put behind the last entry of a mapping or a list. */
interface Addition {
  readonly into: YamlNode;
  readonly flow: string;
  readonly block: readonly string[];
}

interface Plan {
  readonly changes: Change[];
  readonly edits: Edit[];
  readonly additions: Addition[];
  readonly left: string[];
  readonly diagnostics: Diagnostic[];
  cited: number;
}

const isMissing = (node: YamlNode): boolean =>
  node.type === 'scalar'
    ? node.kind === 'null' || node.text === '待填'
    : node.type === 'map' && !!entryOf(node, '待填');

const textOf = (node: YamlNode): string => (node.type === 'scalar' && !isMissing(node) ? node.text : '~');

const planFigure = (plan: Plan, map: YamlMap, path: string, figure: ReadFigure, citing: Citing): void => {
  const add = (entry: string): void => void plan.additions.push({ into: map, flow: entry, block: [entry] });
  // An empty cell says nothing: what stands in the file, and where it is from, stays.
  const given = figure.values.filter(({ text }) => text !== undefined);
  for (const { key, text: to = '~', cell } of given) {
    const there = entryOf(map, key)?.value;
    if (!there) {
      plan.changes.push({ path: `${path}.${key}`, to, cell });
      add(`${key}: ${to}`);
    } else if (textOf(there) !== to) {
      plan.changes.push({ path: `${path}.${key}`, from: textOf(there), to, cell, place: there.place });
      plan.edits.push({ place: there.place, value: to, as: 'plain' });
    }
  }
  if (given.length === 0) return;
  const unit = entryOf(map, '单位')?.value;
  if (figure.unit !== undefined && !unit) add(`单位: ${writeScalar({ value: figure.unit, as: 'text' }, true)}`);
  if (figure.unit !== undefined && unit?.type === 'scalar' && unit.text !== figure.unit) {
    const message = `“${path}”的单位是“${unit.text}”，表里是“${figure.unit}”`;
    plan.diagnostics.push(fault(message, unit.place, '核对是不是同一个指标；确要改的，先改这里的单位'));
  }
  const citation = citationOf(citing, figure);
  const source = entryOf(map, '来源')?.value;
  if (source?.type === 'scalar' && source.text === citation) return;
  plan.cited += 1;
  if (source) plan.edits.push({ place: source.place, value: citation, as: 'text' });
  else add(`来源: ${writeScalar({ value: citation, as: 'text' }, true)}`);
};

/** The figure below a row, or the mapping in which it is to be made. */
const planPath = (plan: Plan, row: YamlMap, says: string, figure: ReadFigure, citing: Citing): void => {
  let at: YamlMap = row;
  const parts = figure.path === '' ? [] : figure.path.split('.');
  for (const [depth, part] of parts.entries()) {
    const next = entryOf(at, part)?.value;
    if (!next) {
      const rest = parts.slice(depth);
      plan.additions.push({ into: at, flow: flowEntry(rest, figure, citing), block: blockEntry(rest, figure, citing) });
      for (const { key, text, cell } of figure.values) {
        plan.changes.push({ path: `${says}.${figure.path}.${key}`, to: text ?? '~', cell });
      }
      return;
    }
    if (next.type !== 'map') {
      const message = `“${says}.${parts.slice(0, depth + 1).join('.')}”不是一组“键: 值”，放不进指标`;
      plan.diagnostics.push(fault(message, next.place, '改成指标的写法，或删去它'));
      return;
    }
    at = next;
  }
  planFigure(plan, at, figure.path === '' ? says : `${says}.${figure.path}`, figure, citing);
};

const planRow = (
  plan: Plan,
  base: YamlNode,
  there: YamlNode | undefined,
  row: ReadRow,
  reading: Reading,
  citing: Citing,
): void => {
  const says = `${reading.to}.${row.name}`;
  if (!there) {
    const { form } = reading;
    plan.additions.push({ into: base, flow: rowFlow(row, form, citing), block: rowLines(row, form, citing) });
    for (const { path, values } of row.figures) {
      for (const { key, text, cell } of values) {
        plan.changes.push({ path: [says, path, key].filter((part) => part !== '').join('.'), to: text ?? '~', cell });
      }
    }
  } else if (there.type !== 'map') {
    plan.diagnostics.push(fault(`“${says}”不是一组“键: 值”，放不进指标`, there.place, '改成指标的写法，或删去它'));
  } else for (const figure of row.figures) planPath(plan, there, says, figure, citing);
};

const baseOf = (root: YamlNode | undefined, to: string): YamlNode | undefined =>
  to
    .split('.')
    .reduce<YamlNode | undefined>((at, part) => (at?.type === 'map' ? entryOf(at, part)?.value : undefined), root);

const planFor = (source: Source, reading: Reading, citing: Citing): Plan => {
  const plan: Plan = { changes: [], edits: [], additions: [], left: [], diagnostics: [], cited: 0 };
  const read = readYaml(source);
  plan.diagnostics.push(...read.diagnostics);
  if (read.diagnostics.some(({ grade }) => grade === 'E')) return plan;
  const base = baseOf(read.value, reading.to);
  const wanted = reading.form === '清单' ? 'list' : 'map';
  if (base?.type !== wanted) {
    const place = base?.place ?? { source, start: 0, end: 0 };
    const message = base
      ? `“${reading.to}”不是${reading.form === '清单' ? '清单' : '一组“名称: 指标”'}，表里的放不进去`
      : `文件里没有“${reading.to}”`;
    plan.diagnostics.push(fault(message, place, '用 --to 指明放到哪里，或用 -o 写到新的文件'));
    return plan;
  }
  const names = new Set(reading.rows.map(({ name }) => name));
  plan.diagnostics.push(...twinsIn(base, reading.to, names));
  const rows = rowsIn(base);
  for (const row of reading.rows) planRow(plan, base, rows.get(row.name), row, reading, citing);
  // A mapping may hold other figures beside those of the table.
  plan.left.push(...namesIn(base).filter((name) => !names.has(name)));
  return plan;
};

const columnOf = (text: string, at: number): number => at - (text.lastIndexOf('\n', at - 1) + 1);

const spliceFor = ({ text }: Source, { into, flow, block }: Addition): Splice => {
  const last = into.type === 'map' ? into.entries.at(-1)?.value.place.end : into.place.end;
  if (/[[{]/.test(text.charAt(into.place.start))) {
    const inner = into.type === 'map' ? last : into.type === 'list' ? into.items.at(-1)?.place.end : undefined;
    const at = inner ?? into.place.start + 1;
    return { start: at, end: at, text: inner === undefined ? ` ${flow} ` : `, ${flow}` };
  }
  const end = last ?? into.place.end;
  const feed = text.indexOf('\n', end);
  const at = feed < 0 ? text.length : feed;
  const indent = ' '.repeat(columnOf(text, into.place.start));
  return { start: at, end: at, text: block.map((line) => `\n${indent}${line}`).join('') };
};

/** Those at one place become one, in their order. */
const merged = (splices: readonly Splice[]): Splice[] => {
  const byStart = new Map<number, Splice>();
  for (const splice of splices) {
    const before = byStart.get(splice.start);
    byStart.set(splice.start, before ? { ...before, text: before.text + splice.text } : splice);
  }
  return [...byStart.values()];
};

const isDone = ({ changes, edits, additions, diagnostics }: Plan): boolean =>
  changes.length + edits.length + additions.length + diagnostics.filter(({ grade }) => grade === 'E').length === 0;

/** What puts the table's values into the file, or undefined where it cannot be done without touching more. */
const apply = (source: Source, reading: Reading, citing: Citing, plan: Plan): Pick<Update, 'text' | 'steps'> => {
  const edits = plan.edits.length === 0 ? [] : splicesFor(source, plan.edits);
  if (edits === undefined) return STUCK;
  const between = { name: source.name, text: applySplices(source.text, edits) };
  const splices = planFor(between, reading, citing).additions.map((addition) => spliceFor(between, addition));
  const added = merged(splices);
  const text = applySplices(between.text, added);
  return isDone(planFor({ name: source.name, text }, reading, citing)) ? { text, steps: [edits, added] } : STUCK;
};

const STUCK = { text: undefined, steps: [] } as const;

export const planUpdate = (source: Source, reading: Reading, citing: Citing): Update => {
  const plan = planFor(source, reading, citing);
  const { changes, cited, left, diagnostics } = plan;
  if (diagnostics.some(({ grade }) => grade === 'E')) return { changes, cited, left, diagnostics, ...STUCK };
  const applied = apply(source, reading, citing, plan);
  if (applied.text !== undefined) return { changes, cited, left, diagnostics, ...applied };
  const place = { source, start: 0, end: 0 };
  const stuck = fault('这个文件里的写法，改不进去', place, '写到新的文件（-o），再把值抄过来');
  return { changes, cited, left, diagnostics: [...diagnostics, stuck], ...STUCK };
};
