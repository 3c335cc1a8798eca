/**
 * Characters that must not, or should not, stand in a text that ends in a .docx.
 * Refused: what XML 1.0 (2.2 Char) cannot hold, and lone surrogates. Warned of: what a reader cannot see.
 */

import type { Diagnostic } from '../diagnostic.ts';
import { placeOf, type Source } from '../source.ts';

/** C0 controls but TAB and LF, DEL, U+FFFE, U+FFFF, and surrogates without their other half. */
const REFUSED =
  /[\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** C1 controls, zero-width and bidirectional marks, private use, a BOM inside the text, U+FFFD. */
const DOUBTFUL = /[\u0080-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffd\ue000-\uf8ff]/g;

const codeName = (char: string): string =>
  `U+${(char.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}`;

/** How many of one kind are shown before the rest is summed up. */
const SHOWN = 20;

const findAll = (
  text: string,
  pattern: RegExp,
  make: (char: string, start: number) => Diagnostic,
): Diagnostic[] => {
  const found: Diagnostic[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match && found.length < SHOWN; match = pattern.exec(text)) {
    found.push(make(match[0], match.index));
  }
  return found;
};

export const forbiddenCharacters = (source: Source): Diagnostic[] => [
  ...findAll(source.text, REFUSED, (char, start) => ({
    code: 'JGF003',
    grade: 'E',
    message: `此处有不能用的字符 ${codeName(char)}`,
    why: 'Word 文件不能保存这个字符',
    place: placeOf(source, start, start + 1),
  })),
  ...findAll(source.text, DOUBTFUL, (char, start) => ({
    code: 'JGF004',
    grade: 'W',
    message: `此处有看不见或不通用的字符 ${codeName(char)}`,
    why: '打印时看不出来，却会改变文字的次序、断行或查找',
    place: placeOf(source, start, start + 1),
  })),
];

/** The same test for a value after its escapes (`"\u0000"`) are resolved. */
export const holdsRefused = (text: string): string | undefined => {
  REFUSED.lastIndex = 0;
  const match = REFUSED.exec(text);
  return match ? codeName(match[0]) : undefined;
};
