/** S10: a percentage of a handful says more than there is. */

import type { ArticleRule } from '../../rule.ts';
import { reportSmall } from '../../statistics/judge-changes.ts';

export const smallBase: ArticleRule = {
  meta: {
    id: 'S10',
    name: '基数过小',
    grade: 'I',
    certainty: 'advice',
    summary: '基数很小的，写由几件变为几件，不说百分比',
    why: '由2件到4件也是翻倍，百分比容易让人误会',
    mend: '写由几件变为几件',
    options: { 小基数: { default: 10, says: '基数小于这个数时提示' } },
    triggers: '%％',
    wrong: [
      { text: '上半年发生医疗纠纷6起，上年同期3起，同比⟦上升100%⟧。' },
      { text: '劳资纠纷引发的警情由去年的8起降至今年的4起，⟦下降50%⟧。' },
      { text: '二季度，校园欺凌警情2起，去年同期4起，同比⟦下降50.0%⟧。' },
    ],
    right: [
      { text: '上半年发生医疗纠纷6起，比上年同期增加3起。' },
      { text: '上半年办理仲裁案件60件，上年同期30件，同比上升100%。' },
      { text: '地区生产总值由去年的8亿元增长到今年的9亿元，增长12.5%。' },
      { text: '劳资纠纷引发的警情由去年的8起降至今年的4起。' },
    ],
  },
  create: (context) => ({ article: () => reportSmall(context, context.option<number>('小基数')) }),
};
