/**
 * What kind of value each helper, condition, block and directive asks for: a figure with which periods, a date, a
 * list. What `new` writes and `fill` expects is made from it. It looks at names and options of calls, at no data.
 */

import type { Use } from './needs.ts';

/** Keys of a figure that a call reads. */
export type PeriodKey = '本期' | '上年同期' | '上期' | '目标' | '逐期';

export type Want =
  | { readonly kind: 'text' | 'date' | 'list' | 'number' }
  | { readonly kind: 'figure' | 'rows'; readonly periods: readonly PeriodKey[] };

type Ask = (use: Use) => Want | undefined;

const PERIODS: readonly PeriodKey[] = ['本期', '上年同期', '上期', '目标'];

const isPeriod = (text: string | undefined): text is PeriodKey => PERIODS.includes(text as PeriodKey);

const figure = (...periods: readonly PeriodKey[]): Want => ({ kind: 'figure', periods });

/** The value of one period, which an option may choose. */
const value: Ask = ({ options, argument }) => {
  const period = options.get('位');
  return argument < 0 ? undefined : figure(isPeriod(period) ? period : '本期');
};

/** This period against another one, which an option may choose. */
const against: Ask = ({ options, argument }) => {
  const other = options.get('比');
  return argument < 0 ? undefined : figure('本期', isPeriod(other) ? other : '上年同期');
};

const fixed =
  (want: Want): Ask =>
  ({ argument }) =>
    argument < 0 ? undefined : want;

const series = fixed(figure('逐期'));

/** A list of things that have a name and a figure. */
const rows: Ask = ({ argument }) =>
  argument === 0 ? { kind: 'rows', periods: ['本期'] } : argument > 0 ? { kind: 'text' } : undefined;

/** Columns name the periods, or what is worked out of them. */
const COLUMNS: Readonly<Record<string, readonly PeriodKey[]>> = {
  同比: ['本期', '上年同期'],
  增减: ['本期', '上年同期'],
  环比: ['本期', '上期'],
  完成率: ['本期', '目标'],
};

const table: Ask = ({ options }) => {
  const names = (options.get('列') ?? options.get('值') ?? '本期').split(/[,，、]/).map((name) => name.trim());
  const periods = names.flatMap((name) => (isPeriod(name) ? [name] : (COLUMNS[name] ?? [])));
  return { kind: 'rows', periods: [...new Set<PeriodKey>(['本期', ...periods])] };
};

const none: Ask = () => undefined;

/** Every helper and condition has its line. */
export const ASKS: Readonly<Record<string, Ask>> = {
  数: value,
  占比: value,
  合计: value,
  分布: value,
  同比: fixed(figure('本期', '上年同期')),
  环比: fixed(figure('本期', '上期')),
  完成率: fixed(figure('本期', '目标')),
  达到: fixed(figure('本期', '目标')),
  百分点: against,
  增减: against,
  由到: against,
  倍数: against,
  上升: against,
  下降: against,
  持平: against,
  高于: value,
  低于: value,
  不高于: value,
  不低于: value,
  首次: series,
  首次超过: series,
  首次低于: series,
  最高: series,
  最低: series,
  连续上升: series,
  连续下降: series,
  前几位: rows,
  排名: rows,
  居首: rows,
  日期: fixed({ kind: 'date' }),
  列举: fixed({ kind: 'list' }),
  计数列举: fixed({ kind: 'list' }),
  汉字数: fixed({ kind: 'number' }),
  点数: none,
  each: fixed({ kind: 'list' }),
  表: table,
  图: fixed({ kind: 'rows', periods: ['本期', '上年同期'] }),
};

/** Of several wishes the one that says most: rows before figures, lists before numbers before text. */
const RANK: Readonly<Record<Want['kind'], number>> = { rows: 5, figure: 4, list: 3, date: 2, number: 1, text: 0 };

/** What all places together that ask for one path want of it. */
export const wantOf = (uses: readonly Use[]): Want => {
  let best: Want = { kind: 'text' };
  const periods = new Set<PeriodKey>();
  for (const use of uses) {
    const want = Object.hasOwn(ASKS, use.call) ? ASKS[use.call]?.(use) : undefined;
    if (!want) continue;
    if ('periods' in want) for (const period of want.periods) periods.add(period);
    if (RANK[want.kind] > RANK[best.kind]) best = want;
  }
  return 'periods' in best ? { ...best, periods: ORDER.filter((period) => periods.has(period)) } : best;
};

const ORDER: readonly PeriodKey[] = [...PERIODS, '逐期'];
