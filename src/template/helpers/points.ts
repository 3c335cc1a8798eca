/** 点数: how many level-1 headings this speech has, before they are written. */

import { hanCount } from '../../tree/han.ts';
import type { Helper } from '../helper.ts';

export const points: Helper = {
  name: '点数',
  summary: '本篇一级标题的个数，写成汉字',
  parameters: [],
  options: [],
  examples: [
    { data: '县: 云溪县', call: '讲{{点数}}点意见。\n\n## 甲\n\n## 乙', text: '讲两点意见。\n\n## 甲\n\n## 乙' },
  ],
  run: (call) => [{ text: hanCount(call.pointCount()), path: '点数', inputs: [] }],
};
