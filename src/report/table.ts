/** Rows of short texts as a table for the terminal: columns aligned by East Asian width. Pure text. */

import { visible, widthOf } from './frame.ts';

const cut = (text: string, most: number): string => {
  if (widthOf(text) <= most) return text;
  let out = '';
  let width = 1;
  for (const char of text) {
    width += widthOf(char);
    if (width > most) break;
    out += char;
  }
  // Behind a mark where one stands in its second half, else not inside a number.
  const mark = Math.max(...'。；，、'.split('').map((one) => out.lastIndexOf(one)));
  const end = mark > out.length / 2 ? out.slice(0, mark) : out.replace(/[0-9.]{1,20}$/, '');
  return `${end === '' ? out : end}…`;
};

/** The first row is the header. Cells wider than `most` columns of the terminal are cut; the last one is left whole. */
export const alignTable = (rows: readonly (readonly string[])[], most = 56): string => {
  const shown = rows.map((row) =>
    row.map((cell, at) => (at === row.length - 1 ? visible(cell) : cut(visible(cell), most))),
  );
  const widths = (shown[0] ?? []).map((_, at) => Math.max(...shown.map((row) => widthOf(row[at] ?? ''))));
  return shown
    .map((row) => {
      const padded = row.map((cell, at) => cell + ' '.repeat((widths[at] ?? 0) - widthOf(cell)));
      return `${padded.join('  ').trimEnd()}\n`;
    })
    .join('');
};
