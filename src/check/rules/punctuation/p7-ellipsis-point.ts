/** P7: beside …… no mark of pause or end is needed. */

import { UNTOUCHABLE } from '../../marks.ts';
import { has, matchesIn } from '../../punctuation/chars.ts';
import type { ArticleRule } from '../../rule.ts';

const BESIDE = /([，、；])?(?:…+|\.{3,})([。，、；])?/g;

export const ellipsisPoint: ArticleRule = {
  meta: {
    id: 'P7',
    name: '省略号旁的点号',
    grade: 'W',
    certainty: 'standard',
    summary: '省略号后面不再用句号，前面不留顿号、逗号',
    why: '省略号本身就表示停顿',
    clause: 'GB/T 15834—2011 附录 B.2',
    mend: '删去省略号旁边的点号',
    triggers: '….',
    wrong: [
      { text: '种菜的、养蜂的、开农家乐的⟦……。⟧', mended: '种菜的、养蜂的、开农家乐的……' },
      { text: '送米、送油、送棉被⟦、……⟧一件件都记在账上。', mended: '送米、送油、送棉被……一件件都记在账上。' },
      {
        text: '路修好了，灯装上了，水也通了⟦……。⟧大家都说变化大。',
        mended: '路修好了，灯装上了，水也通了……大家都说变化大。',
      },
    ],
    right: [
      { text: '种菜的、养蜂的、开农家乐的……' },
      { text: '为什么一拖再拖……？' },
      { text: '这样的例子还有很多。……我就不一一列举了。' },
      { text: '送米、送油、送棉被……一件件都记在账上。' },
    ],
  },
  create: ({ article, report }) => ({
    line: (line) => {
      const { text } = article;
      for (const found of matchesIn(text, line, BESIDE)) {
        const { all, groups } = found;
        const [before = '', after = ''] = groups;
        // 等…… is told by P6.
        if (before + after === '' || text[found.start - 1] === '等' || has(article, found.start, UNTOUCHABLE)) continue;
        const stretch = { start: found.start, end: found.start + all.length };
        report({
          ...stretch,
          message: `省略号旁边有“${before + after}”，应删去`,
          // `既……，又……` names a pattern of speech, and a pause behind …… may be meant.
          ...(before === '' && after !== '。' ? { grade: 'I' as const } : {}),
          suggest: [{ ...stretch, text: all.slice(before.length, all.length - after.length) }],
        });
      }
    },
  }),
};
