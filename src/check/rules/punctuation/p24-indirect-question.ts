/** P24: a question that is only part of a statement takes no ？. A hint: nobody but the writer knows the tone. */

import { slice } from '../../article.ts';
import { bitsOf } from '../../marks.ts';
import { has } from '../../punctuation/chars.ts';
import type { ArticleRule } from '../../rule.ts';

/** In one clause: somebody is to find out, and what; nothing in it asks the listener. */
const INDIRECT =
  /(?:^|[，；：。])[^，。；：？！“”]*(?:弄清|搞清|查清|理清|想清|讲清|说清|弄明白|搞明白|了解|掌握|研究|分析|说明|思考|反思|查明|追问|考虑|不知道)(?:楚|一下|清楚)?[^，。；：？！“”]*(?:为什么|为何|怎么|怎样|如何|哪些|哪里|谁|什么|多少|是否|何时|何处)[^，。；：？！“”]*？$/;
const ASKS =
  /[吗呢吧]？$|请问|难道|你们?(?:知道|了解|想过)|(?:怎么|怎样|如何|谁)(?:会|能|去)?(?:弄清|搞清|查清|了解|掌握|说明|研究|知道)/;
const MOST = 160;

export const indirectQuestion: ArticleRule = {
  meta: {
    id: 'P24',
    name: '间接问句的问号',
    grade: 'I',
    certainty: 'standard',
    summary: '疑问词作陈述句的一部分时，句末用句号',
    why: '整句是陈述、要求，并没有发问',
    clause: 'GB/T 15834—2011 附录 A.2',
    mend: '整句没有发问的，改成句号',
    triggers: '？',
    wrong: [
      { text: '各单位要认真分析重复信访为什么居高不下⟦？⟧', mended: '各单位要认真分析重复信访为什么居高不下。' },
      { text: '入户时要弄清群众到底有哪些难处⟦？⟧', mended: '入户时要弄清群众到底有哪些难处。' },
      { text: '请大家研究窗口力量如何配备⟦？⟧', mended: '请大家研究窗口力量如何配备。' },
    ],
    right: [
      { text: '各单位要认真分析重复信访为什么居高不下。' },
      { text: '大家想一想，群众为什么宁可多跑一趟？' },
      { text: '群众的难处，我们都了解吗？' },
      { text: '你们知道他为什么不肯签字？' },
    ],
  },
  create: ({ article, report }) => ({
    sentence: (sentence) => {
      const { end } = sentence;
      if (article.text[end - 1] !== '？' || end - sentence.start > MOST || has(article, end - 1, bitsOf('quote')))
        return;
      const words = slice(article, sentence);
      if (!INDIRECT.test(words) || ASKS.test(words)) return;
      const stretch = { start: end - 1, end };
      report({ ...stretch, message: '这句没有发问，句末宜用句号', suggest: [{ ...stretch, text: '。' }] });
    },
  }),
};
