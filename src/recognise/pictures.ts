/** Captions of pictures that an article had between its paragraphs: `▲ 会议现场`, `图为会议现场。`. Knows nothing of speeches. */

import type { RawLine } from './page.ts';
import { isHeadlike, namesSpeech } from './shapes.ts';

const LONGEST = 45;
const SHOWN = /^图为[^。；]{2,50}[。]?(?:[（(][^（）()]{0,12}摄[）)])?$/;
const TAKEN = /[（(](?:[^（）()]{0,16}摄|摄影[：:][^（）()]{1,16}|图\/[^（）()]{1,12})[）)]$/;
const MARKED = /^[▲△▼]\s{0,4}[\u4e00-\u9fff]/;

const isCaption = (text: string): boolean => {
  if (SHOWN.test(text)) return true;
  if (text.length > LONGEST || namesSpeech(text)) return false;
  if (TAKEN.test(text)) return MARKED.test(text) || !/[。；]/.test(text);
  return MARKED.test(text) && isHeadlike(text);
};

/** Marked lines right below one another, or below what announces them, are a list. */
export const captionsIn = (lines: readonly RawLine[]): ReadonlySet<number> => {
  const captions = new Set<number>();
  const textFrom = (from: number, step: 1 | -1): string => {
    let i = from;
    while (lines[i]?.text === '') i += step;
    return lines[i]?.text ?? '';
  };
  for (const [i, { text }] of lines.entries()) {
    if (!isCaption(text)) continue;
    const [above, below] = [textFrom(i - 1, -1), textFrom(i + 1, 1)];
    const listed = MARKED.test(text) && (MARKED.test(above) || MARKED.test(below) || /[：:]$/.test(above));
    const called = /们[：:]$/.test(above) && !MARKED.test(below);
    if (!listed || called || TAKEN.test(text)) captions.add(i);
  }
  return captions;
};
