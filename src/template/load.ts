/**
 * A template file made ready: front matter read, syntax checked, syntax tree parsed, every piece of
 * literal text tied to its offset in the file. Reads no file itself.
 */

import { type Diagnostic, hasError, type Result } from '../diagnostic.ts';
import { type Place, placeOf, type Source } from '../source.ts';
import type { Piece } from '../tree/trace.ts';
import { forbiddenCharacters } from '../yaml/forbidden.ts';
import { readYaml } from '../yaml/read.ts';
import { closed, list, text } from '../yaml/shape.ts';
import { type ContentStatement, isFault, type Location, type Program, parseHandlebars } from './ast.ts';
import { syntaxFaults } from './faults.ts';
import { scanSyntax } from './syntax.ts';

export const FRONT_MATTER = closed('模板说明', {
  title: { key: '标题', shape: text, required: true, description: '模板的名称', example: '信访工作会议讲话' },
  summary: { key: '说明', shape: text, description: '写什么、怎么用' },
  suits: { key: '适用', shape: list(text), description: '适用的会议' },
});

export interface Template {
  /** `信访/工作会议讲话`: path under templates/ without the ending. */
  readonly name: string;
  readonly source: Source;
  readonly about?: { readonly title: string; readonly summary?: string; readonly suits: readonly string[] };
  /** Absent when the syntax has errors. */
  readonly program?: Program;
  /** The text of a ContentStatement with its place: the same piece each time, whatever it is printed in. */
  readonly pieceOf: (content: ContentStatement) => Piece;
  readonly placeAt: (location: Location) => Place;
}

/** Offset of the body: after the closing `---` of the front matter. */
const bodyStart = (source: Source): number => {
  const match = /^---[ \t]*\n[\s\S]*?\n---[ \t]*(?:\n|$)/.exec(source.text);
  return match ? match[0].length : 0;
};

const readAbout = (source: Source, end: number, report: (d: Diagnostic) => void): Template['about'] => {
  if (end === 0) return undefined;
  // Blanked rather than cut, so that places in the front matter are places in the file.
  const yaml: Source = { name: source.name, text: `   ${source.text.slice(3, source.text.lastIndexOf('---', end))}` };
  const { value, diagnostics } = readYaml(yaml);
  for (const d of diagnostics) report(d.code === 'JGF001' ? { ...d, code: 'JGT019' } : d);
  const about = value && FRONT_MATTER.read(value, { report, path: [] });
  if (!about?.title) return undefined;
  return { title: about.title, ...(about.summary ? { summary: about.summary } : {}), suits: about.suits ?? [] };
};

/** A partial may go without front matter; a template that drafts name may not. */
export const loadTemplate = (name: string, source: Source): Result<Template> => {
  const diagnostics: Diagnostic[] = forbiddenCharacters(source);
  const report = (d: Diagnostic): void => void diagnostics.push(d);
  const start = bodyStart(source);
  const about = readAbout(source, start, report);
  const scan = scanSyntax(source, start);
  const at = offsetsOf(source.text, start);
  const places = new WeakMap<Location, Place>();
  const placeAt = (location: Location): Place => {
    const known = places.get(location);
    if (known) return known;
    const { start: from, end: to } = location;
    const place = placeOf(source, at(from.line, from.column), at(to.line, to.column));
    places.set(location, place);
    return place;
  };
  const base = { name, source, placeAt, ...(about ? { about } : {}) };
  const pieces = new WeakMap<ContentStatement, Piece>();
  const pieceOf = (content: ContentStatement): Piece => {
    const known = pieces.get(content);
    if (known) return known;
    const from = at(content.loc.start.line, content.loc.start.column) + trimmed(content);
    const place = placeOf(source, from, from + content.value.length);
    const piece: Piece = { text: content.value, origin: { kind: 'language', place } };
    pieces.set(content, piece);
    return piece;
  };
  const sound = !hasError([...diagnostics, ...scan.diagnostics]);
  const parsed = sound ? parseHandlebars(source.text.slice(start)) : undefined;
  const fault = parsed && isFault(parsed) ? parsed : undefined;
  const faults = sound && !fault ? [] : syntaxFaults(source, start, scan.mustaches, fault);
  diagnostics.push(...[...scan.diagnostics, ...faults].sort(byPlace));
  const program = parsed && !isFault(parsed) ? { program: parsed } : {};
  return { value: { ...base, ...program, pieceOf }, diagnostics };
};

const byPlace = (a: Diagnostic, b: Diagnostic): number => (a.place?.start ?? 0) - (b.place?.start ?? 0);

/** From the parser's lines (from 1) and columns (from 0, UTF-16) in the text behind `start` to offsets. */
const offsetsOf = (text: string, start: number): ((line: number, column: number) => number) => {
  const lines = [start];
  for (let at = text.indexOf('\n', start); at >= 0; at = text.indexOf('\n', at + 1)) lines.push(at + 1);
  return (line, column) => (lines[line - 1] ?? text.length) + column;
};

const newlines = (text: string): number => text.split('\n').length - 1;

const leading = (text: string, blank: RegExp): number => blank.exec(text)?.[0].length ?? 0;

/** How much white-space control took off the front of a content's text. */
const trimmed = ({ original, value }: ContentStatement): number => {
  if (/\S/.test(value)) return leading(original, /^\s*/) - leading(value, /^\s*/);
  // Nothing but white space is left: a standalone line before it takes its own blanks and one line feed.
  if (newlines(value) < newlines(original)) return original.indexOf('\n') + 1;
  return leading(original, /^[ \t]*/) - leading(value, /^[ \t]*/);
};
