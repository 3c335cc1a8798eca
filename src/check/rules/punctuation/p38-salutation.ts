/** P38: 称谓 on a line of its own ends with ：. Within a sentence (同志们，大家辛苦了) a comma is right. */

import { lineAfter, lineBefore, salutationEnd } from '../../punctuation/lines.ts';
import type { ArticleRule } from '../../rule.ts';

export const salutation: ArticleRule = {
  meta: {
    id: 'P38',
    name: '称谓后的冒号',
    grade: 'W',
    certainty: 'standard',
    summary: '独占一行的称谓后面用全角冒号',
    why: '称谓之后是讲话的全文，用冒号提起下文',
    clause: 'GB/T 15834—2011 4.7.3',
    mend: '改成全角冒号',
    triggers: '同各尊敬亲朋乡战老女先代委',
    fixes: true,
    wrong: [
      { text: '同志们⟦，⟧\n现在开会。', mended: '同志们：\n现在开会。' },
      { text: '各位代表⟦！⟧\n受县政府委托，我向大会作报告。', mended: '各位代表：\n受县政府委托，我向大会作报告。' },
      { text: '尊敬的各位来宾、朋友们⟦。⟧\n大家上午好！', mended: '尊敬的各位来宾、朋友们：\n大家上午好！' },
    ],
    right: [
      { text: '同志们：\n现在开会。' },
      { text: '同志们，今年的任务很重，大家要鼓足干劲。' },
      { text: '感谢各位代表！\n谢谢大家！' },
      { text: '这一年，付出最多的是基层的同志们。\n同志们：\n成绩来之不易。' },
    ],
  },
  create: ({ article, report }) => ({
    line: (line) => {
      const last = salutationEnd(article, line);
      if (last === undefined) return;
      const mark = article.text.slice(last, line.end);
      if (mark === '：' || mark === ':') return;
      if (mark !== '' && !'，,！!。.；;、'.includes(mark)) return;
      if (lineAfter(article, line) === undefined) return;
      // In the middle of a speech a call may be an exclamation, and without a mark it may be anything.
      const first = (lineBefore(article, line)?.role ?? 'title') !== 'paragraph';
      if (mark === '' && line.role !== 'salutation' && !first) return;
      const stretch = { start: mark === '' ? line.start : last, end: line.end };
      report({
        ...stretch,
        message: mark === '' ? '称谓后面没有标点，应为冒号' : `称谓后面是“${mark}”，应为冒号`,
        ...((mark === '！' || mark === '!') && !first ? { grade: 'I' as const } : {}),
        suggest: [{ start: last, end: line.end, text: '：' }],
      });
    },
  }),
};
