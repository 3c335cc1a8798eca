/** P22: a heading on a line of its own has no mark at its end. Where the text runs on in its line, the 。 parts them. */

import type { Article, Line } from '../../article.ts';
import { lineAfter } from '../../punctuation/lines.ts';
import type { ArticleRule } from '../../rule.ts';

const NUMBER = /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)/;
const MARKS = '。，；：';
const MOST = 32;

const beginsWithNumber = (text: string, start: number): boolean => NUMBER.test(text.slice(start, start + 6));

/** A head whose own line ends with it, its sentence being the only one there. */
const isHeading = ({ text }: Article, line: Line): boolean => {
  const { start, end, role, headEnd } = line;
  if (role === 'heading') return headEnd === undefined || headEnd === end;
  if (role === 'title' || role === 'part') return true;
  return (role === 'paragraph' || role === 'item') && beginsWithNumber(text, start);
};

export const headingStop: ArticleRule = {
  meta: {
    id: 'P22',
    name: '标题末尾的点号',
    grade: 'I',
    certainty: 'standard',
    summary: '独占一行的标题末尾不用点号',
    why: '标题另起一行，位置已经表示停顿',
    clause: 'GB/T 15834—2011 附录 B.4',
    mend: '删去末尾的点号',
    triggers: MARKS,
    wrong: [
      {
        text: '一、扛牢主体责任⟦。⟧\n各单位主要负责同志要亲自上手。',
        mended: '一、扛牢主体责任\n各单位主要负责同志要亲自上手。',
      },
      { text: '（二）严格闭环管理⟦；⟧\n办结不等于了结，回访要跟上。' },
      { text: '三、明年的打算⟦：⟧\n明年要办成几件看得见的事。' },
    ],
    right: [
      { text: '一、扛牢主体责任\n各单位主要负责同志要亲自上手。' },
      { text: '（一）严把登记关。来访当日登记，来信次日登记，不得漏登。' },
      { text: '1.当日登记；\n2.三日转办；\n3.到期答复。' },
      { text: '（一）把窗口前移，让群众在村里就能办事；' },
    ],
  },
  create: ({ article, report }) => ({
    line: (line) => {
      const { text } = article;
      const { start, end } = line;
      const mark = text[end - 1] as string;
      if (!MARKS.includes(mark) || end - start > MOST || !isHeading(article, line)) return;
      // A sentence of several clauses is no heading, and neither is one item of a list that ends with ；.
      const next = lineAfter(article, line);
      if (/[，。；！？]/.test(text.slice(start, end - 1)) || next === undefined) return;
      if (line.role !== 'heading' && beginsWithNumber(text, next.start)) return;
      const stretch = { start: end - 1, end };
      report({ ...stretch, message: `标题独占一行，末尾的“${mark}”应删去`, suggest: [{ ...stretch, text: '' }] });
    },
  }),
};
