/**
 * Reads the line markup of an evaluated template into blocks. Markup stands at the start of a line and
 * in the language only: no fact, whatever it holds, becomes structure. Never throws on any text.
 */

import type { Diagnostic, Result } from '../diagnostic.ts';
import { type Place, placeOf } from '../source.ts';
import type { Block, HeadingLevel } from '../tree/nodes.ts';
import { type Piece, supplied, textOf } from '../tree/trace.ts';
import { DIRECTIVES } from './directives.ts';
import { inlinesOf, splitHead } from './inline.ts';
import { dropLead, isBlank, type Line, lead, linesOf, trimLine } from './lines.ts';

type Report = (diagnostic: Diagnostic) => void;

const HEADING = /^(#{2,5}) +/;
const ITEM = /^- +/;
const DIRECTIVE = /^::: *(\S*) */;

/** Where a line stands in its template, or where its first fact was asked for. */
export const placeOfLine = (line: readonly Piece[], fallback: Place): Place => {
  const [first] = line;
  if (first?.origin.kind === 'language') {
    const { place } = first.origin;
    return placeOf(place.source, place.start, place.start + first.text.length);
  }
  return first?.origin.kind === 'fact' ? first.origin.at : fallback;
};

const startsBlock = (line: Line): boolean => {
  const text = lead(trimLine(line));
  return HEADING.test(text) || ITEM.test(text) || DIRECTIVE.test(text);
};

const ASCII_WORD = /[0-9A-Za-z]$/;

/** Lines of one paragraph join without a blank, as Han text does; two Latin words keep one. */
const joinLines = (lines: readonly Line[]): Piece[] => {
  const pieces: Piece[] = [];
  for (const line of lines) {
    const trimmed = trimLine(line);
    const before = pieces.at(-1)?.text ?? '';
    if (ASCII_WORD.test(before) && /^[0-9A-Za-z]/.test(trimmed[0]?.text ?? '')) pieces.push(supplied(' '));
    pieces.push(...trimmed);
  }
  return pieces;
};

interface Reader {
  readonly lines: readonly Line[];
  at: number;
  readonly blocks: Block[];
  readonly report: Report;
  readonly fallback: Place;
  deepest: number;
}

const heading = (reader: Reader, line: Line, level: HeadingLevel, marker: number): void => {
  const position = placeOfLine(line, reader.fallback);
  const pieces = trimLine(dropLead(line, marker));
  warnNumber(pieces, reader);
  if (level > reader.deepest + 1) {
    const message = `${level} 级标题前面没有 ${level - 1} 级标题`;
    reader.report({ code: 'JGT024', grade: 'W', message, place: position });
  }
  reader.deepest = level;
  if (textOf(pieces) === '') return;
  const [head, body] = splitHead(pieces);
  reader.blocks.push({
    type: 'heading',
    level,
    number: '',
    children: inlinesOf(head, reader.report),
    body: inlinesOf(body, reader.report),
    position,
  });
};

const TYPED_NUMBER =
  /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+[.、．]|第[一二三四五六七八九十]+，)/;

const warnNumber = (pieces: readonly Piece[], reader: Reader): void => {
  const [first] = pieces;
  const match = first?.origin.kind === 'language' ? TYPED_NUMBER.exec(first.text) : null;
  if (!match || first?.origin.kind !== 'language') return;
  const { source, start } = first.origin.place;
  const place = placeOf(source, start, start + match[0].length);
  reader.report({ code: 'JGT023', grade: 'W', message: `“${match[0]}”是手工编号，版式还会再编一次`, place });
};

/** A line and those that go on from it. */
const takeParagraph = (reader: Reader, first: Line): Piece[] => {
  const lines = [first];
  while (reader.at < reader.lines.length) {
    const next = reader.lines[reader.at] as Line;
    if (isBlank(next) || startsBlock(next)) break;
    lines.push(next);
    reader.at += 1;
  }
  return joinLines(lines);
};

const item = (reader: Reader, line: Line, marker: number): void => {
  const pieces = takeParagraph(reader, trimLine(dropLead(line, marker)));
  if (textOf(pieces) === '') return;
  warnNumber(pieces, reader);
  const [head, body] = splitHead(pieces);
  // Without a head that ends in 。 followed by more, the whole item is plain.
  const whole = body.length === 0;
  reader.blocks.push({
    type: 'item',
    number: '',
    children: whole ? [] : inlinesOf(head, reader.report),
    body: inlinesOf(whole ? pieces : body, reader.report),
    position: placeOfLine(line, reader.fallback),
  });
};

const paragraph = (reader: Reader, line: Line): void => {
  const space = /^[ \t]*\u3000[ \t\u3000]*/.exec(lead(line))?.[0].length ?? 0;
  const position = placeOfLine(line, reader.fallback);
  if (space > 0) {
    const place = placeOf(position.source, position.start, position.start + space);
    reader.report({ code: 'JGT020', grade: 'W', message: '段首有全角空格', place });
  }
  const pieces = takeParagraph(reader, line);
  if (textOf(pieces) === '') return;
  reader.blocks.push({ type: 'paragraph', children: inlinesOf(pieces, reader.report), position });
};

const directive = (reader: Reader, line: Line, name: string): void => {
  const place = placeOfLine(line, reader.fallback);
  const read = Object.hasOwn(DIRECTIVES, name) ? DIRECTIVES[name] : undefined;
  if (!read) {
    const message = name === '' ? '多出一个“:::”' : `没有“${name}”这个指令`;
    reader.report({ code: 'JGT022', grade: 'E', message, place });
    return;
  }
  const inside: Line[] = [];
  if (read.encloses) {
    while (reader.at < reader.lines.length && !/^:::[ \t]*$/.test(lead(reader.lines[reader.at] as Line))) {
      inside.push(reader.lines[reader.at] as Line);
      reader.at += 1;
    }
    if (reader.at >= reader.lines.length) {
      reader.report({
        code: 'JGT002',
        grade: 'E',
        message: `“::: ${name}”没有结束`,
        place,
        hint: '在末尾另起一行写 :::',
      });
    }
    reader.at += 1;
  }
  const block = read.read(inside, place, reader.report);
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
    deepest: 0,
  };
  while (reader.at < reader.lines.length) {
    const raw = reader.lines[reader.at] as Line;
    reader.at += 1;
    if (isBlank(raw)) continue;
    const line = trimLine(raw);
    const text = lead(line);
    const head = HEADING.exec(text);
    const order = ITEM.exec(text);
    const named = DIRECTIVE.exec(text);
    if (head) heading(reader, line, ((head[1] as string).length - 1) as HeadingLevel, head[0].length);
    else if (order) item(reader, line, order[0].length);
    else if (named) directive(reader, line, named[1] as string);
    else paragraph(reader, raw);
  }
  return { value: reader.blocks, diagnostics };
};

/** Level-1 headings that the text will have, told without building anything. */
export const countPoints = (pieces: readonly Piece[]): number =>
  linesOf(pieces).filter((line) => /^## +/.test(lead(trimLine(line)))).length;
