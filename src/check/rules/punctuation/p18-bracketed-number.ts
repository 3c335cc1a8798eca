/** P18: a number in brackets takes no mark: （一）, （1）. References to clauses (第（一）、（三）项) are no heads. */

import { UNTOUCHABLE } from '../../marks.ts';
import { beginsClause, has, isHan, isOpener, matchesIn } from '../../punctuation/chars.ts';
import type { ArticleRule } from '../../rule.ts';

const NUMBER = /([（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)])[ \u3000]*([、，,.．:：。])[ \u3000]*/g;

export const bracketedNumber: ArticleRule = {
  meta: {
    id: 'P18',
    name: '括号序号后的点号',
    grade: 'E',
    certainty: 'standard',
    summary: '带括号的序号后面不用点号',
    why: '括号已经把序号与正文分开',
    clause: 'GB/T 15834—2011 附录 B.3.4',
    mend: '删去括号后面的点号',
    triggers: '）)',
    fixes: true,
    wrong: [
      { text: '（一）⟦、⟧健全首接负责制。', mended: '（一）健全首接负责制。' },
      { text: '整改要求如下：\n（2）⟦．⟧恢复疏散通道。', mended: '整改要求如下：\n（2）恢复疏散通道。' },
      { text: '（三）⟦，⟧强化回访。办结之后及时回访。', mended: '（三）强化回访。办结之后及时回访。' },
    ],
    right: [
      { text: '（一）健全首接负责制。' },
      { text: '对照第十七条第（一）、（三）项，还有短板。' },
      { text: '附件（一）、附件（二）一并报送。' },
      { text: '（一）、（二）两项由县局牵头，（三）项由乡镇负责。' },
      { text: '本条例第二条第（三），内容另行解释。' },
    ],
  },
  create: ({ article, report }) => ({
    line: (line) => {
      const { text } = article;
      for (const { start, end, groups } of matchesIn(text, line, NUMBER)) {
        const [number = '', mark = ''] = groups;
        const head = start === line.start;
        // Within a line only behind a stop, and only where another sentence begins.
        if (!head && (!beginsClause(text, start) || mark === '、' || '，,'.includes(text[start - 1] as string)))
          continue;
        const next = text[end];
        if (end >= line.end || !(isHan(next) || (isOpener(next) && next !== '（' && next !== '('))) continue;
        if (has(article, start, UNTOUCHABLE)) continue;
        const from = start + number.length;
        report({
          start: from,
          end,
          message: `序号“${number}”后面有“${mark}”，应删去`,
          suggest: [{ start: from, end, text: '' }],
        });
      }
    },
  }),
};
