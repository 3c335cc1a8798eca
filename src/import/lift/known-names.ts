/** Names that were found somewhere in a text are found wherever they stand in it: the same thing in two places is one fact. */

import { findReal } from './real.ts';
import type { Token, TokenKind } from './token.ts';

/** Tokens for known names that `taken` does not cover. */
export type FindNames = (line: string, taken: readonly Token[]) => readonly Token[];

const NAMES: ReadonlySet<TokenKind> = new Set(['place', 'organ', 'person', 'meeting']);

/** More names than one speech has; a volume's later ones are found where they stand. */
const MOST = 150;

export const namesIn = (lines: readonly string[]): FindNames => {
  const kinds = new Map<string, TokenKind>();
  for (const line of lines) {
    if (kinds.size >= MOST) break;
    for (const { kind, text } of findReal(line, [])) if (NAMES.has(kind) && text.length >= 3) kinds.set(text, kind);
  }
  if (kinds.size === 0) return () => [];
  const longest = [...kinds.keys()].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(longest.join('|'), 'g');
  return (line, taken) => {
    const used = new Uint8Array(line.length);
    for (const { start, end } of taken) used.fill(1, start, end);
    return [...line.matchAll(pattern)].flatMap(({ 0: text, index: start }): Token[] => {
      const end = start + text.length;
      const kind = kinds.get(text);
      if (kind === undefined || used.subarray(start, end).includes(1)) return [];
      return [{ kind, start, end, text, missing: false }];
    });
  };
};
