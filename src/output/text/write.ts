/**
 * A galley as plain text: a paragraph a line, numbers as they are printed, titles on one line. From the first
 * speech on its lines are those of the .docx. No indents: where the text goes next has its own.
 */

import { type Galley, type GalleySection, paragraphsOf, paragraphText, type SetParagraph } from '../../tree/galley.ts';
import type { Pages } from '../../tree/pages.ts';
import type { Role } from '../../tree/style.ts';
import { tableLines } from './tables.ts';

/** A line end inside a paragraph balances a title on paper; as text the title is one line. */
const lineOf = (paragraph: SetParagraph): string => paragraphText(paragraph).replaceAll('\n', '');

const STARTS: ReadonlySet<Role> = new Set(['title', 'partTitle', 'attachmentMark']);

const startsBlock = (paragraph: SetParagraph): boolean => STARTS.has(paragraph.role);

const entryLine = (paragraph: SetParagraph, pages: Pages): string => {
  const page = paragraph.target === undefined ? undefined : pages.pages[pages.pageOf[paragraph.target] ?? -1];
  return page ? `${lineOf(paragraph)}……${page.number}` : lineOf(paragraph);
};

const isBlank = (paragraph: SetParagraph): boolean => paragraph.role === 'blank';

/** Cover and contents without the blank lines that only fill a page. */
const frontLines = (section: GalleySection, pages: Pages): string[] =>
  section.paragraphs.filter((paragraph) => !isBlank(paragraph)).map((paragraph) => entryLine(paragraph, pages));

/** What a paragraph is as lines: a table stands where its first cell does, a chart is its caption alone. */
const linesOf = (paragraph: SetParagraph, index: number, all: readonly SetParagraph[]): string[] => {
  const { cell, chart } = paragraph;
  if (cell) return cell.row === 0 && cell.column === 0 ? tableLines(all, index, cell) : [];
  if (chart) return [];
  return index > 0 && startsBlock(paragraph) ? ['', lineOf(paragraph)] : [lineOf(paragraph)];
};

const bodyLines = ({ paragraphs }: GalleySection): string[] => paragraphs.flatMap(linesOf);

/** Ends in a line end; `pages` give the contents their page numbers. */
export const writeText = (galley: Galley, pages: Pages): string =>
  paragraphsOf(galley).length === 0
    ? ''
    : `${galley.sections
        .filter(({ paragraphs }) => paragraphs.length > 0)
        .map((section) => (section.kind === 'body' ? bodyLines(section) : frontLines(section, pages)).join('\n'))
        .join('\n\n')}\n`;
