/**
 * A CSV file as a table: its encoding found and said, quotes and line breaks in them (RFC 4180), `,`, `;` or a
 * tab between cells. Never U+FFFD: what does not decode is refused.
 */

import { decodeText, encodingNote } from './decode.ts';
import { type Cell, createTable, TABLE_LIMITS, type TableRead } from './table.ts';

const SEPARATORS = [',', '\t', ';'] as const;

/** That which parts the most lines into equally many cells; quoted stretches do not count. */
const separatorOf = (text: string): string => {
  const lines = text
    .slice(0, 64 * 1024)
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n?|\n/)
    .slice(0, 200);
  const score = (separator: string): number => {
    const counts = new Map<number, number>();
    for (const line of lines) {
      const count = line.split(separator).length - 1;
      if (count > 0) counts.set(count, (counts.get(count) ?? 0) + 1);
    }
    return Math.max(0, ...counts.values());
  };
  return SEPARATORS.reduce((best, next) => (score(next) > score(best) ? next : best));
};

/** Given cell by cell; false stops. Returns the row in which a quote stays open. */
const readCells = (
  text: string,
  separator: string,
  put: (row: number, column: number, text: string) => boolean,
): number | undefined => {
  const stop = new RegExp(`[${separator}\r\n]`, 'g');
  const endOf = (from: number): number => {
    stop.lastIndex = from;
    return stop.exec(text)?.index ?? text.length;
  };
  let [row, column, at] = [1, 1, 0];
  while (at < text.length || column > 1) {
    let value = '';
    if (text[at] === '"') {
      const begun = row;
      for (at += 1; ; at += 2) {
        const close = text.indexOf('"', at);
        if (close < 0) return begun;
        value += text.slice(at, close);
        at = close;
        if (text[at + 1] !== '"') break;
        value += '"';
      }
      at += 1;
    }
    // What is glued on behind a quote stays with it, as spreadsheets have it.
    const end = endOf(at);
    value += text.slice(at, end);
    if (!put(row, column, value)) return undefined;
    at = end + (text.startsWith('\r\n', end) ? 2 : 1);
    if (end >= text.length) return undefined;
    if (text[end] === separator) column += 1;
    else [row, column] = [row + 1, 1];
  }
  return undefined;
};

export const readCsv = (bytes: Uint8Array): TableRead => {
  const decoded = decodeText(bytes);
  if (!decoded || decoded.text.includes('\0'))
    return { kind: 'refused', reason: '既不是 UTF-8、UTF-16，也不是 GB18030（GBK）编码的文字' };
  const { text, encoding } = decoded;
  if (text.trim() === '') return { kind: 'refused', reason: '是空的' };
  const cells = new Map<number, Map<number, Cell>>();
  let count = 0;
  const open = readCells(text, separatorOf(text), (row, column, value) => {
    if (value.trim() === '') return true;
    count += 1;
    const inRow = cells.get(row) ?? new Map<number, Cell>();
    cells.set(row, inRow);
    inRow.set(column, { text: value, kind: 'text' });
    return count <= TABLE_LIMITS.cells;
  });
  if (open !== undefined) return { kind: 'refused', reason: `第 ${open} 行的引号没有闭合` };
  if (count > TABLE_LIMITS.cells)
    return { kind: 'refused', reason: `过大（超过 ${TABLE_LIMITS.cells / 10_000} 万格）` };
  const said = encodingNote(encoding);
  const notes = said === undefined ? [] : [said];
  return { kind: 'table', table: createTable({ cells, notes }) };
};
