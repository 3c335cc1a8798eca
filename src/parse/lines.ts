/**
 * Cuts a traced text into lines. Only a line feed of the language ends a line; a fact's text never does.
 */

import type { Piece } from '../tree/trace.ts';
import { slicePiece } from '../tree/trace.ts';

export type Line = readonly Piece[];

export const linesOf = (pieces: readonly Piece[]): Line[] => {
  const lines: Piece[][] = [];
  let line: Piece[] = [];
  for (const piece of pieces) {
    if (piece.origin.kind !== 'language') {
      line.push(piece);
      continue;
    }
    let from = 0;
    for (let at = piece.text.indexOf('\n'); at >= 0; at = piece.text.indexOf('\n', from)) {
      if (at > from) line.push(slicePiece(piece, from, at));
      lines.push(line);
      line = [];
      from = at + 1;
    }
    if (from < piece.text.length) line.push(slicePiece(piece, from, piece.text.length));
  }
  lines.push(line);
  return lines;
};

const isLanguage = (piece: Piece | undefined): piece is Piece => piece?.origin.kind === 'language';

/** The language at the start of a line: only there can markup stand. */
export const lead = (line: Line): string => (isLanguage(line[0]) ? line[0].text : '');

export const isBlank = (line: Line): boolean =>
  line.every((piece) => piece.text === '' || (isLanguage(piece) && /^[ \t\u3000]*$/.test(piece.text)));

/** The line without its first `count` characters, which are language. */
export const dropLead = (line: Line, count: number): Line => {
  const [first, ...rest] = line;
  if (!first || count === 0) return line;
  return count >= first.text.length ? rest : [slicePiece(first, count, first.text.length), ...rest];
};

/** Without the blanks of the language at either end. */
export const trimLine = (line: Line): Line => {
  let pieces = dropLead(line, /^[ \t\u3000]*/.exec(lead(line))?.[0].length ?? 0);
  const last = pieces.at(-1);
  if (isLanguage(last)) {
    const kept = last.text.replace(/[ \t\u3000]+$/, '').length;
    if (kept < last.text.length) pieces = [...pieces.slice(0, -1), ...(kept > 0 ? [slicePiece(last, 0, kept)] : [])];
  }
  return pieces;
};
