/** Puts an article together from its text and lines: sentences, marks. The two ways to an article end here. */

import type { RecognisedLine } from '../recognise/line.ts';
import type { Article, Line, Sentence } from './article.ts';
import { marksOf } from './marks.ts';
import type { Terms } from './terms.ts';

/** All of an article that is not worked out of its text. */
export type Parts = Omit<Article, 'sentences' | 'marks'>;

const ENDS = '。！？';
const CLOSERS = '”’』」）》';
const END = 1;
const CLOSER = 2;

/** By UTF-16 unit: what ends a sentence, and what may stand behind its end. */
const KINDS = new Uint8Array(0x10000);
for (const char of ENDS) KINDS[char.charCodeAt(0)] = END;
for (const char of CLOSERS) KINDS[char.charCodeAt(0)] = CLOSER;

const sentencesOf = (text: string, lines: readonly Line[]): Sentence[] => {
  const sentences: Sentence[] = [];
  for (const line of lines) {
    if (line.role === 'blank') continue;
    const { end } = line;
    let start = line.start;
    for (let at = start; at < end; at += 1) {
      if (KINDS[text.charCodeAt(at)] !== END) continue;
      while (at + 1 < end && KINDS[text.charCodeAt(at + 1)] !== 0) at += 1;
      sentences.push({ start, end: at + 1, line });
      start = at + 1;
    }
    if (start < end) sentences.push({ start, end, line });
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
export const lineOf = (recognised: RecognisedLine, index: number): Line => lineFrom(recognised, index, 0);

/** Of an article that begins at the offset `by` of what was recognised. */
export const lineFrom = (recognised: RecognisedLine, index: number, by: number): Line => {
  const { role, level, number, headEnd } = recognised;
  const start = recognised.start - by;
  const end = recognised.end - by;
  // Most lines; spreading nothings for each of them takes longer than all the rest.
  if (level === undefined && number === undefined && headEnd === undefined) return { index, role, start, end };
  if (level !== undefined && number !== undefined && headEnd !== undefined) {
    const { form, value, text } = number;
    const moved = { form, value, end: number.end - by, text };
    return { index, role, start, end, level, number: moved, headEnd: headEnd - by };
  }
  return {
    index,
    role,
    start,
    end,
    ...(level === undefined ? {} : { level }),
    ...(number === undefined ? {} : { number: { ...number, end: number.end - by } }),
    ...(headEnd === undefined ? {} : { headEnd: headEnd - by }),
  };
};
