/** 排名: where a name stands in a list by a value. */

import { type Placed, rank as rankRows } from '../../figure/ranking.ts';
import { nearest } from '../../nearest.ts';
import { han } from '../../tree/han.ts';
import type { Helper, HelperCall } from '../helper.ts';
import { inputOf, type Part, textOf } from '../values.ts';
import { PERIOD_OPTION, periodOf } from './figures.ts';
import { ROW_OPTIONS, rankedRowsOf } from './rows.ts';

const run = (call: HelperCall): readonly Part[] => {
  const [list, who] = call.args;
  const rows = rankedRowsOf(call, list, periodOf(call));
  if (!rows || list?.kind !== 'fact' || !who) return [];
  const name = textOf(who);
  const own = rows.find((row) => row.name === name);
  const related = [{ place: list.fact.place, message: '清单在这里' }];
  if (!own) {
    if (who.kind === 'fact' && who.fact.type === 'missing') {
      return [{ text: '第xx位', path: who.path, inputs: [inputOf(who)], missing: true }];
    }
    const names = rows.map((row) => row.name);
    const near = nearest(name ?? '', names);
    const hint = near === undefined ? `有的是：${names.join('、')}` : `是不是想写“${near}”`;
    return call.fail(`“${list.path}”里没有“${name ?? ''}”`, { related, hint });
  }
  const inputs = [...own.amount.inputs, ...rows.filter((row) => row !== own).flatMap((row) => row.amount.inputs)];
  const placed = rankRows(rows, call.option('序') === '升');
  if (!placed) {
    const missing = rows.some((row) => row.amount.state === 'missing');
    return [{ text: '第xx位', path: own.path, inputs, ...(missing ? { missing } : {}) }];
  }
  const { place, rows: alike } = placed.find((at) => at.rows.includes(own)) as Placed;
  const tie =
    alike.length > 1
      ? `，与${alike
          .filter((row) => row !== own)
          .map((row) => row.name)
          .join('、')}相同`
      : '';
  const computed = `${rows.length}项按数值${call.option('序') === '升' ? '从小到大' : '从大到小'}排列${tie}`;
  return [{ text: `${alike.length > 1 ? '并列' : ''}第${han(place)}位`, path: own.path, inputs, computed }];
};

export const ranking: Helper = {
  name: '排名',
  summary: '一个名称在清单里排第几位，数值相同的写并列',
  parameters: [
    { name: '清单', says: '各项有名称和指标的清单，或一组指标' },
    { name: '名称', says: '谁的位次' },
  ],
  options: [
    ...ROW_OPTIONS,
    { name: '序', says: '"降"从大到小，"升"从小到大。默认"降"', values: ['降', '升'] },
    PERIOD_OPTION,
  ],
  examples: [
    {
      data: '乡镇: [{ 名称: 青禾镇, 来信: { 本期: 40 } }, { 名称: 石渡镇, 来信: { 本期: 52 } }, { 名称: 云岭镇, 来信: { 本期: 40 } }]',
      call: '居{{排名 乡镇 "石渡镇"}}',
      text: '居第一位',
    },
    {
      data: '乡镇: [{ 名称: 青禾镇, 来信: { 本期: 40 } }, { 名称: 石渡镇, 来信: { 本期: 52 } }, { 名称: 云岭镇, 来信: { 本期: 40 } }]',
      call: '{{排名 乡镇 "青禾镇"}}',
      text: '并列第二位',
    },
    {
      data: '领域: { 征地拆迁: { 本期: 416 }, 住房物业: { 本期: 389 } }',
      call: '{{排名 领域 "住房物业" 序="升"}}',
      text: '第一位',
    },
  ],
  run,
};
