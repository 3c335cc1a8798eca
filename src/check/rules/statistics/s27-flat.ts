/** S27: a change of nothing is 持平. */

import type { ArticleRule } from '../../rule.ts';
import { isNothing } from '../../statistics/arithmetic.ts';
import { leadOf, mentionsOf } from '../../statistics/mention.ts';

const VERB = /(?:上升|下降|增长|减少|增加|降低|提高|提升|上涨|下跌|回落)了?$/;
/** With these before it, 基本持平 stands in for verb and number. */
const STANDS_ALONE = /(?:同比|环比|相比|去年同期|上年同期)$/;

export const flat: ArticleRule = {
  meta: {
    id: 'S27',
    name: '持平',
    grade: 'W',
    certainty: 'standard',
    summary: '变化为零的写“持平”或“基本持平”，不写上升0.0%',
    why: '上升0.0%等于说没有变，却又说在上升',
    mend: '改成“持平”或“基本持平”',
    triggers: '0',
    wrong: [
      { text: '二季度，全县接访量同比⟦增长0.0%⟧。', mended: '二季度，全县接访量同比基本持平。' },
      { text: '与上月相比⟦下降0.0%⟧，走势平稳。', mended: '与上月相比基本持平，走势平稳。' },
      { text: '满意率比上年同期⟦提高0.0个百分点⟧。' },
    ],
    right: [
      { text: '二季度，全县接访量同比基本持平。' },
      { text: '居民消费价格同比上涨0.2%。' },
      { text: '逾期件由去年的4件下降到0件。' },
      { text: '失业率保持在较低水平，农村零就业家庭为0户。' },
    ],
  },
  create: ({ article, report }) => ({
    article: () => {
      for (const mention of mentionsOf(article).flat()) {
        if (mention.masked || mention.computed || mention.digits.startsWith('0') === false || !isNothing(mention))
          continue;
        if (mention.kind === 'none' || mention.kind === 'times') continue;
        const lead = leadOf(article, mention).slice(-16);
        const match = VERB.exec(lead);
        if (!match) continue;
        const start = mention.start - match[0].length;
        const found = { start, end: mention.end };
        const text = article.text.slice(start, mention.end);
        const before = lead.slice(0, match.index);
        const alone = STANDS_ALONE.test(before) && !/[比较](?:去年|上年)同期$/.test(before);
        report({
          ...found,
          message: `此处是“${text}”，变化为零，应为“持平”或“基本持平”`,
          ...(alone ? { suggest: [{ ...found, text: '基本持平' }] } : {}),
        });
      }
    },
  }),
};
