/** 合计: the sum of figures, of a list, or of a figure's parts. */

import { totalOf } from '../../figure/total.ts';
import type { Helper, HelperCall } from '../helper.ts';
import type { Part, Value } from '../values.ts';
import { amountIn, PERIOD_OPTION, periodOf, say } from './figures.ts';
import { ROW_OPTIONS, rowsOf } from './rows.ts';

const isGroup = (value: Value): boolean =>
  value.kind === 'fact' && (value.fact.type === 'list' || value.fact.type === 'map');

const run = (call: HelperCall): readonly Part[] => {
  const period = periodOf(call);
  const [first] = call.args;
  const amounts = [];
  for (const value of call.args) {
    if (isGroup(value) || call.args.length === 1) {
      const rows = rowsOf(call, value, period);
      if (!rows) return [];
      amounts.push(...rows.map(({ amount }) => amount));
    } else {
      const amount = amountIn(call, value, period);
      if (!amount) return [];
      amounts.push(amount);
    }
  }
  const unit = call.option('单位');
  return say(call, first, totalOf(amounts, typeof unit === 'string' ? unit : undefined));
};

export const total: Helper = {
  name: '合计',
  summary: '把几个指标、一个清单或一个指标的各部分相加；单位不同的不能相加，人次不与件次相加',
  parameters: [{ name: '指标', says: '几个指标，或一个清单、一组指标、有“其中”的指标', rest: true }],
  options: [...ROW_OPTIONS, { name: '单位', says: '件次与批次按口径相加时，写明合计的单位' }, PERIOD_OPTION],
  examples: [
    {
      data: '来信: { 本期: 321, 单位: 件次 }\n网上: { 本期: 1488, 单位: 件次 }',
      call: '{{合计 来信 网上}}',
      text: '1809件次',
    },
    {
      data: '来信: { 本期: 321, 单位: 件次 }\n来访: { 本期: 208, 单位: 批次 }',
      call: '{{合计 来信 来访 单位="件次"}}',
      text: '529件次',
    },
    {
      data: '乡镇: [{ 名称: 青禾镇, 来信: { 本期: 40, 单位: 件 } }, { 名称: 石渡镇, 来信: { 本期: 52, 单位: 件 } }]',
      call: '{{合计 乡镇}}',
      text: '92件',
    },
    { data: '来信: { 本期: 321, 单位: 件次, 其中: { 初次: 200, 重复: 121 } }', call: '{{合计 来信}}', text: '321件次' },
  ],
  run,
};
