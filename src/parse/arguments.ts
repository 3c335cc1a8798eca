/**
 * The rest of a directive's line: a path, and options `名="值"`. Names, quotes and `=` stand in the language;
 * within quotes facts may stand too, and are literal. It knows no option by name.
 */

import type { Diagnostic } from '../diagnostic.ts';
import { type Place, placeOf } from '../source.ts';
import type { ExhibitOption } from '../tree/exhibits.ts';
import { type Piece, slicePiece } from '../tree/trace.ts';
import { isLanguage, type Line } from './lines.ts';

export interface Arguments {
  readonly path: string;
  readonly pathPlace: Place;
  readonly options: readonly ExhibitOption[];
}

/** A character of the language with its place, or a whole piece of another origin. */
type Sign = { readonly char: string; readonly piece: Piece; readonly at: number } | { readonly piece: Piece };

const signsOf = (line: Line): Sign[] =>
  line.flatMap((piece): Sign[] =>
    isLanguage(piece)
      ? Array.from({ length: piece.text.length }, (_, at) => ({ char: piece.text[at] as string, piece, at }))
      : [{ piece }],
  );

const charOf = (sign: Sign | undefined): string => (sign && 'char' in sign ? sign.char : '');

const isSpace = (char: string): boolean => char === ' ' || char === '\t' || char === '\u3000';

/** Signs back into pieces, those of one piece joined. */
const piecesOf = (signs: readonly Sign[]): Piece[] => {
  const pieces: Piece[] = [];
  for (let at = 0; at < signs.length; ) {
    const sign = signs[at] as Sign;
    let end = at + 1;
    if (!('char' in sign)) pieces.push(sign.piece);
    else {
      while (end < signs.length && (signs[end] as Sign).piece === sign.piece) end += 1;
      pieces.push(slicePiece(sign.piece, sign.at, sign.at + end - at));
    }
    at = end;
  }
  return pieces;
};

const placeAt = (signs: readonly Sign[], from: number, to: number, fallback: Place): Place => {
  const sign = signs[from];
  if (!sign) return fallback;
  const { origin } = sign.piece;
  if (origin.kind === 'fact') return origin.at;
  if (origin.kind !== 'language' || !('char' in sign)) return fallback;
  const start = origin.place.start + sign.at;
  return placeOf(origin.place.source, start, start + to - from);
};

const QUOTES: Readonly<Record<string, string>> = { '"': '"', '“': '”', "'": "'" };

/** Where a word without quotes ends: at a blank or `=`. */
const wordEnd = (signs: readonly Sign[], from: number): number => {
  let end = from;
  while (end < signs.length && !isSpace(charOf(signs[end])) && charOf(signs[end]) !== '=') end += 1;
  return end;
};

/** `fallback`: the place of the directive. */
export const readArguments = (rest: Line, fallback: Place, report: (d: Diagnostic) => void): Arguments => {
  const signs = signsOf(rest);
  const options: ExhibitOption[] = [];
  let path = '';
  let pathPlace = fallback;
  let at = 0;
  const fault = (message: string, place: Place, hint: string): void =>
    report({ code: 'JGT022', grade: 'E', message, place, hint });
  const value = (name: string): readonly Piece[] => {
    const close = QUOTES[charOf(signs[at])];
    const from = close === undefined ? at : at + 1;
    let end = from;
    if (close === undefined) end = wordEnd(signs, from);
    else while (end < signs.length && charOf(signs[end]) !== close) end += 1;
    if (close !== undefined && end === signs.length) {
      fault(`“${name}”的引号没有闭合`, placeAt(signs, at, at + 1, fallback), '在值的末尾补上引号');
    }
    at = close === undefined ? end : end + 1;
    return piecesOf(signs.slice(from, end));
  };
  while (at < signs.length) {
    if (isSpace(charOf(signs[at]))) {
      at += 1;
      continue;
    }
    const end = wordEnd(signs, at);
    const place = placeAt(signs, at, end, fallback);
    const word = piecesOf(signs.slice(at, end));
    const name = word.map(({ text }) => text).join('');
    const plain = word.every(isLanguage);
    const first = at === 0;
    at = Math.max(end, at + (end === at ? 1 : 0));
    if (!plain || name === '') fault('这里应为路径或选项的名称', place, '写法：::: 表 统计.领域 标题="……"');
    else if (charOf(signs[at]) === '=') {
      at += 1;
      options.push({ name, place, pieces: value(name) });
    } else if (first) {
      path = name;
      pathPlace = place;
    } else options.push({ name, place, pieces: [] });
  }
  return { path, pathPlace, options };
};
