/** C10: a heading is the last thing on its page. */

import { readNumber } from '../../../recognise/numbers.ts';
import { type Article, type Line, lastAt, lineAt, type PrintedLine, slice } from '../../article.ts';
import type { ArticleRule } from '../../rule.ts';

/** Longest heading without an end mark, in characters. */
const LONGEST = 40;

/** A heading by itself: with body text behind it on the same line, the page has text below the heading. */
const isHeading = (article: Article, line: Line): boolean => {
  const text = slice(article, line).trim();
  if (line.role === 'heading') return (line.headEnd ?? line.end) >= line.end;
  return (
    line.role === 'paragraph' &&
    text.length <= LONGEST &&
    !/[。！？：；，]/.test(text.slice(2)) &&
    readNumber(text) !== undefined
  );
};

export const headingAtFoot: ArticleRule = {
  meta: {
    id: 'C10',
    name: '页末标题',
    grade: 'W',
    certainty: 'advice',
    summary: '标题不单独留在页末',
    why: '标题在这一页、正文在下一页，念的人翻页时会断开',
    mend: '增删上文几个字，或在标题前分页，使标题与正文同页',
    wrong: [
      {
        text: '    河道清淤已经完成九成。\n    ⟦二、抓好管护⟧\n--- 页\n    管护要落到人头。\n    每段河道立牌公示。',
        given: ['版面 每行为印出的一行'],
      },
      {
        text: '    各点位已经挂牌。\n    ⟦（二）备齐车辆⟧\n--- 页\n    抢险车辆要随叫随到。',
        given: ['版面 每行为印出的一行'],
      },
      { text: '    物资清点完毕。\n    ⟦2.抓好轮训⟧\n--- 页\n    轮训每季一次。', given: ['版面 每行为印出的一行'] },
    ],
    right: [
      {
        text: '    河道清淤已经完成九成。\n    二、抓好管护\n    管护要落到人头。\n--- 页\n    每段河道立牌公示。',
        given: ['版面 每行为印出的一行'],
      },
      { text: '    （一）抓好管护。管护要落到人头，\n--- 页\n每段河道立牌公示。', given: ['版面 每行为印出的一行'] },
      { text: '    一季度抓开局\n--- 页\n    二季度抓过半。', given: ['版面 每行为印出的一行'] },
      {
        text: '    教训很深刻。\n    大家要引以为戒。\n--- 页\n    一、抓好管护\n    管护要落到人头。',
        given: ['版面 每行为印出的一行'],
      },
    ],
  },
  create: ({ article, report }) => ({
    article: () => {
      const printed = article.printed ?? [];
      for (const [at, { end, page }] of printed.entries()) {
        const next: PrintedLine | undefined = printed[at + 1];
        if (next === undefined || next.page === page) continue;
        const line = lineAt(article, Math.max(0, end - 1));
        const after = lastAt(article.lines, next.start);
        if (!line || line === after || !isHeading(article, line)) continue;
        report({ start: line.start, end: line.end, message: '标题单独排在页末，正文从下一页开始' });
      }
    },
  }),
};
