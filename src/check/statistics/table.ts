/**
 * Tables of a text: rows of cells parted by tabs, or by Markdown's bars, with the first row as heads and the first
 * cell as the row's name. A number in a cell has the unit of its head. It judges nothing.
 */

import { decimal, isDecimal } from '../../figure/decimal.ts';
import { type Article, type Line, lastAt, type Stretch } from '../article.ts';
import { ofArticle } from '../memo.ts';

export interface Cell extends Stretch {
  readonly text: string;
  /** Without thousands marks and per cent; absent where the cell is no number. */
  readonly digits?: string;
  readonly percent: boolean;
  readonly masked: boolean;
  readonly computed: boolean;
}

export interface Table {
  readonly heads: readonly Cell[];
  /** Without the heads; shorter rows miss their last cells. */
  readonly rows: readonly (readonly Cell[])[];
}

const NUMBER = /^[↑+]?([-－−↓]?)(\d[\d,]*(?:\.\d+)?)\s*([%％]?)$/;
const MASKED = /^(?:[xX×]{1,6}(?:\.[xX×]{1,3})?|\*{2,})\s*[%％]?$/;
const RULE_ROW = /^[\s|:—-]+$/;

const cellOf = (article: Article, start: number, end: number): Cell => {
  const raw = article.text.slice(start, end);
  const text = raw.trim();
  const from = start + raw.length - raw.trimStart().length;
  const match = NUMBER.exec(text);
  const digits = match?.[2]?.replaceAll(',', '');
  const fact = text === '' ? undefined : lastAt(article.facts, from);
  return {
    start: from,
    end: from + text.length,
    text,
    ...(digits !== undefined && isDecimal(digits) ? { digits: `${match?.[1] ? '-' : ''}${digits}` } : {}),
    percent: match?.[3] !== undefined && match[3] !== '',
    masked: MASKED.test(text),
    computed: fact !== undefined && fact.end > from && fact.span.computed !== undefined,
  };
};

const isRow = (text: string, { start, end }: Line): boolean =>
  text[start] === '|' ? text[end - 1] === '|' : text.slice(start, end).includes('\t');

const cellsOf = (article: Article, { start, end }: Line): Cell[] => {
  const bars = article.text[start] === '|';
  const cells: Cell[] = [];
  let from = bars ? start + 1 : start;
  for (let at = from; at <= end; at += 1) {
    if (at < end && article.text[at] !== (bars ? '|' : '\t')) continue;
    if (at === end && bars) break;
    cells.push(cellOf(article, from, at));
    from = at + 1;
  }
  return cells;
};

export const tablesOf = ofArticle((article): readonly Table[] => {
  const tables: Table[] = [];
  let open: Cell[][] = [];
  const close = (): void => {
    const [heads, ...rows] = open;
    if (heads && rows.length > 1 && heads.every(({ digits }) => digits === undefined)) tables.push({ heads, rows });
    open = [];
  };
  for (const line of article.lines) {
    if (line.role === 'blank' || !isRow(article.text, line)) {
      if (line.role !== 'blank') close();
      continue;
    }
    if (RULE_ROW.test(article.text.slice(line.start, line.end))) continue;
    open.push(cellsOf(article, line));
  }
  close();
  return tables;
});

export const numberIn = ({ digits }: Cell): ReturnType<typeof decimal> | undefined =>
  digits === undefined ? undefined : decimal(digits);
