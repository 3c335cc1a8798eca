/** C11: the last page of a speech holds one or two lines only. A page that another speech begins on is no last page. */

import type { Article } from '../../article.ts';
import type { VolumeRule } from '../../rule.ts';

const firstPages = (articles: readonly Article[]): ReadonlySet<number> =>
  new Set(articles.flatMap(({ printed }) => (printed?.[0] ? [printed[0].page] : [])));

/** A table, a chart (blank in the text) and an attachment fill a page otherwise than with lines. */
const FILLS = new Set(['row', 'caption', 'blank', 'attachment']);

export const shortLastPage: VolumeRule = {
  meta: {
    id: 'C11',
    name: '末页过短',
    grade: 'W',
    certainty: 'advice',
    summary: '最后一页不只剩一两行',
    why: '最后一页只有一两行，既不好看，也容易漏念',
    mend: '压缩或扩充几个字，使末页少则三行，多则没有',
    options: { 行数: { default: 2, says: '末页不多于几行就报告' } },
    wrong: [
      {
        text: '    任务已经明确，大家分头去办。\n    办好了，年底再聚。\n--- 页\n    ⟦散会。⟧',
        given: ['版面 每行为印出的一行'],
      },
      {
        text: '    同志们，冬天已经来了，群众的冷暖就是我们的工作，\n--- 页\n⟦让我们把炉火送进每一户。⟧',
        given: ['版面 每行为印出的一行'],
      },
      { text: '    还有一件事要交代。\n--- 页\n    ⟦材料会后交回。\n    谢谢！⟧', given: ['版面 每行为印出的一行'] },
    ],
    right: [
      { text: '    今天的会就开到这里。\n    散会。', given: ['版面 每行为印出的一行'] },
      {
        text: '    下面，布置几件具体的事。\n--- 页\n    第一，材料交回。\n    第二，名单报来。\n    第三，车辆登记。',
        given: ['版面 每行为印出的一行'],
      },
      { text: '    任务已经明确，大家分头去办。' },
      {
        text: '    上一页写的是防火，\n这一页写的是防汛，\n--- 页\n防火和防汛都要有人值守，\n有人巡查，\n有人报告。',
        given: ['版面 每行为印出的一行'],
      },
    ],
  },
  volume: ({ articles, option, report }) => {
    const begun = firstPages(articles);
    const few = option<number>('行数');
    for (const article of articles) {
      const { printed } = article;
      const last = printed?.at(-1);
      if (!printed || !last || begun.has(last.page)) continue;
      const onPage = printed.slice(-few - 1).filter(({ page, start, end }) => page === last.page && end > start);
      const first = onPage[0];
      if (!first || onPage.length > few) continue;
      if (article.lines.some(({ role, end: lineEnd }) => lineEnd > first.start && FILLS.has(role))) continue;
      report(article, {
        start: first.start,
        end: last.end,
        message: `最后一页只有 ${onPage.length} 行`,
        ...(onPage.length === 1 ? {} : { grade: 'I' as const }),
      });
    }
  },
};
