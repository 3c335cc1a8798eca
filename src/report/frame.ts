/** The excerpt under a diagnostic, its caret under the character meant, whatever that character's width. */

import { lineText, type Place, positionAt } from '../source.ts';

/** East Asian wide and full-width characters take two columns of a terminal. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** Neither control characters nor bidirectional marks nor what has no shape reaches the terminal. */
export const visible = (text: string): string =>
  text
    .replace(/\t/g, ' ')
    .replace(
      /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff\ue000-\uf8ff\u{e0000}-\u{e007f}\u{f0000}-\u{10ffff}\p{Cs}]/gu,
      codeOf,
    );

const codeOf = (char: string): string =>
  `<U+${(char.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}>`;

/** Marks that stand on the character before: variation selectors of rare Han, tones. */
const WIDTHLESS = /\p{M}/u;

const pad = (text: string): string =>
  [...text].map((char) => (WIDTHLESS.test(char) ? '' : WIDE.test(char) ? '\u3000' : ' ')).join('');

const carets = (text: string): string => '^'.repeat(widthOf(text)) || '^';

/** Columns that a visible text takes in a terminal. */
export const widthOf = (text: string): number => {
  let width = 0;
  for (const char of text) width += WIDTHLESS.test(char) ? 0 : WIDE.test(char) ? 2 : 1;
  return width;
};

/** Characters of a long line shown before and after the place. */
const CONTEXT = 32;

export interface Frame {
  readonly line: number;
  readonly column: number;
  readonly text: string;
  readonly marks: string;
}

/** Characters that must not be shown, each as one ×; blanks stay. */
const covered = (chars: readonly string[]): string[] => chars.map((char) => (/\s/.test(char) ? char : '×'));

/** `secret`: only the shape of the line is shown. */
export const frameOf = (place: Place, secret = false): Frame => {
  const from = positionAt(place.source, place.start);
  const to = positionAt(place.source, place.end);
  const line = [...lineText(place.source, from.line)];
  const chars = secret ? covered(line) : line;
  const start = from.column - 1;
  const end = to.line === from.line ? Math.max(start, to.column - 1) : chars.length;
  const left = Math.max(0, start - CONTEXT);
  const right = Math.min(chars.length, Math.max(start + 1, Math.min(end, start + CONTEXT)) + CONTEXT);
  const part = (a: number, b: number): string => visible(chars.slice(a, b).join(''));
  const before = `${left > 0 ? '…' : ''}${part(left, start)}`;
  const meant = part(start, Math.min(end, right));
  return {
    line: from.line,
    column: from.column,
    text: `${before}${meant}${part(Math.min(end, right), right)}${right < chars.length ? '…' : ''}`,
    marks: `${pad(before)}${carets(meant)}`,
  };
};
