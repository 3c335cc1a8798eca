/** N8: a date in writing ends in 日. 号 that counts houses, lines, documents or wind storms is something else. */

import { type DateMention, mentionsIn } from '../../dates/mentions.ts';
import { isMarked } from '../../marks.ts';
import { matchesIn, NOT_OURS } from '../../numerals/scan.ts';
import type { ArticleRule } from '../../rule.ts';

/** What can follow a day and no number of a house. */
const DAY =
  /^(?:$|[\n，。；、：！？,;)）(（—～~-]|[至到起止前后当晚早上下凌中午的为是在就正开召举全各将截夜零我他她以之将又再也还已因由向从等和与及公现完实下启报发交集通审会赴来去]|\d{1,2}[时点:：]|星期|周)/;
/** What stands before a time: 于5月20号…. */
const AT = /(?:[于在自从至到截]|以前|今年|去年|明年|已经?)$/;
const NUMBERED =
  /^(?:[楼栋幢院门车机井船库桥坝堤闸站台窗矿仓炉塔墩泵铺房室厅馆池塘渠路线段地标文令函件批厂区组队员选床病航码锅]|台风|通知|合同|热线|隧道|便道|公告|决定|公路|会议室|高速)/;
const MONTHLY = /(?<=每月|每个月|当月|本月|次月|下月|上月|下个月|上个月|这个月)(\d{1,2})号/y;

export const dayMark: ArticleRule = {
  meta: {
    id: 'N8',
    name: '日期用“日”',
    grade: 'E',
    certainty: 'standard',
    summary: '书面上的日期用“日”，不用“号”',
    why: '“号”是口头说法，公文和讲话稿里的日期写“日”',
    mend: '把“号”改成“日”',
    triggers: '号',
    fixes: true,
    wrong: [
      { text: '低温雨雪从1月21⟦号⟧夜里开始影响我县。', mended: '低温雨雪从1月21日夜里开始影响我县。' },
      { text: '请在10月8⟦号⟧至12⟦号⟧之间把名单报齐。', mended: '请在10月8日至12日之间把名单报齐。' },
      { text: '每月10⟦号⟧前公布上月的办理结果。', mended: '每月10日前公布上月的办理结果。' },
    ],
    right: [
      { text: '去年7月，6号台风、9号台风接连过境。' },
      { text: '今年6月3号线公交改道，7月恢复。' },
      { text: '县政府令第8号自2024年5月1日起施行。' },
      { text: '住在12号院的居民6月底前全部搬完。' },
      { text: '有的群众在信里写道：“3月6号来人量过地，再没消息。”' },
    ],
  },
  create: ({ article, report }) => {
    const { text } = article;
    const tell = (end: number, spoken: string, sure = false): void => {
      const rest = text.slice(end, end + 4);
      if (NUMBERED.test(rest)) return;
      report({
        start: end - 1,
        end,
        message: `此处是“${spoken}”，书面日期应为“${spoken.slice(0, -1)}日”`,
        ...(sure || DAY.test(rest) ? {} : { grade: 'I' }),
        suggest: [{ start: end - 1, end, text: '日' }],
      });
    };
    const isOurs = ({ start, end }: DateMention): boolean => !isMarked(article, { start, end }, NOT_OURS);
    return {
      line: (line) => {
        if (line.original) return;
        for (const mention of mentionsIn(article, line)) {
          const { dayMark, start, end, day } = mention;
          if (dayMark !== '号' || (day?.value ?? 0) > 31 || !isOurs(mention)) continue;
          const before = text.slice(Math.max(line.start, start - 2), start);
          tell(end, text.slice(start, end), mention.month !== undefined && AT.test(before));
        }
        for (const { end, part } of matchesIn(article, line, MONTHLY)) {
          if (Number(part(1)) <= 31) tell(end, part(0));
        }
      },
    };
  },
};
