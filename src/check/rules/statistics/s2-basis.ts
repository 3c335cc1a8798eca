/** S2: 同比 is against the same period of last year, 环比 against the period before. */

import type { ArticleRule, Finding } from '../../rule.ts';
import { reportChanges } from '../../statistics/judge-changes.ts';

const AGAINST_YEAR = /[比较与同](?:去年|上年)(?:同期|同月)(?:相比)?[，]?(环比)/g;
const AGAINST_PREVIOUS = /[比较与同]上(?:个|一)?(?:月|季度)(?:相比)?[，]?(同比)/g;

const direct = (text: string, pattern: RegExp, right: string, start: number, end: number): Finding[] =>
  [...text.slice(start, end).matchAll(pattern)].map((match) => {
    const at = start + match.index + match[0].length - 2;
    const message = `“${match[0].slice(0, -2).replace(/，$/, '')}”后面是${match[1]}，应为${right}`;
    return { start: at, end: at + 2, message, suggest: [{ start: at, end: at + 2, text: right }] };
  });

export const comparisonBasis: ArticleRule = {
  meta: {
    id: 'S2',
    name: '同比与环比',
    grade: 'W',
    certainty: 'proved',
    summary: '与上年同期相比用同比，与上一期相比用环比',
    why: '同比的基数是上年同期，环比的基数是紧挨着的上一期，混用会让人看错走势',
    mend: '按基数改成同比或环比',
    triggers: '比',
    wrong: [
      {
        text: '1—5月，全市查处酒后驾驶270起，上年同期300起，⟦环比下降10.0%⟧。',
        mended: '1—5月，全市查处酒后驾驶270起，上年同期300起，同比下降10.0%。',
      },
      {
        text: '8月份，全县受理噪声投诉84起，比7月份的70起⟦同比上升20.0%⟧。',
        mended: '8月份，全县受理噪声投诉84起，比7月份的70起环比上升20.0%。',
      },
      { text: '本月窗口办件量与上个月相比，⟦同比⟧增长5.2%。', mended: '本月窗口办件量与上个月相比，环比增长5.2%。' },
    ],
    right: [
      { text: '1—5月，全市查处酒后驾驶270起，上年同期300起，同比下降10.0%。' },
      { text: '8月份，全县受理噪声投诉84起，环比上升20.0%，同比下降6.7%。' },
      { text: '8月份受理噪声投诉84起，比去年8月份的90起同比下降6.7%。' },
      { text: '要用好同比和环比两把尺子，既看与去年同期的差距，也看与上月的变化。' },
    ],
  },
  create: (context) => ({
    line: ({ start, end }) => {
      const { text } = context.article;
      for (const finding of direct(text, AGAINST_YEAR, '同比', start, end)) context.report(finding);
      for (const finding of direct(text, AGAINST_PREVIOUS, '环比', start, end)) context.report(finding);
    },
    article: () => reportChanges(context, 'S2'),
  }),
};
