/** 居首: whether a name stands first, or among the first, in a list by a value. */

import { type Placed, rank } from '../../figure/ranking.ts';
import { nearest } from '../../nearest.ts';
import type { Condition, Verdict } from '../condition.ts';
import type { HelperCall } from '../helper.ts';
import { PERIOD_OPTION, periodOf } from '../helpers/figures.ts';
import { type FigureRow, ROW_OPTIONS, rankedRowsOf } from '../helpers/rows.ts';
import { type FactValue, textOf, type Value } from '../values.ts';
import { verdictOf } from './verdicts.ts';

/** Rows that compete with nobody. */
const APART = /^(?:合计|总计|总数|小计|其他|其它)$/;

/** More rows than this are not listed in the reason. */
const SHOWN = 5;

/** The first ones, with those that are asked for wherever they stand. */
const shownOf = (placed: readonly Placed<FigureRow>[], own: readonly FigureRow[], top: number): FigureRow[] => {
  const rows = placed.flatMap((at) => at.rows);
  const first = rows.slice(0, Math.max(SHOWN, top));
  return [...first, ...own.filter((row) => !first.includes(row))];
};

/** One name, or those of a list; a missing one is handed back as it is. */
const namesOf = (who: Value): readonly string[] | FactValue => {
  if (who.kind !== 'fact' || who.fact.type !== 'list') {
    return who.kind === 'fact' && who.fact.type === 'missing' ? who : [textOf(who) ?? ''];
  }
  const items = who.fact.items.map((fact, i): FactValue => ({ kind: 'fact', fact, path: `${who.path}[${i}]` }));
  return items.find(({ fact }) => fact.type === 'missing') ?? items.map((item) => textOf(item) ?? '');
};

const topOf = (call: HelperCall, names: number): number | undefined => {
  const top = Number(call.option('前') ?? names);
  if (Number.isInteger(top) && top > 0) return top;
  call.fail('“前”应为大于 0 的整数', { hint: '居前三位写 前=3' });
  return undefined;
};

const unknownName = (call: HelperCall, list: FactValue, name: string, rows: readonly FigureRow[]): undefined => {
  const names = rows.map((row) => row.name);
  const near = nearest(name, names);
  call.fail(`“${list.path}”里没有“${name}”`, {
    hint: near === undefined ? `有的是：${names.join('、')}` : `是不是想写“${near}”`,
    related: [{ place: list.fact.place, message: '清单在这里' }],
  });
  return undefined;
};

const open = (lost: FactValue): Verdict => ({ actual: '', inputs: [], lost: [lost] });

const test = (call: HelperCall): Verdict | undefined => {
  const [list, who] = call.args;
  const names = namesOf(who as Value);
  const top = topOf(call, 'kind' in names ? 1 : names.length);
  if (top === undefined) return undefined;
  if ('kind' in names) return open(names);
  if (list?.kind === 'fact' && list.fact.type === 'missing') return open(list);
  const rows = rankedRowsOf(call, list, periodOf(call), ({ name }) => !APART.test(name));
  if (!rows || list?.kind !== 'fact') return undefined;
  const own: FigureRow[] = [];
  for (const name of names) {
    const row = rows.find((each) => each.name === name);
    if (!row) return unknownName(call, list, name, rows);
    own.push(row);
  }
  const placed = rank(rows, call.option('序') === '升');
  if (!placed) return verdictOf(rows, () => false);
  const alone = top > 1 || call.option('并列') === true || placed[0]?.rows.length === 1;
  const first = new Set(placed.filter(({ place }) => place <= top).flatMap((at) => at.rows));
  return verdictOf(shownOf(placed, own, top), () => alone && own.every((row) => first.has(row)));
};

export const leading: Condition = {
  name: '居首',
  summary: '一个名称在清单里居第一位，或居前几位；合计、其他不参加排列',
  parameters: [
    { name: '清单', says: '各项有名称和指标的清单，或一组指标' },
    { name: '名称', says: '谁居首；写一个清单，就是这几个都居前列' },
  ],
  options: [
    ...ROW_OPTIONS,
    { name: '前', says: '居前几位，默认有几个名称就是前几位' },
    { name: '并列', says: '并列第一也算，默认不算', values: [true, false] },
    { name: '序', says: '"降"从大到小，"升"从小到大。默认"降"', values: ['降', '升'] },
    PERIOD_OPTION,
  ],
  examples: [
    {
      data: '领域: { 征地拆迁: { 本期: 416 }, 住房物业: { 本期: 389 }, 其他: { 本期: 500 } }',
      call: '{{#论断 (居首 领域 "征地拆迁")}}征地拆迁类信访量居首位。{{/论断}}',
      text: '征地拆迁类信访量居首位。',
    },
    {
      data: '乡镇: [{ 名称: 青禾镇, 总量: { 本期: 40 } }, { 名称: 石渡镇, 总量: { 本期: 52 } }]',
      call: '{{#if (居首 乡镇 "青禾镇" 值="总量" 前=2)}}居前两位{{/if}}',
      text: '居前两位',
    },
    {
      data: '领域: { 征地拆迁: { 本期: 416 }, 住房物业: { 本期: 389 }, 生态环境: { 本期: 96 } }\n重点: [住房物业, 征地拆迁]',
      call: '{{#论断 (居首 领域 重点)}}{{列举 重点}}居前两位。{{/论断}}',
      text: '住房物业和征地拆迁居前两位。',
    },
  ],
  test,
};
