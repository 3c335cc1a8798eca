/** S25: of a number that is masked, nothing is printed openly. */

import type { ArticleRule } from '../../rule.ts';
import { openlyDerived } from '../../statistics/masked.ts';

export const derivedMasked: ArticleRule = {
  meta: {
    id: 'S25',
    name: '遮隐的连带数',
    grade: 'E',
    certainty: 'proved',
    summary: '原数遮去的，由它得出的增减和占比也要遮去',
    why: '留下增减幅度或占比，与别处的数一对照就能还原',
    mend: '把增减和占比也写成x',
    triggers: 'xX×*',
    wrong: [
      { text: '1—9月，全县受理信访事项xxx件，同比下降⟦8.4%⟧。' },
      { text: '其中来信xx件，占总量的⟦31.2%⟧。' },
      { text: '集体访×批，比上年同期减少⟦3批⟧，形势有所好转。' },
    ],
    right: [
      { text: '1—9月，全县受理信访事项xxx件，同比下降x.x%。' },
      { text: '其中来信xx件，占总量的xx.x%。' },
      { text: '1—9月，全县受理信访事项416件，同比下降8.4%。' },
      { text: '全县受理信访事项xxx件，群众满意率98.6%。' },
    ],
  },
  create: ({ article, report }) => ({
    article: () => {
      for (const finding of openlyDerived(article)) report(finding);
    },
  }),
};
