/** S29: an average says of what it is the average. */

import type { ArticleRule } from '../../rule.ts';
import { leadOf, mentionsOf } from '../../statistics/mention.ts';

const AVERAGE =
  /平均(?:办结|办理|用时|耗时|历时|答复|化解|处理|等候|等待|投入|花费|补助|补贴|发放|缩短|压缩|节约|增收|减负)(?:时间|时长)?(?:为|了|达|用时)?(?:约)?$/;
const BASE = /每|各|人均|户均|件均|次均|批均|亩均|日均|单件|单个|逐件/;

export const averageBase: ArticleRule = {
  meta: {
    id: 'S29',
    name: '平均数的对象',
    grade: 'I',
    certainty: 'advice',
    summary: '平均数要说清是按什么平均的',
    why: '按件、按人、按户平均，结果相差很大',
    mend: '写成“每件平均”“人均”一类',
    triggers: '均',
    wrong: [
      { text: '上半年，全县热线工单⟦平均办理5.6天⟧。' },
      { text: '专项补助资金⟦平均发放1200元⟧，全部直达账户。' },
      { text: '推行预约服务后，⟦平均等候18分钟⟧。' },
    ],
    right: [
      { text: '上半年，每件热线工单平均办理5.6天。' },
      { text: '专项补助资金户均发放1200元。' },
      { text: '参训人员平均年龄41岁。' },
      { text: '今年平均气温比常年偏高0.6度。' },
    ],
  },
  create: ({ article, report }) => ({
    article: () => {
      for (const mention of mentionsOf(article).flat()) {
        if (mention.kind !== 'measure' || mention.computed) continue;
        const lead = leadOf(article, mention);
        const match = AVERAGE.exec(lead.slice(-14));
        if (!match) continue;
        const before = article.text.slice(Math.max(mention.line.start, mention.start - 60), mention.start);
        if (BASE.test(before.slice(before.search(/[^。！？；]*$/)))) continue;
        const start = mention.start - match[0].length;
        const message = `“${article.text.slice(start, mention.end)}”没有说明按什么平均`;
        report({ start, end: mention.end, message });
      }
    },
  }),
};
