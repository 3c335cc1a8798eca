/** P13: between adjacent quotations or titles 、 is usually left out. The standard says usually, so this is a hint. */

import { matchesIn } from '../../punctuation/chars.ts';
import type { ArticleRule } from '../../rule.ts';

const CHAIN = /“[^“”\n]{1,40}”(?:、“[^“”\n]{1,40}”)+|《[^《》\n]{1,60}》(?:、《[^《》\n]{1,60}》)+/g;

export const quotedSeries: ArticleRule = {
  meta: {
    id: 'P13',
    name: '引号之间的顿号',
    grade: 'I',
    certainty: 'standard',
    summary: '并列的引号、书名号之间通常不用顿号',
    why: '引号、书名号本身已经把各项分开',
    clause: 'GB/T 15834—2011 4.5.3.5',
    mend: '删去中间的顿号；各项后面另有括注的可以保留',
    triggers: '、',
    wrong: [
      { text: '处置要突出⟦“早”、“小”、“稳”⟧。', mended: '处置要突出“早”“小”“稳”。' },
      { text: '学习⟦《信访工作条例》、《行政复议法》⟧。', mended: '学习《信访工作条例》《行政复议法》。' },
      { text: '推行⟦“首问负责”、“一次告知”⟧制度。', mended: '推行“首问负责”“一次告知”制度。' },
    ],
    right: [
      { text: '处置要突出“早”“小”“稳”。' },
      { text: '学习《信访工作条例》（以下简称《条例》）、《行政复议法》。' },
      { text: '抓好“早”字、“小”字、“稳”字。' },
      { text: '有的说“不清楚”，有的说“再研究”。' },
    ],
  },
  create: ({ article: { text }, report }) => ({
    line: (line) => {
      for (const { start, end, all } of matchesIn(text, line, CHAIN)) {
        const mended = all.replaceAll('”、“', '”“').replaceAll('》、《', '》《');
        report({ start, end, message: '并列的引号、书名号之间通常不用顿号', suggest: [{ start, end, text: mended }] });
      }
    },
  }),
};
