/** 环比: the change against the period before, with its verb. */

import type { Helper } from '../helper.ts';
import { CHANGE_OPTIONS, CHANGE_PARAMETERS, runChange } from './change.ts';

export const monthOnMonth: Helper = {
  name: '环比',
  summary: '与上期相比的变化，写法与“同比”相同',
  parameters: CHANGE_PARAMETERS,
  options: CHANGE_OPTIONS,
  examples: [
    { data: '来信: { 本期: 42, 上期: 40, 单位: 件次 }', call: '{{环比 来信}}', text: '环比上升5.0%' },
    { data: '来信: { 本期: 40, 上期: 40, 单位: 件次 }', call: '{{环比 来信}}', text: '环比持平' },
  ],
  run: (call) => runChange(call, '环比', '上期'),
};
