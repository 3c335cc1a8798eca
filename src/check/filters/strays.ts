/** Comments that mean to pass something over and do nothing: each is told, so that none is lost. It silences nothing. */

import type { Diagnostic } from '../../diagnostic.ts';
import { type Place, placeOf, type Source } from '../../source.ts';

export const useless = (place: Place, why: string, hint: string): Diagnostic => ({
  code: 'JGK002',
  grade: 'W',
  message: `这一处略过不起作用：${why}`,
  place,
  hint,
});

const BEGINS_DIRECTIVE = /^[ \t\u3000]*检查[ \t\u3000]*[:：][ \t\u3000]*略过/;

/**
 * Comments in a line (`start`: its offset in the source) that mean to pass something over and stand where they cannot;
 * `known`: the offset in the line of one that is in its place.
 */
export const strays = (
  source: Source,
  { text, start }: { readonly text: string; readonly start: number },
  known: number | undefined,
): readonly Diagnostic[] => {
  const found: Diagnostic[] = [];
  if (!text.includes('略过')) return found;
  let ticks = 0;
  let from = 0;
  for (let at = text.indexOf('<!--'); at >= 0; at = text.indexOf('<!--', at + 4)) {
    for (; from < at; from += 1) if (text[from] === '`') ticks += 1;
    if (at === known || ticks % 2 === 1 || !BEGINS_DIRECTIVE.test(text.slice(at + 4, at + 64))) continue;
    const close = text.indexOf('-->', at + 4);
    const place = placeOf(source, start + at, start + (close < 0 ? text.length : close + 3));
    const hint = '写成单独一行，或放在一行的末尾，整句写在一行里';
    found.push(useless(place, close < 0 ? '本行没有以“-->”结束' : '它后面还有文字', hint));
    if (close < 0) break;
  }
  return found;
};
