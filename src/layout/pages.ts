/**
 * Lines into pages: exact pitch, space before and after, page breaks, headings kept with what follows,
 * no widow control. It is told how many lines a paragraph has and never looks at text.
 *
 * A line fits while its lower edge is inside the text area (GB/T 9704—2012 5.2.3: 22 lines a page).
 */

import type { GalleySection, SetParagraph } from '../tree/galley.ts';
import type { Line, Page, Pages } from '../tree/pages.ts';
import type { ParagraphFormat, Style } from '../tree/style.ts';
import type { Profile } from './profiles.ts';

interface Writer {
  readonly pages: Page[];
  readonly pageOf: number[];
  section: number;
  number: number;
  lines: Line[];
  /** Twips from the top of the text area to the lower edge of what is set. */
  y: number;
  /** Space that the last paragraph asks after itself. */
  after: number;
}

const breaksPage = (paragraph: SetParagraph, format: ParagraphFormat): boolean =>
  paragraph.pageBreakBefore || format.pageBreakBefore;

/**
 * `lines[i]` is what `breakLines` gave for paragraph `i` of all sections.
 */
export const composePages = (
  sections: readonly GalleySection[],
  lines: readonly (readonly number[])[],
  style: Style,
  profile: Profile,
): Pages => {
  const height = textHeight(style, profile);
  const writer: Writer = { pages: [], pageOf: [], section: 0, number: 1, lines: [], y: 0, after: 0 };
  let index = 0;
  sections.forEach((section, at) => {
    if (section.paragraphs.length === 0) return;
    writer.section = at;
    if (section.firstPage !== undefined) writer.number = section.firstPage;
    setSection(writer, section.paragraphs, index, lines, style, height);
    index += section.paragraphs.length;
    turnPage(writer);
  });
  return { pages: writer.pages, pageOf: writer.pageOf };
};

const textHeight = ({ page, gridPitch }: Style, profile: Profile): number => {
  const height = page.height - page.top - page.bottom;
  return profile.wholeGridLines ? height - (height % gridPitch) : height;
};

const turnPage = (writer: Writer): void => {
  writer.pages.push({ section: writer.section, number: writer.number, lines: writer.lines });
  writer.number += 1;
  writer.lines = [];
  writer.y = 0;
  writer.after = 0;
};

const setSection = (
  writer: Writer,
  paragraphs: readonly SetParagraph[],
  first: number,
  lines: readonly (readonly number[])[],
  style: Style,
  height: number,
): void => {
  const formatOf = (at: number): ParagraphFormat => style.formats[(paragraphs[at] as SetParagraph).role];
  let chainEnd = 0;
  for (let at = 0; at < paragraphs.length; at++) {
    const format = formatOf(at);
    const hard = breaksPage(paragraphs[at] as SetParagraph, format);
    if (hard && writer.lines.length > 0) turnPage(writer);
    if (at >= chainEnd) {
      chainEnd = keptUntil(paragraphs, at, style);
      if (writer.lines.length > 0 && format.keepNext) {
        const needed = chainHeight(writer, paragraphs, at, chainEnd, first, lines, style);
        if (writer.y + needed > height) turnPage(writer);
      }
    }
    setParagraph(writer, first + at, lines[first + at] as readonly number[], format, height, at === 0 || hard);
  }
};

/** One past the paragraph that ends the chain of kept paragraphs which starts at `at`. */
const keptUntil = (paragraphs: readonly SetParagraph[], at: number, style: Style): number => {
  let end = at;
  while (end < paragraphs.length) {
    const paragraph = paragraphs[end] as SetParagraph;
    const format = style.formats[paragraph.role];
    if (end > at && breaksPage(paragraph, format)) return end;
    end += 1;
    if (!format.keepNext) return end;
  }
  return end;
};

/** Height of a chain: all lines of the kept paragraphs and the first line of the one that ends it. */
const chainHeight = (
  writer: Writer,
  paragraphs: readonly SetParagraph[],
  from: number,
  to: number,
  first: number,
  lines: readonly (readonly number[])[],
  style: Style,
): number => {
  let sum = 0;
  let after = writer.after;
  for (let at = from; at < to; at++) {
    const format = style.formats[(paragraphs[at] as SetParagraph).role];
    const count = format.keepNext ? (lines[first + at] as readonly number[]).length / 2 : 1;
    sum += Math.max(after, format.before) + count * format.line;
    after = format.after;
  }
  return sum;
};

const setParagraph = (
  writer: Writer,
  index: number,
  lines: readonly number[],
  format: ParagraphFormat,
  height: number,
  keepBefore: boolean,
): void => {
  if (writer.lines.length > 0) {
    writer.y += Math.max(writer.after, format.before);
    if (writer.y + format.line > height) turnPage(writer);
  } else if (keepBefore) writer.y += format.before;
  writer.after = 0;
  for (let at = 0; at < lines.length; at += 2) {
    if (writer.y + format.line > height && writer.lines.length > 0) turnPage(writer);
    if (at === 0) writer.pageOf[index] = writer.pages.length;
    writer.lines.push({ paragraph: index, start: lines[at] as number, end: lines[at + 1] as number, top: writer.y });
    writer.y += format.line;
  }
  writer.after = format.after;
};
