/** S19: a total names the period it was counted in, somewhere before it. */

import type { ArticleRule } from '../../rule.ts';
import { leadOf, mentionsOf } from '../../statistics/mention.ts';

const COUNTED =
  /(?:共|共计|累计|总共)(?:受理|办理|接待|接收|收到|登记|化解|办结|调处|调解|排查|查处|处置|立案|发生|接听|接报|兑付|发放|解决)[一-龥]{0,10}$/;
/** Any word of time will do: a period, a point, an occasion. */
const TIME =
  /[年月季旬周]|\d日|今|昨|以来|期间|时期|目前|当前|近期|最近|此前|截[至止]|至此|到此|阶段|行动|活动|本次|这次|此次|会前|任期|历来|第[一二三四五六七八九十]次|当天|当日|春|夏|秋|冬/;

export const periodStated: ArticleRule = {
  meta: {
    id: 'S19',
    name: '统计期间',
    grade: 'W',
    certainty: 'standard',
    summary: '累计数要写明统计期间',
    why: '没有起止时间的累计数无法核对，也无法比较',
    mend: '在前面写明期间，如“1—6月”“截至8月底”',
    triggers: '共累',
    wrong: [
      { text: '全市⟦共办理法律援助案件512件⟧，为受援人挽回损失不少。' },
      { text: '各级调解组织⟦累计调解矛盾纠纷1860件⟧，成功率稳步提高。' },
      { text: '全县⟦共排查安全隐患374处⟧，整改到位362处。' },
    ],
    right: [
      { text: '今年1—6月，全市共办理法律援助案件512件。' },
      { text: '下面通报上半年的情况。全县共排查安全隐患374处，整改到位362处。' },
      { text: '专项行动开展以来，各级调解组织累计调解矛盾纠纷1860件。' },
      { text: '全县共有人民调解组织240个、调解员860名。' },
    ],
  },
  create: ({ article, report }) => ({
    article: () => {
      // Where the title or the date of a speech names a year, its first words are of that year.
      if (article.date || /[年月]/.test(article.title)) return;
      let read = 0;
      let timed = false;
      for (const mentions of mentionsOf(article)) {
        for (const mention of mentions) {
          if (timed) return;
          if ((mention.kind !== 'count' && mention.kind !== 'measure') || mention.computed) continue;
          const match = COUNTED.exec(leadOf(article, mention).slice(-20));
          if (!match) continue;
          timed = TIME.test(article.text.slice(read, mention.line.end));
          read = mention.line.end;
          if (timed) return;
          const text = article.text.slice(mention.start - match[0].length, mention.end);
          report({
            start: mention.start - match[0].length,
            end: mention.end,
            message: `“${text}”没有写明是哪一段时间的`,
          });
        }
      }
    },
  }),
};
