/**
 * What the parser stumbled on, in words. It stops at the first fault, so every mustache is tried on its own
 * as well: all that are wrong are told in one run.
 */

import type { Diagnostic } from '../diagnostic.ts';
import { placeOf, type Source } from '../source.ts';
import { isFault, type ParseFault, parseHandlebars } from './ast.ts';
import type { Mustache } from './syntax.ts';

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

const HINTS: Readonly<Record<string, string>> = {
  NUMBER: '全是数字的键写在方括号里：名称.[2024]',
  INVERSE: '{{else}} 写在 {{#if}} 等块里面，一个块只有一个',
  OPEN_INVERSE_CHAIN: '{{else if …}} 写在 {{else}} 之前',
};

const HINT = '核对花括号里的名称、参数和引号';

/** Words of the parser's own exceptions, which come without a token. */
const SENSES: readonly (readonly [RegExp, string, string])[] = [
  [/^Invalid path/, '路径中间不能写 .. 或 this', '.. 和 this 只写在路径的开头'],
];

/** The fault's place in the source, where `from` is the offset of the text that was parsed. */
const worded = (source: Source, fault: ParseFault, from: number): Diagnostic => {
  const { loc, token, message } = fault;
  let line = from;
  for (let i = 1; loc && i < loc.first_line; i += 1) line = source.text.indexOf('\n', line) + 1;
  const start = line + (loc?.first_column ?? 0);
  // A token that ends on a later line is shown by its first one.
  const end = Math.max(loc ? start + 1 : start, line + (loc?.last_column ?? 0));
  const place = placeOf(source, start, end);
  if (token === undefined) {
    const [, words, hint] = SENSES.find(([pattern]) => pattern.test(message)) ?? [];
    const rest = hint === undefined ? {} : { hint };
    return { code: 'JGT001', grade: 'E', message: words ?? '模板不合 Handlebars 写法', place, ...rest };
  }
  const found = TOKENS[token] ?? `“${source.text.slice(start, end)}”`;
  return { code: 'JGT001', grade: 'E', message: `此处不应出现${found}`, place, hint: HINTS[token] ?? HINT };
};

const CHAIN = '{{#if 0}}';

/** A mustache made whole, and how much stands before it; undefined for what has no inside of its own. */
const alone = ({ inside, block }: Mustache, text: string): readonly [string, number] | undefined => {
  if (block !== undefined) return [`${text}{{/${/^[\w\p{L}/.@-]+$/u.test(block) ? block : `[${block}]`}}}`, 0];
  if (/^\s*else\s+[^\s~}]/.test(inside)) return [`${CHAIN}${text}{{/if}}`, CHAIN.length];
  return /^(?:\/|\s*else\b|\^\s*~?\}\})/.test(inside) ? undefined : [text, 0];
};

/** `whole`: the fault of the text from `start`, told only where no mustache alone is at fault. */
export const syntaxFaults = (
  source: Source,
  start: number,
  mustaches: readonly Mustache[],
  whole: ParseFault | undefined,
): Diagnostic[] => {
  const faults: Diagnostic[] = [];
  for (const mustache of mustaches) {
    const made = alone(mustache, source.text.slice(mustache.start, mustache.end));
    if (!made) continue;
    const [text, before] = made;
    const parsed = parseHandlebars(text);
    if (isFault(parsed)) faults.push(worded(source, parsed, mustache.start - before));
  }
  return faults.length > 0 || !whole ? faults : [worded(source, whole, start)];
};
