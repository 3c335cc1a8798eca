/**
 * Cuts a traced text into lines. Only a line feed of the language ends a line; a fact's text never does.
 */

import type { Piece } from '../tree/trace.ts';
import { slicePiece } from '../tree/trace.ts';

export type Line = readonly Piece[];

const cuts = new WeakMap<Piece, readonly (Piece | undefined)[]>();

/** A piece at each of its line feeds, undefined where a part is empty; a template's text is cut once. */
const cutPiece = (piece: Piece): readonly (Piece | undefined)[] => {
  const known = cuts.get(piece);
  if (known) return known;
  const parts: (Piece | undefined)[] = [];
  let from = 0;
  for (let at = piece.text.indexOf('\n'); at >= 0; at = piece.text.indexOf('\n', from)) {
    parts.push(at > from ? slicePiece(piece, from, at) : undefined);
    from = at + 1;
  }
  parts.push(from < piece.text.length ? slicePiece(piece, from, piece.text.length) : undefined);
  cuts.set(piece, parts);
  return parts;
};

export const linesOf = (pieces: readonly Piece[]): Line[] => {
  const lines: Piece[][] = [];
  let line: Piece[] = [];
  for (const piece of pieces) {
    if (!isLanguage(piece)) {
      line.push(piece);
      continue;
    }
    for (const [i, part] of cutPiece(piece).entries()) {
      if (i > 0) {
        lines.push(line);
        line = [];
      }
      if (part) line.push(part);
    }
  }
  lines.push(line);
  return lines;
};

export const isLanguage = (piece: Piece | undefined): piece is Piece => piece?.origin.kind === 'language';

/** The language at the start of a line, up to its first fact: only there can markup stand. */
export const lead = (line: Line): string => {
  let text = '';
  for (const piece of line) {
    if (!isLanguage(piece)) break;
    text += piece.text;
  }
  return text;
};

const isSpace = (code: number): boolean => code === 0x20 || code === 0x09 || code === 0x3000;

/** Whether the language at one end of a line has blanks there: most lines have none, and are left alone. */
const spaceAhead = (line: Line): boolean => isLanguage(line[0]) && isSpace(line[0].text.charCodeAt(0));

const spaceBehind = (line: Line): boolean => {
  const last = line.at(-1);
  return isLanguage(last) && isSpace(last.text.charCodeAt(last.text.length - 1));
};

export const isEmpty = (pieces: readonly Piece[]): boolean => pieces.every((piece) => piece.text === '');

const isBlankText = (text: string): boolean => {
  for (let at = 0; at < text.length; at += 1) if (!isSpace(text.charCodeAt(at))) return false;
  return true;
};

export const isBlank = (line: Line): boolean => {
  for (const piece of line) if (piece.text !== '' && !(isLanguage(piece) && isBlankText(piece.text))) return false;
  return true;
};

/** The line without its first `count` characters, which are language. */
export const dropLead = (line: Line, count: number): Line => {
  if (count === 0) return line;
  let left = count;
  for (const [i, piece] of line.entries()) {
    if (left < piece.text.length) return [slicePiece(piece, left, piece.text.length), ...line.slice(i + 1)];
    left -= piece.text.length;
  }
  return [];
};

export const trimStart = (line: Line): Line =>
  spaceAhead(line) ? dropLead(line, /^[ \t\u3000]*/.exec(lead(line))?.[0].length ?? 0) : line;

/** Without the blanks of the language at either end. */
export const trimLine = (line: Line): Line => {
  const start = trimStart(line);
  if (!spaceBehind(start)) return start;
  const pieces = [...start];
  for (let last = pieces.at(-1); isLanguage(last); last = pieces.at(-1)) {
    const kept = last.text.replace(/[ \t\u3000]+$/, '').length;
    if (kept === last.text.length) break;
    pieces.pop();
    if (kept > 0) pieces.push(slicePiece(last, 0, kept));
  }
  return pieces;
};

const REMARK = '<!--';
const REMARK_END = '-->';

/** A remark that holds facts: it begins the line and ends it. */
const isRemark = (line: Line): boolean => {
  const first = line[0];
  if (!isLanguage(first) || !first.text.trimStart().startsWith(REMARK)) return false;
  return line.slice(0, -1).every((piece) => !isLanguage(piece) || !piece.text.includes(REMARK_END));
};

/**
 * `<!-- … -->` on a line of its own or at a line's end is a remark for those who write and check the template, never
 * printed. Undefined where the line is nothing else.
 */
export const withoutRemark = (line: Line): Line | undefined => {
  const last = line.at(-1);
  if (!isLanguage(last) || !last.text.includes(REMARK_END)) return line;
  const end = last.text.trimEnd().length - REMARK_END.length;
  if (!last.text.startsWith(REMARK_END, end)) return line;
  const start = last.text.lastIndexOf(REMARK, end);
  if (start < 0) return isRemark(line) ? undefined : line;
  if (last.text.slice(start, end).includes(REMARK_END)) return line;
  const kept = last.text.slice(0, start).trimEnd().length;
  const rest = [...line.slice(0, -1), ...(kept > 0 ? [slicePiece(last, 0, kept)] : [])];
  return isBlank(rest) ? undefined : rest;
};
