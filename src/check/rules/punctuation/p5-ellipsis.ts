/** P5: the ellipsis is six dots, ……; dots in a row of any other make are none. Leaders of a contents page are none either. */

import { UNTOUCHABLE } from '../../marks.ts';
import { charAfter, charBefore, has, isCloser, isHan, isPoint, matchesIn } from '../../punctuation/chars.ts';
import { isApart } from '../../punctuation/lines.ts';
import type { ArticleRule } from '../../rule.ts';

const DOTS = /…+|\.{3,}|。{3,}|·{3,}|．{3,}|・{3,}/g;
const LEADER = /^[\s.…·．]*[（(]?\d{0,4}[）)]?\s*$/;

const isRight = (dots: string): boolean => dots === '……' || dots === '…………';

export const ellipsis: ArticleRule = {
  meta: {
    id: 'P5',
    name: '省略号',
    grade: 'E',
    certainty: 'standard',
    summary: '省略号是六个圆点“……”，占两个字的位置',
    why: '三个点、一串句号都不是省略号',
    clause: 'GB/T 15834—2011 4.11.2',
    mend: '改成“……”',
    triggers: '….。·．・',
    fixes: true,
    wrong: [
      { text: '修渠、铺路、架桥⟦...⟧村里一年一个样。', mended: '修渠、铺路、架桥……村里一年一个样。' },
      { text: '问就业、问医保、问低保⟦…⟧问题五花八门。', mended: '问就业、问医保、问低保……问题五花八门。' },
      { text: '欠薪、漏水、噪声⟦。。。⟧件件连着民心。', mended: '欠薪、漏水、噪声……件件连着民心。' },
    ],
    right: [
      { text: '修渠、铺路、架桥……村里一年一个样。' },
      { text: '第一章　总则……………………3' },
      { text: '工作日志摘录：\n…………\n12月1日，雪。' },
      { text: '二、工作安排................12' },
      { text: '登录./docs/...目录查看说明。' },
    ],
  },
  create: ({ article, report }) => ({
    line: (line) => {
      if (isApart(line)) return;
      const { text } = article;
      for (const { start, end, all } of matchesIn(text, line, DOTS)) {
        if (isRight(all) || has(article, start, UNTOUCHABLE)) continue;
        if (all.length > 2 && end < line.end && LEADER.test(text.slice(end, Math.min(line.end, end + 12)))) continue;
        if (all.length > 6 || '/\\'.includes(text[start - 1] ?? '。')) continue;
        const before = charBefore(text, start, line.start);
        const after = charAfter(text, end, line.end);
        const chinese = [before, after].some((char) => isHan(char) || isPoint(char) || isCloser(char));
        if (!chinese && !all.startsWith('…')) continue;
        report({ start, end, message: `此处是“${all}”，应为“……”`, suggest: [{ start, end, text: '……' }] });
      }
    },
  }),
};
