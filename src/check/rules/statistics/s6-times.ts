/** S6: 增长N倍 is N+1 times as much; 是…的N倍 is N times. */

import type { ArticleRule } from '../../rule.ts';
import { reportChanges } from '../../statistics/judge-changes.ts';
import { reportMultiples } from '../../statistics/multiples.ts';

export const timesMore: ArticleRule = {
  meta: {
    id: 'S6',
    name: '倍数',
    grade: 'W',
    certainty: 'proved',
    summary: '增长几倍不含原来的一份，是几倍含原来的一份',
    why: '由100增到300，是原来的3倍，增长的是2倍',
    mend: '增长的倍数减去1，或改说“是原来的几倍”',
    triggers: '倍',
    wrong: [
      { text: '全市社区食堂由前年的20家增至今年的80家，⟦增长4倍⟧。' },
      { text: '合作社年销售额从30万元提高到90万元，⟦增加了3倍⟧。' },
      { text: '网上办件由去年的1500件增加到今年的4500件，⟦增长3倍⟧。' },
      { text: '今年的参赛队伍是去年的⟦3倍⟧，由24支增至96支。' },
    ],
    right: [
      { text: '全市社区食堂由前年的20家增至今年的80家，增长3倍。' },
      { text: '合作社年销售额从30万元提高到90万元，是原来的3倍。' },
      { text: '网上办件由去年的1500件增加到今年的4700件，增长近3倍。' },
      { text: '今年的参赛队伍是去年的4倍，由24支增至96支。' },
    ],
  },
  create: (context) => ({
    article: () => {
      reportChanges(context, 'S6');
      reportMultiples(context);
    },
  }),
};
