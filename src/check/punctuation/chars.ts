/** Which character is what, for the punctuation rules: by UTF-16 unit, so that asking costs nothing. */

import type { Article, Stretch } from '../article.ts';

export const isHanCode = (code: number): boolean =>
  (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || code === 0x3007;

export const isHan = (char: string | undefined): boolean => char !== undefined && isHanCode(char.charCodeAt(0));

/** Half or full width: `３,２１８` is a number too. */
export const isDigit = (char: string | undefined): boolean =>
  char !== undefined && ((char >= '0' && char <= '9') || (char >= '０' && char <= '９'));

export const isLatin = (char: string | undefined): boolean =>
  char !== undefined && ((char >= 'a' && char <= 'z') || (char >= 'A' && char <= 'Z'));

export const isBlank = (char: string | undefined): boolean =>
  char === ' ' || char === '\u3000' || char === '\u00a0' || char === '\t';

const among =
  (all: string) =>
  (char: string | undefined): boolean =>
    char !== undefined && char !== '' && all.includes(char);

export const isOpener = among('（(《〈“‘【〔［[');
export const isCloser = among('）)》〉”’】〕］]');
/** The marks of pause and end, full width (GB/T 15834—2011 3.2). */
export const isPoint = among('。，、；：！？');

export const HAN_DIGITS = '一二三四五六七八九十';
export const isHanDigit = among('〇零一二三四五六七八九十百千万亿两几');

/** Where a new item can begin: at the head of its line, or behind a mark that parts items. */
export const beginsClause = (text: string, at: number): boolean => {
  let before = at - 1;
  while (before >= 0 && isBlank(text[before])) before -= 1;
  const char = text[before];
  return char === undefined || char === '\n' || '。；：，！？;:,.“'.includes(char);
};

/** As many characters of the line as `most`, from `at`. */
export const ahead = (text: string, at: number, end: number, most: number): string =>
  text.slice(at, Math.min(end, at + most));

/** Unblank character before or after an offset within a line, or undefined. */
export const charBefore = (text: string, at: number, start: number): string | undefined => {
  let before = at - 1;
  while (before >= start && isBlank(text[before])) before -= 1;
  return before < start ? undefined : text[before];
};

export const charAfter = (text: string, at: number, end: number): string | undefined => {
  let after = at;
  while (after < end && isBlank(text[after])) after += 1;
  return after < end ? text[after] : undefined;
};

/** Protected by any of the bits at this very character. */
export const has = ({ marks }: Pick<Article, 'marks'>, at: number, bits: number): boolean =>
  ((marks[at] ?? 0) & bits) !== 0;

/** A match of a pattern in a line; UTF-16 offsets in the whole text. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly all: string;
  readonly groups: readonly (string | undefined)[];
}

/** `pattern` is global. It sees the line alone, so that it never reads on to the text's end for a match. */
export const matchesIn = (text: string, { start, end }: Stretch, pattern: RegExp): readonly Found[] => {
  const found: Found[] = [];
  const words = text.slice(start, end);
  // Most lines have no match, and an iterator costs more than the search.
  pattern.lastIndex = 0;
  for (let match = pattern.exec(words); match; match = pattern.exec(words)) {
    const from = start + match.index;
    found.push({ start: from, end: from + match[0].length, all: match[0], groups: match.slice(1) });
    if (match[0] === '') pattern.lastIndex += 1;
  }
  return found;
};
