/** S5: what falls never falls by 倍. */

import { isMarked, UNTOUCHABLE } from '../../marks.ts';
import type { ArticleRule } from '../../rule.ts';

/**
 * 降低到三倍 names a result and 不减 is none: both are let pass by what may stand before and behind the verb. 减少一倍的投入
 * may be meant as a part of it, 减少了一倍的投入 is not.
 */
const FALLS =
  /(?<![不未增])(?:下降|减少|降低|缩短|缩小|下滑|回落|下跌|压缩|压减|减轻|降幅(?:为|达到?)?|减幅(?:为|达到?)?)了?(?:约|近|超过|将近)?(?:\d+(?:\.\d+)?|[一二两三四五六七八九十百数几]{1,3}|好几)倍(?:(?<=了.{1,6})(?=的)|(?!的))/g;

export const fallsByTimes: ArticleRule = {
  meta: {
    id: 'S5',
    name: '减少不用倍',
    grade: 'E',
    certainty: 'proved',
    summary: '减少、下降不用倍数表示',
    why: '减少一倍就是一点不剩，减少两倍无从说起',
    mend: '写成下降百分之几，或减少到原来的几分之几',
    triggers: '倍',
    wrong: [
      { text: '实行错峰取号以后，办事群众排队时间⟦缩短了2倍⟧。' },
      { text: '与前年相比，全县溺水事故起数⟦下降3倍⟧。' },
      { text: '集中采购以后，常用药价格⟦降低了一倍⟧，群众直接受益。' },
      { text: '执法检查频次⟦减少1.5倍⟧，对企业的打扰明显少了。' },
    ],
    right: [
      { text: '果品线上销售额增长2倍，合作社又添了两条分拣线。' },
      { text: '成本下降，产量成倍增加，农户的收益自然就上来了。' },
      { text: '投诉量减少一半，好评量增加一倍。' },
      { text: '今年的受理量是去年的2倍，超期办理的却下降了四成。' },
      { text: '窗口合并以后，可以减少一倍的投入，群众也少跑了路。' },
      { text: '任务没有减少，压力倍增，越是这样越要沉得住气。' },
    ],
  },
  create: ({ article, report }) => ({
    line: ({ start, end }) => {
      for (const match of article.text.slice(start, end).matchAll(FALLS)) {
        const at = start + match.index;
        const found = { start: at, end: at + match[0].length };
        if (isMarked(article, found, UNTOUCHABLE)) continue;
        report({ ...found, message: `此处是“${match[0]}”，减少不能用倍数，应为百分数或几分之几` });
      }
    },
  }),
};
