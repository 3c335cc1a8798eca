/** P26: no 、 between the year, month and day of one date. 3月、9月 are two months. */

import { FOREIGN, matchesIn } from '../../numerals/scan.ts';
import type { ArticleRule } from '../../rule.ts';

const DATE =
  /(?<!\d)(?:((?:19|20)\d\d年)、?(\d{1,2}月)、(\d{1,2}[日号])|((?:19|20)\d\d年)、(\d{1,2}月)(\d{1,2}[日号])|(\d{1,2}月)、(\d{1,2}[日号]))(?![游内、])/y;

export const dateComma: ArticleRule = {
  meta: {
    id: 'P26',
    name: '日期中间不用顿号',
    grade: 'E',
    certainty: 'standard',
    summary: '一个日期的年、月、日之间不用顿号',
    why: '年、月、日合起来才是一个日期，中间没有并列关系',
    mend: '删去日期中间的顿号',
    triggers: '、',
    fixes: true,
    wrong: [
      {
        text: '合作社成立于⟦2016年、4月、18日⟧，社员从12户增加到260户。',
        mended: '合作社成立于2016年4月18日，社员从12户增加到260户。',
      },
      { text: '综治中心在⟦11月、20日⟧挂牌。', mended: '综治中心在11月20日挂牌。' },
      { text: '⟦2023年7月、1日⟧起，全部事项上网办理。', mended: '2023年7月1日起，全部事项上网办理。' },
    ],
    right: [
      { text: '2022年、2023年、2024年三次普查，4月、10月两次复查。' },
      { text: '5月1日、2日，景区分时段限流。' },
      { text: '请于7月、8月将样品送检，9月5日前出结果。' },
      { text: '2024年3月、2025年3月分别组织回访。' },
    ],
  },
  create: ({ article, report }) => ({
    line: (line) => {
      for (const { start, end, part } of matchesIn(article, line, DATE, FOREIGN)) {
        const right = part(0)
          .replaceAll('、', '')
          .replace(/(?<!\d)0(?=\d[月日号])/g, '')
          .replace('号', '日');
        // 2023年、3月5日 may be a year and a day of another.
        const doubtful = part(4) !== '';
        report({
          start,
          end,
          message: `此处是“${part(0)}”，日期中间不用顿号，应为“${right}”`,
          ...(doubtful ? { grade: 'W' } : {}),
          suggest: [{ start, end, text: right }],
        });
      }
    },
  }),
};
