/** N10: a year and a month alone are written with 年 and 月; a whole date may stand with hyphens. */

import { MEASURES } from '../../numerals/measures.ts';
import { matchesIn } from '../../numerals/scan.ts';
import type { ArticleRule } from '../../rule.ts';

const NOT_BEHIND = `(?![\\d.,，%％‰年月日号℃—～~/-]{0,3}\\d|[%％‰年月日号℃/]|-|(?!起[，。；、])(?:${MEASURES}))`;
const HYPHEN = new RegExp(
  `(?<![\\d０-９A-Za-z.,，/第号〔—～~-]|[A-Za-z] )((?:19|20)\\d\\d)[-/](0?[1-9]|1[0-2])(?!\\d)${NOT_BEHIND}`,
  'y',
);
/** 2024.11 may be a value: only behind a word for a time, and with no unit. */
const DOT = new RegExp(`(?<=[从自于])((?:19|20)\\d\\d)\\.(0?[1-9]|1[0-2])(?!\\d)${NOT_BEHIND}(?=[一-鿿])`, 'y');
const LABEL = /(?:编号|热线|工单|代码|号码|电话|期号|型号|版本)[^，。；]{0,4}$/;

export const hyphenMonth: ArticleRule = {
  meta: {
    id: 'N10',
    name: '年月不用短横',
    grade: 'W',
    certainty: 'standard',
    summary: '只有年和月的日期写“某年某月”，不用短横或小数点',
    why: '“2025-7”可以读成一段年份、一个编号或一个算式，“2024.11”可以读成小数',
    clause: 'GB/T 15835—2011 5.1.4',
    mend: '改成“某年某月”',
    triggers: '-./',
    wrong: [
      { text: '安置小区⟦2023-9⟧交房，配套学校同步招生。', mended: '安置小区2023年9月交房，配套学校同步招生。' },
      { text: '这项制度自⟦2022.10⟧实行，效果逐步显现。', mended: '这项制度自2022年10月实行，效果逐步显现。' },
      { text: '力争⟦2026/3⟧建成投用。', mended: '力争2026年3月建成投用。' },
    ],
    right: [
      { text: '台账显示办结时间为2023-09-14，比时限早了5天。' },
      { text: '按照GB 50016-2014核对了消防间距。' },
      { text: '总面积从1988.6亩扩大到2024.8亩。' },
      { text: '热线2024-12工单由县住建局承办，编号2024-07。' },
      { text: '2023-2025年行动计划已经印发。' },
    ],
  },
  create: ({ article, report }) => ({
    line: (line) => {
      if (line.role === 'row') return;
      for (const pattern of [HYPHEN, DOT]) {
        for (const { start, end, part } of matchesIn(article, line, pattern)) {
          const { text } = article;
          if (LABEL.test(text.slice(Math.max(line.start, start - 8), start))) continue;
          const right = `${part(1)}年${Number(part(2))}月`;
          const alone = /[（(]/.test(text[start - 1] ?? '') || !/^[一-鿿，。；、）]/.test(text[end] ?? '');
          report({
            start,
            end,
            message: `此处是“${part(0)}”，只有年和月时应为“${right}”`,
            ...(alone ? { grade: 'I' } : {}),
            suggest: [{ start, end, text: right }],
          });
        }
      }
    },
  }),
};
