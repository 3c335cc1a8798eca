/** Sets titles and contents lines: traced pieces, with line ends where they balance the lines. No text is lost. */

import type { Run, SetParagraph } from '../tree/galley.ts';
import type { Role, Style } from '../tree/style.ts';
import { type Piece, slicePiece, supplied, textOf } from '../tree/trace.ts';
import { looksOf, pieceRuns } from './faces.ts';
import { titleBreaks } from './title.ts';

const LINE_END = supplied('\n');

const TWIPS_PER_HALF_POINT = 10;

/** Ems that one line has room for, in the face of `role`. */
const roomFor = (style: Style, role: Role): number => {
  const { width, left, right } = style.page;
  const { face, leftChars, rightChars } = style.formats[role];
  const em = face.size * TWIPS_PER_HALF_POINT;
  const indents = ((leftChars + rightChars) * em) / 100;
  return Math.max(1, Math.floor((width - left - right - indents) / (em + face.spacing)));
};

/** `breaks`: offsets in the text of all pieces, in order. */
export const withLineEnds = (pieces: readonly Piece[], breaks: readonly number[]): Piece[] => {
  const result: Piece[] = [];
  let next = 0;
  let start = 0;
  for (const piece of pieces) {
    const end = start + piece.text.length;
    let from = 0;
    for (let at = breaks[next]; at !== undefined && at < end; at = breaks[++next]) {
      if (at - start > from) result.push(slicePiece(piece, from, at - start));
      result.push(LINE_END);
      from = at - start;
    }
    if (from < piece.text.length) result.push(slicePiece(piece, from, piece.text.length));
    start = end;
  }
  return result;
};

/** A title in the face of `role`, in balanced lines (GB/T 9704—2012 7.3.1). */
export const setTitle = (
  pieces: readonly Piece[],
  role: Role,
  style: Style,
  more: Pick<SetParagraph, 'pageBreakBefore' | 'bookmark'>,
): SetParagraph => {
  const capacity = Math.min(style.titleWidth, roomFor(style, role));
  return { role, runs: setBroken(pieces, role, style, capacity), ...more };
};

const setBroken = (pieces: readonly Piece[], role: Role, style: Style, capacity: number): Run[] => {
  const breaks = titleBreaks(textOf(pieces), capacity);
  return pieceRuns(withLineEnds(pieces, breaks), looksOf(style).roles[role]);
};

/** A page number of three digits and a few dots before it. */
const PAGE_NUMBER_EMS = 4;

/** A contents line: its last line leaves room for the page number, so that the number never stands alone. */
export const setEntry = (pieces: readonly Piece[], role: Role, style: Style): SetParagraph => {
  const capacity = Math.max(1, roomFor(style, role) - PAGE_NUMBER_EMS);
  return { role, runs: setBroken(pieces, role, style, capacity), pageBreakBefore: false };
};

/** The pieces of a title as one line, for contents and plain text. */
export const oneLine = (pieces: readonly Piece[]): Piece[] =>
  pieces.map((piece) =>
    piece.text.includes('\n') ? { text: piece.text.replaceAll('\n', ''), origin: piece.origin } : piece,
  );
