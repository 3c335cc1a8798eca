/** What is still to be filled in: every missing fact that is printed or asked for, with its sentence. */

import type { Diagnostic } from '../diagnostic.ts';
import type { Place } from '../source.ts';
import type { AskedMissing } from '../template/state.ts';
import type { Document } from '../tree/nodes.ts';
import { type Piece, textOf } from '../tree/trace.ts';
import { visitDocument } from '../tree/visit.ts';
import { sentenceAround } from './printed.ts';

export interface Missing {
  readonly path: string;
  /** Where it is to be filled in. */
  readonly place: Place;
  /** The sentence in which it is printed first; empty when only a condition asks for it. */
  readonly sentence: string;
  /** How often it is printed. */
  readonly printed: number;
}

export interface MissingList {
  /** Goes through printed lines: for the visits of tree/visit.ts. */
  readonly see: (pieces: readonly Piece[]) => void;
  readonly ask: (asked: readonly AskedMissing[]) => void;
  readonly add: (missing: Missing) => void;
  readonly all: () => Missing[];
}

/** Several lists of one value count as one. */
export const listMissing = (): MissingList => {
  const found = new Map<string, Missing>();
  const add = (missing: Missing): void => {
    const { path, place, printed } = missing;
    const key = `${place.source.name} ${place.start} ${path}`;
    const known = found.get(key);
    found.set(key, known ? { ...known, printed: known.printed + printed } : missing);
  };
  const see = (pieces: readonly Piece[]): void => {
    if (!pieces.some((piece) => piece.origin.kind === 'fact' && piece.origin.missing)) return;
    const text = textOf(pieces);
    let at = 0;
    for (const piece of pieces) {
      const { origin } = piece;
      if (origin.kind === 'fact' && origin.missing) {
        const sentence = sentenceAround(text, at, at + piece.text.length);
        // What is worked out of several facts misses each of them that nobody has given.
        const lost = origin.inputs.filter(({ fact }) => fact.type === 'missing');
        for (const { path, fact } of lost) add({ path, place: fact.place, sentence, printed: 1 });
        if (lost.length === 0) {
          add({ path: origin.path, place: origin.inputs[0]?.fact.place ?? origin.at, sentence, printed: 1 });
        }
      }
      at += piece.text.length;
    }
  };
  return {
    see,
    ask: (asked) => {
      for (const { value } of asked) add({ path: value.path, place: value.fact.place, sentence: '', printed: 0 });
    },
    add,
    all: () => [...found.values()],
  };
};

export const missingIn = (document: Document, asked: readonly AskedMissing[]): Missing[] => {
  const list = listMissing();
  visitDocument(document, list.see);
  list.ask(asked);
  return list.all();
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
