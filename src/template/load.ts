/**
 * A template file made ready: front matter read, syntax checked, syntax tree parsed, every piece of
 * literal text tied to its offset in the file. Reads no file itself.
 */

import type { Diagnostic, Result } from '../diagnostic.ts';
import { type Place, placeOf, type Source } from '../source.ts';
import { forbiddenCharacters } from '../yaml/forbidden.ts';
import { readYaml } from '../yaml/read.ts';
import { closed, list, text } from '../yaml/shape.ts';
import {
  type ContentStatement,
  isFault,
  type Location,
  type ParseFault,
  type Program,
  parseHandlebars,
} from './ast.ts';
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
  /** Where each ContentStatement's value begins in the file. */
  readonly offsetOf: (content: ContentStatement) => number;
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
  for (const d of scanSyntax(source, start)) report(d);
  const lines = lineOffsets(source.text, start);
  const at = (line: number, column: number): number => (lines[line - 1] ?? source.text.length) + column;
  const placeAt = ({ start: from, end: to }: Location): Place =>
    placeOf(source, at(from.line, from.column), at(to.line, to.column));
  const base = { name, source, placeAt, ...(about ? { about } : {}) };
  const offsets = new WeakMap<ContentStatement, number>();
  const offsetOf = (content: ContentStatement): number => {
    const known = offsets.get(content);
    if (known !== undefined) return known;
    const from = at(content.loc.start.line, content.loc.start.column);
    const offset = from + trimmed(content);
    offsets.set(content, offset);
    return offset;
  };
  if (diagnostics.some((d) => d.grade === 'E')) return { value: { ...base, offsetOf }, diagnostics };
  const program = parseHandlebars(source.text.slice(start));
  if (isFault(program)) {
    report(syntaxFault(source, program, at));
    return { value: { ...base, offsetOf }, diagnostics };
  }
  return { value: { ...base, program, offsetOf }, diagnostics };
};

const lineOffsets = (text: string, start: number): number[] => {
  const offsets = [start];
  for (let at = text.indexOf('\n', start); at >= 0; at = text.indexOf('\n', at + 1)) offsets.push(at + 1);
  return offsets;
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

const TOKENS: Readonly<Record<string, string>> = {
  EOF: '文件末尾',
  CLOSE: '“}}”',
  INVALID: '不能用在名称里的符号',
  INVERSE: '“{{else}}”',
  OPEN_INVERSE_CHAIN: '“{{else …}}”',
  OPEN_ENDBLOCK: '块的结尾',
  EQUALS: '“=”',
  SEP: '“.”',
  STRING: '文字',
  NUMBER: '数字',
  ID: '名称',
};

/** Words of the parser's own exceptions, which come without a token. */
const SENSES: readonly (readonly [RegExp, string, string])[] = [
  [/^Invalid path/, '路径中间不能写 .. 或 this', '.. 和 this 只写在路径的开头'],
  [/^Unexpected inverse/, 'inline 段落里不能直接写 {{else}}', '{{else}} 写在 {{#if}} 里面'],
];

const syntaxFault = (source: Source, fault: ParseFault, at: (line: number, column: number) => number): Diagnostic => {
  const { loc, token, message } = fault;
  const start = loc ? at(loc.first_line, loc.first_column) : at(1, 0);
  const end = loc ? Math.max(start + 1, at(loc.first_line, loc.last_column)) : start;
  const place = placeOf(source, start, end);
  if (token === undefined) {
    const [, words, hint] = SENSES.find(([pattern]) => pattern.test(message)) ?? [];
    const rest = hint === undefined ? {} : { hint };
    return { code: 'JGT001', grade: 'E', message: words ?? '模板不合 Handlebars 写法', place, ...rest };
  }
  const found = TOKENS[token] ?? `“${source.text.slice(start, end)}”`;
  const hint = '核对花括号里的名称、参数和引号；块要有开头和结尾';
  return { code: 'JGT001', grade: 'E', message: `此处不应出现${found}`, place, hint };
};
