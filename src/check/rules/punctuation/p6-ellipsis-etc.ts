/** P6: 等 and …… say the same; one of them is enough. */

import { UNTOUCHABLE } from '../../marks.ts';
import { has, matchesIn } from '../../punctuation/chars.ts';
import type { ArticleRule } from '../../rule.ts';

/** Bounded, so that a long row of dots is read once. */
const DOTS = '(?:…{1,6}|\\.{3,6}|。{3,6})';
/** 等 that means to wait or a grade is another word. */
const BOTH = new RegExp(`等等?[，、]?(${DOTS})|(${DOTS})等(?![待候到级着于同量你我他她])`, 'g');

const REACH = 60;

export const ellipsisEtc: ArticleRule = {
  meta: {
    id: 'P6',
    name: '等与省略号并用',
    grade: 'W',
    certainty: 'standard',
    summary: '“等”与省略号不并用',
    why: '“等”就表示没有列完，再用省略号是重复',
    clause: 'GB/T 15834—2011 附录 A.9.2',
    mend: '留下“等”或者省略号，删去另一个',
    triggers: '等',
    wrong: [
      { text: '先后推出代办、帮办、陪办⟦等……⟧，方便了群众。' },
      { text: '围绕用地、用水、用工⟦……等⟧问题现场办公。' },
      { text: '接访、下访、回访⟦等等……⟧都要留下记录。' },
    ],
    right: [
      { text: '先后推出代办、帮办、陪办等服务。' },
      { text: '围绕用地、用水、用工……现场办公解决了一批问题。' },
      { text: '推出了代办等服务。路远的、腿脚不便的……都少跑了腿。' },
      { text: '一天，两天，三天……等来的却是一纸空文。' },
      { text: '门前排起了长队……等到下班也没有叫到号。' },
    ],
  },
  create: ({ article, report }) => ({
    line: (line) => {
      const { text } = article;
      for (const found of matchesIn(text, line, BOTH)) {
        if (has(article, found.start, UNTOUCHABLE)) continue;
        // 一等、二等…… are grades, and without a series before it 等 means to wait.
        const before = text.slice(Math.max(line.start, found.start - REACH), found.start);
        if (!/、[^。；！？]*$/.test(before) || /[一二三四五六七八九十几]$/.test(before)) continue;
        // 等来、等了: somebody waits.
        if (found.groups[1] !== undefined && /^[来了不得过一]/.test(text.slice(found.end))) continue;
        report({
          start: found.start,
          end: found.end,
          message: '“等”与省略号并用，应只用一个',
          suggest: [
            { start: found.start, end: found.end, text: '等' },
            { start: found.start, end: found.end, text: '……' },
          ],
        });
      }
    },
  }),
};
