/** S28: 一成 is ten per cent; 1成5 is neither a figure nor a word. */

import { MEASURES } from '../../numerals/measures.ts';
import { matchesIn } from '../../numerals/scan.ts';
import type { ArticleRule } from '../../rule.ts';

const HALF = new RegExp(`(?<![\\d.第])([1-9])成([1-9])(?![\\d.%％]|${MEASURES})`, 'y');
const DECIMAL = /(?<![\d.])(\d\.\d)成(?![立功员果本效绩长都为就品套交])/y;
const SINGLE = /(?<=[占近约超达到高低降升减少增加长有为是]|不足|足足|上年)([1-9]|10)成(?=[，。；、的以左多\n]|$)/y;

export const tenths: ArticleRule = {
  meta: {
    id: 'S28',
    name: '成数的写法',
    grade: 'W',
    certainty: 'standard',
    summary: '“一成”就是百分之十，带零头的写成百分数',
    why: '“1成5”既不是数字也不是词语；一成是10%，带零头的写百分数才清楚',
    mend: '整成数用汉字，带零头的改成百分数',
    triggers: '成',
    wrong: [
      { text: '田间用工减少⟦2成5⟧，亩均增收近百元。', mended: '田间用工减少25%，亩均增收近百元。' },
      { text: '电费支出下降⟦1.2成⟧。', mended: '电费支出下降12%。' },
      { text: '冬闲田利用率提高了⟦3成5⟧，农机手有活干。', mended: '冬闲田利用率提高了35%，农机手有活干。' },
    ],
    right: [
      { text: '田间用工减少两成，亩均增收近百元。' },
      { text: '2024年成立合作社3个，成活率九成以上。' },
      { text: '第1成员单位牵头，其余单位配合。' },
      { text: '3成5个小组都超额完成，其余各组持平。' },
    ],
  },
  create: ({ article, report }) => ({
    line: (line) => {
      const tell = (start: number, end: number, right: string, grade?: 'I'): void =>
        report({
          start,
          end,
          message: `此处是“${article.text.slice(start, end)}”，应为“${right}”`,
          ...(grade ? { grade } : {}),
          suggest: [{ start, end, text: right }],
        });
      for (const { start, end, part } of matchesIn(article, line, HALF)) tell(start, end, `${part(1)}${part(2)}%`);
      for (const { start, end, part } of matchesIn(article, line, DECIMAL)) {
        tell(start, end, `${Math.round(Number(part(1)) * 10)}%`);
      }
      for (const { start, end, part } of matchesIn(article, line, SINGLE))
        tell(start, end, `${Number(part(1)) * 10}%`, 'I');
    },
  }),
};
