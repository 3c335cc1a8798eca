/** Inline text: `**…**` pairs of the language, and heads that end with the language's first 。. */

import type { Diagnostic } from '../diagnostic.ts';
import { placeOf } from '../source.ts';
import type { Inline } from '../tree/nodes.ts';
import { type Piece, slicePiece } from '../tree/trace.ts';

const MARK = '**';

/** Strong runs over pieces of any origin; its marks are language, paired in order, without flanking rules. */
export const inlinesOf = (pieces: readonly Piece[], report: (d: Diagnostic) => void): Inline[] => {
  const inlines: Inline[] = [];
  let run: Piece[] = [];
  let strong = false;
  let opened: { piece: Piece; at: number } | undefined;
  const flush = (): void => {
    if (run.length > 0) inlines.push({ type: strong ? 'strong' : 'text', pieces: run });
    run = [];
  };
  for (const piece of pieces) {
    if (piece.origin.kind !== 'language') {
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
  if (opened && opened.piece.origin.kind === 'language') {
    const { source, start } = opened.piece.origin.place;
    const place = placeOf(source, start + opened.at, start + opened.at + MARK.length);
    report({ code: 'JGT021', grade: 'E', message: '加粗的 ** 没有成对', place });
  }
  flush();
  return inlines;
};

/**
 * Cuts after the first 。 of the language: head and body of a run-in head. Without one, or with nothing
 * after it, all is head.
 */
export const splitHead = (pieces: readonly Piece[]): readonly [readonly Piece[], readonly Piece[]] => {
  for (let i = 0; i < pieces.length; i += 1) {
    const piece = pieces[i] as Piece;
    const at = piece.origin.kind === 'language' ? piece.text.indexOf('。') : -1;
    if (at < 0) continue;
    const cut = piece.text.slice(at + 1).startsWith(MARK) ? at + 1 + MARK.length : at + 1;
    const head = [...pieces.slice(0, i), slicePiece(piece, 0, cut)];
    const body = [
      ...(cut < piece.text.length ? [slicePiece(piece, cut, piece.text.length)] : []),
      ...pieces.slice(i + 1),
    ];
    return [head, body];
  }
  return [pieces, []];
};
