/** P4: brackets, quotation marks and title marks come in pairs, and close where they were opened. */

import { bitsOf } from '../../marks.ts';
import { has } from '../../punctuation/chars.ts';
import { CLOSING } from '../../punctuation/marks-of-pairs.ts';
import { type Loose, pairsOf } from '../../punctuation/pairs.ts';
import type { ArticleRule } from '../../rule.ts';

const FOREIGN = bitsOf('code', 'latin');

const messageOf = (text: string, { what, at, opener }: Loose): string => {
  const mark = text[at] as string;
  if (what === 'unclosed') return `此处有“${mark}”，后面没有“${CLOSING[mark] ?? mark}”`;
  if (what === 'crossed') return `此处的“${mark}”与外层的标点交错，应在外层之内成对`;
  if (what === 'stray') return '此处只有一个直引号，应为一对“ ”';
  if (opener !== undefined) {
    const open = text[opener] as string;
    return `前面是“${open}”，此处是“${mark}”，应为“${CLOSING[open] ?? mark}”`;
  }
  return `此处有“${mark}”，前面没有与它成对的标点`;
};

export const unpaired: ArticleRule = {
  meta: {
    id: 'P4',
    name: '标点不成对',
    grade: 'W',
    certainty: 'proved',
    summary: '括号、引号、书名号成对使用，在同一段里开、在同一段里关',
    why: '缺了一半，读的人不知道括进去、引出来的是哪些话',
    clause: 'GB/T 15834—2011 4.8、4.9、4.15',
    mend: '补上缺的一半，或者删去多余的一半',
    triggers: '（()）［[]］【】〔〕《》〈〉“”‘’"',
    wrong: [
      { text: '各村要对重点人群⟦（⟧独居老人、留守儿童逐户走访。' },
      { text: '开展一次⟦“⟧大走访，摸清群众的急难愁盼。' },
      { text: '明确包案领导、办结时限⟦）⟧，到期销号。' },
      { text: '学习⟦《⟧信访工作条例，联系实际谈体会。' },
    ],
    right: [
      { text: '各村要对重点人群（独居老人、留守儿童）逐户走访。' },
      { text: '办理分三步：1）登记，2）转办，3）答复。' },
      { text: '（二）明确时限。a)当日登记；b)三日转办。' },
      { text: '走访日记写道：\n“第一天，走了五户。\n“第二天，走了七户。”' },
      { text: '按照（2024）云0127民初第356号判决书（含附件）执行。' },
    ],
  },
  create: ({ article, report }) => ({
    article: () => {
      const { text } = article;
      for (const one of pairsOf(article).loose) {
        if (has(article, one.at, FOREIGN)) continue;
        report({ start: one.at, end: one.at + 1, message: messageOf(text, one) });
      }
    },
  }),
};
