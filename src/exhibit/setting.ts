/** What tables and charts have in common: rows, columns, order and units of a request, worked out once. */

import { type Amount, isAmount, type Known } from '../figure/amount.ts';
import { compare } from '../figure/ratio.ts';
import type { ExhibitOption, ExhibitRequest } from '../tree/exhibits.ts';
import type { MapFact } from '../tree/facts.ts';
import { type Piece, supplied, textOf } from '../tree/trace.ts';
import { amountFor, type Column, type Context, columnOf, isPeriod } from './columns.ts';
import { isLost, locate } from './locate.ts';
import { faultAt, optionsOf, type Report, textOfOption, wantedOf } from './options.ts';
import { choiceOf, type Row, rowsOf } from './rows.ts';
import { sumOf } from './total.ts';

export interface Setting {
  readonly options: ReadonlyMap<string, ExhibitOption>;
  readonly rows: readonly Row[];
  readonly columns: readonly Column[];
  readonly context: Context;
}

const column = (kind: Column['kind']): Column => ({ base: undefined, kind, label: [] });

const has = (rows: readonly Row[], period: '上年同期'): boolean =>
  rows.every((row) => isAmount(row.amount({ base: undefined, period })));

/** Where no columns are asked for: 本期, and what last year allows. */
const usualColumns = (kind: ExhibitRequest['kind'], rows: readonly Row[]): readonly Column[] => {
  if (!has(rows, '上年同期')) return [column('本期')];
  const both = [column('本期'), column('上年同期')];
  return kind === '表' ? [...both, column('同比')] : both;
};

/** The amount that shares are taken of: of `总量`, else of all rows together. */
const wholeOf = (
  request: ExhibitRequest,
  rows: readonly Row[],
  root: MapFact,
  path: string | undefined,
  report: Report,
): Context['whole'] => {
  const known = new Map<string | undefined, Amount | undefined>();
  const make = (base: string | undefined): Amount | undefined => {
    const asked = { base, period: '本期' as const };
    if (path === undefined) {
      const sum = sumOf(rows, asked, request.path);
      if (isAmount(sum)) return sum;
      const reason = 'reason' in sum ? sum.reason : '有的行没有数值';
      report(faultAt(request, `占比的总量算不出来：${reason}`, '用 总量=… 写明以哪个指标为总量'));
      return undefined;
    }
    const found = locate(root, path);
    if (isLost(found)) {
      report(faultAt(request, `没有“${path}”这项数据，占比没有总量`, '核对“总量”里的路径'));
      return undefined;
    }
    const [row] = rowsAt(request, root, found.path, report);
    const amount = row && amountFor(row, asked, { request, digits: 1, whole: () => undefined, report });
    return amount === 'none' ? undefined : amount;
  };
  return (base) => {
    if (!known.has(base)) known.set(base, make(base));
    return known.get(base);
  };
};

/** One value as a row. */
const rowsAt = (request: ExhibitRequest, root: MapFact, path: string, report: Report): readonly Row[] => {
  const dot = path.lastIndexOf('.');
  const [parent, key] = dot < 0 ? ['', path] : [path.slice(0, dot), path.slice(dot + 1)];
  const choice = { name: '名称', value: undefined, rows: [{ key, label: [] }] };
  return rowsOf({ ...request, path: parent }, root, choice, report) ?? [];
};

const DIGITS = /^[0-6]$/;

const digitsOf = (request: ExhibitRequest, option: ExhibitOption | undefined, report: Report): number => {
  const text = textOfOption(option);
  if (text === undefined || DIGITS.test(text)) return Number(text ?? 1);
  report({ code: 'JGT026', grade: 'E', message: '“小数”应为 0 到 6 的整数', place: option?.place ?? request.position });
  return 1;
};

const OTHER = /^其[他它余]$/;

/** Largest first; what is masked or missing, then 其他, last. */
const sorted = (rows: readonly Row[], option: ExhibitOption | undefined, context: Context): readonly Row[] => {
  const text = textOfOption(option);
  if (text === undefined || text === '') return rows;
  const up = text.endsWith('升');
  const { base, kind } = columnOf({ key: up ? text.slice(0, -1) : text, label: [] });
  if (!isPeriod(kind)) {
    const hint = '写本期、上年同期、上期、目标，或行里一个指标的名称';
    const place = option?.place ?? context.request.position;
    context.report({ code: 'JGT026', grade: 'E', message: `不能按“${text}”排序`, place, hint });
    return rows;
  }
  const keyed = rows.map((row) => {
    const amount = amountFor(row, { base, period: kind }, context);
    const value = amount !== undefined && amount !== 'none' && amount.state === 'known' ? amount.value : undefined;
    return { row, value: OTHER.test(textOf(row.name)) ? undefined : value, last: OTHER.test(textOf(row.name)) };
  });
  const by = (a: Known['value'], b: Known['value']): number => (up ? compare(a, b) : compare(b, a));
  return keyed
    .toSorted((a, b) => {
      if (a.value && b.value) return by(a.value, b.value);
      return Number(a.value === undefined) - Number(b.value === undefined) || Number(a.last) - Number(b.last);
    })
    .map(({ row }) => row);
};

/** Undefined after a fault that leaves nothing to go on with. */
export const settingOf = (request: ExhibitRequest, root: MapFact, report: Report): Setting | undefined => {
  const options = optionsOf(request, report);
  const rows = rowsOf(request, root, choiceOf(options, wantedOf(options.get('行'))), report);
  if (!rows) return undefined;
  const asked = wantedOf(options.get('列')).map(columnOf);
  const columns = asked.length > 0 ? asked : usualColumns(request.kind, rows);
  const digits = digitsOf(request, options.get('小数'), report);
  const whole = wholeOf(request, rows, root, textOfOption(options.get('总量')), report);
  const context = { request, digits, whole, report };
  return { options, columns, context, rows: sorted(rows, options.get('排序'), context) };
};

/** Unit of a row in a column; empty where there is none. */
export const unitAt = (row: Row, { base, kind }: Column): string => {
  const found = row.amount({ base, period: isPeriod(kind) ? kind : '本期' });
  return isAmount(found) ? found.unit : '';
};

/** The one unit of all of them; undefined where they differ. */
export const loneUnit = (units: readonly string[]): string | undefined => {
  const [first = ''] = units;
  return units.every((unit) => unit === first) ? first : undefined;
};

/** The unit that a line above says, as the writer gives it or as all have it. */
export const unitLine = (options: Setting['options'], lone: string | undefined): readonly Piece[] => {
  const stated = options.get('单位');
  if (stated) return stated.pieces;
  return lone === undefined || lone === '' ? [] : [supplied(lone)];
};
