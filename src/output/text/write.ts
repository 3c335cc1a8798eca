/**
 * A galley as plain text: a paragraph a line, numbers as they are printed, titles on one line. From the first
 * speech on its lines are those of the .docx. No indents: where the text goes next has its own.
 */

import { type Galley, type GalleySection, paragraphsOf, paragraphText, type SetParagraph } from '../../tree/galley.ts';
import type { Pages } from '../../tree/pages.ts';

/** A line end inside a paragraph balances a title on paper; as text the title is one line. */
const lineOf = (paragraph: SetParagraph): string => paragraphText(paragraph).replaceAll('\n', '');

const startsBlock = (paragraph: SetParagraph): boolean => paragraph.role === 'title' || paragraph.role === 'partTitle';

const entryLine = (paragraph: SetParagraph, pages: Pages): string => {
  const page = paragraph.target === undefined ? undefined : pages.pages[pages.pageOf[paragraph.target] ?? -1];
  return page ? `${lineOf(paragraph)}……${page.number}` : lineOf(paragraph);
};

const isBlank = (paragraph: SetParagraph): boolean => paragraph.role === 'blank';

/** Cover and contents without the blank lines that only fill a page. */
const frontLines = (section: GalleySection, pages: Pages): string[] =>
  section.paragraphs.filter((paragraph) => !isBlank(paragraph)).map((paragraph) => entryLine(paragraph, pages));

const bodyLines = (section: GalleySection): string[] =>
  section.paragraphs.flatMap((paragraph, index) =>
    index > 0 && startsBlock(paragraph) ? ['', lineOf(paragraph)] : [lineOf(paragraph)],
  );

/** Ends in a line end; `pages` give the contents their page numbers. */
export const writeText = (galley: Galley, pages: Pages): string =>
  paragraphsOf(galley).length === 0
    ? ''
    : `${galley.sections
        .filter(({ paragraphs }) => paragraphs.length > 0)
        .map((section) => (section.kind === 'body' ? bodyLines(section) : frontLines(section, pages)).join('\n'))
        .join('\n\n')}\n`;
