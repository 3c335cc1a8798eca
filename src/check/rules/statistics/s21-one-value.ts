/** S21: what is said twice of the same thing and the same period has one value, through all speeches. */

import type { VolumeRule } from '../../rule.ts';
import { meet } from '../../statistics/mention.ts';
import { type Statement, statementsOf } from '../../statistics/statements.ts';

/** 2023年 and 2023年6月 are no contradiction. */
const agree = ({ value: a }: Statement, { value: b }: Statement): boolean => {
  if ('word' in a)
    return 'word' in b && (a.word.startsWith(b.word) || b.word.startsWith(a.word)) && !isNumber(a.word, b.word);
  return 'interval' in b && meet(a.interval, b.interval);
};

const isNumber = (a: string, b: string): boolean => a !== b && /^\d+$/.test(a) && /^\d+$/.test(b);

export const oneValue: VolumeRule = {
  meta: {
    id: 'S21',
    name: '一数一值',
    grade: 'W',
    certainty: 'proved',
    summary: '同一事项、同一期间，全文和全书只有一个数',
    why: '前后两个数总有一个不对；写进数据、由模板取用，就不会两样',
    mend: '核对两处，改成一致；确属不同口径的，写明口径',
    triggers: '0123456789',
    wrong: [
      {
        text: '2024年前三季度，全县接听政务热线4120个，满意度较高。综合起来看，2024年前三季度，全县接听政务热线⟦4210个⟧，咨询类占了大头。',
      },
      { text: '2024年度全省安全生产考核，我市列第6位。要看到，2024年度全省安全生产考核，我市列⟦第8位⟧，位次后移。' },
      { text: '城南敬老院改造项目于2023年3月开工。大家知道，城南敬老院改造项目于⟦2023年5月⟧开工，工期一年。' },
      { text: '河西镇下辖16个行政村。去年以来，全镇⟦15个⟧行政村全部通了天然气。' },
    ],
    right: [
      { text: '2024年前三季度，全县接听政务热线4120个。2024年全年，全县接听政务热线5630个。' },
      { text: '2024年，全县计划改厕1200户。2024年，全县改厕1260户，超额完成任务。' },
      { text: '2024年，全县发放创业贷款1.2亿元。2024年，全县发放创业贷款11860万元，支持了一批项目。' },
      { text: '2023年，全县办理法律援助案件310件。2024年，全县办理法律援助案件356件。' },
      { text: '河西镇下辖16个行政村，其中11个行政村建有文化广场。' },
    ],
  },
  volume: ({ articles, report }) => {
    const first = new Map<string, Statement>();
    articles.forEach((article, index) => {
      for (const statement of statementsOf(article, index)) {
        const before = first.get(statement.key);
        if (!before) first.set(statement.key, statement);
        else if (!agree(before, statement)) {
          const { start, end, text } = statement;
          const where = before.article === article ? '前面' : `“${before.article.title || '前一篇'}”里`;
          const related = [{ start: before.start, end: before.end, article: before.article, message: '另一处在这里' }];
          report(article, {
            start,
            end,
            message: `同一事项、同一期间，${where}是${before.text}，这里是${text}`,
            related,
          });
        }
      }
    });
  },
};
