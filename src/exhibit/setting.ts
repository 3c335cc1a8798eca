/** What tables and charts have in common: rows, columns, order and units of a request, worked out once. */

import { isAmount, type Known } from '../figure/amount.ts';
import { isQuantity, loneFigure } from '../figure/quantity.ts';
import { compare } from '../figure/ratio.ts';
import { orderClash } from '../figure/units.ts';
import type { ExhibitOption, ExhibitRequest } from '../tree/exhibits.ts';
import { entriesOf, type MapFact } from '../tree/facts.ts';
import { type Input, type Piece, supplied, textOf } from '../tree/trace.ts';
import { amountFor, type Column, type Context, columnOf, isPeriod, type Whole } from './columns.ts';
import { below, isLost, locate } from './locate.ts';
import { faultAt, optionsOf, type Report, textOfOption, wantedOf } from './options.ts';
import { choiceOf, type Outcome, type Row, rowAt, rowsOf } from './rows.ts';
import { sumOf } from './total.ts';

export interface Setting {
  readonly options: ReadonlyMap<string, ExhibitOption>;
  readonly rows: readonly Row[];
  readonly columns: readonly Column[];
  readonly context: Context;
}

const column = (kind: Column['kind']): Column => ({ base: undefined, kind, label: [] });

/** Names in one message. */
const SHOWN = 5;

/** Where no columns are asked for: 本期, and what last year allows. */
const usualColumns = (request: ExhibitRequest, rows: readonly Row[], report: Report): readonly Column[] => {
  const { kind } = request;
  const lastYear = (row: Row): Outcome => row.amount({ base: undefined, period: '上年同期' });
  // Of a value that is not given yet nobody knows whether last year goes with it.
  if (!rows.some((row) => row.item.fact.type !== 'missing' && isAmount(lastYear(row)))) return [column('本期')];
  const lacking = rows.filter((row) => lastYear(row).state === 'absent');
  const [first] = lacking;
  if (first) {
    const shown = lacking.slice(0, SHOWN).map(({ name }) => `“${textOf(name)}”`);
    const more = lacking.length > SHOWN ? `等 ${lacking.length} 项` : '';
    const what = kind === '表' ? '表里印作“—”' : '图里只画本期';
    const hint = '补上“上年同期”；不要这一列的，用“列”写明';
    const message = `${shown.join('、')}${more}没有“上年同期”，${what}`;
    report({ ...faultAt(request, message, hint, ...lacking.slice(0, SHOWN).map(({ item }) => item)), grade: 'W' });
    if (kind === '图') return [column('本期')];
  }
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
  const known = new Map<string | undefined, Whole | undefined>();
  const make = (base: string | undefined): Whole | undefined => {
    if (path === undefined) {
      const sum = sumOf(rows, { base, period: '本期' }, request.path);
      if (isAmount(sum)) return { amount: sum, agreed: false };
      const reason = 'reason' in sum ? sum.reason : '有的行没有数值';
      report(faultAt(request, `占比的总量算不出来：${reason}`, '用 总量=… 写明以哪个指标为总量'));
      return undefined;
    }
    const found = locate(root, path);
    if (isLost(found)) {
      report(faultAt(request, `没有“${path}”这项数据，占比没有总量`, '核对“总量”里的路径'));
      return undefined;
    }
    // The total of a column of 来信 may be a figure itself, or hold a figure of that name.
    const asked = { base: isQuantity(found.fact) ? undefined : base, period: '本期' as const };
    const amount = amountFor(rowAt(root, found), asked, { request, digits: 1, whole: () => undefined, report });
    if (amount === 'none') report(faultAt(request, `总量“${path}”的分母是 0`, '核对“总量”里的路径', found));
    return amount === undefined || amount === 'none' ? undefined : { amount, agreed: statesScope(found, asked.base) };
  };
  return (base) => {
    if (!known.has(base)) known.set(base, make(base));
    return known.get(base);
  };
};

/** `口径` of a figure: who states one may set 批次 beside 件次. */
const statesScope = (item: Input, base: string | undefined): boolean => {
  const figure = base === undefined ? loneFigure(item) : below(item, base);
  return figure !== undefined && !isLost(figure) && (entriesOf(figure.fact)?.has('口径') ?? false);
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
  const clash = orderClash(rows.flatMap((row) => unitAt(row, { base, kind, label: [] }) ?? []));
  if (clash !== undefined) {
    const place = option?.place ?? context.request.position;
    const hint = '用“行”只写单位相同的各项，或不写“排序”';
    context.report({ code: 'JGT028', grade: 'E', message: `各行排不出先后：${clash}`, place, hint });
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
  const columns = asked.length > 0 ? asked : usualColumns(request, rows, report);
  const digits = digitsOf(request, options.get('小数'), report);
  const whole = wholeOf(request, rows, root, textOfOption(options.get('总量')), report);
  const context: Context = { request, digits, whole, report, ...(asked.length > 0 ? {} : { lenient: true }) };
  return { options, columns, context, rows: sorted(rows, options.get('排序'), context) };
};

/** Unit of a row in a column, empty where none is stated; undefined where there is no value. */
export const unitAt = (row: Row, { base, kind }: Column): string | undefined => {
  const found = row.amount({ base, period: isPeriod(kind) ? kind : '本期' });
  return isAmount(found) ? found.unit : undefined;
};

/** The one unit of all values; undefined where they differ. */
export const loneUnit = (units: readonly (string | undefined)[]): string | undefined => {
  const [first = '', ...rest] = units.filter((unit) => unit !== undefined);
  return rest.every((unit) => unit === first) ? first : undefined;
};

/** The unit that a line above says, as the writer gives it or as all have it. */
export const unitLine = (options: Setting['options'], lone: string | undefined): readonly Piece[] => {
  const stated = options.get('单位');
  if (stated) return stated.pieces;
  return lone === undefined || lone === '' ? [] : [supplied(lone)];
};
