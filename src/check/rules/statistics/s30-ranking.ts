/** S30: a claim of rank names among whom. */

import { isMarked, UNTOUCHABLE } from '../../marks.ts';
import type { ArticleRule } from '../../rule.ts';

const RANK =
  /(?:名列|位列|位居|居于?|排名|列|跃居|稳居)(?:第[一二三四五六七八九十\d]{1,3}(?:位|名)?|首位|榜首|前[一二三四五六七八九十\d]{1,2}(?:位|名)?)/g;
/** Any word for those who are ranked. */
const AMONG =
  /全(?:市|省|国|县|区|州|镇|乡|系统|行业|系列)|[市省县区镇乡](?:区|级|直|里|内|第)|各|同类|同行|系统|部门|单位|领域|行业|中|内|之间|之中|世界|全球|西部|东部|片区|周边|兄弟|个县|类别|[一二两三四五六七八九十\d]个/;

export const rankingScope: ArticleRule = {
  meta: {
    id: 'S30',
    name: '名次的范围',
    grade: 'I',
    certainty: 'advice',
    summary: '说名次要写明在什么范围里排的',
    why: '不说范围和时间，名次无从核对',
    mend: '写明范围和时间，如“2024年居全市第二位”',
    triggers: '列居排',
    wrong: [
      { text: '我县营商环境满意度⟦排名第一⟧，这是大家干出来的。' },
      { text: '平安建设群众测评⟦位居首位⟧，来之不易。' },
      { text: '今年一季度，我镇茶叶销量⟦位列前三⟧。' },
    ],
    right: [
      { text: '2024年，我县营商环境满意度排名全市第一。' },
      { text: '在全省88个县中居第12位。' },
      { text: '各类诉求中，物业管理居首位。' },
      { text: '要始终把群众的事摆在第一位。' },
    ],
  },
  create: ({ article, report }) => ({
    sentence: ({ start, end }) => {
      const text = article.text.slice(start, end);
      const among = AMONG.test(text);
      for (const match of among ? [] : text.matchAll(RANK)) {
        const found = { start: start + match.index, end: start + match.index + match[0].length };
        if (isMarked(article, found, UNTOUCHABLE)) continue;
        report({ ...found, message: `“${match[0]}”没有说明在什么范围里` });
      }
    },
  }),
};
