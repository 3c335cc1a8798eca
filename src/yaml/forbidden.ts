/**
 * Characters that must not, or should not, stand in a text that ends in a .docx.
 * Refused: what XML 1.0 (2.2 Char) cannot hold, and lone surrogates. Warned of: what a reader cannot see.
 */

import type { Diagnostic } from '../diagnostic.ts';
import { type Place, placeOf, type Source } from '../source.ts';

/** C0 controls but TAB and LF, DEL, U+FFFE, U+FFFF, and surrogates without their other half. */
const REFUSED =
  /[\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Private use, U+FFFD, C1 controls, zero-width and bidirectional marks, a BOM inside the text, tags. */
const DOUBTFUL =
  /[\u0080-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffd\ue000-\uf8ff\u{e0000}-\u{e007f}\u{f0000}-\u{10ffff}]/gu;

interface Doubt {
  readonly fits: RegExp;
  readonly message: string;
  readonly why: string;
  readonly hint: string;
}

const DOUBTS: readonly Doubt[] = [
  { fits: /\ufffd/, message: '此处是乱码', why: '原来的字在转换编码时已经丢失', hint: '重新输入这个字' },
  {
    fits: /[\ue000-\uf8ff\u{f0000}-\u{10ffff}]/u,
    message: '此处是自造字',
    why: '换一台电脑就不是这个字',
    hint: '改用字库里有的字',
  },
  {
    fits: /(?:)/,
    message: '此处有看不见的字符',
    why: '打印时看不出来，却会改变文字的次序、断行或查找',
    hint: '确认不需要时删去',
  },
];

const codeName = (char: string): string =>
  `U+${(char.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}`;

/** How many of one kind are shown before the rest is summed up. */
const SHOWN = 20;

const findAll = (source: Source, pattern: RegExp, make: (char: string, place: Place) => Diagnostic): Diagnostic[] => {
  const matches = [...source.text.matchAll(pattern)];
  const shown = matches
    .slice(0, SHOWN)
    .map(({ 0: char, index }) => make(char, placeOf(source, index, index + char.length)));
  const last = shown.at(-1);
  if (!last || matches.length <= SHOWN) return shown;
  return [
    ...shown.slice(0, -1),
    { ...last, message: `${last.message}；后面还有 ${matches.length - SHOWN} 处同样的问题` },
  ];
};

const doubt = (char: string, place: Place): Diagnostic => {
  const { message, why, hint } = DOUBTS.find(({ fits }) => fits.test(char)) as Doubt;
  return { code: 'JGF004', grade: 'W', message: `${message} ${codeName(char)}`, why, hint, place };
};

export const forbiddenCharacters = (source: Source): Diagnostic[] => [
  ...findAll(source, REFUSED, (char, place) => ({
    code: 'JGF003',
    grade: 'E',
    message: `此处有不能用的字符 ${codeName(char)}`,
    why: 'Word 文件不能保存这个字符',
    place,
  })),
  ...findAll(source, DOUBTFUL, doubt),
];

/** The same test for a value after its escapes (`"\u0000"`) are resolved. */
export const holdsRefused = (text: string): string | undefined => {
  REFUSED.lastIndex = 0;
  const match = REFUSED.exec(text);
  return match ? codeName(match[0]) : undefined;
};

/** A character that the file shows as an escape only, so that its text could not be searched for it. */
export const doubtfulEscape = (text: string, place: Place): Diagnostic | undefined => {
  const raw = place.source.text.slice(place.start, place.end);
  for (const [char] of text.matchAll(DOUBTFUL)) if (!raw.includes(char)) return doubt(char, place);
  return undefined;
};
