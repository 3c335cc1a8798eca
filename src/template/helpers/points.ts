/** 点数: how many level-1 headings this speech has, before they are written. */

import { hanCount } from '../../tree/han.ts';
import type { Helper, HelperCall } from '../helper.ts';
import type { Part } from '../values.ts';

const run = (call: HelperCall): readonly Part[] => {
  const count = call.pointCount();
  if (count === 0) return call.fail('本篇没有一级标题，数不出点数', { hint: '一级标题写成 ## 标题' });
  return [{ text: hanCount(count), path: '点数', inputs: [] }];
};

export const points: Helper = {
  name: '点数',
  summary: '本篇一级标题的个数，写成汉字',
  parameters: [],
  options: [],
  examples: [
    { data: '县: 云溪县', call: '讲{{点数}}点意见。\n\n## 甲\n\n## 乙', text: '讲两点意见。\n\n## 甲\n\n## 乙' },
  ],
  run,
};
