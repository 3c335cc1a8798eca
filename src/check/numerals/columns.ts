/** Numbers of tables by column: rows are lines whose cells tabs or `|` part. It reports nothing. */

import type { Article, Line, Stretch } from '../article.ts';

interface Cell extends Stretch {
  readonly text: string;
  /** Index of the row in its table, from 0. */
  readonly row: number;
}

export interface Column {
  readonly cells: readonly Cell[];
}

export interface NumberTable {
  readonly columns: readonly Column[];
  /** The texts of the cells that are no numbers, row by row. */
  readonly labels: readonly (readonly string[])[];
}

const RULE = /^[\s|:—-]*$/;

const parts = ({ text }: Article, line: Line): readonly Stretch[] => {
  const body = text.slice(line.start, line.end);
  const mark = body.includes('\t') ? '\t' : '|';
  const cells: Stretch[] = [];
  let from = 0;
  for (const piece of body.split(mark)) {
    const start = line.start + from + (piece.length - piece.trimStart().length);
    cells.push({ start, end: Math.max(start, line.start + from + piece.trimEnd().length) });
    from += piece.length + 1;
  }
  return cells;
};

const isRow = ({ text }: Article, { role, start, end }: Line): boolean => {
  if (role === 'blank') return false;
  const body = text.slice(start, end);
  return body.includes('\t') || /^\s*\|.*\|\s*$/.test(body);
};

const NUMBER = /^[-－−+＋]?\d[\d,]*(?:\.\d+)?[%％]?$/;

const tableOf = (article: Article, lines: readonly Line[]): NumberTable => {
  const columns: Cell[][] = [];
  const labels: string[][] = [];
  const rows = lines.filter(({ start, end }) => !RULE.test(article.text.slice(start, end)));
  for (const [row, line] of rows.entries()) {
    const words: string[] = [];
    for (const [at, { start, end }] of parts(article, line).entries()) {
      const text = article.text.slice(start, end);
      if (NUMBER.test(text)) {
        const cells = columns[at] ?? [];
        cells.push({ start, end, text, row });
        columns[at] = cells;
      } else if (text !== '') words.push(text);
    }
    labels.push(words);
  }
  return { columns: columns.filter(Boolean).map((cells) => ({ cells })), labels };
};

export const numberTables = (article: Article): readonly NumberTable[] => {
  const tables: NumberTable[] = [];
  let rows: Line[] = [];
  const close = (): void => {
    if (rows.length > 2) tables.push(tableOf(article, rows));
    rows = [];
  };
  for (const line of article.lines) {
    if (isRow(article, line)) rows.push(line);
    else close();
  }
  close();
  return tables;
};
