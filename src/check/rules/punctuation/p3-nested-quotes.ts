/** P3: within “ ” stand ‘ ’. Only where the marks of a line pair; where they do not, P4 tells it. */

import { bitsOf } from '../../marks.ts';
import { has } from '../../punctuation/chars.ts';
import { pairsOf } from '../../punctuation/pairs.ts';
import type { ArticleRule } from '../../rule.ts';

/** “甲“和”乙”: two wrong marks, no quotation within a quotation. */
const BETWEEN = /^[和与及或、，—的]{0,2}$/;

export const nestedQuotes: ArticleRule = {
  meta: {
    id: 'P3',
    name: '引号套用',
    grade: 'E',
    certainty: 'standard',
    summary: '双引号里面再用引号，里层用单引号',
    why: '里外都用双引号，读的人分不清哪一段话到哪里为止',
    clause: 'GB/T 15834—2011 4.8.3.4',
    mend: '里层改成单引号',
    triggers: '“',
    fixes: true,
    wrong: [
      { text: '他说：“要守住⟦“责任田”⟧，一步也不能退。”', mended: '他说：“要守住‘责任田’，一步也不能退。”' },
      { text: '通报指出：“有的窗口还在⟦“踢皮球”⟧。”', mended: '通报指出：“有的窗口还在‘踢皮球’。”' },
      {
        text: '来信写道：“⟦“连心桥”⟧修通了，⟦“断头路”⟧没有了。”',
        mended: '来信写道：“‘连心桥’修通了，‘断头路’没有了。”',
      },
    ],
    right: [
      { text: '他说：“要守住‘责任田’，一步也不能退。”' },
      { text: '有的说“不知情”，有的说“没人管”。' },
      { text: '“甲“和”乙”这样的引号先要配成对。' },
      { text: '日记里写道：\n“今天走了三户。\n“明天再去‘困难户’家看看。”' },
    ],
  },
  create: ({ article, report }) => ({
    article: () => {
      const { text } = article;
      const { pairs, unsure } = pairsOf(article);
      for (const { open, close, kind, within, depth, line } of pairs) {
        if (kind !== 'double' || within !== '“' || depth !== 1 || unsure.has(line.index)) continue;
        if (text[open] !== '“' || text[close] !== '”' || has(article, open, bitsOf('code', 'title'))) continue;
        const inner = text.slice(open + 1, close);
        if (BETWEEN.test(inner)) continue;
        const stretch = { start: open, end: close + 1 };
        // What stands in it would have to change marks too.
        const plain = !/[‘’]/.test(inner);
        report({
          ...stretch,
          message: '双引号里面又是双引号，应为单引号',
          ...(plain ? { suggest: [{ ...stretch, text: `‘${inner}’` }] } : {}),
        });
      }
    },
  }),
};
