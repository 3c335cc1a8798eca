/** S26: one masked number among open ones and their total is no secret. */

import type { ArticleRule } from '../../rule.ts';
import { tableFindings } from '../../statistics/judge-tables.ts';
import { sumsIn } from '../../statistics/sums.ts';

export const recoverable: ArticleRule = {
  meta: {
    id: 'S26',
    name: '遮隐可推算',
    grade: 'E',
    certainty: 'proved',
    summary: '遮去的数不能由合计和其余各项推算出来',
    why: '合计减去其余各项就是遮去的那个数',
    mend: '再遮一项，或把合计一并遮去',
    triggers: 'xX×*',
    wrong: [
      { text: '窗口收件45件，热线收件62件，网上收件⟦xx件⟧，合计180件。' },
      { text: '一分队20人、二分队25人、三分队⟦×人⟧，三项合计63人。' },
      { text: '| 渠道 | 件数 |\n| --- | --- |\n| 窗口 | 42 |\n| 热线 | ⟦xx⟧ |\n| 合计 | 77 |' },
    ],
    right: [
      { text: '窗口收件45件，热线收件xx件，网上收件xx件，合计180件。' },
      { text: '窗口收件45件，热线收件62件，网上收件xx件，合计xxx件。' },
      { text: '窗口收件45件，热线收件62件，网上收件xx件，其余从略。' },
      { text: '| 渠道 | 件数 |\n| --- | --- |\n| 窗口 | xx |\n| 热线 | xx |\n| 合计 | 77 |' },
    ],
  },
  create: ({ article, report }) => ({
    article: () => {
      for (const finding of [...sumsIn(article).open, ...tableFindings(article).open]) report(finding);
    },
  }),
};
