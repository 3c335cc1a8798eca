/** A text in lines of so many columns, full-width characters two each. It cuts between Han, not inside Latin words. */

import { widthOf } from './frame.ts';

/** May not begin a line. */
const CLOSING = /^[，。、；：？！”’）》】…％%,.;:?!)\]}]/u;

/** A run of letters and digits, or one character of anything else. */
const UNITS = /[\p{Script=Latin}\p{N}_./:-]+|[\s\S]/gu;

/** Every line begins with `indent`; none is wider than `columns` but for a word that is. */
export const wrap = (text: string, columns: number, indent = ''): string[] => {
  const room = Math.max(2, columns - widthOf(indent));
  const lines: string[] = [];
  let line = '';
  let width = 0;
  for (const [unit] of text.matchAll(UNITS)) {
    const more = widthOf(unit);
    // A closing mark takes the one column that the others leave free.
    const limit = CLOSING.test(unit) ? room : room - 2;
    if (width > 0 && width + more > limit) {
      lines.push(`${indent}${line}`);
      line = '';
      width = 0;
      if (unit === ' ') continue;
    }
    line += unit;
    width += more;
  }
  if (line !== '' || lines.length === 0) lines.push(`${indent}${line}`);
  return lines;
};
