/** How long a text is, in characters as Word counts them and in minutes read aloud. */

import { type Galley, paragraphText, type SetParagraph } from '../tree/galley.ts';

/** One Han character or full-width mark, or one run of Latin letters and digits: Word's 字数. */
const COUNTED =
  /[\u2e80-\u2fff\u3001-\u9fff\uf900-\ufaff\uff01-\uff60“”‘’—…·]|[\u{20000}-\u{323af}]|[^\s\u2e80-\u9fff\uf900-\ufaff\uff01-\uff60“”‘’—…·\u{20000}-\u{323af}]+/gu;

const HAN = /[\u3007\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{323af}]/gu;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

export const countCharacters = (text: string): number => count(text, COUNTED);

/**
 * Syllables as spoken: one a Han character, one a Latin letter; a number one for each digit and one for
 * each place name (321 is 三百二十一, five); `%` is 百分之, a decimal point 点, a range — 至.
 */
export const countSpoken = (text: string): number => {
  let spoken = count(text, HAN) + count(text, /[A-Za-z]/g) + count(text, /[—～](?=\d)/g);
  for (const { 0: number, 1: whole = '', 2: decimals = '', index } of text.matchAll(/(\d+)(?:\.(\d+))?/g)) {
    const isYear = whole.length === 4 && text.charAt(index + number.length) === '年';
    spoken += isYear ? 4 : whole.length * 2 - 1;
    if (decimals !== '') spoken += 1 + decimals.length;
  }
  return spoken + 3 * count(text, /[%％]/g);
};

const PRINTED_ASIDE = new Set<SetParagraph['role']>([
  'coverTitle',
  'coverLine',
  'contentsTitle',
  'contents1',
  'contents2',
]);

export interface Measure {
  readonly characters: number;
  readonly spoken: number;
  /** At the style's speed, and a tenth faster and slower: readers differ. */
  readonly minutes: number;
  readonly minutesFrom: number;
  readonly minutesTo: number;
}

/** Cover and contents are not read aloud and do not count. */
export const measure = (galley: Galley): Measure => {
  let characters = 0;
  let spoken = 0;
  for (const section of galley.sections) {
    for (const paragraph of section.paragraphs) {
      if (PRINTED_ASIDE.has(paragraph.role)) continue;
      const text = paragraphText(paragraph);
      characters += countCharacters(text);
      spoken += countSpoken(text);
    }
  }
  const minutes = (speed: number): number => Math.max(1, Math.round(spoken / speed));
  const { readingSpeed } = galley.style;
  return {
    characters,
    spoken,
    minutes: minutes(readingSpeed),
    minutesFrom: minutes(readingSpeed * 1.1),
    minutesTo: minutes(readingSpeed * 0.9),
  };
};
