/** P10: at most three ！ or ？ in a row. */

import { bitsOf } from '../../marks.ts';
import { has, isCloser, isHan, matchesIn } from '../../punctuation/chars.ts';
import type { ArticleRule } from '../../rule.ts';

const RUN = /[！？!?]{4,}/g;

export const exclamation: ArticleRule = {
  meta: {
    id: 'P10',
    name: '叹号问号叠用',
    grade: 'W',
    certainty: 'standard',
    summary: '叹号、问号叠用最多三个',
    why: '叠用越多，语气反而越轻；公文讲话一般一个就够',
    clause: 'GB/T 15834—2011 4.2.3.3、4.3.3.2',
    mend: '改成一个，最多三个',
    triggers: '！？!?',
    wrong: [
      { text: '防汛这根弦，时刻不能松⟦！！！！⟧' },
      { text: '隐患摆在眼前，为什么看不见⟦？？？？⟧' },
      { text: '这是谁的责任⟦？！？！⟧' },
    ],
    right: [
      { text: '防汛这根弦，时刻不能松！' },
      { text: '横幅上写着：“向英雄致敬！！！”' },
      { text: '大家高喊：“加油！加油！加油！加油！”' },
      { text: '拖了两年，群众能不着急？！' },
    ],
  },
  create: ({ article, report }) => ({
    line: (line) => {
      const { text } = article;
      for (const { start, end, all } of matchesIn(text, line, RUN)) {
        if (has(article, start, bitsOf('code', 'latin')) || !(isHan(text[start - 1]) || isCloser(text[start - 1])))
          continue;
        const one =
          new Set(all).size === 1
            ? [
                {
                  start,
                  end,
                  text: all.startsWith('!') ? '！' : all.startsWith('?') ? '？' : (all[0] as string),
                },
              ]
            : [];
        report({ start, end, message: `此处连用${all.length}个叹号、问号，最多三个`, suggest: one });
      }
    },
  }),
};
