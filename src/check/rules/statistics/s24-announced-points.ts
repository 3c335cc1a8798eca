/** S24: the points that a speech announces (以下四点意见, 从三个方面) are as many as the headings or items that follow. */

import { miscountsOf } from '../../counts/announced.ts';
import type { ArticleRule } from '../../rule.ts';
import { isAnnounced, miscountFinding } from './s23-counted-phrases.ts';

export const announcedPoints: ArticleRule = {
  meta: {
    id: 'S24',
    name: '预告的点数',
    grade: 'E',
    certainty: 'proved',
    summary: '“讲三点意见”“从四个方面汇报”的点数，与后面的标题或条目数相等',
    why: '改稿时增删了一个部分，开头的点数常常忘了改；模板里可以用“点数”自动取数',
    mend: '改预告的点数，或增删标题；模板里写 {{点数}}，点数就跟着标题走',
    triggers: '两二三四五六七八九十0123456789',
    wrong: [
      {
        text: '下面，我讲⟦两点意见⟧。\n一、思想要重视\n底线思维一刻不能松。\n二、责任要压实\n谁的孩子谁抱走。\n三、督导要跟上\n每周通报一次。',
      },
      { text: '借这个机会，我提⟦三点希望⟧：一要勤学，多向老同志请教；二要苦干，把脚印留在田埂上。' },
      {
        text: '现在，我从⟦四个方面⟧报告全镇防汛准备情况。\n一、队伍到位\n组建抢险队12支。\n二、物资到位\n编织袋备足3万条。\n三、预案到位\n逐村演练一遍。',
      },
    ],
    right: [
      { text: '下面，我讲几点意见。\n一、看清形势\n差距还不小。\n二、抓住要害\n先难后易。' },
      {
        text: '下面，我讲两点意见。\n一、抓预防\n（一）排查要细。一户不漏。\n（二）研判要准。一周一会。\n（三）处置要快。当天回应。\n二、抓化解\n小事不出村。',
      },
      { text: '刚才，分管领导讲了六点要求，我都赞成。下面，我再强调两点：一要守时，二要守纪。' },
      { text: '我补充三点建议。第一，经费单列。第二，人员专职。第三，考核单设。' },
    ],
  },
  create: ({ article, report }) => ({
    article: () => {
      for (const found of miscountsOf(article)) if (isAnnounced(found)) report(miscountFinding(article, found));
    },
  }),
};
