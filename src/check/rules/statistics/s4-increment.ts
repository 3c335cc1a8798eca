/** S4: 增长了 names the increment, 增长到 the result. */

import type { ArticleRule } from '../../rule.ts';
import { incrementsIn } from '../../statistics/increments.ts';
import { reportChanges } from '../../statistics/judge-changes.ts';

export const incrementOrResult: ArticleRule = {
  meta: {
    id: 'S4',
    name: '增长了与增长到',
    grade: 'E',
    certainty: 'proved',
    summary: '“增长了”后面是增加的数，“增长到”后面是增加后的数',
    why: '“了”与“到”一字之差，一个是差额，一个是结果',
    mend: '按意思改“了”或“到”，或者改数',
    triggers: '升降增减提涨扬扩多滑回缩压跌少',
    wrong: [
      { text: '标准化卫生室由去年的40所增加到今年的56所，⟦增加到40%⟧。' },
      { text: '全市养老机构前年为60家，今年发展到75家，⟦增加了75家⟧。' },
      { text: '审批环节由原来的18个压缩到现在的7个，⟦减少了7个⟧。' },
      { text: '志愿者由320人增加到400人，⟦增加到80人⟧。' },
    ],
    right: [
      { text: '标准化卫生室由去年的40所增加到今年的56所，增加了40%。' },
      { text: '全市养老机构前年为60家，今年发展到75家，增加了15家。' },
      { text: '审批环节由原来的14个压缩到现在的7个，减少了7个。' },
      { text: '志愿者由320人增加到400人，其中党员增加到80人。' },
    ],
  },
  create: (context) => ({
    article: () => {
      reportChanges(context, 'S4');
      for (const finding of incrementsIn(context.article)) context.report(finding);
    },
  }),
};
