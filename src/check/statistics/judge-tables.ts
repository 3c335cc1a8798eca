/**
 * What a table says that its own cells refute: a 合计 row that is no sum, a 同比 column against its two columns, a
 * masked cell that the total gives away. Each kind of column is known by its head; any other column is left alone.
 */

import { type Decimal, decimal, decimalsOf } from '../../figure/decimal.ts';
import { ofArticle } from '../memo.ts';
import type { Finding } from '../rule.ts';
import { percentOf, shareFits, shareOf, writeLike } from './arithmetic.ts';
import { addUp, type Interval, intervalOf, meet } from './mention.ts';
import { type Cell, numberIn, type Table, tablesOf } from './table.ts';

interface TableFindings {
  readonly sums: readonly Finding[];
  readonly changes: readonly Finding[];
  readonly shares: readonly Finding[];
  readonly open: readonly Finding[];
}

/** 合计（件）: with the unit of the rows above it. */
const TOTAL_ROW = /^(?:合\s*计|总\s*计|共\s*计|总\s*量)(?:[（(][^（()）]{1,6}[）)])?$/;
const PART_OF_ROW = /其中|小计|^[#＃—-]|备注/;
/** Columns that are not added up. */
const NO_SUM =
  /率|比|%|％|平均|均|名次|位次|排名|序号|增减|增长|升降|备注|时间|日期|得分|单价|年份|年龄|指数|涉及|覆盖|评分|分值|(?<![季年])度$/;
const MEASURED = /元|亩|吨|公里|米|公顷|面积|金额|资金|产值|收入/;

const intervalIn = (cell: Cell, head: string): Interval => {
  const digits = (cell.digits as string).replace('-', '');
  const kind = MEASURED.test(head) ? 'measure' : 'count';
  const interval = intervalOf({ kind, power: /万|亿/.test(head) ? 4 : 0, digits });
  return cell.digits?.startsWith('-') ? { low: interval.high.times('-1'), high: interval.low.times('-1') } : interval;
};

const worth = (cell: Cell): Decimal => numberIn(cell) as Decimal;

const likeCells = (cells: readonly Cell[]) => cells.map(({ digits }) => ({ digits: digits as string, power: 0 }));

/** One column above its total row. */
const judgeColumn = (parts: readonly Cell[], total: Cell, head: string, found: Draft): void => {
  const masked = [...parts, total].filter((cell) => cell.masked);
  const [only] = masked;
  if (only && masked.length === 1 && [...parts, total].every((cell) => cell.masked || cell.digits !== undefined)) {
    const message = `“${head}”一列只遮了这一格，由合计和其余各格就能推算出来`;
    found.open.push({ start: only.start, end: only.end, message });
    return;
  }
  if (only || total.computed || total.digits === undefined || parts.some(({ digits }) => digits === undefined)) return;
  if (meet(addUp(parts.map((part) => intervalIn(part, head))), intervalIn(total, head))) return;
  const sum = parts.map(worth).reduce((a, b) => a.plus(b));
  const shown = parts.length > 8 ? '各行之和' : parts.map(({ text }) => text).join('＋');
  const message = `${shown}＝${writeLike(sum, likeCells(parts))}，合计是${total.text}`;
  found.sums.push({ start: total.start, end: total.end, message });
};

interface Draft {
  readonly sums: Finding[];
  readonly changes: Finding[];
  readonly shares: Finding[];
  readonly open: Finding[];
}

const judgeTotals = ({ heads, rows }: Table, found: Draft): void => {
  const at = rows.findIndex((row) => TOTAL_ROW.test(row[0]?.text ?? ''));
  const total = rows[at];
  if (!total || rows.some((row, index) => index !== at && TOTAL_ROW.test(row[0]?.text ?? ''))) return;
  // A total stands first or last; rows of parts of parts would be counted twice.
  if (at !== 0 && at !== rows.length - 1) return;
  const parts = rows.filter((_, index) => index !== at);
  if (parts.length < 2 || parts.some((row) => PART_OF_ROW.test(row[0]?.text ?? ''))) return;
  for (let column = 1; column < heads.length; column += 1) {
    const head = heads[column]?.text ?? '';
    const sum = total[column];
    const cells = parts.flatMap((row) => row[column] ?? []);
    if (!sum || cells.length !== parts.length || NO_SUM.test(head) || sum.percent) continue;
    if (cells.some(({ percent }) => percent)) continue;
    judgeColumn(cells, sum, head, found);
  }
};

const TOTAL_COLUMN = /^(?:合\s*计|总\s*计|小\s*计|共\s*计)(?:[（(][^（()）]{1,6}[）)])?$/;
/** Columns of things that are counted otherwise are not added to one another. */
const MANNER = /批|人次|人数|户数|金额|面积|次数|件数|家数/;

/** A column 合计 behind its parts, where the other rows show that it is their sum. */
const judgeRows = ({ heads, rows }: Table, found: Draft): void => {
  const at = columnOf({ heads, rows }, TOTAL_COLUMN);
  const columns = heads.slice(1, Math.max(1, at)).map(({ text }) => text);
  if (columns.length < 2 || columns.some((head) => NO_SUM.test(head) || PART_OF_ROW.test(head))) return;
  if (new Set(columns.map((head) => MANNER.exec(head)?.[0] ?? '')).size > 1) return;
  const wrong: { readonly parts: readonly Cell[]; readonly total: Cell }[] = [];
  let right = 0;
  for (const row of rows) {
    const [parts, total] = [row.slice(1, at), row[at]];
    if (!total || [...parts, total].some(({ digits, percent }) => digits === undefined || percent)) continue;
    const sum = addUp(parts.map((part) => intervalIn(part, row[0]?.text ?? '')));
    if (meet(sum, intervalIn(total, row[0]?.text ?? ''))) right += 1;
    else if (!total.computed) wrong.push({ parts, total });
  }
  const [only] = wrong;
  if (!only || wrong.length > 1 || right < 2) return;
  const sum = only.parts.map(worth).reduce((a, b) => a.plus(b));
  const message = `${only.parts.map(({ text }) => text).join('＋')}＝${writeLike(sum, likeCells(only.parts))}，合计是${only.total.text}`;
  found.sums.push({ start: only.total.start, end: only.total.end, message });
};

const NOW = /^(?:本期|今年|本年|本年度|当期)(?:数|累计|[（(].*[）)])?$/;
const WAS = /^(?:上年同期|去年同期|上年|去年|同期)(?:数|累计|[（(].*[）)])?$/;
const CHANGE =
  /^(?:同比|同比增减|同比增长|同比变化|增减|增幅|同比升降|比上年同期?增减)(?:[（(]?(?:%|％|百分比)[）)]?|率|幅度)?$/;

const columnOf = ({ heads }: Table, pattern: RegExp): number => {
  const found = heads.flatMap(({ text }, at) => (pattern.test(text) ? [at] : []));
  return found.length === 1 ? (found[0] as number) : -1;
};

const judgeChange = (now: Cell, was: Cell, change: Cell, inPercent: boolean, head: string): Finding | undefined => {
  if (change.computed || now.digits === undefined || was.digits === undefined || change.digits === undefined)
    return undefined;
  if (!inPercent && !change.percent) return undefined;
  if (now.percent || was.percent || now.digits.startsWith('-') || was.digits.startsWith('-')) return undefined;
  const [is, before] = [intervalIn(now, head), intervalIn(was, head)];
  const zero = decimal('0');
  if (before.low.lte(zero)) return undefined;
  const said = intervalOf({ kind: 'percent', power: 0, digits: change.digits.replace('-', '') });
  const fits = (low: Decimal, high: Decimal): boolean =>
    low.plus('100').times(before.low).lte(is.high.times('100')) &&
    high.plus('100').times(before.high).gte(is.low.times('100'));
  const negative = change.digits.startsWith('-');
  if (negative ? fits(said.high.times('-1'), said.low.times('-1')) : fits(said.low, said.high)) return undefined;
  const right = percentOf(worth(now), worth(was), decimalsOf(change.digits));
  const message = `（${now.text}－${was.text}）÷${was.text}＝${right}%，表中是${change.text}`;
  // Where only the sign is missing, the table may tell falls in another way.
  const other = !negative && fits(said.high.times('-1'), said.low.times('-1'));
  return { start: change.start, end: change.end, message, ...(other ? { grade: 'W' as const } : {}) };
};

const YEAR = /^(20\d\d)年(?:\d{1,2}[—-]\d{1,2}月|上半年)?$/;

/** The columns of what is and what was: by their words, or by two years in a row. */
const periodsOf = (table: Table): readonly [now: number, was: number] => {
  const [now, was] = [columnOf(table, NOW), columnOf(table, WAS)];
  if (now >= 0 && was >= 0) return [now, was];
  const years = table.heads.flatMap(({ text }, at) => {
    const year = YEAR.exec(text)?.[1];
    return year === undefined ? [] : [{ at, year: Number(year) }];
  });
  const [a, b] = years;
  if (!a || !b || years.length !== 2 || Math.abs(a.year - b.year) !== 1) return [-1, -1];
  return a.year > b.year ? [a.at, b.at] : [b.at, a.at];
};

const judgeChanges = (table: Table, found: Draft): void => {
  const change = columnOf(table, CHANGE);
  const [now, was] = periodsOf(table);
  if (change < 0 || was < 0 || now < 0 || now === was) return;
  const head = table.heads[change]?.text ?? '';
  for (const row of table.rows) {
    const [a, b, c] = [row[now], row[was], row[change]];
    const finding = a && b && c && judgeChange(a, b, c, /[%％率幅]|百分比/.test(head), table.heads[now]?.text ?? '');
    if (finding) found.changes.push(finding);
  }
};

const SHARE = /^(?:占比|比重|所占比重|占总量比重?)(?:[（(]?[%％][）)]?)?$/;

/** A column of shares beside the one column that is added up. */
const judgeShares = (table: Table, found: Draft): void => {
  const share = columnOf(table, SHARE);
  const counts = table.heads.flatMap(({ text }, at) => (at > 0 && at !== share && !NO_SUM.test(text) ? [at] : []));
  const [column] = counts;
  const total = table.rows.filter((row) => TOTAL_ROW.test(row[0]?.text ?? ''));
  if (share < 0 || column === undefined || counts.length !== 1 || total.length !== 1) return;
  const whole = total[0]?.[column];
  const head = table.heads[column]?.text ?? '';
  if (!whole?.digits || whole.percent || worth(whole).lte('0')) return;
  for (const row of table.rows) {
    const [part, percent] = [row[column], row[share]];
    if (!part?.digits || !percent?.digits || percent.computed || row === total[0]) continue;
    if (!percent.percent && !/[%％]/.test(table.heads[share]?.text ?? '')) continue;
    const said = { kind: 'percent' as const, power: 0, digits: percent.digits };
    if (percent.digits.startsWith('-') || shareFits(intervalIn(part, head), intervalIn(whole, head), said)) continue;
    const right = shareOf(worth(part), worth(whole), decimalsOf(percent.digits));
    const message = `${part.text}÷${whole.text}＝${right}%，表中是${percent.text}`;
    found.shares.push({ start: percent.start, end: percent.end, message });
  }
};

export const tableFindings = ofArticle((article): TableFindings => {
  const found: Draft = { sums: [], changes: [], shares: [], open: [] };
  for (const table of tablesOf(article)) {
    judgeTotals(table, found);
    judgeRows(table, found);
    judgeChanges(table, found);
    judgeShares(table, found);
  }
  return found;
});
