/** 前几位: the first names of a list with their values, ties said so. */

import { type Placed, rank } from '../../figure/ranking.ts';
import { han, hanCount } from '../../tree/han.ts';
import type { Helper, HelperCall } from '../helper.ts';
import type { FactValue, Part } from '../values.ts';
import { PERIOD_OPTION, periodOf } from './figures.ts';
import { type FigureRow, ROW_OPTIONS, rankedRowsOf } from './rows.ts';

const valuePart = ({ amount }: FigureRow): Part => ({
  text: `${amount.text}${amount.unit}`,
  path: amount.path,
  inputs: amount.inputs,
  ...(amount.computed === undefined ? {} : { computed: amount.computed }),
});

/** 青禾镇40件; of several at one place 青禾镇、云岭镇各40件（并列第二）. */
const group = ({ place, rows }: Placed<FigureRow>, withValues: boolean): Part[] => {
  const [first] = rows as readonly [FigureRow];
  const names = rows.flatMap((row, i) => (i > 0 ? [{ text: '、' }, row.said] : [row.said]));
  const tied = rows.length > 1;
  const inputs = rows.flatMap((row) => row.amount.inputs);
  const value: Part[] = withValues ? [...(tied ? [{ text: '各' }] : []), valuePart(first)] : [];
  const tie: Part[] = tied ? [{ text: `（并列第${han(place)}）`, path: first.path, inputs }] : [];
  return [...names, ...value, ...tie];
};

const unknown = (list: FactValue, rows: readonly FigureRow[], lead: string): Part[] => {
  const missing = rows.some(({ amount }) => amount.state === 'missing');
  const inputs = rows.flatMap(({ amount }) => amount.inputs);
  return [{ text: lead }, { text: 'xx', path: list.path, inputs, ...(missing ? { missing } : {}) }];
};

const run = (call: HelperCall): readonly Part[] => {
  const [list] = call.args;
  const rows = rankedRowsOf(call, list, periodOf(call));
  const count = Number(call.option('数') ?? 3);
  if (!rows || list?.kind !== 'fact') return [];
  if (!Number.isInteger(count) || count < 1) return call.fail('“数”应为1以上的整数', { hint: '如 数=3' });
  if (count > rows.length) {
    const related = [{ place: list.fact.place, message: '清单在这里' }];
    return call.fail(`“${list.path}”只有 ${rows.length} 项，写不出前${hanCount(count)}位`, {
      related,
      hint: '改小“数”',
    });
  }
  const form = call.option('写') ?? '全';
  const lead = form === '全' ? `前${hanCount(count)}位的是` : '';
  const placed = rank(rows, call.option('序') === '升');
  if (!placed) return unknown(list, rows, lead);
  const groups = placed.filter(({ place }) => place <= count).map((at) => group(at, form !== '名'));
  const between: Part = { text: placed.some((at) => at.place <= count && at.rows.length > 1) ? '，' : '、' };
  return [{ text: lead }, ...groups.flatMap((parts, i) => (i > 0 ? [between, ...parts] : parts))];
};

const TOWNS =
  '乡镇: [{ 名称: 青禾镇, 来信: { 本期: 40, 单位: 件 } }, { 名称: 石渡镇, 来信: { 本期: 52, 单位: 件 } }, { 名称: 云岭镇, 来信: { 本期: 40, 单位: 件 } }, { 名称: 柳桥镇, 来信: { 本期: 12, 单位: 件 } }]';

export const top: Helper = {
  name: '前几位',
  summary: '写出数值最大（或最小）的几项，数值相同的一并写出并注明并列',
  parameters: [{ name: '清单', says: '各项有名称和指标的清单，或一组指标' }],
  options: [
    { name: '数', says: '写到第几位，默认3' },
    ...ROW_OPTIONS,
    { name: '写', says: '"全"前面有“前三位的是”；"项"只写各项；"名"只写名称。默认"全"', values: ['全', '项', '名'] },
    { name: '序', says: '"降"从大到小，"升"从小到大。默认"降"', values: ['降', '升'] },
    PERIOD_OPTION,
  ],
  examples: [
    { data: TOWNS, call: '{{前几位 乡镇 数=1 写="项"}}', text: '石渡镇52件' },
    { data: TOWNS, call: '{{前几位 乡镇 数=2}}', text: '前两位的是石渡镇52件，青禾镇、云岭镇各40件（并列第二）' },
    {
      data: '领域: { 征地拆迁: { 本期: 416, 单位: 件次 }, 住房物业: { 本期: 389, 单位: 件次 }, 其他: { 本期: 168, 单位: 件次 } }',
      call: '{{前几位 领域 数=2}}',
      text: '前两位的是征地拆迁416件次、住房物业389件次',
    },
  ],
  run,
};
