/** S1: a change that is said of two numbers is what comes out of them, and its verb points the same way. */

import type { ArticleRule } from '../../rule.ts';
import { reportChanges } from '../../statistics/judge-changes.ts';
import { tableFindings } from '../../statistics/judge-tables.ts';

export const changeRecomputed: ArticleRule = {
  meta: {
    id: 'S1',
    name: '增减幅度',
    grade: 'E',
    certainty: 'proved',
    summary: '同比、环比和增减数由文中的两个数重新算出，升降的方向与数一致',
    why: '两个原数都写在文中，增减只能有一个结果',
    mend: '核对原数和增减数，改正写错的一个',
    triggers: '升降增减提涨扬扩多滑回缩压跌少比',
    wrong: [
      {
        text: '一季度，全县受理劳动人事争议156件，上年同期130件，同比⟦下降20%⟧。',
        mended: '一季度，全县受理劳动人事争议156件，上年同期130件，同比上升20%。',
      },
      { text: '上半年，全市新登记经营主体4620户，比上年同期的4200户⟦增长12.0%⟧。' },
      { text: '高标准农田由去年的8.5万亩扩大到今年的9.7万亩，⟦增加2.1万亩⟧。' },
      { text: '三季度办理法律援助案件230件，去年同期250件，⟦减少30件⟧，下降8.0%。' },
      { text: '窗口平均候件量由64件⟦减少到71件⟧。' },
    ],
    right: [
      { text: '一季度，全县受理劳动人事争议156件，上年同期130件，同比上升20.0%。' },
      { text: '全年接诊2.1万人次，上年为1.9万人次，同比增长11.8%。' },
      { text: '全年规模以上工业总产值52亿元，上年为50亿元，按可比价格计算增长6.1%。' },
      { text: '上半年办理行政复议45件，去年同期38件，其中涉及征收补偿的增长5.0%。' },
      { text: '全县受理信访事项260件，其中来信52件，去年同期200件，同比上升30.0%。' },
    ],
  },
  create: (context) => ({
    article: () => {
      reportChanges(context, 'S1');
      for (const finding of tableFindings(context.article).changes) context.report(finding);
    },
  }),
};
