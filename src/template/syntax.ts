/**
 * A first look at a template's mustaches, before it is parsed: finds the slips of Chinese keyboards and
 * everything that would send the parser astray or take it too long, all in one run and each at its place.
 * Reads every character a bounded number of times.
 */

import type { Diagnostic } from '../diagnostic.ts';
import { placeOf, type Source } from '../source.ts';
import { type BlockTracker, type ReportAt, trackBlocks } from './nesting.ts';

const TEMPLATE_LIMITS = { characters: 1_000_000, expressions: 5_000, depth: 30, parentheses: 30 } as const;

export interface Mustache {
  readonly start: number;
  readonly end: number;
  /** From behind `{{` or `{{~` to the end. */
  readonly inside: string;
  /** The name of the block that it opens. */
  readonly block: string | undefined;
}

interface Scan {
  readonly text: string;
  readonly report: ReportAt;
  /** How many have been reported so far. */
  readonly faults: () => number;
  readonly blocks: BlockTracker;
  readonly mustaches: Mustache[];
}

/** `mustaches` are those in which nothing was found wrong. */
export const scanSyntax = (
  source: Source,
  from: number,
): { readonly diagnostics: readonly Diagnostic[]; readonly mustaches: readonly Mustache[] } => {
  const diagnostics: Diagnostic[] = [];
  const report: ReportAt = (code, message, start, end, hint) => {
    diagnostics.push({ code, grade: 'E', message, place: placeOf(source, start, end), ...(hint ? { hint } : {}) });
  };
  const { text } = source;
  if (text.length > TEMPLATE_LIMITS.characters) {
    report('JGT015', `模板过大：超过 ${TEMPLATE_LIMITS.characters / 10_000} 万字符`, from, from);
    return { diagnostics, mustaches: [] };
  }
  const mustaches: Mustache[] = [];
  const blocks = trackBlocks(report, TEMPLATE_LIMITS.depth);
  const scan: Scan = { text, report, faults: () => diagnostics.length, blocks, mustaches };
  let count = 0;
  const opening = /\{\{|｛｛|\{｛|｛\{(?!\{)/g;
  opening.lastIndex = from;
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    count += 1;
    if (count > TEMPLATE_LIMITS.expressions) {
      report('JGT015', `模板里的花括号超过 ${TEMPLATE_LIMITS.expressions} 处`, match.index, match.index + 2);
      break;
    }
    const end = match[0] === '{{' ? readMustache(scan, match.index) : readWide(scan, match.index);
    if (scan.blocks.isTooDeep()) return { diagnostics, mustaches };
    opening.lastIndex = end;
  }
  scan.blocks.finish();
  for (const diagnostic of singleBraces(source, from)) diagnostics.push(diagnostic);
  return { diagnostics, mustaches };
};

/** `{会议.名称}`: a path in single braces, which prints as it stands. */
const SINGLE = /(?<!\{~?|\\)\{[ \t]*([\p{L}_][\p{L}\p{N}_.]*)[ \t]*\}(?!~?\})/gu;

const singleBraces = (source: Source, from: number): Diagnostic[] =>
  [...source.text.slice(from).matchAll(SINGLE)].map((match) => ({
    code: 'JGT029',
    grade: 'W',
    message: '单层花括号会当作文字印出',
    place: placeOf(source, from + match.index, from + match.index + match[0].length),
    hint: `取数据写 {{${match[1]}}}`,
  }));

/** `｛｛名称｝｝`, `{｛名称}}`: closed with either kind of brace or not at all. */
const readWide = ({ text, report }: Scan, start: number): number => {
  const line = text.slice(start, start + 200).split('\n', 1)[0] ?? '';
  const match = /^[{｛]{2}([^{}｛｝]*)(?:[}｝]{2})?/.exec(line);
  const end = start + (match?.[0].length ?? 2);
  report('JGT007', '此处用了全角花括号，会当作文字印出', start, end, `改成 {{${match?.[1]?.trim() ?? '…'}}}`);
  return end;
};

const isEscaped = (text: string, start: number): boolean => text[start - 1] === '\\' && text[start - 2] !== '\\';

/** Offset behind the mustache at `start`. */
const readMustache = (scan: Scan, start: number): number => {
  const { text, report } = scan;
  if (isEscaped(text, start)) return start + 2;
  if (text.startsWith('{{{{', start)) return readRaw(scan, start);
  const inside = text[start + 2] === '~' ? start + 3 : start + 2;
  const kind = text[inside];
  if (kind === '!') return readComment(scan, start, inside);
  const before = scan.faults();
  const end = readExpression(scan, start, inside);
  const isSound = scan.faults() === before;
  if (end === undefined) return start + 2;
  if (kind === '{' || kind === '&') {
    const whole = text[end] === '}' && kind === '{' ? end + 1 : end;
    report('JGT009', '此处用了三重花括号或 &', start, whole, '改成 {{…}}');
    return whole;
  }
  const written = text.slice(inside, end);
  const block = scan.blocks.see(written, start, end);
  if (isSound) scan.mustaches.push({ start, end, inside: written, block });
  return end;
};

const readRaw = ({ text, report }: Scan, start: number): number => {
  const close = text.indexOf('}}}}', start);
  const end = close < 0 ? start + 4 : close + 4;
  report('JGT014', '不支持四重花括号的原样块', start, end, '要照印 {{ 时，在前面加反斜杠：\\{{');
  return end;
};

const readComment = ({ text, report }: Scan, start: number, inside: number): number => {
  const dashed = text.startsWith('!--', inside);
  const close = /--~?\}\}/g;
  close.lastIndex = inside + 1;
  const match = dashed ? close.exec(text) : undefined;
  const end = dashed ? match && match.index + match[0].length : text.indexOf('}}', inside) + 2;
  if (end && end > inside) return end;
  report('JGT001', '注释没有结束', start, start + 2, dashed ? '补上 --}}' : '补上 }}');
  return text.length;
};

/** Offset behind the `}}`; undefined, after a diagnostic, where there is none. */
const readExpression = ({ text, report }: Scan, start: number, inside: number): number | undefined => {
  let parentheses = 0;
  let curly = false;
  let at = inside;
  for (; at < text.length; at += 1) {
    const char = text[at] as string;
    if (char === '}' && text[at + 1] === '}') return at + 2;
    if (at > inside && text.startsWith('{{', at)) break;
    if (char === '｝' && text[at + 1] === '｝') {
      report('JGT007', '花括号用全角结尾', at, at + 2, '改成 }}');
      return at + 2;
    }
    if (char === '"' || char === "'" || char === '[') {
      const close = closingOf(text, at);
      if (close === undefined) {
        const what = char === '[' ? '方括号' : '引号';
        report('JGT001', `${what}没有闭合`, at, at + 1, `补上另一个${what}`);
        return text.indexOf('}}', at) + 2 || text.length;
      }
      at = close;
    } else if (char === '.' && text[at + 1] === '.' && /[^\s./(=@~{>#^]/.test(text[at - 1] ?? '')) {
      report('JGT001', '路径里多写了一个点', at, at + 2, '改成一个点');
      at += 1;
    } else if (/[“”‘’]/.test(char) && !curly) {
      curly = true;
      report('JGT008', '花括号里用了弯引号', at, at + 1, '改成半角 "');
    } else if (char === '＝' || char === '．') {
      const half = char.normalize('NFKC');
      report('JGT001', `花括号里用了全角的“${char}”`, at, at + 1, `改成半角 ${half}`);
    } else if (char === '(') parentheses += 1;
    if (parentheses > TEMPLATE_LIMITS.parentheses) {
      report('JGT015', `一处花括号里的括号超过 ${TEMPLATE_LIMITS.parentheses} 个`, at, at + 1);
      parentheses = Number.NEGATIVE_INFINITY;
    }
  }
  report('JGT001', '“{{”没有对应的“}}”', start, start + 2, '补上 }}');
  return undefined;
};

/** The quote or bracket that closes the one at `open`, within the same mustache. */
const closingOf = (text: string, open: number): number | undefined => {
  const wanted = text[open] === '[' ? ']' : (text[open] as string);
  for (let at = open + 1; at < text.length; at += 1) {
    if (text[at] === wanted && text[at - 1] !== '\\') return at;
    if (text.startsWith('}}', at) || text.startsWith('{{', at)) return undefined;
  }
  return undefined;
};
