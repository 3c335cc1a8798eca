/** S22: 分别 deals out as many values as there are subjects. */

import type { ArticleRule } from '../../rule.ts';
import { distributionsIn } from '../../statistics/distribution.ts';

export const dealtOut: ArticleRule = {
  meta: {
    id: 'S22',
    name: '分别',
    grade: 'W',
    certainty: 'proved',
    summary: '“分别”前面有几项，后面就有几个数',
    why: '项数与数值对不上，就不知道哪个数是哪一项的',
    mend: '补上缺的数，或删去多出的项',
    triggers: '分',
    wrong: [
      { text: '窗口、热线、网站收到的意见⟦分别为120条、85条⟧。' },
      { text: '去年，工业和建筑业增加值⟦分别增长6.1%、4.0%、3.2%⟧。' },
      { text: '城关镇、河西镇、白石乡⟦分别完成改厕460户、380户⟧。' },
    ],
    right: [
      { text: '窗口、热线、网站收到的意见分别为120条、85条和46条。' },
      { text: '县住房和城乡建设局、县教育局分别办理36件、28件。' },
      { text: '县、乡两级的受理率、办结率分别为99.0%、98.2%、97.5%、96.4%。' },
      { text: '三个乡镇的满意率分别为98.1%、97.4%、96.9%。' },
      { text: '县委办、政府办分别牵头负责3项任务，年底前完成。' },
    ],
  },
  create: ({ article, report }) => ({
    article: () => {
      for (const { start, end, subjects, values } of distributionsIn(article)) {
        report({ start, end, message: `“分别”前面是${subjects}项，后面是${values}个数` });
      }
    },
  }),
};
