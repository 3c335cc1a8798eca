/** N17: a number is not split by a blank. Numbers parted in threes are a hint at most, telephones never. */

import { MEASURES } from '../../numerals/measures.ts';
import { matchesIn } from '../../numerals/scan.ts';
import type { ArticleRule } from '../../rule.ts';

const SPLIT = new RegExp(
  `(?<=[一-鿿，。；：、（“～—])(\\d{1,4})[ \\u00a0\\u3000](\\d{1,4})(?:[ \\u00a0\\u3000](\\d{3}))?(?=[%％年]|${MEASURES}|工作日)`,
  'y',
);
/** 附件1 2025年工作要点: two numbers that a blank rightly parts. */
const NUMBERED = /(?:附件|附表|附图|[表图第例注]|专栏|步骤|阶段|电话|热线|拨打|传真|号码|编号|区号|之|组)$/;
/** 3 月, 2024 2次: a year is a number of its own. */
const YEAR = /^(?:19|20)\d\d$/;

export const splitNumber: ArticleRule = {
  meta: {
    id: 'N17',
    name: '数字中间不空格',
    grade: 'W',
    certainty: 'standard',
    summary: '一个数的中间不夹空格',
    why: '空格把一个数断成两个，换行时还会拆到两行',
    clause: 'GB/T 15835—2011 5.1.7',
    mend: '删去数字中间的空格',
    triggers: ' \u00a0\u3000',
    wrong: [
      { text: '全县登记在册的脱贫户⟦4 652⟧户。', mended: '全县登记在册的脱贫户4652户。' },
      { text: '整理出租房屋信息⟦12 8⟧条，逐条上门核对。', mended: '整理出租房屋信息128条，逐条上门核对。' },
      { text: '目标是到⟦20 30⟧年，供水普及率稳定下来。', mended: '目标是到2030年，供水普及率稳定下来。' },
    ],
    right: [
      { text: '附件1 2025年全县信访工作要点' },
      { text: '表3 12个乡镇的汇总情况' },
      { text: '值班电话0123 7654321，传真0123 7654322。' },
      { text: '全县登记在册的脱贫户4652户、15308人。' },
    ],
  },
  create: ({ article, report }) => ({
    line: (line) => {
      for (const { start, end, part } of matchesIn(article, line, SPLIT)) {
        if (NUMBERED.test(article.text.slice(Math.max(line.start, start - 2), start))) continue;
        const joined = part(0).replace(/\D/g, '');
        const year = article.text[end] === '年';
        if (YEAR.test(part(1)) || joined.startsWith('0') || (year && !YEAR.test(joined))) continue;
        const inThrees = !year && part(1).length < 4 && part(2).length === 3;
        report({
          start,
          end,
          message: `此处是“${part(0)}”，一个数中间不空格，应为“${joined}”`,
          ...(inThrees ? { grade: 'I', hint: '四位以上的数确要分节时，用千分撇或四分之一字的空' } : {}),
          suggest: [{ start, end, text: joined }],
        });
      }
    },
  }),
};
