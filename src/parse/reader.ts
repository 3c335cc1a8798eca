/**
 * What the readers of blocks share: the lines still to be read, where a line stands, how lines join. It makes no
 * block.
 */

import type { Diagnostic } from '../diagnostic.ts';
import { type Place, placeOf } from '../source.ts';
import type { ExhibitRequest } from '../tree/exhibits.ts';
import type { Block } from '../tree/nodes.ts';
import { type Piece, supplied } from '../tree/trace.ts';
import { isLanguage, type Line, lead, trimLine } from './lines.ts';
import { slipIn } from './slips.ts';

export interface Reader {
  readonly lines: readonly Line[];
  at: number;
  readonly blocks: Block[];
  /** Undefined inside an attachment. */
  readonly attachments: Block[] | undefined;
  readonly report: (diagnostic: Diagnostic) => void;
  readonly exhibit: ((request: ExhibitRequest) => Block | undefined) | undefined;
  readonly fallback: Place;
  /** Level of the last heading. */
  level: number;
  /** Directives that do not exist: the `:::` that ends one is no fault of its own. Shared with attachments. */
  readonly unknown: { count: number };
}

/** Where a line stands in its template, or where its first fact was asked for. */
export const placeOfLine = (line: readonly Piece[], fallback: Place): Place => {
  const [first] = line;
  if (first?.origin.kind === 'language') {
    const { place } = first.origin;
    return placeOf(place.source, place.start, place.start + first.text.length);
  }
  return first?.origin.kind === 'fact' ? first.origin.at : fallback;
};

const ASCII_WORD = /[0-9A-Za-z]$/;

/** Lines of one paragraph join without a blank, as Han text does; two Latin words keep one. */
export const joinLines = (lines: readonly Line[]): readonly Piece[] => {
  const [only] = lines;
  if (only && lines.length === 1) return trimLine(only);
  const pieces: Piece[] = [];
  for (const line of lines) {
    const trimmed = trimLine(line);
    const before = pieces.at(-1)?.text ?? '';
    if (ASCII_WORD.test(before) && /^[0-9A-Za-z]/.test(trimmed[0]?.text ?? '')) pieces.push(supplied(' '));
    for (const piece of trimmed) pieces.push(piece);
  }
  return pieces;
};

/** With full-width colons it is told of, and ends the block all the same. */
export const isEnd = (line: Line): boolean => {
  const trimmed = trimLine(line);
  return trimmed.every(isLanguage) && /^[:：]{3}$/.test(lead(trimmed));
};

/** The lines up to `:::`, which is taken too. */
export const takeEnclosed = (reader: Reader, shown: string, place: Place): Line[] => {
  const inside: Line[] = [];
  while (reader.at < reader.lines.length && !isEnd(reader.lines[reader.at] as Line)) {
    inside.push(reader.lines[reader.at] as Line);
    reader.at += 1;
  }
  endEnclosed(reader, shown, place);
  return inside;
};

export const endEnclosed = (reader: Reader, shown: string, place: Place): void => {
  if (reader.at >= reader.lines.length) {
    const hint = '在末尾另起一行写 :::';
    reader.report({ code: 'JGT002', grade: 'E', message: `${shown}没有结束`, place, hint });
  }
  const slip = slipIn(reader.lines[reader.at] ?? []);
  if (slip) reader.report(slip);
  reader.at += 1;
};
