/** S8: nothing that is counted falls by more than 100 %. */

import { decimal } from '../../../figure/decimal.ts';
import type { ArticleRule } from '../../rule.ts';
import { fallVerb } from '../../statistics/falls.ts';
import { mentionsOf, worthOf } from '../../statistics/mention.ts';

/** What may fall below nothing: profit turns to loss. */
const BELOW_ZERO =
  /利润|盈利|盈余|亏损|净值|收益|差额|价差|价格差|差价|差距|顺差|逆差|结余|增速|增幅|净增|净流入|现金流|余额/;

export const fallOverAll: ArticleRule = {
  meta: {
    id: 'S8',
    name: '下降超过百分之百',
    grade: 'E',
    certainty: 'proved',
    summary: '数量下降最多100%',
    why: '下降100%就是降到零，不可能再多',
    mend: '核对原数，重新计算',
    triggers: '%％',
    wrong: [
      { text: '专项整治以来，全县夜间施工噪声投诉同比⟦下降130%⟧。' },
      { text: '落实过紧日子要求，全年会议费支出比上年⟦减少了108.5%⟧。' },
      { text: '非法采砂案件发案数明显减少，⟦降幅达115%⟧。' },
    ],
    right: [
      { text: '夜间施工噪声投诉同比下降100%，实现零投诉。' },
      { text: '网上办件量增长130%，窗口排队的少了。' },
      { text: '受停产检修影响，企业利润同比下降130%，由盈转亏。' },
      { text: '负荷率由150%下降到120%，用电紧张的局面得到缓解。' },
    ],
  },
  create: ({ article, report }) => ({
    article: () => {
      for (const mentions of mentionsOf(article))
        for (const mention of mentions) {
          if (mention.kind !== 'percent' || mention.masked || mention.computed || mention.digits.length < 3) continue;
          if (!article.text.startsWith('%', mention.end - 1) && !article.text.startsWith('％', mention.end - 1))
            continue;
          if (worthOf(mention).lte(decimal('100'))) continue;
          const start = fallVerb(article, mention);
          const sentence = article.text.slice(Math.max(mention.line.start, mention.start - 60), mention.start);
          if (start === undefined || BELOW_ZERO.test(sentence)) continue;
          const message = `此处是“${article.text.slice(start, mention.end)}”，下降最多100%`;
          report({ start, end: mention.end, message });
        }
    },
  }),
};
