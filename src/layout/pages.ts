/**
 * Lines into pages: exact pitch, space before and after, page breaks, headings kept with what follows,
 * no widow control. It is told how many lines a paragraph has and never looks at text.
 *
 * A line fits while its lower edge is inside the text area (GB/T 9704—2012 5.2.3: 22 lines a page).
 */

import type { GalleySection, SetCell } from '../tree/galley.ts';
import { LINE_NUMBERS, type Page, type Pages } from '../tree/pages.ts';
import type { ParagraphFormat, Style } from '../tree/style.ts';
import type { Profile } from './profiles.ts';
import { cellsInRow, heightOfLines, roomForRow, rowHeight } from './tables.ts';

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
  /** Of all pages, as `Pages.lines`. */
  readonly lines: Int32Array;
  /** Lines set so far. */
  set: number;
  /** Lines on the page being filled. */
  lineCount: number;
  /** Twips from the top of the text area to the lower edge of what is set. */
  y: number;
  /** Space that the last paragraph asks after itself. */
  after: number;
}

/** `lines[i]`: what `breakLines` gave for paragraph `i` of all sections. A section begins a page. */
export const composePages = (
  sections: readonly GalleySection[],
  lines: readonly (readonly number[])[],
  style: Style,
  profile: Profile,
): Pages => {
  const height = textHeight(style, profile);
  const filling: Filling = {
    height,
    pages: [],
    pageOf: [],
    section: 0,
    number: 1,
    lines: new Int32Array((numbersIn(lines) / 2) * LINE_NUMBERS),
    set: 0,
    lineCount: 0,
    y: 0,
    after: 0,
  };
  let index = 0;
  sections.forEach((section, at) => {
    if (section.paragraphs.length === 0) return;
    filling.section = at;
    if (section.firstPage !== undefined) filling.number = section.firstPage;
    const blocks = section.paragraphs.map((paragraph): Block => {
      const format = style.formats[paragraph.role];
      const opensPage = paragraph.pageBreakBefore || format.pageBreakBefore;
      const block = { index, format, lines: lines[index] as readonly number[], opensPage, cell: paragraph.cell };
      index += 1;
      return block;
    });
    fill(filling, blocks, profile);
    turnPage(filling);
  });
  return { pages: filling.pages, pageOf: filling.pageOf, lines: filling.lines };
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

const fill = (filling: Filling, blocks: readonly Block[], profile: Profile): void => {
  let chainEnd = 0;
  blocks.forEach((block, at) => {
    if (block.cell && block.cell.column > 0) return;
    if (block.opensPage && filling.lineCount > 0) turnPage(filling);
    if (at >= chainEnd) {
      chainEnd = keptUntil(blocks, at);
      const movesWhole = block.format.keepNext && filling.lineCount > 0;
      if (movesWhole && filling.y + heightOf(blocks, at, chainEnd, filling.after) > filling.height) turnPage(filling);
    }
    if (filling.lineCount > 0) filling.y += Math.max(filling.after, block.format.before);
    else if (at === 0 || (block.opensPage && profile.spaceAtPageTop)) filling.y += block.format.before;
    if (block.cell) setRow(filling, blocks, at, block.cell);
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
const heightOf = (blocks: readonly Block[], from: number, to: number, after: number): number => {
  let height = 0;
  let space = after;
  for (let at = from; at < to; at += 1) {
    const { format, lines, cell } = blocks[at] as Block;
    const own = cell ? roomForRow(blocks, at, cell) : (format.keepNext ? lines.length / 2 : 1) * format.line;
    height += Math.max(space, format.before) + own;
    space = format.after;
  }
  return height;
};

/** One line at `y`, which moves below it. */
const setLine = (filling: Filling, { index, format, lines }: Block, at: number): void => {
  if (at === 0) filling.pageOf[index] = filling.pages.length;
  const to = filling.set * LINE_NUMBERS;
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
const setRow = (filling: Filling, blocks: readonly Block[], at: number, cell: SetCell): void => {
  const { headRows } = cell.table;
  if (filling.y + roomForRow(blocks, at, cell) > filling.height && filling.lineCount > 0) {
    turnPage(filling);
    const head = at - cell.row * cellsInRow(cell);
    if (cell.row >= headRows && headRows > 0) filling.y += rowHeight(blocks, head, cell);
  }
  const top = filling.y;
  const height = rowHeight(blocks, at, cell);
  for (const block of blocks.slice(at, at + cellsInRow(cell))) {
    filling.y = top + (height - heightOfLines(block)) / 2;
    for (let line = 0; line < block.lines.length; line += 2) setLine(filling, block, line);
  }
  filling.y = top + height;
  filling.after = 0;
};
