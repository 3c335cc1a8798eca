/** What a line begins with: the marks of the line markup, which stand in the language only. */

import type { HeadingLevel } from '../tree/nodes.ts';
import { dropLead, type Line, lead, trimStart } from './lines.ts';

export type Mark =
  | { readonly kind: 'heading'; readonly level: HeadingLevel; readonly rest: Line }
  | { readonly kind: 'item'; readonly rest: Line }
  | { readonly kind: 'row' }
  | { readonly kind: 'directive'; readonly name: string; readonly rest: Line };

/** A heading is one without the blank too: no text begins with two such signs. */
const HEADING = /^(#{2,5})(?!#)/;
const ITEM = /^- +/;
const DIRECTIVE = /^:::[ \t]*([^\s:]*)/;

/** What a line with a mark can begin with. */
const FIRST = '-#:| \t\u3000';

/** `rest` is the line behind the mark. */
export const markOf = (line: Line): Mark | undefined => {
  const [first] = line;
  if (!first || first.text === '' || !FIRST.includes(first.text[0] as string)) return undefined;
  const text = lead(line);
  const blank = /^[ \t\u3000]*/.exec(text)?.[0].length ?? 0;
  const inside = text.slice(blank);
  if (inside.startsWith('|')) return { kind: 'row' };
  const rest = (match: RegExpExecArray): Line => trimStart(dropLead(line, blank + match[0].length));
  const heading = HEADING.exec(inside);
  if (heading)
    return { kind: 'heading', level: ((heading[1] as string).length - 1) as HeadingLevel, rest: rest(heading) };
  const item = ITEM.exec(inside);
  if (item) return { kind: 'item', rest: rest(item) };
  const directive = DIRECTIVE.exec(inside);
  return directive ? { kind: 'directive', name: directive[1] as string, rest: rest(directive) } : undefined;
};
