/**
 * The first syntax fault of a document, in the words of the slip behind it: full-width signs, a missing
 * blank, a bracket left open. The composer's own place is where it stumbled; this finds what to mend.
 */

import { type Document, isMap, isScalar, isSeq, type YAMLError } from 'yaml';
import type { Diagnostic } from '../diagnostic.ts';
import { placeOf, type Source } from '../source.ts';
import { wordingOf } from './messages.ts';
import { SLIPS } from './slips.ts';

const fault = (
  source: Source,
  start: number,
  length: number,
  message: string,
  hint: string | undefined,
): Diagnostic => ({
  code: 'JGF001',
  grade: 'E',
  message,
  place: placeOf(source, start, start + length),
  ...(hint === undefined ? {} : { hint }),
});

/** One slip makes the composer stumble several times: only the first is told. */
export const syntaxFault = (
  source: Source,
  document: Document,
  unclosed: readonly number[],
): Diagnostic | undefined => {
  const [first] = document.errors;
  if (!first) return undefined;
  const quote = document.errors.find((error) => /closing (["'])/.test(error.message));
  if (quote) return quoteFault(source, document, quote);
  const opener = innermost(source, unclosed);
  if (opener !== undefined && (unclosed[0] as number) <= first.pos[0]) {
    const [name, close] = source.text[opener] === '[' ? ['方括号', ']'] : ['花括号', '}'];
    return fault(source, opener, 1, `${name}没有闭合`, `补上 ${close}`);
  }
  return plainFault(source, first);
};

/** Of the brackets left open the last one on the first one's line: what follows is drawn in by it. */
const innermost = (source: Source, unclosed: readonly number[]): number | undefined => {
  const [first] = unclosed;
  if (first === undefined) return undefined;
  const lineEnd = source.text.indexOf('\n', first);
  return unclosed.filter((at) => lineEnd < 0 || at < lineEnd).at(-1);
};

const quoteFault = (source: Source, document: Document, { message, pos }: YAMLError): Diagnostic => {
  const quote = /closing (["'])/.exec(message)?.[1] ?? '"';
  const open = openingQuote(source, document, pos[0]);
  const line = source.text.slice(
    open,
    source.text.indexOf('\n', open) < 0 ? undefined : source.text.indexOf('\n', open),
  );
  const curly = /[”’]\s*$/.test(line);
  return fault(
    source,
    open,
    1,
    '引号没有闭合',
    curly ? `结尾的引号是全角的，改成半角 ${quote}` : `在值的末尾补上 ${quote}`,
  );
};

/** Where the quoted scalar begins that runs on to `end`. */
const openingQuote = (source: Source, document: Document, end: number): number => {
  let open = end;
  const stack: unknown[] = [document.contents];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (isMap(node)) for (const pair of node.items) stack.push(pair.key, pair.value);
    else if (isSeq(node)) stack.push(...node.items);
    else if (isScalar(node) && node.range && node.range[0] < open && node.range[1] >= end) open = node.range[0];
  }
  const quote = source.text[open];
  return quote === '"' || quote === "'" ? open : end;
};

const plainFault = (source: Source, { code, pos: [start] }: YAMLError): Diagnostic => {
  const lineStart = source.text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = source.text.indexOf('\n', start);
  const line = source.text.slice(lineStart, lineEnd < 0 ? undefined : lineEnd);
  const rest = lineEnd < 0 ? '' : source.text.slice(lineEnd + 1, lineEnd + 400);
  for (const slip of SLIPS) {
    if (slip.codes && !slip.codes.includes(code)) continue;
    const found = slip.find({ line, column: start - lineStart, rest });
    if (found === undefined) continue;
    const [from, length] = found;
    const { message, hint } = slip.says(`${line}\n${rest}`.slice(from, from + length));
    return fault(source, lineStart + from, length, message, hint);
  }
  const { message, hint } = wordingOf(code);
  return fault(source, start, 1, message, hint);
};
