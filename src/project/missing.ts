/** What is still to be filled in: every missing fact that is printed or asked for, with its sentence. */

import type { Diagnostic } from '../diagnostic.ts';
import type { Place } from '../source.ts';
import type { AskedMissing } from '../template/state.ts';
import type { Document } from '../tree/nodes.ts';
import { type Piece, textOf } from '../tree/trace.ts';
import { visitDocument } from '../tree/visit.ts';

export interface Missing {
  readonly path: string;
  /** Where it is to be filled in. */
  readonly place: Place;
  /** The sentence in which it is printed first; empty when only a condition asks for it. */
  readonly sentence: string;
  /** How often it is printed. */
  readonly printed: number;
}

const ENDS = /[。！？；]/;

/** The sentence around an offset, shortened in the middle of nowhere rather than in the placeholder. */
const sentenceAround = (text: string, start: number, end: number): string => {
  let from = start;
  while (from > 0 && !ENDS.test(text[from - 1] as string)) from -= 1;
  let to = end;
  while (to < text.length && !ENDS.test(text[to] as string)) to += 1;
  const sentence = text.slice(from, Math.min(text.length, to + 1));
  if (sentence.length <= 60) return sentence;
  const head = Math.max(0, start - from - 25);
  const tail = Math.min(sentence.length, end - from + 25);
  // A rare character at a cut goes whole rather than by half.
  const part = sentence.slice(head, tail).replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');
  return `${head > 0 ? '…' : ''}${part}${tail < sentence.length ? '…' : ''}`;
};

export const missingIn = (document: Document, asked: readonly AskedMissing[]): Missing[] => {
  const found = new Map<string, Missing>();
  const add = (path: string, place: Place, sentence: string, printed: number): void => {
    const key = `${place.source.name} ${place.start} ${path}`;
    const known = found.get(key);
    found.set(key, known ? { ...known, printed: known.printed + printed } : { path, place, sentence, printed });
  };
  visitDocument(document, (pieces: readonly Piece[]) => {
    if (!pieces.some((piece) => piece.origin.kind === 'fact' && piece.origin.missing)) return;
    const text = textOf(pieces);
    let at = 0;
    for (const piece of pieces) {
      const { origin } = piece;
      if (origin.kind === 'fact' && origin.missing) {
        add(
          origin.path,
          origin.inputs[0]?.fact.place ?? origin.at,
          sentenceAround(text, at, at + piece.text.length),
          1,
        );
      }
      at += piece.text.length;
    }
  });
  for (const { value } of asked) add(value.path, value.fact.place, '', 0);
  return [...found.values()];
};

/** With --final each missing fact is an error. */
export const refuseMissing = (missing: readonly Missing[]): Diagnostic[] =>
  missing.map(({ path, place, sentence }) => ({
    code: 'JGF019',
    grade: 'E',
    message: `“${path}”还没有填`,
    place,
    ...(sentence === '' ? {} : { why: `印在“${sentence}”里` }),
  }));
