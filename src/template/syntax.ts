/**
 * A first look at a template's mustaches, before it is parsed: finds the slips of Chinese keyboards and
 * everything that would send the parser astray or take it too long, all in one run and each at its place.
 */

import type { CodeId } from '../codes.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { placeOf, type Source } from '../source.ts';

export const TEMPLATE_LIMITS = { characters: 1_000_000, expressions: 5_000, depth: 30 } as const;

/** A mustache, a full-width imitation of one, or an opening that nothing closes. */
const MUSTACHE =
  /\\*\{\{(?:!--[\s\S]*?--~?\}\}|![^}]*\}\}|(?:(?!\{\{)[^}]|\}(?!\}))*\}\}\}?)|[｛]{2}[^｛｝\n]*[｝]{2}|\\*\{\{/g;

interface Open {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

export const scanSyntax = (source: Source, from: number): Diagnostic[] => {
  const diagnostics: Diagnostic[] = [];
  const report = (code: CodeId, message: string, start: number, end: number, hint?: string): void => {
    diagnostics.push({ code, grade: 'E', message, place: placeOf(source, start, end), ...(hint ? { hint } : {}) });
  };
  if (source.text.length > TEMPLATE_LIMITS.characters) {
    report('JGT015', `模板过大：超过 ${TEMPLATE_LIMITS.characters / 10_000} 万字符`, from, from);
    return diagnostics;
  }
  const open: Open[] = [];
  let expressions = 0;
  MUSTACHE.lastIndex = from;
  for (let match = MUSTACHE.exec(source.text); match; match = MUSTACHE.exec(source.text)) {
    const slashes = /^\\*/.exec(match[0])?.[0].length ?? 0;
    const mark = match[0].slice(slashes);
    const start = match.index + slashes;
    const end = start + mark.length;
    if (slashes === 1) continue;
    if (mark.startsWith('｛')) {
      report('JGT007', '此处用了全角花括号，会当作文字印出', start, end, `改成 {{${mark.slice(2, -2)}}}`);
      continue;
    }
    if (mark.startsWith('{{!')) continue;
    expressions += 1;
    if (expressions > TEMPLATE_LIMITS.expressions) {
      report('JGT015', `模板里的花括号超过 ${TEMPLATE_LIMITS.expressions} 处`, start, end);
      break;
    }
    if (!mark.endsWith('}}')) {
      report('JGT001', '“{{”没有对应的“}}”', start, end, '补上 }}');
      continue;
    }
    if (/^\{\{~?\{/.test(mark) || /^\{\{~?&/.test(mark)) {
      report('JGT009', '此处用了三重花括号或 &', start, end, '改成 {{…}}');
      continue;
    }
    const quote = /[“”‘’]/.exec(mark);
    if (quote) report('JGT008', '花括号里用了弯引号', start + quote.index, start + quote.index + 1, '改成半角 "');
    trackBlock(mark, start, end, open, report);
    if (open.length > TEMPLATE_LIMITS.depth) {
      report('JGT015', `块套得过深：超过 ${TEMPLATE_LIMITS.depth} 层`, start, end);
      open.length = 0;
      break;
    }
  }
  for (const block of open) {
    report('JGT002', `“${block.name}”块没有闭合`, block.start, block.end, `在块的末尾补上 {{/${block.name}}}`);
  }
  return diagnostics;
};

const trackBlock = (
  mark: string,
  start: number,
  end: number,
  open: Open[],
  report: (code: CodeId, message: string, start: number, end: number, hint?: string) => void,
): void => {
  const opening = /^\{\{~?#[*>]?\s*([^\s~}(|]+)/.exec(mark) ?? /^\{\{~?\^\s*([^\s~}(|]+)/.exec(mark);
  if (opening) {
    open.push({ name: opening[1] as string, start, end });
    return;
  }
  const closing = /^\{\{~?\/\s*([^\s~}]*)/.exec(mark);
  if (!closing) return;
  const name = closing[1] as string;
  const last = open.at(-1);
  if (!last) report('JGT002', `“{{/${name}}}”前面没有对应的“{{#${name}}}”`, start, end, '删去它，或在前面补上块的开头');
  else if (last.name === name) open.pop();
  else if (open.some((block) => block.name === name)) {
    // An inner block was left open: it is the one to name, and the outer one is closed here.
    while (open.at(-1)?.name !== name) {
      const lost = open.pop() as Open;
      report('JGT002', `“${lost.name}”块没有闭合`, lost.start, lost.end, `在 {{/${name}}} 之前补上 {{/${lost.name}}}`);
    }
    open.pop();
  } else {
    report('JGT002', `块的结尾写的是“${name}”，开头是“${last.name}”`, start, end, `改成 {{/${last.name}}}`);
    open.pop();
  }
};
