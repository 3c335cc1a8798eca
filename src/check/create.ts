/** Puts an article together from its text and lines: sentences, marks. The two ways to an article end here. */

import type { LineNumber, RecognisedLine } from '../recognise/line.ts';
import type { Article, Line, Sentence } from './article.ts';
import { marksOf } from './marks.ts';
import type { Terms } from './terms.ts';

/** All of an article that is not worked out of its text. */
export type Parts = Omit<Article, 'sentences' | 'marks'>;

const isEnd = (char: string | undefined): boolean => char === '。' || char === '！' || char === '？';
const CLOSERS = '”’』」）》';

const sentencesOf = (text: string, lines: readonly Line[]): Sentence[] => {
  const sentences: Sentence[] = [];
  for (const line of lines) {
    if (line.role === 'blank') continue;
    let start = line.start;
    for (let at = line.start; at < line.end; at += 1) {
      if (!isEnd(text[at])) continue;
      while (at + 1 < line.end && (isEnd(text[at + 1]) || CLOSERS.includes(text[at + 1] as string))) at += 1;
      sentences.push({ start, end: at + 1, line });
      start = at + 1;
    }
    if (start < line.end) sentences.push({ start, end: line.end, line });
  }
  return sentences;
};

/** `names`: what data/词表/专名.yaml protects; `code`: 1 for each unit that is no language whatever it looks like. */
export const createArticle = (parts: Parts, names: Terms<unknown>, code?: Uint8Array): Article => ({
  ...parts,
  sentences: sentencesOf(parts.text, parts.lines),
  marks: marksOf(parts.text, parts.facts, names, code),
});

/** Lines as recognised, with what rules ask of them. */
export const lineOf = (recognised: RecognisedLine, index: number): Line => {
  const { role, start, end, level, number, headEnd } = recognised;
  return {
    index,
    role,
    start,
    end,
    ...(level === undefined ? {} : { level }),
    ...(number === undefined ? {} : { number: number as LineNumber }),
    ...(headEnd === undefined ? {} : { headEnd }),
  };
};
