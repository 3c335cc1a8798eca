/** C12: a title that is set in several lines is broken inside a word. Where words end the language data of the engine says. */

import { type Article, type Line, overlaps, slice } from '../../article.ts';
import type { ArticleRule } from '../../rule.ts';

let segmenter: Intl.Segmenter | undefined;

/** Offsets in `text` at which a word begins. */
const wordStarts = (text: string): ReadonlySet<number> => {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  return new Set([...segmenter.segment(text)].map(({ index }) => index));
};

const breaksIn = (article: Article, title: Line): readonly number[] =>
  (article.printed ?? [])
    .filter((line) => overlaps(line, title) && line.start > title.start)
    .map(({ start }) => start - title.start);

/** The word around an offset, for the message. */
const wordAround = (text: string, offset: number): { readonly word: string; readonly index: number } | undefined => {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  const found = segmenter.segment(text).containing(offset);
  return found && { word: found.segment, index: found.index };
};

export const brokenTitle: ArticleRule = {
  meta: {
    id: 'C12',
    name: '题中断词',
    grade: 'W',
    certainty: 'advice',
    summary: '标题分行时词意完整，不把一个词拆在两行',
    why: '标题排成几行时要词意完整、排列对称',
    clause: 'GB/T 9704—2012 7.3.1',
    mend: '增删或调换标题里的几个字；在 Word 里改的，在词与词之间换行（Shift＋Enter）',
    wrong: [
      {
        text: '在全县乡村⟦振\n兴⟧推进会上的讲话\n    同志们：\n    现在开会。',
        given: ['版面 每行为印出的一行', '标题行 2'],
      },
      {
        text: '在全市安全⟦生\n产⟧工作会议上的讲话\n    同志们：\n    现在开会。',
        given: ['版面 每行为印出的一行', '标题行 2'],
      },
      {
        text: '在云溪县森林防火⟦动\n员⟧大会上的讲话\n    同志们：\n    现在开会。',
        given: ['版面 每行为印出的一行', '标题行 2'],
      },
    ],
    right: [
      {
        text: '在全县乡村振兴\n推进会上的讲话\n    同志们：\n    现在开会。',
        given: ['版面 每行为印出的一行', '标题行 2'],
      },
      {
        text: '在全市安全生产\n工作会议上的讲话\n    同志们：\n    现在开会。',
        given: ['版面 每行为印出的一行', '标题行 2'],
      },
      { text: '在村民大会上的讲话\n    同志们：\n    现在开会。', given: ['版面 每行为印出的一行', '标题行 1'] },
      {
        text: '在2024年全县信访工作\n会议上的讲话\n    同志们：\n    现在开会。',
        given: ['版面 每行为印出的一行', '标题行 2'],
      },
    ],
  },
  create: ({ article, report }) => ({
    line: (line) => {
      if (line.role !== 'title' && line.role !== 'cover') return;
      const offsets = breaksIn(article, line);
      if (offsets.length === 0) return;
      const text = slice(article, line);
      const starts = wordStarts(text);
      for (const offset of offsets) {
        const around = starts.has(offset) ? undefined : wordAround(text, offset);
        if (!around) continue;
        const start = line.start + around.index;
        report({ start, end: start + around.word.length, message: `标题在“${around.word}”中间换行，词被拆开` });
      }
    },
  }),
};
