/**
 * Reads the line markup of an evaluated template into blocks. Markup stands at the start of a line and
 * in the language only: no fact, whatever it holds, becomes structure. Never throws on any text.
 */

import type { Diagnostic, Result } from '../diagnostic.ts';
import { createSource, type Place, placeOf } from '../source.ts';
import type { Block, HeadingLevel } from '../tree/nodes.ts';
import { type Piece, supplied } from '../tree/trace.ts';
import { DIRECTIVES } from './directives.ts';
import { inlinesOf, splitHead } from './inline.ts';
import { isBlank, isEmpty, isLanguage, type Line, lead, linesOf, trimLine } from './lines.ts';
import { markOf } from './marks.ts';

type Report = (diagnostic: Diagnostic) => void;

/** Where a line stands in its template, or where its first fact was asked for. */
const placeOfLine = (line: readonly Piece[], fallback: Place): Place => {
  const [first] = line;
  if (first?.origin.kind === 'language') {
    const { place } = first.origin;
    return placeOf(place.source, place.start, place.start + first.text.length);
  }
  return first?.origin.kind === 'fact' ? first.origin.at : fallback;
};

const ASCII_WORD = /[0-9A-Za-z]$/;

/** Lines of one paragraph join without a blank, as Han text does; two Latin words keep one. */
const joinLines = (lines: readonly Line[]): readonly Piece[] => {
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

interface Reader {
  readonly lines: readonly Line[];
  at: number;
  readonly blocks: Block[];
  readonly report: Report;
  readonly fallback: Place;
  /** Level of the last heading. */
  level: number;
}

const heading = (reader: Reader, line: Line, level: HeadingLevel, rest: Line): void => {
  const pieces = trimLine(rest);
  if (isEmpty(pieces)) return;
  const position = placeOfLine(trimLine(line), reader.fallback);
  warnNumber(pieces, reader);
  if (level > reader.level + 1) {
    const message = `${level} 级标题前面没有 ${level - 1} 级标题`;
    reader.report({ code: 'JGT024', grade: 'W', message, place: position });
  }
  reader.level = level;
  const [children, body] = splitHead(inlinesOf(pieces, reader.report));
  reader.blocks.push({ type: 'heading', level, number: '', children, body, position });
};

const TYPED_NUMBER =
  /^(?:[一二三四五六七八九十]+、|（(?:[一二三四五六七八九十]+|\d+)）|\d+(?:、|[.．](?!\d))|第[一二三四五六七八九十]+，)/;

const warnNumber = (pieces: readonly Piece[], reader: Reader): void => {
  const [first] = pieces;
  const match = first?.origin.kind === 'language' ? TYPED_NUMBER.exec(first.text) : null;
  if (!match || first?.origin.kind !== 'language') return;
  const { source, start } = first.origin.place;
  const place = placeOf(source, start, start + match[0].length);
  reader.report({ code: 'JGT023', grade: 'W', message: `“${match[0]}”是手工编号，版式还会再编一次`, place });
};

/** A line and those that go on from it. */
const takeParagraph = (reader: Reader, first: Line): readonly Piece[] => {
  const lines = [first];
  while (reader.at < reader.lines.length) {
    const next = reader.lines[reader.at] as Line;
    if (isBlank(next) || markOf(next)) break;
    lines.push(next);
    reader.at += 1;
  }
  return joinLines(lines);
};

const item = (reader: Reader, line: Line, rest: Line): void => {
  const pieces = takeParagraph(reader, rest);
  if (isEmpty(pieces)) return;
  warnNumber(pieces, reader);
  const [head, body] = splitHead(inlinesOf(pieces, reader.report));
  // Without a head that ends in 。 followed by more, the whole item is plain.
  const [children, plain] = body.length === 0 ? [[], head] : [head, body];
  const position = placeOfLine(trimLine(line), reader.fallback);
  reader.blocks.push({ type: 'item', number: '', children, body: plain, position });
};

const paragraph = (reader: Reader, line: Line): void => {
  const space = /^[ \t]*\u3000[ \t\u3000]*/.exec(lead(line))?.[0].length ?? 0;
  const position = placeOfLine(line, reader.fallback);
  if (space > 0) {
    const end = Math.min(position.end, position.start + space);
    const place = placeOf(position.source, position.start, end);
    reader.report({ code: 'JGT020', grade: 'W', message: '段首有全角空格', place });
  }
  const pieces = takeParagraph(reader, line);
  if (isEmpty(pieces)) return;
  reader.blocks.push({ type: 'paragraph', children: inlinesOf(pieces, reader.report), position });
};

const isEnd = (line: Line): boolean => {
  const trimmed = trimLine(line);
  return trimmed.every(isLanguage) && lead(trimmed) === ':::';
};

const directive = (reader: Reader, line: Line, name: string, rest: Line): void => {
  const place = placeOfLine(trimLine(line), reader.fallback);
  const directive = Object.hasOwn(DIRECTIVES, name) ? DIRECTIVES[name] : undefined;
  const shown = `“::: ${name}”`;
  if (!directive) {
    const message = name === '' ? '多出一个“:::”' : `没有“${name}”这个指令`;
    reader.report({ code: 'JGT022', grade: 'E', message, place });
    return;
  }
  if (!isBlank(rest)) {
    const message = `${shown}后面不能接文字`;
    reader.report({ code: 'JGT022', grade: 'E', message, place, hint: '文字另起一行' });
  }
  const inside: Line[] = [];
  if (directive.encloses) {
    while (reader.at < reader.lines.length && !isEnd(reader.lines[reader.at] as Line)) {
      inside.push(reader.lines[reader.at] as Line);
      reader.at += 1;
    }
    if (reader.at >= reader.lines.length) {
      const hint = '在末尾另起一行写 :::';
      reader.report({ code: 'JGT002', grade: 'E', message: `${shown}没有结束`, place, hint });
    }
    reader.at += 1;
  }
  const block = directive.read(inside, place, reader.report);
  if (block) reader.blocks.push(block);
};

/** `fallback`: the place named when a text has none of its own. */
export const parseBlocks = (pieces: readonly Piece[], fallback: Place): Result<readonly Block[]> => {
  const diagnostics: Diagnostic[] = [];
  const reader: Reader = {
    lines: linesOf(pieces),
    at: 0,
    blocks: [],
    report: (d) => void diagnostics.push(d),
    fallback,
    level: 0,
  };
  while (reader.at < reader.lines.length) {
    const line = reader.lines[reader.at] as Line;
    reader.at += 1;
    if (isBlank(line)) continue;
    const mark = markOf(line);
    if (mark?.kind === 'heading') heading(reader, line, mark.level, mark.rest);
    else if (mark?.kind === 'item') item(reader, line, mark.rest);
    else if (mark?.kind === 'directive') directive(reader, line, mark.name, mark.rest);
    else paragraph(reader, line);
  }
  return { value: reader.blocks, diagnostics };
};

const NOWHERE = placeOf(createSource('', ''));

/** Level-1 headings that the text will have: those that `parseBlocks` makes of it. */
export const countPoints = (pieces: readonly Piece[]): number =>
  parseBlocks(pieces, NOWHERE).value.filter((block) => block.type === 'heading' && block.level === 1).length;
