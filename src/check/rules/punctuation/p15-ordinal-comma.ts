/** P15: 第一 and 首先 at the head of a clause take ，, not 、 or ：. */

import { UNTOUCHABLE } from '../../marks.ts';
import { beginsClause, has, matchesIn } from '../../punctuation/chars.ts';
import type { ArticleRule } from '../../rule.ts';

const ORDINAL = /(第[一二三四五六七八九十]{1,3}|首先|其次|再次|最后)([、：:.．])/g;
/** A series of ordinals: 第一、第三产业, 第一、二季度, 首先、其次、再次. */
const SERIES = /^\s*(?:第?[一二三四五六七八九十\d]|首先|其次|再次|最后)/;

export const ordinalComma: ArticleRule = {
  meta: {
    id: 'P15',
    name: '序数词后的逗号',
    grade: 'E',
    certainty: 'standard',
    summary: '“第一”“首先”一类序数词后面用逗号，不用顿号、冒号',
    why: '“第一”“首先”单独作序次语，后面停顿比顿号长',
    clause: 'GB/T 15834—2011 附录 B.3.1',
    mend: '改成逗号',
    triggers: '第先次后',
    fixes: true,
    wrong: [
      { text: '第一⟦、⟧提高认识，把责任扛起来。', mended: '第一，提高认识，把责任扛起来。' },
      {
        text: '讲两点要求。第一⟦、⟧作风要实。第二，落点要准。',
        mended: '讲两点要求。第一，作风要实。第二，落点要准。',
      },
      { text: '首先，政策要讲透；其次⟦：⟧办法要管用。', mended: '首先，政策要讲透；其次，办法要管用。' },
    ],
    right: [
      { text: '第一，提高认识，把责任扛起来。' },
      { text: '第一、第二产业增加值都有增长。' },
      { text: '第一、二片区的管网已经贯通。' },
      { text: '工作有首先、其次、再次之分，但都要抓。' },
      { text: '第一书记、驻村队员要吃住在村。' },
    ],
  },
  create: ({ article, report }) => ({
    line: (line) => {
      const { text } = article;
      for (const { start, end, groups } of matchesIn(text, line, ORDINAL)) {
        const [word, mark] = groups;
        if (start !== line.start && !beginsClause(text, start)) continue;
        if (has(article, start, UNTOUCHABLE) || end >= line.end) continue;
        const rest = text.slice(end, Math.min(line.end, end + 4));
        if (SERIES.test(rest) || !/^[\u3400-\u9fff“《‘（ \u3000]/.test(rest)) continue;
        const stretch = { start: end - 1, end };
        const doubt = word === '最后' && mark !== '、';
        report({
          ...stretch,
          message: `“${word}”后面是“${mark}”，应为逗号`,
          ...(doubt ? { grade: 'W' as const } : {}),
          suggest: [{ ...stretch, text: '，' }],
        });
      }
    },
  }),
};
