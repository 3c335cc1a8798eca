/** S23: behind a counted phrase (四个确保, 三项任务) stand as many items as it says. Announced points are S24's. */

import type { Article } from '../../article.ts';
import { type Miscount, miscountsOf } from '../../counts/announced.ts';
import { numberLike } from '../../counts/numeral.ts';
import type { ArticleRule, Finding } from '../../rule.ts';

/** Points that the speaker announces, and all that are headings, are told by S24. */
export const isAnnounced = ({ phrase, kind }: Miscount): boolean => phrase.announces || kind === 'headings';

export const miscountFinding = (article: Article, { phrase, found, doubt, items }: Miscount): Finding => {
  const said = article.text.slice(phrase.start, phrase.end).replace(/^[“‘]|[”’]$/g, '');
  const related = (items ?? []).map((item, at) => ({
    start: item.start,
    end: item.end,
    message: items?.[0]?.start === items?.[1]?.start ? '列出的在这里' : at === 0 ? '第一项在这里' : '最后一项在这里',
  }));
  return {
    start: phrase.start,
    end: phrase.end,
    message: `说的是“${said}”，后面列出的是 ${found} 项，数目不符`,
    hint: `把数目改成“${numberLike(found, article.text.slice(phrase.digits.start, phrase.digits.end), true)}”，或增删条目使之相符`,
    ...(doubt ? { grade: 'W' as const } : {}),
    related: related.slice(0, items?.[0]?.start === items?.[1]?.start ? 1 : 2),
  };
};

export const countedPhrases: ArticleRule = {
  meta: {
    id: 'S23',
    name: '概括数与条目',
    grade: 'E',
    certainty: 'proved',
    summary: '“四个确保”“三项任务”一类概括数，与后面列出的条目数相等',
    why: '说了几条就是几条；多一条少一条，听的人数着数着就对不上',
    mend: '改概括的数，或增删条目，使两者相符',
    triggers: '：—即就别具一首第其①1',
    wrong: [
      { text: '抓安全就要做到⟦“三个必须”⟧：管行业必须管安全，管业务必须管安全。' },
      { text: '眼下抓好⟦两件大事⟧：一是防火，二是春灌，三是保苗。' },
      { text: '梳理下来有⟦四个难点⟧。一是资金缺口大。二是权属不清。三是意见不一。会后逐个研究。' },
      { text: '进村要带好⟦三张清单⟧：政策清单、需求清单、问题清单、销号清单。' },
    ],
    right: [
      { text: '要牢记“三个务必”，把老区的路一段一段修好。' },
      { text: '做到三个覆盖：网格、宣传、服务全覆盖。' },
      { text: '建好两支队伍：专职调解员队伍、法律顾问队伍，有事随叫随到。' },
      { text: '守牢三道防线：一要守牢山林防线，二要守牢水库防线，三要守牢道路防线。' },
      { text: '全县七个片区都要动起来：人手不够的，机关干部下沉补位。' },
      { text: '这次走访了学校、敬老院、农贸市场等六类场所，问题各不相同。' },
    ],
  },
  create: ({ article, report }) => ({
    article: () => {
      for (const found of miscountsOf(article)) if (!isAnnounced(found)) report(miscountFinding(article, found));
    },
  }),
};
