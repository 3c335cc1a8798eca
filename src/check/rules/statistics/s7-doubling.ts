/** S7: 翻一番 is twice, 翻两番 four times. */

import type { ArticleRule } from '../../rule.ts';
import { reportChanges } from '../../statistics/judge-changes.ts';

export const doubling: ArticleRule = {
  meta: {
    id: 'S7',
    name: '翻番',
    grade: 'W',
    certainty: 'proved',
    summary: '翻一番是2倍，翻两番是4倍，翻三番是8倍',
    why: '翻番是按2的乘方算的，翻两番不是增长2倍',
    mend: '按两个数的倍数改成“翻几番”或“增长几倍”',
    triggers: '番',
    wrong: [
      { text: '三年间，全县电商网点由60个增加到180个，⟦翻了两番⟧。' },
      { text: '游客接待能力由5000人增至20000人，实现⟦翻一番⟧。' },
      { text: '到去年底，设施蔬菜大棚由200座扩大到520座，⟦翻了两番⟧。' },
    ],
    right: [
      { text: '三年间，全县电商网点由60个增加到240个，翻了两番。' },
      { text: '游客接待能力由5000人增至10200人，翻了一番。' },
      { text: '力争到2030年，全市数字经济核心产业增加值翻一番。' },
      { text: '产值由1.9亿元增加到4亿元，翻了一番还多。' },
    ],
  },
  create: (context) => ({ article: () => reportChanges(context, 'S7') }),
};
