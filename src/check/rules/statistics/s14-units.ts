/** S14: letters and matters online are counted in 件, visits in 批 and 人次. */

import type { ArticleRule } from '../../rule.ts';
import { leadOf, mentionsOf } from '../../statistics/mention.ts';

/** The channel is named alone, right before the number: 来访事项, 来信来访 are counted otherwise. */
const VISITS =
  /(?:^|[，、；：。（]|群众|接待|受理|登记|发生|其中|全县|全市|年|月|季度|期间|和)(?:初次|重复|集体|个体|越级|到县|到市|赴省)?来?(?:来访|走访|上访)(?:了|共|为|计|达|共计)?$/;
const LETTERS =
  /(?:^|[，、；：。（]|群众|受理|登记|收到|其中|全县|全市|年|月|季度|期间|和)(?:初次|重复)?(?:来信|网上信访|网上投诉|来电)(?:了|共|为|计|达|共计)?$/;

export const unitsByChannel: ArticleRule = {
  meta: {
    id: 'S14',
    name: '信访计量单位',
    grade: 'W',
    certainty: 'standard',
    summary: '来信、网上以件（次）计，来访以批（次）和人次计',
    why: '来访一批可以有几个人，只说件数看不出批次和人次',
    mend: '来访写几批几人次，来信、网上写几件',
    triggers: '访信网电',
    wrong: [
      { text: '前三季度，全县登记来信210件、⟦来访96件⟧。' },
      { text: '一季度，全县接收网上信访340件，接待⟦来访75件⟧，秩序平稳。' },
      { text: '上半年⟦来信180批次⟧，来访60批92人次。' },
    ],
    right: [
      { text: '前三季度，全县登记来信210件，接待来访96批154人次。' },
      { text: '一季度，全县共受理来信来访306件次。' },
      { text: '上半年办理群众来访事项75件，办结71件。' },
      { text: '上半年来信、来访、网上共登记680件，来电另行统计。' },
    ],
  },
  create: ({ article, report }) => ({
    article: () => {
      for (const mention of mentionsOf(article).flat()) {
        const { unit, start, end } = mention;
        if (unit !== '件' && unit !== '批' && unit !== '人次') continue;
        const lead = leadOf(article, mention).slice(-24);
        const visits = unit === '件' && VISITS.test(lead);
        const letters = unit !== '件' && LETTERS.test(lead);
        if (!visits && !letters) continue;
        // 来信、来访120件: several channels counted together.
        const words = lead.slice(lead.search(/[^，；：。（]*$/));
        if ((words.match(/来信|来访|网上|来电|走访|上访/g) ?? []).length > 1 || /总|合/.test(words)) continue;
        const from = start - (/(?:来访|走访|上访|来信|网上信访|网上投诉|来电).{0,2}$/.exec(lead)?.[0].length ?? 0);
        const text = article.text.slice(start, end);
        const message = visits ? `来访是${text}，应以批次、人次计` : `此处是${text}，来信、网上、来电应以件计`;
        report({ start: from, end, message });
      }
    },
  }),
};
