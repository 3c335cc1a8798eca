/** Inline text: `**…**` pairs of the language, and heads that end with the language's first 。. */

import type { Diagnostic } from '../diagnostic.ts';
import { placeOf } from '../source.ts';
import type { Inline } from '../tree/nodes.ts';
import { type Piece, slicePiece } from '../tree/trace.ts';
import { isLanguage, trimStart } from './lines.ts';

const MARK = '**';

const hasMark = (piece: Piece): boolean => isLanguage(piece) && piece.text.includes(MARK);

/** Strong runs over pieces of any origin; its marks are language, paired in order, without flanking rules. */
export const inlinesOf = (pieces: readonly Piece[], report: (d: Diagnostic) => void): readonly Inline[] => {
  // Most paragraphs have no mark: their pieces are kept as they are.
  if (!pieces.some(hasMark)) return pieces.length > 0 ? [{ type: 'text', pieces }] : [];
  const inlines: Inline[] = [];
  let run: Piece[] = [];
  let strong = false;
  let opened: { piece: Piece; at: number } | undefined;
  const flush = (): void => {
    if (run.length > 0) inlines.push({ type: strong ? 'strong' : 'text', pieces: run });
    run = [];
  };
  for (const piece of pieces) {
    if (!isLanguage(piece)) {
      run.push(piece);
      continue;
    }
    let from = 0;
    for (let at = piece.text.indexOf(MARK); at >= 0; at = piece.text.indexOf(MARK, from)) {
      if (at > from) run.push(slicePiece(piece, from, at));
      flush();
      strong = !strong;
      opened = strong ? { piece, at } : undefined;
      from = at + MARK.length;
    }
    if (from < piece.text.length) run.push(slicePiece(piece, from, piece.text.length));
  }
  flush();
  if (opened && opened.piece.origin.kind === 'language') {
    const { source, start } = opened.piece.origin.place;
    const place = placeOf(source, start + opened.at, start + opened.at + MARK.length);
    report({ code: 'JGT021', grade: 'E', message: '加粗的 ** 没有成对', place });
  }
  return inlines;
};

const STOP = '。';

const CLOSING = '”’）》〉」』】';

/** Where the first 。 of the language ends, with the marks that close around it; 0 where there is none. */
const headEnd = (piece: Piece): number => {
  if (!isLanguage(piece)) return 0;
  const { text } = piece;
  let end = text.indexOf(STOP) + 1;
  if (end > 0) while (end < text.length && CLOSING.includes(text[end] as string)) end += 1;
  return end;
};

const withPieces = (inline: Inline, pieces: readonly Piece[]): Inline[] =>
  pieces.length > 0 ? [{ type: inline.type, pieces }] : [];

/**
 * Cuts after the first 。 of the language: head and body of a run-in head. Without one, or with nothing
 * after it, all is head.
 */
export const splitHead = (inlines: readonly Inline[]): readonly [readonly Inline[], readonly Inline[]] => {
  for (const [i, inline] of inlines.entries()) {
    for (const [j, piece] of inline.pieces.entries()) {
      const cut = headEnd(piece);
      if (cut === 0) continue;
      const before = [...inline.pieces.slice(0, j), slicePiece(piece, 0, cut)];
      const rest = cut < piece.text.length ? [slicePiece(piece, cut, piece.text.length)] : [];
      const after = withPieces(inline, trimStart([...rest, ...inline.pieces.slice(j + 1)]));
      return [
        [...inlines.slice(0, i), { type: inline.type, pieces: before }],
        [...after, ...inlines.slice(i + 1)],
      ];
    }
  }
  return [inlines, []];
};
