/**
 * P35: the 。 stands within the quotation only where that is a whole sentence by itself; else behind it. Only the forms
 * that can be told apart from characters.
 */

import { isHan } from '../../punctuation/chars.ts';
import { pairsOf } from '../../punctuation/pairs.ts';
import type { ArticleRule } from '../../rule.ts';

/** What is said word for word stands behind these. */
const SAID =
  /(?:说|道|讲|问|答|喊|写|称|曰|想|指出|强调|表示|要求|提出|认为|感慨|回答|告诉[\u4e00-\u9fff]{0,4}|嘱咐|叮嘱|承诺|上写着)$/;
const FULL_SAYING = /(?:说|道|讲|问|答|指出|强调|表示|写道|感慨)：$/;
const LONG = 12;

export const quoteEnd: ArticleRule = {
  meta: {
    id: 'P35',
    name: '引号与句号',
    grade: 'W',
    certainty: 'standard',
    summary: '引语是句子的一部分时，句号放在后引号外面；独立成句的放在里面',
    why: '句号管的是整句话，引语只是其中一部分时不能由它来收尾',
    clause: 'GB/T 15834—2011 附录 B.2.1',
    mend: '把句号移到后引号外面，或者删去引号里的句号',
    triggers: '”',
    wrong: [
      { text: '做到“小事不出村、大事不出镇⟦。”。⟧', mended: '做到“小事不出村、大事不出镇”。' },
      { text: '严格执行“谁受理、谁答复⟦。”⟧的规定。', mended: '严格执行“谁受理、谁答复”的规定。' },
      { text: '我们要记住“民生无小事⟦。”⟧', mended: '我们要记住“民生无小事”。' },
    ],
    right: [
      { text: '做到“小事不出村、大事不出镇”。' },
      { text: '老支书说：“路通了，心也就通了。”' },
      { text: '他说“路通了。心也就通了。”大家都笑了。' },
      { text: '“路通了，心也就通了。”老支书感慨地说。' },
      { text: '他反复讲：“答应的事要办到。”这句话值得记住。' },
      { text: '电视里传来喊声：“快撤！”' },
    ],
  },
  create: ({ article, report }) => ({
    article: () => {
      const { text } = article;
      for (const { open, close, kind, depth, line } of pairsOf(article).pairs) {
        if (kind !== 'double' || depth > 0 || text[close] !== '”') continue;
        const within = text[close - 1] === '。';
        const behind = text[close + 1] === '。' && close + 1 < line.end;
        const before = text.slice(Math.max(line.start, open - 10), open);
        if (!within) {
          const whole =
            behind && FULL_SAYING.test(before) && close - open > LONG && /[，；]/.test(text.slice(open, close));
          if (!whole || '！？…'.includes(text[close - 1] as string)) continue;
          const stretch = { start: close, end: close + 2 };
          const edit = { ...stretch, text: '。”' };
          report({ ...stretch, grade: 'I', message: '引语独立成句，句号宜放在后引号里面', suggest: [edit] });
          continue;
        }
        if (behind) {
          const stretch = { start: close - 1, end: close + 2 };
          const own = before.endsWith('：');
          const edit = { ...stretch, text: own ? '。”' : '”。' };
          report({ ...stretch, message: '后引号里外都有句号，应只用一个', suggest: [edit] });
          continue;
        }
        if (!isHan(before.at(-1)) || SAID.test(before) || text.slice(open, close - 1).includes('。')) continue;
        const ends = close + 1 >= line.end;
        const goesOn =
          text[close + 1] === '的' ||
          /^(?:等|这一|这样|作为|为|来|之|要求|精神|原则|理念|方面|，)/.test(text.slice(close + 1, close + 4));
        if (!ends && !goesOn) continue;
        const stretch = { start: close - 1, end: close + 1 };
        const message = '引语是句子的一部分，句号不应在后引号里面';
        report({ ...stretch, message, suggest: [{ ...stretch, text: ends ? '”。' : '”' }] });
      }
    },
  }),
};
