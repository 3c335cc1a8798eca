/** 列举: the items of a list as a series: A、B和C. */

import type { Helper, HelperCall } from '../helper.ts';
import type { Part } from '../values.ts';
import { factPart, lineItems, missingPart } from './parts.ts';

const run = (call: HelperCall): readonly Part[] => {
  const [value] = call.args;
  const missing = value?.kind === 'fact' ? missingPart(value) : undefined;
  if (missing) return missing;
  const items = lineItems(call);
  if (!items) return [];
  if (items.length === 0) return call.fail('清单是空的', { hint: '用 {{#if}} 先判断清单有没有内容' });
  const open = call.option('等') === true;
  const last = open ? '、' : String(call.option('末') ?? '和');
  const parts: Part[] = [];
  for (const [i, item] of items.entries()) {
    if (i > 0) parts.push({ text: i === items.length - 1 ? last : '、' });
    parts.push(factPart(item));
  }
  return open ? [...parts, { text: '等' }] : parts;
};

export const series: Helper = {
  name: '列举',
  summary: '把清单写成一串：甲、乙和丙',
  parameters: [{ name: '清单', says: '要列举的清单' }],
  options: [
    { name: '末', says: '最后一项之前的连接，默认“和”', values: ['和', '及', '以及', '、'] },
    { name: '项', says: '清单的每一项是一组数据时，取哪一项' },
    { name: '等', says: '末尾加“等”', values: [true, false] },
  ],
  examples: [
    { data: '部门: [县公安局, 县司法局, 县信访局]', call: '{{列举 部门}}', text: '县公安局、县司法局和县信访局' },
    { data: '部门: [县公安局, 县司法局]', call: '{{列举 部门 等=true}}', text: '县公安局、县司法局等' },
    {
      data: '乡镇: [{ 名称: 青禾镇 }, { 名称: 柳河镇 }]',
      call: '{{列举 乡镇 项="名称" 末="、"}}',
      text: '青禾镇、柳河镇',
    },
  ],
  run,
};
