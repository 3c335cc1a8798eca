/** Sets a title: traced pieces with line ends put in where they balance the lines. No text is lost. */

import type { SetParagraph } from '../tree/galley.ts';
import type { Role, Style } from '../tree/style.ts';
import { type Piece, slicePiece, supplied, textOf } from '../tree/trace.ts';
import { lookOf, pieceRuns } from './faces.ts';
import { titleBreaks } from './title.ts';

const LINE_END = supplied('\n');

const TWIPS_PER_HALF_POINT = 10;

/** Ems on one line: what the style allows and the page has room for. */
const capacityOf = (style: Style, role: Role): number => {
  const { width, left, right } = style.page;
  const em = style.formats[role].face.size * TWIPS_PER_HALF_POINT;
  return Math.max(1, Math.min(style.titleWidth, Math.floor((width - left - right) / em)));
};

const withLineEnds = (pieces: readonly Piece[], breaks: readonly number[]): Piece[] => {
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
  const breaks = titleBreaks(textOf(pieces), capacityOf(style, role));
  const look = lookOf(style, style.formats[role]);
  return { role, runs: pieceRuns(withLineEnds(pieces, breaks), look), ...more };
};

/** The pieces of a title as one line, for contents and plain text. */
export const oneLine = (pieces: readonly Piece[]): Piece[] =>
  pieces.map((piece) =>
    piece.text.includes('\n') ? { text: piece.text.replaceAll('\n', ''), origin: piece.origin } : piece,
  );
