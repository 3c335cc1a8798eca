/** P20: 第一章 and its name are parted by a blank, not by a mark. */

import { lineAfter } from '../../punctuation/lines.ts';
import type { ArticleRule } from '../../rule.ts';

const CHAPTER =
  /^(第[一二三四五六七八九十百\d]{1,4}(?:部分|[章节条编篇]))[ \u3000]*([、：:.．，])[ \u3000]*(?=[\u3400-\u9fff“《])/;
const SERIES = /^第|^[一二三四五六七八九十百\d]{1,4}[章节条编篇、]/;
const TITLE_MOST = 26;

export const chapter: ArticleRule = {
  meta: {
    id: 'P20',
    name: '章节号后的空格',
    grade: 'W',
    certainty: 'standard',
    summary: '“第一章”与章名之间空一字，不用点号',
    why: '章、节、条的序号后面用空格与名称分开',
    clause: 'GB/T 15834—2011 附录 B.3.6',
    mend: '删去点号，空一个字',
    triggers: '第',
    wrong: [
      {
        text: '第一章⟦、⟧总则\n第一条　为规范窗口服务，制定本制度。',
        mended: '第一章　总则\n第一条　为规范窗口服务，制定本制度。',
      },
      { text: '第二节⟦：⟧受理\n当日登记。', mended: '第二节　受理\n当日登记。' },
      { text: '第三条⟦、⟧窗口人员应当一次性告知。', mended: '第三条　窗口人员应当一次性告知。' },
    ],
    right: [
      { text: '第一章　总则\n第一条　为规范窗口服务，制定本制度。' },
      { text: '第二章、第四章由法制股牵头起草。' },
      { text: '第一条，也是最要紧的一条，是把人当亲人。' },
      { text: '第三节课讲的是怎样写答复意见书。' },
    ],
  },
  create: ({ article, report }) => ({
    line: (line) => {
      const { text } = article;
      if (text[line.start] !== '第') return;
      const head = text.slice(line.start, Math.min(line.end, line.start + 14));
      const [all, number = '', mark = ''] = CHAPTER.exec(head) ?? [];
      if (all === undefined || SERIES.test(text.slice(line.start + all.length))) return;
      const short = line.end - line.start <= TITLE_MOST;
      // `第一条，也是…` is a sentence; a chapter's name is short and ends without a stop.
      if (mark === '，' && !(short && !number.endsWith('条') && !/[。！？]$/.test(text.slice(line.start, line.end))))
        return;
      if (!number.endsWith('条') && !short) return;
      const start = line.start + number.length;
      const end = line.start + all.length;
      const alone = lineAfter(article, line) === undefined;
      report({
        start,
        end,
        message: `“${number}”后面是“${mark}”，应空一个字`,
        ...(number.endsWith('部分') || alone ? { grade: 'I' as const } : {}),
        suggest: [{ start, end, text: '\u3000' }],
      });
    },
  }),
};
