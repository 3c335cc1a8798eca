/** S3: the difference of two rates is counted in 百分点, a change of a number in per cent. */

import type { ArticleRule } from '../../rule.ts';
import { reportChanges } from '../../statistics/judge-changes.ts';

export const percentagePoints: ArticleRule = {
  meta: {
    id: 'S3',
    name: '百分点',
    grade: 'E',
    certainty: 'proved',
    summary: '两个百分率之差用百分点，数量的增减用百分比',
    why: '90%提高到95%，差5个百分点；说成提高5%，就成了提高到94.5%',
    mend: '率与率之差写成百分点',
    triggers: '%％百',
    wrong: [
      {
        text: '合格率由去年的92%提高到今年的96%，⟦提高4%⟧。',
        mended: '合格率由去年的92%提高到今年的96%，提高4个百分点。',
      },
      {
        text: '上半年，重复投诉率为8.4%，比上年同期的10.1%⟦下降了1.7%⟧。',
        mended: '上半年，重复投诉率为8.4%，比上年同期的10.1%下降了1.7个百分点。',
      },
      { text: '去年森林覆盖率为61.5%，今年为62.3%，⟦增加0.8%⟧。' },
      { text: '全年受理仲裁案件240件，上年同期200件，⟦增长20.0个百分点⟧。' },
    ],
    right: [
      { text: '合格率由去年的92%提高到今年的96%，提高4个百分点。' },
      { text: '重复投诉率为8.4%，比上年同期的10.5%下降20%，降幅居全市前列。' },
      { text: '全年办理法律援助案件360件，增长8.0%，群众满意率98.6%，提高1.2个百分点。' },
      { text: '居民消费价格上涨2.1%，涨幅比上年同期扩大0.3个百分点。' },
    ],
  },
  create: (context) => ({ article: () => reportChanges(context, 'S3') }),
};
