/**
 * One speech becomes paragraphs: title, speaker, date, 称谓, text. What the contents list is marked on the
 * way. It knows nothing of other speeches.
 */

import type { SetParagraph } from '../tree/galley.ts';
import type { Speech } from '../tree/nodes.ts';
import type { Role, Style } from '../tree/style.ts';
import { type Piece, supplied, textOf } from '../tree/trace.ts';
import { noteAt, setNote } from './attachment-note.ts';
import { setBlock } from './blocks.ts';
import { looksOf, pieceRuns } from './faces.ts';
import { oneLine, setTitle } from './lines.ts';

/** A line of the contents, and the paragraph that it points to. */
export interface Mark {
  /** 1: outermost. */
  readonly level: 1 | 2 | 3;
  readonly pieces: readonly Piece[];
  /** Index among the paragraphs it was marked with; undefined: the line has no page number. */
  readonly at?: number;
}

export interface Marked {
  readonly paragraphs: readonly SetParagraph[];
  readonly marks: readonly Mark[];
}

const line = (role: Role, pieces: readonly Piece[], style: Style): SetParagraph[] =>
  textOf(pieces) === '' ? [] : [{ role, runs: pieceRuns(pieces, looksOf(style).roles[role]), pageBreakBefore: false }];

const bracketed = (pieces: readonly Piece[]): Piece[] => [supplied('（'), ...pieces, supplied('）')];

const linesUnderTitle = (speech: Speech, style: Style): SetParagraph[] => {
  const date = textOf(speech.date) !== '' && style.dateBrackets ? bracketed(speech.date) : speech.date;
  const speaker = line('speaker', speech.speaker, style);
  const dated = line('date', date, style);
  return style.speakerFirst ? [...speaker, ...dated] : [...dated, ...speaker];
};

const blank: SetParagraph = { role: 'blank', runs: [], pageBreakBefore: false };

/** 标题（讲话人）: two speeches at one meeting have one title. */
const entryOf = (speech: Speech): Piece[] => {
  const title = oneLine(speech.title);
  return textOf(speech.speakerName) === '' ? title : [...title, ...bracketed(speech.speakerName)];
};

/** `headings`: whether level-1 headings are marked; `level`: of the speech's own line. */
export const setSpeech = (
  speech: Speech,
  style: Style,
  options: { readonly newPage: boolean; readonly level: 1 | 2; readonly headings: boolean },
): Marked => {
  const paragraphs: SetParagraph[] = [
    setTitle(speech.title, 'title', style, { pageBreakBefore: options.newPage }),
    ...linesUnderTitle(speech, style),
    ...(style.blankAfterHead ? [blank] : []),
    ...line('salutation', speech.salutation, style),
  ];
  const marks: Mark[] = [{ level: options.level, pieces: entryOf(speech), at: 0 }];
  const looks = looksOf(style);
  const note = noteAt(speech);
  for (const [at, block] of speech.children.entries()) {
    if (at === note) paragraphs.push(...setNote(speech, style));
    if (options.headings && block.type === 'heading' && block.level === 1) {
      const head = [supplied(block.number), ...block.children.flatMap((inline) => inline.pieces)];
      const pieces = head.map((piece) => (piece === head.at(-1) ? withoutStop(piece) : piece));
      marks.push({ level: options.level === 1 ? 2 : 3, pieces, at: paragraphs.length });
    }
    for (const set of setBlock(block, looks, style)) paragraphs.push(set);
  }
  return { paragraphs, marks };
};

/** A run-in head ends with 。, its line in the contents does not. */
const withoutStop = (piece: Piece): Piece =>
  piece.text.endsWith('。') ? { text: piece.text.slice(0, -1), origin: piece.origin } : piece;
