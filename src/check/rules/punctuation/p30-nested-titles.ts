/** P30: a title within a title stands in 〈 〉. */

import { bitsOf } from '../../marks.ts';
import { has } from '../../punctuation/chars.ts';
import { pairsOf } from '../../punctuation/pairs.ts';
import type { ArticleRule } from '../../rule.ts';

export const nestedTitles: ArticleRule = {
  meta: {
    id: 'P30',
    name: '书名号套用',
    grade: 'E',
    certainty: 'standard',
    summary: '书名号里面再用书名号，里层用单书名号',
    why: '里外都用双书名号，分不清哪一个是外层的名称',
    clause: 'GB/T 15834—2011 4.15.3.5',
    mend: '里层改成“〈 〉”',
    triggers: '《',
    fixes: true,
    wrong: [
      {
        text: '转发《关于贯彻⟦《村民委员会组织法》⟧的意见》。',
        mended: '转发《关于贯彻〈村民委员会组织法〉的意见》。',
      },
      { text: '印发《⟦《物业管理条例》⟧宣传方案》。', mended: '印发《〈物业管理条例〉宣传方案》。' },
      {
        text: '《关于废止⟦《甲办法》⟧⟦《乙办法》⟧的决定》已经公布。',
        mended: '《关于废止〈甲办法〉〈乙办法〉的决定》已经公布。',
      },
    ],
    right: [
      { text: '转发《关于贯彻〈村民委员会组织法〉的意见》。' },
      { text: '《物业管理条例》《村民委员会组织法》都要学。' },
      { text: '《关于贯彻〈转发《办法》的通知〉的意见》层次清楚。' },
      { text: '先印《甲办法，再印《乙办法》。' },
    ],
  },
  create: ({ article, report }) => ({
    article: () => {
      const { text } = article;
      const { pairs, unsure } = pairsOf(article);
      for (const { open, close, kind, within, depth, line } of pairs) {
        if (kind !== 'title' || within !== '《' || unsure.has(line.index) || has(article, open, bitsOf('code')))
          continue;
        const stretch = { start: open, end: close + 1 };
        const inner = text.slice(open + 1, close);
        // 《《…》》 is one pair typed twice; deeper ones would have to change by turns.
        const doubled = text[open - 1] === '《' && text[close + 1] === '》';
        const sure = !doubled && depth === 1 && !/[《〈]/.test(inner);
        report({
          ...stretch,
          message: doubled ? '书名号重复，应只用一对' : '书名号里面又是双书名号，应为单书名号',
          ...(sure ? { suggest: [{ ...stretch, text: `〈${inner}〉` }] } : {}),
        });
      }
    },
  }),
};
