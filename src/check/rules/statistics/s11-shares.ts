/** S11: shares that are a full split come to 100 %, and a share is its part by its whole. */

import type { ArticleRule } from '../../rule.ts';
import { tableFindings } from '../../statistics/judge-tables.ts';
import { namedSharesIn } from '../../statistics/share-lists.ts';
import { sharesIn } from '../../statistics/shares.ts';
import { ratiosIn, splitsIn } from '../../statistics/splits.ts';

export const sharesRecomputed: ArticleRule = {
  meta: {
    id: 'S11',
    name: '占比',
    grade: 'E',
    certainty: 'proved',
    summary: '全部构成的占比之和是100%，占比等于部分除以总数',
    why: '各部分合起来就是全部，多出来或少掉的必有一个数错了；四舍五入的误差已经算在内',
    mend: '核对各项占比；确因四舍五入的，加注说明',
    triggers: '占比构产份',
    wrong: [
      { text: '从三次产业看，三次产业占比分别为⟦12.4%、41.0%、40.6%⟧，结构不断优化。' },
      { text: '全部来电分为咨询、求助、投诉三类，占比依次为⟦61.0%、22.5%、26.5%⟧。' },
      { text: '上半年共办理代表建议240件，其中农业农村类60件，占⟦30.0%⟧。' },
      { text: '全县三次产业结构比调整为⟦15.2:38.1:48.9⟧。' },
    ],
    right: [
      { text: '三次产业占比分别为12.4%、41.0%、46.5%，结构不断优化。' },
      { text: '反映较多的三类问题占比依次为31.0%、22.5%、16.5%。' },
      { text: '上半年共办理代表建议240件，其中农业农村类60件，占25.0%。' },
      { text: '问卷分为三类人群发放，通过电视了解政策的占61.0%，通过手机了解的占82.5%（可多选）。' },
      { text: '全县办理240件，其中城关镇60件，占全市总量的3.0%。' },
    ],
  },
  create: ({ article, report }) => ({
    article: () => {
      const inText = [...sharesIn(article), ...splitsIn(article), ...namedSharesIn(article), ...ratiosIn(article)];
      for (const finding of [...inText, ...tableFindings(article).shares]) report(finding);
    },
  }),
};
