/** P23: the caption of a table or a figure has no 。 at its end. A sentence that begins with 表1 is no caption. */

import type { ArticleRule } from '../../rule.ts';

const CAPTION =
  /^(?:附?[表图])[ \u3000]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})(?:[-—–.．]\d{1,2})?(?:[ \u3000：:]+|[.．](?!\d))/;
const SAYS = /^(?:列出|显示|表明|反映|给出|说明|可见|可以|所示|是|为|中|里|列|看|所列|与|和|、)/;
const MOST = 48;

export const captionStop: ArticleRule = {
  meta: {
    id: 'P23',
    name: '图表题的句号',
    grade: 'E',
    certainty: 'standard',
    summary: '表题、图题末尾不用句号',
    why: '表题、图题是名称，不是句子',
    clause: 'GB/T 15834—2011 附录 A.1',
    mend: '删去句号',
    triggers: '表图',
    wrong: [
      { text: '表2　各村饮水工程进度⟦。⟧', mended: '表2　各村饮水工程进度' },
      { text: '图3 矛盾纠纷分类占比⟦。⟧', mended: '图3 矛盾纠纷分类占比' },
      { text: '表4：上半年补贴发放情况⟦。⟧', mended: '表4：上半年补贴发放情况' },
    ],
    right: [
      { text: '表2　各村饮水工程进度' },
      { text: '表2列出了各村饮水工程的进度，其中五个村已经通水。' },
      { text: '图3 显示，邻里纠纷占比最高，其次是宅基地纠纷。' },
      { text: '表3 中的数据截至6月底。' },
      { text: '表彰先进是为了带动后进。' },
    ],
  },
  create: ({ article: { text }, report }) => ({
    line: ({ start, end, role }) => {
      if (text[end - 1] !== '。' || end - start > MOST) return;
      const head = CAPTION.exec(text.slice(start, Math.min(end, start + 14)))?.[0];
      if (head === undefined) return;
      const words = text.slice(start + head.length, end - 1);
      if (SAYS.test(words) || /[，。；！？]/.test(words) || (role !== 'caption' && role !== 'paragraph')) return;
      const stretch = { start: end - 1, end };
      report({ ...stretch, message: '表题、图题末尾有句号，应删去', suggest: [{ ...stretch, text: '' }] });
    },
  }),
};
