/** The excerpt under a diagnostic, its caret under the character meant, whatever that character's width. */

import type { Diagnostic } from '../diagnostic.ts';
import { isPair, lineBounds, type Place, positionAt } from '../source.ts';

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

/** Characters that must not be shown, each as one ×; blanks stay, and where only digits are secret, all else. */
const covered = (text: string, secret: true | 'digits'): string =>
  text.replace(secret === 'digits' ? /\p{Nd}/gu : /\S/gu, '×');

/** As many code points on or back as `most`, never beyond `limit`. */
const forward = (text: string, from: number, most: number, limit: number): number => {
  let at = from;
  for (let count = 0; count < most && at < limit; count += 1) at += isPair(text, at + 1) ? 2 : 1;
  return Math.min(at, limit);
};

const back = (text: string, from: number, most: number, limit: number): number => {
  let at = from;
  for (let count = 0; count < most && at > limit; count += 1) at -= isPair(text, at - 1) ? 2 : 1;
  return Math.max(at, limit);
};

/** Only what is shown is read: a line may be the whole text. `secret`: only the shape of the line, or of its numbers, is shown. */
export const frameOf = (place: Place, secret: Diagnostic['secret'] = undefined): Frame => {
  const { text } = place.source;
  const from = positionAt(place.source, place.start);
  const to = positionAt(place.source, place.end);
  const line = lineBounds(place.source, from.line);
  const whole = (offset: number): number => {
    const at = Math.min(Math.max(offset, line.start), line.end);
    return isPair(text, at) ? at + 1 : at;
  };
  const start = whole(place.start);
  const end = to.line === from.line ? Math.max(start, whole(place.end)) : line.end;
  const left = back(text, start, CONTEXT, line.start);
  const most = Math.max(forward(text, start, 1, line.end), Math.min(end, forward(text, start, CONTEXT, line.end)));
  const right = forward(text, most, CONTEXT, line.end);
  const part = (a: number, b: number): string => visible(secret ? covered(text.slice(a, b), secret) : text.slice(a, b));
  const before = `${left > line.start ? '…' : ''}${part(left, start)}`;
  const meant = part(start, Math.min(end, right));
  return {
    line: from.line,
    column: from.column,
    text: `${before}${meant}${part(Math.min(end, right), right)}${right < line.end ? '…' : ''}`,
    marks: `${pad(before)}${carets(meant)}`,
  };
};

/** Of a diagnostic's place: nothing that it or another one calls secret is in it. */
export const frameFor = (place: Place, { secret, covered: source }: Diagnostic): Frame =>
  frameOf(source ? { ...place, source } : place, secret);
