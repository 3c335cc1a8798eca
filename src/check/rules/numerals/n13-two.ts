/** N13: 两 before measure words, 二 in ordinals and behind 十, 百. */

import { isProvision, matchesIn } from '../../numerals/scan.ts';
import type { ArticleRule } from '../../rule.ts';

/** Measure words that never take 二; 人, 年, 处, 级, 次, 套 and weights do in names and old turns. */
const COUNT =
  /(?<![一二三四五六七八九十百千万亿第零〇○两\d初周期月年附表图之其班组队科股室楼数丈高大中小老、，～~—-]|[一二三四五六七八九十][、至到])二(个(?![别体性案股])|名(?![称录单师册次义牌])|位(?![于列居次数一置])|件(?!套)|项(?!式)|条(?![例款件文目])|户(?!籍)|家(?![长庭])|座|辆|份(?!额)|种(?!植)|方面|批(?![准复评示量次])|天(?![然气性])|(?=点(?:意见|要求|建议|体会|希望|想法))点)/g;
const LEGAL = /^(?:以[上下]|月[内的]|工作日)/;
const ORDINAL = /第两(?=[个届次批条章节项期组轮])/g;
const TENS = /(?<=[二三四五六七八九]十|[百])两(?=[个名位件项户家])/g;

export const two: ArticleRule = {
  meta: {
    id: 'N13',
    name: '“两”和“二”',
    grade: 'W',
    certainty: 'standard',
    summary: '量词前用“两”，序数和多位数的末位用“二”',
    why: '“两个”“第二个”“十二个”是通行的用法，念稿时顺口',
    mend: '量词前改“两”，序数和多位数末位改“二”',
    triggers: '二两',
    wrong: [
      { text: '下面，围绕防汛救灾讲⟦二点⟧意见。', mended: '下面，围绕防汛救灾讲两点意见。' },
      { text: '今年要办成⟦二件⟧群众盼了多年的事。', mended: '今年要办成两件群众盼了多年的事。' },
      { text: '这是我县⟦第两⟧次承办全市现场会。', mended: '这是我县第二次承办全市现场会。' },
    ],
    right: [
      { text: '第二个问题，讲一讲十二个重点项目。' },
      { text: '第一、二条渠道由乡镇管护，初二个别学生由学校帮扶。' },
      { text: '二人台下乡演出，二级巡视员带队，二次供水改造完工。' },
      { text: '这种做法二位一体，数据精确到小数点后二位数。' },
      { text: '全县两个园区、二十二家企业签了约。' },
    ],
  },
  create: ({ article, report }) => ({
    line: (line) => {
      if (isProvision(article, line)) return;
      for (const { start, end, part } of matchesIn(article, line, COUNT)) {
        const right = `两${part(1)}`;
        report({
          start,
          end,
          message: `此处是“${part(0)}”，量词前应为“${right}”`,
          // 二名以上 and 二个月内 are the wording of laws, which speeches repeat.
          ...(LEGAL.test(article.text.slice(end, end + 3)) ? { grade: 'I' } : {}),
          suggest: [{ start, end, text: right }],
        });
      }
      for (const { start, end } of matchesIn(article, line, ORDINAL)) {
        report({ start, end, message: '此处是“第两”，序数应为“第二”', suggest: [{ start, end, text: '第二' }] });
      }
      for (const { start, end } of matchesIn(article, line, TENS)) {
        report({ start, end, message: '多位数的末位是“两”，应为“二”', suggest: [{ start, end, text: '二' }] });
      }
    },
  }),
};
