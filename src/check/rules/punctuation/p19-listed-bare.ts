/** P19: 一是 and 一要 run on into their sentence without a mark. */

import { UNTOUCHABLE } from '../../marks.ts';
import { ahead, beginsClause, HAN_DIGITS, has, matchesIn } from '../../punctuation/chars.ts';
import type { ArticleRule } from '../../rule.ts';

const LISTED = /([一二三四五六七八九十])(是|要)([，、：:,])/g;

const REACH = 120;

export const listedBare: ArticleRule = {
  meta: {
    id: 'P19',
    name: '一是后的点号',
    grade: 'W',
    certainty: 'standard',
    summary: '“一是”“一要”后面不用点号',
    why: '“一是”“一要”与后面的话是一句，中间没有停顿',
    clause: 'GB/T 15834—2011 附录 B.3.7',
    mend: '删去后面的点号',
    triggers: '是要',
    wrong: [
      { text: '短板有两个：⟦一是，⟧人手偏少；二是经费偏紧。', mended: '短板有两个：一是人手偏少；二是经费偏紧。' },
      { text: '干部一要勤走访，⟦二要：⟧多倾听。', mended: '干部一要勤走访，二要多倾听。' },
      { text: '⟦三是、⟧闭环要严。办结之后必须回访。', mended: '三是闭环要严。办结之后必须回访。' },
    ],
    right: [
      { text: '短板有两个：一是人手偏少；二是经费偏紧。' },
      { text: '村里的收支要做到一是一、二是二。' },
      { text: '群众反映较多的问题之一是：答复不及时。' },
      { text: '全县上下的思想认识是统一的，步调也统一，是好事。' },
      { text: '不一定要，也不必要。' },
    ],
  },
  create: ({ article, report }) => ({
    line: (line) => {
      const { text } = article;
      for (const { start, end, groups } of matchesIn(text, line, LISTED)) {
        const [digit = '', word = '', mark = ''] = groups;
        const before = text[start - 1];
        const begins = start === line.start || beginsClause(text, start) || before === '、';
        // 干部一要：懂政策，二要懂群众: the next one shows that it is a list.
        const next = `${HAN_DIGITS[HAN_DIGITS.indexOf(digit) + 1]}${word}`;
        const listed = word === '要' && '：:'.includes(mark) && ahead(text, end, line.end, REACH).includes(next);
        if (!begins && !listed) continue;
        if (end >= line.end || has(article, start, UNTOUCHABLE)) continue;
        const stretch = { start, end };
        const mended = digit + word;
        report({ ...stretch, message: `“${mended}”后面有“${mark}”，应删去`, suggest: [{ ...stretch, text: mended }] });
      }
    },
  }),
};
