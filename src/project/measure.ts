/** How long a text is, in characters as Word counts them and in minutes read aloud. */

import { type Galley, paragraphText, type SetParagraph } from '../tree/galley.ts';

/** What a character counts as. Plain comparisons: a batch comes here with every character it prints. */
type Kind = 'han' | 'mark' | 'blank' | 'word';

/** Marks of Chinese text below U+2E80 that stand alone: “ ” ‘ ’ — … ·. */
const LONE_MARKS = new Set([0x201c, 0x201d, 0x2018, 0x2019, 0x2014, 0x2026, 0xb7]);

const kindOf = (code: number): Kind => {
  if (code >= 0x3400 && code <= 0x9fff) return 'han';
  if (code <= 0x20 || code === 0x3000 || code === 0xa0) return 'blank';
  if (code < 0x2e80) return LONE_MARKS.has(code) ? 'mark' : /\s/.test(String.fromCharCode(code)) ? 'blank' : 'word';
  if (code === 0x3007 || (code >= 0xf900 && code <= 0xfaff)) return 'han';
  if (code >= 0x20000 && code <= 0x323af) return 'han';
  return code < 0x3400 || (code >= 0xff01 && code <= 0xff60) ? 'mark' : 'word';
};

/** Most characters are of this one block of Han, and count the same for both. */
const isCommon = (unit: number): boolean => unit >= 0x3400 && unit <= 0x9fff;

/** Characters of `text` from `from` to `end`, before and after which a common Han character stands, or nothing. */
const charactersIn = (text: string, from: number, end: number): number => {
  let count = 0;
  let inWord = false;
  for (let at = from; at < end; at += 1) {
    const code = text.codePointAt(at) as number;
    if (code > 0xffff) at += 1;
    const kind = code > 0x20 && code < 0x7f ? 'word' : kindOf(code);
    if (kind === 'word' ? !inWord : kind !== 'blank') count += 1;
    inWord = kind === 'word';
  }
  return count;
};

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

const digitsFrom = (text: string, from: number): number => {
  let at = from;
  while (isDigit(text.charCodeAt(at))) at += 1;
  return at - from;
};

const YEAR = '年'.charCodeAt(0);

/** Syllables of `text` from `from` to `end`, likewise. */
const spokenIn = (text: string, from: number, end: number): number => {
  let spoken = 0;
  for (let at = from; at < end; at += 1) {
    const code = text.codePointAt(at) as number;
    if (isDigit(code)) {
      const whole = digitsFrom(text, at);
      const decimals = text[at + whole] === '.' ? digitsFrom(text, at + whole + 1) : 0;
      const after = at + whole + (decimals > 0 ? decimals + 1 : 0);
      spoken += whole === 4 && text.charCodeAt(after) === YEAR ? 4 : whole * 2 - 1;
      if (decimals > 0) spoken += 1 + decimals;
      at = after - 1;
    } else if (code < 0x7f) {
      if ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a) spoken += 1;
      else if (code === 0x25) spoken += 3;
    } else if (kindOf(code) === 'han') {
      spoken += 1;
      if (code > 0xffff) at += 1;
    } else if (code === 0xff05) spoken += 3;
    else if ((code === 0x2014 || code === 0xff5e) && isDigit(text.charCodeAt(at + 1))) spoken += 1;
  }
  return spoken;
};

/** The next character that is not one of the common Han ones. */
const OTHER = /[^\u3400-\u9fff]/g;

export interface Length {
  /** 字数: one a Han character or full-width mark, one a run of Latin letters and digits. */
  readonly characters: number;
  /**
   * Syllables as spoken: one a Han character, one a Latin letter; a number one for each digit and one for
   * each place name (321 is 三百二十一, five), a year digit by digit; `%` is 百分之, a decimal point 点, a
   * range — 至.
   */
  readonly spoken: number;
}

export const lengthOf = (text: string): Length => {
  let characters = 0;
  let spoken = 0;
  for (let at = 0; at < text.length; ) {
    OTHER.lastIndex = at;
    const from = OTHER.test(text) ? OTHER.lastIndex - 1 : text.length;
    let end = from;
    while (end < text.length && !isCommon(text.charCodeAt(end))) end += 1;
    characters += from - at + charactersIn(text, from, end);
    spoken += from - at + spokenIn(text, from, end);
    at = end;
  }
  return { characters, spoken };
};

const SEEN: ReadonlySet<SetParagraph['role']> = new Set(['tableCaption', 'tableUnit', 'tableNote', 'chartCaption']);

const PRINTED_ASIDE = new Set<SetParagraph['role']>([
  'coverTitle',
  'coverLine',
  'contentsTitle',
  'contents1',
  'contents2',
  'contents3',
]);

/** Tables, captions and attachments are read by the eye. */
const isAside = ({ aside, cell, role }: SetParagraph): boolean =>
  aside === true || cell !== undefined || SEEN.has(role);

export interface Measure {
  readonly characters: number;
  readonly spoken: number;
  /** At the style's speed, and a tenth faster and slower: readers differ. */
  readonly minutes: number;
  readonly minutesFrom: number;
  readonly minutesTo: number;
}

/** Measures paragraph by paragraph. Cover and contents are not read aloud and do not count. */
export const startMeasure = (): {
  readonly add: (paragraphs: readonly SetParagraph[]) => void;
  /** `readingSpeed`: syllables a minute. */
  readonly finish: (readingSpeed: number) => Measure;
} => {
  let characters = 0;
  let spoken = 0;
  return {
    add: (paragraphs) => {
      for (const paragraph of paragraphs) {
        if (PRINTED_ASIDE.has(paragraph.role)) continue;
        const length = lengthOf(paragraphText(paragraph));
        characters += length.characters;
        if (!isAside(paragraph)) spoken += length.spoken;
      }
    },
    finish: (readingSpeed) => {
      const minutes = (speed: number): number => Math.max(1, Math.round(spoken / speed));
      return {
        characters,
        spoken,
        minutes: minutes(readingSpeed),
        minutesFrom: minutes(readingSpeed * 1.1),
        minutesTo: minutes(readingSpeed * 0.9),
      };
    },
  };
};

export const measure = (galley: Galley): Measure => {
  const measuring = startMeasure();
  for (const { paragraphs } of galley.sections) measuring.add(paragraphs);
  return measuring.finish(galley.style.readingSpeed);
};
