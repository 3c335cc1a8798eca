/**
 * Tables while a document is read: rows and their cells. A row becomes one line, its cells parted by tabs; a table
 * of one cell is a frame around paragraphs, which stay paragraphs; tables in cells follow their row. It reads no XML.
 */

import type { Mark } from './changes.ts';
import type { DocxLine } from './docx-text.ts';
import type { Paragraph } from './paragraphs.ts';

/** A line ready to stand in the text. */
export interface Line {
  readonly kind: DocxLine['kind'];
  readonly text: string;
  readonly paragraph: Paragraph;
  readonly marks: readonly Mark[];
  readonly table?: number;
  readonly row?: number;
}

type Item = Paragraph | readonly Line[];

interface Cell {
  readonly items: Item[];
  span: number;
  isGone: boolean;
}

interface Row {
  readonly cells: Cell[];
  isGone: boolean;
}

interface Table {
  readonly number: number;
  rows: number;
  row: Row | undefined;
}

export interface Tables {
  readonly open: () => void;
  readonly close: () => void;
  readonly openRow: () => void;
  readonly closeRow: () => void;
  readonly openCell: () => void;
  readonly span: (columns: number) => void;
  readonly dropRow: () => void;
  readonly dropCell: () => void;
  readonly add: (paragraph: Paragraph) => void;
}

export interface LineSink {
  readonly add: (line: Line) => void;
  /** What stands in no line. */
  readonly orphan: (marks: readonly Mark[]) => void;
}

/** Titles and cells are one line of text; Latin words keep a blank between them. */
const joined = (parts: readonly string[]): string => {
  const pieces: string[] = [];
  let last = '';
  for (const part of parts.map((each) => each.trim())) {
    if (part === '') continue;
    pieces.push(/[\w.,;:!?]/.test(last) && /^\w/.test(part) ? ` ${part}` : part);
    last = part.at(-1) ?? '';
  }
  return pieces.join('');
};

const withoutTabsBehind = (text: string): string => {
  let end = text.length;
  while (text[end - 1] === '\t') end -= 1;
  return text.slice(0, end);
};

const SEVERAL = /^(?:title|subtitle|标题|副标题|封面标题|篇题|附件标题|caption|题注|表题|图题)$/;

/** 小二: what is centred and as large as this is a title, whatever its style. */
const TITLE_SIZE = 36;

const isOneLine = ({ style, outline, isContents, format, face }: Paragraph): boolean =>
  outline !== undefined ||
  isContents ||
  SEVERAL.test(style.name) ||
  (format.align === 'center' && face.size >= TITLE_SIZE);

/** A break in a title is none of its text; elsewhere what follows is a line of its own. */
const linesOf = (paragraph: Paragraph): Line[] => {
  const { label, marks } = paragraph;
  const text = label + paragraph.text.replace(/^\f+/, '').replace(/\f$/, '');
  const texts = /[\n\f]/.test(text)
    ? text.split(/\f+/).flatMap((page) => (isOneLine(paragraph) ? [joined(page.split('\n'))] : page.split('\n')))
    : [text];
  return texts.map((each, at) => ({
    kind: 'paragraph',
    text: each,
    paragraph,
    marks: at === 0 ? marks : [],
  }));
};

const isParagraph = (item: Item): item is Paragraph => 'style' in item;

const paragraphsOf = ({ items }: Cell): Paragraph[] => items.filter(isParagraph);

const cellText = (cell: Cell): string =>
  joined(paragraphsOf(cell).flatMap(({ label, text }) => (label + text).split(/[\n\f]/))).replaceAll('\t', ' ');

/** Word allows no more columns. */
const MOST_COLUMNS = 63;

const isFrame = (cells: readonly Cell[]): boolean => {
  const [only] = cells;
  if (cells.length !== 1 || !only) return false;
  const filled = paragraphsOf(only).filter(({ text }) => text.trim() !== '').length;
  return filled > 1 || only.items.length > paragraphsOf(only).length;
};

const rowLines = (cells: readonly Cell[], table: number, row: number): Line[] => {
  if (isFrame(cells)) return (cells[0]?.items ?? []).flatMap((item) => (isParagraph(item) ? linesOf(item) : item));
  const all = cells.flatMap(paragraphsOf);
  const nested = cells.flatMap(({ items }) => items.filter((item) => !isParagraph(item)).flat() as Line[]);
  const first = all.find(({ text }) => text.trim() !== '') ?? all[0];
  if (!first) return nested;
  const text = cells.map((cell) => cellText(cell) + '\t'.repeat(cell.span - 1)).join('\t');
  const marks = all.flatMap((paragraph) => paragraph.marks);
  return [{ kind: 'row', text: withoutTabsBehind(text), paragraph: first, marks, table, row }, ...nested];
};

export const createTables = (sink: LineSink): Tables => {
  const stack: Table[] = [];
  let count = 0;
  const cell = (): Cell | undefined => stack.at(-1)?.row?.cells.at(-1);
  const closeRow = (): void => {
    const table = stack.at(-1);
    const row = table?.row;
    if (!table || !row) return;
    table.row = undefined;
    const gone = row.isGone ? row.cells : row.cells.filter(({ isGone }) => isGone);
    sink.orphan(gone.flatMap(paragraphsOf).flatMap(({ marks }) => marks));
    const cells = row.isGone ? [] : row.cells.filter(({ isGone }) => !isGone);
    if (cells.length === 0) return;
    table.rows += 1;
    const lines = rowLines(cells, table.number, table.rows);
    const outer = stack.at(-2)?.row?.cells.at(-1);
    if (outer) outer.items.push(lines);
    else for (const line of lines) sink.add(line);
  };
  return {
    open: () => {
      count += 1;
      stack.push({ number: count, rows: 0, row: undefined });
    },
    close: () => {
      closeRow();
      stack.pop();
    },
    openRow: () => {
      const table = stack.at(-1);
      if (table) table.row = { cells: [], isGone: false };
    },
    closeRow,
    openCell: () => stack.at(-1)?.row?.cells.push({ items: [], span: 1, isGone: false }),
    span: (columns) => {
      const own = cell();
      if (own) own.span = Math.min(MOST_COLUMNS, Math.max(1, columns));
    },
    dropRow: () => {
      const row = stack.at(-1)?.row;
      if (row) row.isGone = true;
    },
    dropCell: () => {
      const own = cell();
      if (own) own.isGone = true;
    },
    add: (paragraph) => {
      const own = cell();
      if (own) own.items.push(paragraph);
      else for (const line of linesOf(paragraph)) sink.add(line);
    },
  };
};
