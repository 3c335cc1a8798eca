/** S12: parts add up to their total, and none is more than its whole. */

import type { ArticleRule } from '../../rule.ts';
import { tableFindings } from '../../statistics/judge-tables.ts';
import { partitionsIn } from '../../statistics/partition.ts';
import { remaindersIn } from '../../statistics/remainders.ts';
import { sumsIn } from '../../statistics/sums.ts';

export const sumsRecomputed: ArticleRule = {
  meta: {
    id: 'S12',
    name: '合计',
    grade: 'E',
    certainty: 'proved',
    summary: '各部分之和等于合计，“其中”的一部分不大于总数',
    why: '各部分和合计都写在文中或表中，加起来只能有一个结果',
    mend: '核对各部分与合计，改正写错的一个',
    triggers: '计共总其加分余剩',
    wrong: [
      { text: '收到来件56件，已转办40件，其余⟦18件⟧正在核实。' },
      { text: '7月份，热线接听咨询类来电420个、求助类310个、投诉类95个，合计⟦835个⟧。' },
      { text: '本轮下派驻村干部，第一批34人，第二批41人，第三批29人，共⟦114人⟧。' },
      { text: '全县现有危旧桥梁26座，其中四类桥⟦31座⟧，要抓紧加固。' },
      { text: '| 渠道 | 件数 |\n| --- | --- |\n| 窗口 | 42 |\n| 热线 | 35 |\n| 合计 | ⟦79⟧ |' },
    ],
    right: [
      { text: '走访农户240户，其中脱贫户110户、党员户46户、养殖户95户。' },
      { text: '7月份，热线接听咨询类来电420个、求助类310个、投诉类95个，合计825个。' },
      { text: '全年投入3.4亿元，其中财政资金1.9亿元、社会资金1.6亿元。' },
      { text: '全县排查燃气隐患320处，其中居民用户180处、餐饮场所95处，其余正在核实。' },
      { text: '参训120人，其中女同志70人、党员85人，共三期。' },
      { text: '今年新增35家，比去年多5家，其中规模以上企业累计达到62家。' },
      {
        text: '| 类别 | 批次 | 人次 | 同比 |\n| --- | --- | --- | --- |\n| 个访 | 40 | 52 | 5.0% |\n| 集访 | 6 | 48 | 3.0% |\n| 合计 | 46 | 100 | 4.7% |',
      },
    ],
  },
  create: ({ article, report }) => ({
    article: () => {
      const inText = [...sumsIn(article).wrong, ...partitionsIn(article), ...remaindersIn(article)];
      for (const finding of [...inText, ...tableFindings(article).sums]) report(finding);
    },
  }),
};
