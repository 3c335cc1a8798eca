/**
 * The rows of a table or the categories of a chart: the figures of a mapping, the items of a list, the parts or
 * the periods of a figure. Each knows its name and gives its amounts. It arranges nothing on the page.
 */

import { type Amount, amountAt, amountOf, type Find, type Lack, type Period } from '../figure/amount.ts';
import { isQuantity, loneFigure } from '../figure/quantity.ts';
import type { ExhibitRequest } from '../tree/exhibits.ts';
import { entriesOf, type Fact, type MapFact } from '../tree/facts.ts';
import { type Input, type Piece, textOf } from '../tree/trace.ts';
import { below, isLost, kindOf, type Lost, locate } from './locate.ts';
import { faultAt, type Report, textOfOption, type Wanted } from './options.ts';

/** What a row is asked for: a period of its own figure, or of one below it. */
export interface Asked {
  readonly base: string | undefined;
  readonly period: Period;
}

export type Outcome = Amount | Lack | Unnamed;

export interface Row {
  readonly name: readonly Piece[];
  /** What the row stands for, for places. */
  readonly item: Input;
  readonly amount: (asked: Asked) => Outcome;
}

/** The row has not just one figure, or has none of that name. */
export interface Unnamed {
  readonly state: 'unnamed';
  readonly reason: string;
  readonly hint: string;
}

export interface Choice {
  readonly name: string;
  readonly value: string | undefined;
  readonly rows: readonly Wanted[];
}

const amountIn = ({ fact, path }: Input, period: Period, find: Find): Amount | Lack => {
  if (fact.type === 'figure') return amountAt(fact, path, period, find);
  const unit = fact.type === 'number' || fact.type === 'missing' ? (fact.unit ?? '') : '';
  const amount = period === '本期' || fact.type === 'missing' ? amountOf({ path, fact }, unit) : undefined;
  if (amount) return amount;
  return isQuantity(fact) ? { state: 'absent' } : { state: 'faulty', reason: `“${path}”是${kindOf(fact)}，不是数值` };
};

const unnamed = ({ key, near }: Lost, path: string): Unnamed => ({
  state: 'unnamed',
  reason: `“${path}”没有“${key}”`,
  hint: near === undefined ? '核对名称' : `是不是想写“${near}”`,
});

const rowOf = (name: readonly Piece[], item: Input, choice: Choice, find: Find): Row => ({
  name,
  item,
  amount: ({ base, period }) => {
    const path = base ?? (isQuantity(item.fact) ? undefined : choice.value);
    const found = path === undefined ? loneFigure(item) : below(item, path);
    if (!found) {
      const reason = `“${item.path}”里不止一个指标，或没有指标`;
      return { state: 'unnamed', reason, hint: '用 值="…" 写明取哪个指标，或在“列”里写出来' };
    }
    return isLost(found) ? unnamed(found, item.path) : amountIn(found, period, find);
  },
});

const finder =
  (root: MapFact): Find =>
  (path) => {
    const found = locate(root, path);
    return isLost(found) ? undefined : found;
  };

const textIn = (fact: Fact): string | undefined => {
  if (fact.type === 'missing') return fact.placeholder;
  return fact.type === 'text' || fact.type === 'number' ? fact.text : undefined;
};

/** Text that a value gives: the text of a name, or a key of the data that stands for one. */
const namePiece = (text: string, input: Input, request: ExhibitRequest): Piece => {
  const missing = input.fact.type === 'missing' && text === input.fact.placeholder ? { missing: true as const } : {};
  return {
    text,
    origin: { kind: 'fact', path: input.path, at: request.position, helper: request.kind, inputs: [input], ...missing },
  };
};

const PERIODS = /(?:^|\.)逐期$/;

/** The mapping or the list that the rows are taken from. */
const containerOf = ({ path, fact }: Input): Input => {
  const key = fact.type === 'figure' ? ['逐期', '其中'].find((part) => fact.entries.has(part)) : undefined;
  const entry = key === undefined ? undefined : entriesOf(fact)?.get(key);
  return entry ? { path: `${path}.${key}`, fact: entry.fact } : { path, fact };
};

const listRows = (list: Input, choice: Choice, request: ExhibitRequest, find: Find, report: Report): Row[] => {
  const items = list.fact.type === 'list' ? list.fact.items : [];
  return items.flatMap((fact, at): Row[] => {
    const item = { path: `${list.path}[${at}]`, fact };
    const named = below(item, choice.name);
    const text = isLost(named) ? undefined : textIn(named.fact);
    if (!isLost(named) && text !== undefined) return [rowOf([namePiece(text, named, request)], item, choice, find)];
    report(faultAt(request, `第 ${at + 1} 项没有“${choice.name}”`, '用 名="…" 写明哪一项是名称', item));
    return [];
  });
};

const mapRows = (map: Input, choice: Choice, request: ExhibitRequest, find: Find): Row[] => {
  const before = befores(map);
  return [...(entriesOf(map.fact) ?? [])].flatMap(([key, { fact }]): Row[] => {
    const item = { path: `${map.path}.${key}`, fact };
    const fits =
      isQuantity(fact) || (fact.type === 'map' && [...fact.entries.values()].some((e) => isQuantity(e.fact)));
    const row = rowOf([namePiece(key, item, request)], item, choice, find);
    return fits ? [before ? afterBefore(row, before.get(key), find) : row] : [];
  });
};

/** By each period of 逐期 the one before it; undefined for what is no 逐期. */
const befores = ({ path, fact }: Input): ReadonlyMap<string, Input> | undefined => {
  if (!PERIODS.test(path)) return undefined;
  const periods = [...(entriesOf(fact) ?? [])].map(([key, entry]) => ({
    key,
    path: `${path}.${key}`,
    fact: entry.fact,
  }));
  return new Map(periods.slice(1).map(({ key }, i) => [key, periods[i] as Input]));
};

/** A period of 逐期 has the one before it as its 上期; the first has none. */
const afterBefore = (row: Row, before: Input | undefined, find: Find): Row => ({
  ...row,
  amount: ({ base, period }) => {
    if (base !== undefined || period !== '上期') return row.amount({ base, period });
    return before ? amountIn(before, '本期', find) : { state: 'undefined', inputs: [] };
  },
});

const chosenRows = (from: Input, choice: Choice, request: ExhibitRequest, find: Find, report: Report): Row[] => {
  const before = befores(from);
  return choice.rows.flatMap(({ key, label }): Row[] => {
    const item = below(from, key);
    if (isLost(item)) {
      const { reason, hint } = unnamed(item, item.parent.path);
      report(faultAt(request, reason, hint, item.parent));
      return [];
    }
    const last = key.slice(key.lastIndexOf('.') + 1);
    const row = rowOf(textOf(label) === '' ? [namePiece(last, item, request)] : label, item, choice, find);
    return [before ? afterBefore(row, before.get(key), find) : row];
  });
};

/** One value as a row without a name. */
export const rowAt = (root: MapFact, item: Input): Row =>
  rowOf([], item, { name: '名称', value: undefined, rows: [] }, finder(root));

export const choiceOf = (
  options: ReadonlyMap<string, Parameters<typeof textOfOption>[0]>,
  rows: readonly Wanted[],
): Choice => ({
  name: textOfOption(options.get('名')) ?? '名称',
  value: textOfOption(options.get('值')),
  rows,
});

/** Undefined after a fault. */
export const rowsOf = (
  request: ExhibitRequest,
  root: MapFact,
  choice: Choice,
  report: Report,
): readonly Row[] | undefined => {
  if (request.path === '') {
    report(faultAt(request, `“::: ${request.kind}”后面没有写路径`, '写一组指标、一个清单的路径，如 统计.领域'));
    return undefined;
  }
  const find = finder(root);
  const found = locate(root, request.path);
  if (isLost(found)) {
    const hint = found.near === undefined ? '核对路径，或在数据文件里加上它' : `是不是想写“${found.near}”`;
    const parents = found.parent.path === '' ? [] : [found.parent];
    report(faultAt(request, `没有“${request.path}”这项数据`, hint, ...parents));
    return undefined;
  }
  if (choice.rows.length > 0) {
    const chosen = chosenRows(found, choice, request, find, report);
    return chosen.length > 0 ? chosen : undefined;
  }
  const from = containerOf(found);
  if (from.fact.type === 'list' && from.fact.items.length > 0) return listRows(from, choice, request, find, report);
  const rows = from.fact.type === 'map' ? mapRows(from, choice, request, find) : [];
  if (rows.length > 0) return rows;
  const hint = '写一组指标、一个清单，或有“其中”“逐期”的指标';
  report(faultAt(request, `“${request.path}”是${kindOf(found.fact)}，里面没有几项数值`, hint, found));
  return undefined;
};
