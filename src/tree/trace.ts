/**
 * Where each character of the output comes from: language (a template), a fact (data), or the style.
 * Types only. A text is a list of pieces; a piece has one origin.
 */

import type { Place } from '../source.ts';
import type { Fact } from './facts.ts';

/** Copied letter for letter from a template or a draft: character i of the piece stands at `place.start + i`. */
export interface Language {
  readonly kind: 'language';
  readonly place: Place;
}

/** One value that took part in a printed text; the fact knows its place and its 来源. */
export interface Input {
  /** Full path from the root, e.g. `统计.来信.本期`. */
  readonly path: string;
  readonly fact: Fact;
}

/** Stands for facts: its text is literal whatever it holds. */
export interface Span {
  readonly kind: 'fact';
  /** The expression's own path, or the helper's call when no single path is behind it. */
  readonly path: string;
  /** Where it was asked for, in the template. */
  readonly at: Place;
  readonly helper?: string;
  /** How the text was worked out of the inputs, for people: `(321－366)÷366`; absent where it is a value as it stands. */
  readonly computed?: string;
  readonly inputs: readonly Input[];
  /** The fact is known but not given yet: the text is its placeholder. */
  readonly missing?: true;
}

/** Supplied by the style: numbers of headings, brackets, labels. */
export interface Supplied {
  readonly kind: 'style';
  /** Where a writer asked for what it stands in, where that is no usual part of a page. */
  readonly asked?: Place;
}

export type Origin = Language | Span | Supplied;

export interface Piece {
  readonly text: string;
  readonly origin: Origin;
}

export const SUPPLIED: Supplied = { kind: 'style' };

export const supplied = (text: string): Piece => ({ text, origin: SUPPLIED });

export const textOf = (pieces: readonly Piece[]): string => {
  let text = '';
  for (const piece of pieces) text += piece.text;
  return text;
};

/** The part of a piece from `start` to `end` (offsets in its text), its place moved along. */
export const slicePiece = (piece: Piece, start: number, end: number): Piece => {
  if (start === 0 && end === piece.text.length) return piece;
  const { origin } = piece;
  const text = piece.text.slice(start, end);
  if (origin.kind !== 'language') return { text, origin };
  const { source, start: from } = origin.place;
  return { text, origin: { kind: 'language', place: { source, start: from + start, end: from + end } } };
};
