/**
 * Reads the line markup of an evaluated template into blocks. Markup stands at the start of a line and
 * in the language only: no fact, whatever it holds, becomes structure. Never throws on any text.
 */

import type { Diagnostic, Result } from '../diagnostic.ts';
import { nearest } from '../nearest.ts';
import { createSource, type Place, placeOf } from '../source.ts';
import type { ExhibitRequest } from '../tree/exhibits.ts';
import type { Block, HeadingLevel, Table } from '../tree/nodes.ts';
import type { Piece } from '../tree/trace.ts';
import { readArguments } from './arguments.ts';
import { DIRECTIVES } from './directives.ts';
import { inlinesOf, splitHead } from './inline.ts';
import { isBlank, isEmpty, type Line, lead, linesOf, trimLine, withoutRemark } from './lines.ts';
import { markOf } from './marks.ts';
import { endEnclosed, isEnd, joinLines, placeOfLine, type Reader, takeEnclosed } from './reader.ts';
import { slipIn } from './slips.ts';
import { readLabels, readTable } from './tables.ts';

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
    const slip = slipIn(next);
    // What was meant as a directive is no part of the paragraph before it.
    if (slip?.grade === 'E') break;
    if (slip) reader.report(slip);
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
  const slip = slipIn(line);
  if (slip?.grade === 'E') {
    if (isEnd(line)) end(reader, placeOfLine(trimLine(line), reader.fallback));
    else {
      reader.report(slip);
      reader.unknown.count += 1;
    }
    return;
  }
  if (slip) reader.report(slip);
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

/** A `:::` that ends nothing, unless it ends what has been told of already. */
const end = (reader: Reader, place: Place): void => {
  if (reader.unknown.count > 0) reader.unknown.count -= 1;
  else reader.report({ code: 'JGT022', grade: 'E', message: '多出一个“:::”', place });
};

const directive = (reader: Reader, line: Line, name: string, rest: Line): void => {
  const place = placeOfLine(trimLine(line), reader.fallback);
  const directive = Object.hasOwn(DIRECTIVES, name) ? DIRECTIVES[name] : undefined;
  const shown = `“::: ${name}”`;
  if (!directive) {
    if (name === '') return end(reader, place);
    reader.unknown.count += 1;
    const near = nearest(name, Object.keys(DIRECTIVES));
    const hint = near === undefined ? {} : { hint: `是不是想写“::: ${near}”` };
    reader.report({ code: 'JGT022', grade: 'E', message: `没有“${name}”这个指令`, place, ...hint });
    return;
  }
  if (directive.kind === 'attachment') return attachment(reader, rest, shown, place);
  if (directive.kind !== 'lines') return exhibit(reader, directive.kind, rest, place);
  if (!isBlank(rest)) {
    const message = `${shown}后面不能接文字`;
    reader.report({ code: 'JGT022', grade: 'E', message, place, hint: '文字另起一行' });
  }
  const inside = directive.encloses ? takeEnclosed(reader, shown, place) : [];
  const block = directive.read(inside, place, reader.report);
  if (block) reader.blocks.push(block);
};

/** Blocks of its own, numbered on their own; behind the text wherever it is written. */
const attachment = (reader: Reader, rest: Line, shown: string, position: Place): void => {
  if (reader.attachments === undefined) {
    const hint = '先用 ::: 结束外面的附件';
    reader.report({ code: 'JGT022', grade: 'E', message: '附件里面不能再有附件', place: position, hint });
  }
  const inner: Reader = { ...reader, blocks: [], attachments: undefined, level: 0 };
  readBlocks(inner, isEnd);
  reader.at = inner.at;
  endEnclosed(reader, shown, position);
  const title = trimLine(rest);
  reader.attachments?.push({ type: 'attachment', number: '', title, children: inner.blocks, position });
};

const isRow = (line: Line | undefined): line is Line => line !== undefined && markOf(line)?.kind === 'row';

const table = (reader: Reader): Table => {
  const from = reader.at;
  while (isRow(reader.lines[reader.at])) reader.at += 1;
  const placeOfRow = (line: Line): Place => placeOfLine(trimLine(line), reader.fallback);
  return readTable(reader.lines.slice(from, reader.at), placeOfRow, reader.report);
};

/** With a path it is asked of the data; without one it is told of the table below. */
const exhibit = (reader: Reader, kind: '表' | '图', rest: Line, position: Place): void => {
  const given = readArguments(rest, position, reader.report);
  if (given.path === '' && kind === '表') {
    while (reader.at < reader.lines.length && isBlank(reader.lines[reader.at] as Line)) reader.at += 1;
    if (isRow(reader.lines[reader.at])) {
      reader.blocks.push({ ...table(reader), ...readLabels(given.options, reader.report) });
      return;
    }
  }
  const block = reader.exhibit?.({ kind, ...given, position });
  if (block) reader.blocks.push(block);
};

const readBlocks = (reader: Reader, stops: (line: Line) => boolean): void => {
  while (reader.at < reader.lines.length) {
    const line = reader.lines[reader.at] as Line;
    if (stops(line)) return;
    reader.at += 1;
    if (isBlank(line)) continue;
    const mark = markOf(line);
    if (mark?.kind === 'heading') heading(reader, line, mark.level, mark.rest);
    else if (mark?.kind === 'item') item(reader, line, mark.rest);
    else if (mark?.kind === 'directive') directive(reader, line, mark.name, mark.rest);
    else if (mark?.kind === 'row') {
      reader.at -= 1;
      reader.blocks.push(table(reader));
    } else paragraph(reader, line);
  }
};

/**
 * `fallback`: the place named when a text has none of its own. `exhibit` answers `::: 表 路径` and `::: 图 路径`;
 * without it they are nothing.
 */
export const parseBlocks = (
  pieces: readonly Piece[],
  fallback: Place,
  exhibit?: (request: ExhibitRequest) => Block | undefined,
): Result<readonly Block[]> => {
  const diagnostics: Diagnostic[] = [];
  const attachments: Block[] = [];
  const reader: Reader = {
    lines: linesOf(pieces)
      .map(withoutRemark)
      .filter((line) => line !== undefined),
    at: 0,
    blocks: [],
    attachments,
    report: (d) => void diagnostics.push(d),
    exhibit,
    fallback,
    level: 0,
    unknown: { count: 0 },
  };
  readBlocks(reader, () => false);
  return { value: attachments.length === 0 ? reader.blocks : [...reader.blocks, ...attachments], diagnostics };
};

const NOWHERE = placeOf(createSource('', ''));

/** Level-1 headings that the text will have: those that `parseBlocks` makes of it. */
export const countPoints = (pieces: readonly Piece[]): number =>
  parseBlocks(pieces, NOWHERE).value.filter((block) => block.type === 'heading' && block.level === 1).length;
