/**
 * Text of an old speech as a template's language: what the template would read as markup becomes a fact, because a fact is
 * always printed as it stands. Changes no character of what is printed.
 */

import type { Slot } from '../lift/lift.ts';

/** A call that prints `text`, and nothing else. */
export type Sign = (text: string) => string;

const INLINE = /\*{2,}|[{}｛\\]|<!--/g;
const IN_CELL = /\*{2,}|[{}｛\\|]|<!--/g;

/** What means something at the head of a line, and what only looks so and is warned of. */
const HEAD = /^[-#:|：＃－﹣｜]/;

const escaped = (text: string, pattern: RegExp, symbol: Sign): string =>
  text.replace(pattern, (found) => symbol(found));

/** `place`: at the head of a line, behind the mark of a heading or an item, or in a table's cell. */
export const written = (
  text: string,
  slots: readonly Slot[],
  symbol: Sign,
  place: 'head' | 'inside' | 'cell',
): string => {
  const pattern = place === 'cell' ? IN_CELL : INLINE;
  let out = '';
  let from = 0;
  for (const { start, end, call } of slots) {
    out += escapedFrom(text.slice(from, start), from === 0 && place === 'head', pattern, symbol) + call;
    from = end;
  }
  return out + escapedFrom(text.slice(from), from === 0 && place === 'head', pattern, symbol);
};

const escapedFrom = (text: string, atHead: boolean, pattern: RegExp, symbol: Sign): string => {
  const head = atHead ? (HEAD.exec(text)?.[0] ?? '') : '';
  return (head === '' ? '' : symbol(head)) + escaped(text.slice(head.length), pattern, symbol);
};
