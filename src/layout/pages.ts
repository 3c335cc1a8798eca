/**
 * Lines into pages: exact pitch, space before and after, page breaks, headings kept with what follows,
 * no widow control. It is told how many lines a paragraph has and never looks at text.
 *
 * A line fits while its lower edge is inside the text area (GB/T 9704—2012 5.2.3: 22 lines a page).
 */

import type { SetCell, SetParagraph } from '../tree/galley.ts';
import { LINE_NUMBERS, type Page, type PageNumbers, type Pages } from '../tree/pages.ts';
import type { ParagraphFormat, Style } from '../tree/style.ts';
import type { Profile } from './profiles.ts';
import { cellsInRow, heightOfLines, lineAbove, lineBelow, roomForRow, rowHeight } from './tables.ts';

/** A paragraph with its lines. */
interface Block {
  readonly index: number;
  readonly format: ParagraphFormat;
  /** Starts and ends, flat, as `breakLines` gives them. */
  readonly lines: readonly number[];
  readonly opensPage: boolean;
  readonly cell: SetCell | undefined;
}

/** The page being filled. */
interface Filling {
  readonly height: number;
  readonly pages: Page[];
  readonly pageOf: number[];
  section: number;
  number: number;
  /** Of what is added now, as `Pages.lines`. */
  lines: Int32Array;
  /** Lines set so far, and those of them that were set before what is added now. */
  set: number;
  before: number;
  /** Lines on the page being filled. */
  lineCount: number;
  /** Twips from the top of the text area to the lower edge of what is set. */
  y: number;
  /** Space that the last paragraph asks after itself. */
  after: number;
}

/** Pages filled with one stretch of a document after the other. */
export interface Paging {
  /** Begins a section, and with it a page; `firstPage` undefined: its numbers go on. */
  readonly section: (firstPage: number | undefined) => void;
  /** `lines[i]`: what `breakLines` gave for `paragraphs[i]`. But for a section's first, a stretch must open a page. */
  readonly add: (paragraphs: readonly SetParagraph[], lines: readonly (readonly number[])[]) => void;
  readonly finish: () => Pages;
  /** Where nobody asks for the lines: those of each stretch are let go. */
  readonly numbers: () => PageNumbers;
}

/** `keepsLines` false: `finish` has none. */
export const startPages = (style: Style, profile: Profile, keepsLines = true): Paging => {
  const filling: Filling = {
    height: textHeight(style, profile),
    pages: [],
    pageOf: [],
    section: -1,
    number: 1,
    lines: new Int32Array(0),
    set: 0,
    before: 0,
    lineCount: 0,
    y: 0,
    after: 0,
  };
  const stretches: Int32Array[] = [];
  let index = 0;
  let inSection = 0;
  const close = (): void => {
    if (inSection > 0) turnPage(filling);
    inSection = 0;
  };
  return {
    section: (firstPage) => {
      close();
      filling.section += 1;
      if (firstPage !== undefined) filling.number = firstPage;
    },
    add: (paragraphs, lines) => {
      const first = index;
      const blocks = paragraphs.map((paragraph, at): Block => {
        const format = style.formats[paragraph.role];
        const opensPage = paragraph.pageBreakBefore || format.pageBreakBefore;
        return { index: first + at, format, lines: lines[at] as readonly number[], opensPage, cell: paragraph.cell };
      });
      index += paragraphs.length;
      filling.before = filling.set;
      filling.lines = new Int32Array((numbersIn(lines) / 2) * LINE_NUMBERS);
      fill(filling, blocks, inSection === 0, profile);
      inSection += paragraphs.length;
      if (keepsLines) stretches.push(filling.lines);
    },
    finish: () => {
      close();
      return { pages: filling.pages, pageOf: filling.pageOf, lines: joined(stretches) };
    },
    numbers: () => {
      close();
      return { pages: filling.pages, pageOf: filling.pageOf };
    },
  };
};

const joined = (stretches: readonly Int32Array[]): Int32Array => {
  const [only] = stretches;
  if (only && stretches.length === 1) return only;
  const all = new Int32Array(stretches.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const stretch of stretches) {
    all.set(stretch, at);
    at += stretch.length;
  }
  return all;
};

/** What was paged in two goes as one: `sections` is how many the first has. */
export const joinNumbers = (first: PageNumbers, sections: number, second: PageNumbers): PageNumbers => {
  const lines = first.pages.reduce((sum, { lineCount }) => sum + lineCount, 0);
  const moved = second.pages.map(({ section, number, firstLine, lineCount }) => ({
    section: section + sections,
    number,
    firstLine: firstLine + lines,
    lineCount,
  }));
  return {
    pages: [...first.pages, ...moved],
    pageOf: [...first.pageOf, ...second.pageOf.map((page) => page + first.pages.length)],
  };
};

const numbersIn = (lines: readonly (readonly number[])[]): number => {
  let count = 0;
  for (const { length } of lines) count += length;
  return count;
};

const textHeight = ({ page, gridPitch }: Style, profile: Profile): number => {
  const height = page.height - page.top - page.bottom;
  return profile.wholeGridLines && gridPitch <= height ? height - (height % gridPitch) : height;
};

const turnPage = (filling: Filling): void => {
  const { section, number, set, lineCount } = filling;
  filling.pages.push({ section, number, firstLine: set - lineCount, lineCount });
  filling.number += 1;
  filling.lineCount = 0;
  filling.y = 0;
  filling.after = 0;
};

/** `opens`: the first block is the first of its section. */
const fill = (filling: Filling, blocks: readonly Block[], opens: boolean, profile: Profile): void => {
  let chainEnd = 0;
  blocks.forEach((block, at) => {
    if (block.cell && block.cell.column > 0) return;
    if (block.opensPage && filling.lineCount > 0) turnPage(filling);
    if (at >= chainEnd) {
      chainEnd = keptUntil(blocks, at);
      const movesWhole = block.format.keepNext && filling.lineCount > 0;
      if (movesWhole && filling.y + heightOf(blocks, at, chainEnd, filling.after, profile) > filling.height)
        turnPage(filling);
    }
    if (filling.lineCount > 0) filling.y += Math.max(filling.after, block.format.before);
    else if ((opens && at === 0) || (block.opensPage && profile.spaceAtPageTop)) filling.y += block.format.before;
    if (block.cell) setRow(filling, blocks, at, block.cell, profile);
    else setLines(filling, block);
  });
};

/** One past the block that ends the chain of kept blocks which starts at `at`. */
const keptUntil = (blocks: readonly Block[], at: number): number => {
  let end = at;
  while (end < blocks.length && (blocks[end] as Block).format.keepNext) {
    end += 1;
    if (blocks[end]?.opensPage) return end;
  }
  return Math.min(end + 1, blocks.length);
};

/** Height of a chain below space `after`: all lines of its kept blocks, the first line of what ends it. */
const heightOf = (blocks: readonly Block[], from: number, to: number, after: number, profile: Profile): number => {
  let height = 0;
  let space = after;
  for (let at = from; at < to; at += 1) {
    const { format, lines, cell } = blocks[at] as Block;
    const own = cell ? roomForRow(blocks, at, cell, profile) : (format.keepNext ? lines.length / 2 : 1) * format.line;
    height += Math.max(space, format.before) + own;
    space = format.after;
  }
  return height;
};

/** One line at `y`, which moves below it. */
const setLine = (filling: Filling, { index, format, lines }: Block, at: number): void => {
  if (at === 0) filling.pageOf[index] = filling.pages.length;
  const to = (filling.set - filling.before) * LINE_NUMBERS;
  filling.lines[to] = index;
  filling.lines[to + 1] = lines[at] as number;
  filling.lines[to + 2] = lines[at + 1] as number;
  filling.lines[to + 3] = filling.y;
  filling.set += 1;
  filling.lineCount += 1;
  filling.y += format.line;
};

const setLines = (filling: Filling, block: Block): void => {
  const { format, lines } = block;
  for (let at = 0; at < lines.length; at += 2) {
    if (filling.y + format.line > filling.height && filling.lineCount > 0) turnPage(filling);
    setLine(filling, block, at);
  }
  filling.after = format.after;
};

/** A row goes whole to the page that has room for it; below a page's top the head is repeated first. */
const setRow = (filling: Filling, blocks: readonly Block[], at: number, cell: SetCell, profile: Profile): void => {
  const { headRows } = cell.table;
  if (filling.y + roomForRow(blocks, at, cell, profile) > filling.height && filling.lineCount > 0) {
    turnPage(filling);
    const head = at - cell.row * cellsInRow(cell);
    const first = cell.row >= headRows && headRows > 0 ? blocks[head]?.cell : undefined;
    if (first) filling.y += rowHeight(blocks, head, first, profile);
  }
  const top = filling.y;
  const height = rowHeight(blocks, at, cell, profile);
  for (const block of blocks.slice(at, at + cellsInRow(cell))) {
    filling.y = top + (height + lineAbove(cell) - heightOfLines(block)) / 2;
    for (let line = 0; line < block.lines.length; line += 2) setLine(filling, block, line);
  }
  filling.y = top + height + lineBelow(cell);
  filling.after = 0;
};
