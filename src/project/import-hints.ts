/**
 * What styles say of lines, carried over from a text to the healed one, where lines have gone or have been joined. A line
 * that cannot be found again has no hint: the recogniser does without.
 */

import type { LineHints } from '../recognise/line.ts';

/** What healing never changes in a line. */
const keyOf = (line: string): string => line.replace(/[^\u4e00-\u9fffA-Za-z0-9]+/g, '');

const LINE_END = /\r\n|[\n\r]/;

/** Lines that healing may have taken out before the one that is sought. */
const REACH = 6;

export const alignHints = (
  before: string,
  after: string,
  hints: ReadonlyMap<number, LineHints>,
): ReadonlyMap<number, LineHints> => {
  if (before === after) return hints;
  const healed = after.split(LINE_END).map(keyOf);
  const found = new Map<number, LineHints>();
  let [at, used] = [0, 0];
  for (const [i, line] of before.split(LINE_END).entries()) {
    const key = keyOf(line);
    if (key === '') continue;
    while (at < healed.length && used >= (healed[at] as string).length) [at, used] = [at + 1, 0];
    if (healed[at]?.startsWith(key, used) !== true) {
      const ahead = healed.slice(at + 1, at + 1 + REACH).findIndex((own) => own.startsWith(key));
      if (ahead < 0) continue;
      [at, used] = [at + 1 + ahead, 0];
    }
    const hint = hints.get(i);
    if (hint && used === 0) found.set(at, hint);
    used += key.length;
  }
  return found;
};
