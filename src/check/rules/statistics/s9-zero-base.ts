/** S9: from nothing there is no percentage. */

import type { ArticleRule } from '../../rule.ts';
import { reportChanges } from '../../statistics/judge-changes.ts';
import { reportFromNothing } from '../../statistics/nothing.ts';

export const zeroBase: ArticleRule = {
  meta: {
    id: 'S9',
    name: '基数为零',
    grade: 'E',
    certainty: 'proved',
    summary: '基数是0的，不说增长百分之几',
    why: '任何数除以0都没有结果，百分比无从算起',
    mend: '写由几件增至几件',
    triggers: '%％倍',
    wrong: [
      { text: '一季度发生燃气泄漏警情3起，上年同期为0起，同比⟦上升300%⟧。' },
      { text: '去年全市还没有四星级驿站，今年新评定6家，⟦增长100%⟧。' },
      { text: '跨省通办事项由去年的0件增至今年的40件，⟦增长400%⟧。' },
    ],
    right: [
      { text: '燃气泄漏警情由上年同期的0起增至3起。' },
      { text: '去年没有完成的6项工程，今年全部开工，投资增长100%。' },
      { text: '一季度发生燃气泄漏警情3起，上年同期为2起，同比上升50%。' },
      { text: '去年全市没有发生较大火灾，今年继续保持，森林防火投入增长20%。' },
    ],
  },
  create: (context) => ({
    article: () => {
      reportChanges(context, 'S9');
      reportFromNothing(context);
    },
  }),
};
