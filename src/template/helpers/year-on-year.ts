/** 同比: the change against the same period of last year, with its verb. */

import type { Helper } from '../helper.ts';
import { CHANGE_OPTIONS, CHANGE_PARAMETERS, runChange } from './change.ts';

export const yearOnYear: Helper = {
  name: '同比',
  summary: '与上年同期相比的变化，动词、百分点和基数过小的写法都由数据决定',
  parameters: CHANGE_PARAMETERS,
  options: CHANGE_OPTIONS,
  examples: [
    { data: '来信: { 本期: 321, 上年同期: 366, 单位: 件次 }', call: '{{同比 来信}}', text: '同比下降12.3%' },
    { data: '来信: { 本期: 321, 上年同期: 366, 单位: 件次 }', call: '{{同比 来信 写="词率"}}', text: '下降12.3%' },
    { data: '来信: { 本期: 321, 上年同期: 366, 单位: 件次 }', call: '{{同比 来信 写="表"}}', text: '-12.3%' },
    { data: '资金: { 本期: 180, 上年同期: 150, 单位: 万元 }', call: '{{同比 资金}}', text: '同比增长20.0%' },
    { data: '满意率: { 本期: 95.3, 上年同期: 93.6, 单位: "%" }', call: '{{同比 满意率}}', text: '同比提高1.7个百分点' },
    { data: '火情: { 本期: 5, 上年同期: 0, 单位: 件 }', call: '{{同比 火情}}', text: '由0件增至5件' },
    { data: '火情: { 本期: 4, 上年同期: 2, 单位: 件 }', call: '{{同比 火情 照算=true}}', text: '同比上升100.0%' },
    { data: '来信: { 本期: 2001, 上年同期: 2000, 单位: 件次 }', call: '{{同比 来信 小数=1}}', text: '同比上升0.1%' },
    { data: '来信: { 本期: 10001, 上年同期: 10000, 单位: 件次 }', call: '{{同比 来信}}', text: '同比基本持平' },
    {
      data: '来访: { 批次: { 本期: 208, 上年同期: 252, 单位: 批次 }, 人次: { 本期: 897, 上年同期: 1163, 单位: 人次 } }',
      call: '{{同比 来访.批次 来访.人次}}',
      text: '同比分别下降17.5%和22.9%',
    },
    { data: '来信: { 本期: 321, 上年同期: ~, 单位: 件次 }', call: '{{同比 来信}}', text: '同比变化xx.x%' },
  ],
  run: (call) => runChange(call, '同比', '上年同期'),
};
