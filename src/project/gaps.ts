/**
 * Which stretch of its sentence stands for a missing value: the sentence in three parts. Several values may stand
 * in one sentence with the same placeholder. It prints nothing.
 */

import { paragraphsOf, paragraphText, type SetParagraph } from '../tree/galley.ts';
import type { Laid } from './build.ts';
import { missingInputs, type Phrase, phrasesOf } from './phrases.ts';
import { pageNumberAt, sentenceAround, sentenceIn } from './printed.ts';

export interface Gap {
  readonly before: string;
  readonly gap: string;
  readonly after: string;
  readonly page?: number;
}

/** Takes the place of the phrase, character for character, so that the sentence is cut the same. */
const MARK = '\u0001';

const divided = (all: readonly SetParagraph[], phrase: Phrase): Omit<Gap, 'page'> => {
  const { paragraph, start, end, text } = phrase;
  const set = all[paragraph];
  if (set && !set.cell && !set.chart) {
    const whole = paragraphText(set);
    const marked = `${whole.slice(0, start)}${MARK.repeat(end - start)}${whole.slice(end)}`;
    const sentence = sentenceAround(marked, start, end).replaceAll('\n', '');
    return {
      before: sentence.slice(0, sentence.indexOf(MARK)),
      gap: text,
      after: sentence.slice(sentence.lastIndexOf(MARK) + 1),
    };
  }
  const sentence = sentenceIn(all, phrase);
  const at = set?.chart ? -1 : sentence.indexOf(text);
  if (at < 0) return { before: sentence, gap: '', after: '' };
  return { before: sentence.slice(0, at), gap: text, after: sentence.slice(at + text.length) };
};

/** By the place of the value in the data, `file start`: where it is printed first. */
export const gapsIn = (drafts: readonly Laid[]): ReadonlyMap<string, Gap> => {
  const found = new Map<string, Gap>();
  for (const { galley, pages } of drafts) {
    const all = paragraphsOf(galley);
    for (const phrase of phrasesOf(galley)) {
      for (const { fact } of missingInputs(phrase)) {
        const key = `${fact.place.source.name} ${fact.place.start}`;
        if (found.has(key)) continue;
        const page = pageNumberAt(pages, phrase.paragraph, phrase.start);
        found.set(key, { ...divided(all, phrase), ...(page === undefined ? {} : { page }) });
      }
    }
  }
  return found;
};
