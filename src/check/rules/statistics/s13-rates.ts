/** S13: what is a part of a whole is at most the whole, and a rate is its numerator by its denominator. */

import type { ArticleRule } from '../../rule.ts';
import { moreThanDue, overHundred } from '../../statistics/limits.ts';
import { ratesIn } from '../../statistics/shares.ts';

export const ratesWithin: ArticleRule = {
  meta: {
    id: 'S13',
    name: '比率',
    grade: 'E',
    certainty: 'proved',
    summary: '分子不大于分母，受理率、满意率一类的率不超过100%，率等于分子除以分母',
    why: '率的分子是分母的一部分，不会比分母还多；完成计划、增长幅度才可以超过100%',
    mend: '核对分子、分母和率',
    triggers: '率占应',
    wrong: [
      { text: '前三季度，全县信访事项按期答复率达到⟦101.5%⟧。' },
      { text: '上半年应回访246件，已回访⟦251件⟧，群众反映较好。' },
      { text: '去年交办的75件积案已化解60件，化解率为⟦85.0%⟧。' },
      { text: '全县公共场所无障碍设施覆盖率达到⟦104%⟧。' },
    ],
    right: [
      { text: '全年完成植树任务的118%，森林覆盖率达到62.4%。' },
      { text: '去年交办的75件积案已化解60件，化解率为80.0%。' },
      { text: '上半年应回访246件，已回访246件，回访率100%。' },
      { text: '银行机构拨备覆盖率为186%，抗风险能力较强。' },
      { text: '全年受理信访事项320件，办结300件，按期办结率为99.0%。' },
    ],
  },
  create: ({ article, report }) => ({
    article: () => {
      for (const finding of [...overHundred(article), ...moreThanDue(article), ...ratesIn(article)]) report(finding);
    },
  }),
};
