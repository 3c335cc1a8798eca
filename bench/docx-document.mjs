/** The document as objects of the docx package, from coded lines: shared by the peers that use it and by the layout measure. */

import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  LineRuleType,
  PageNumber,
  Paragraph,
  TableOfContents,
  TextRun,
} from 'docx';
import { FONTS, GRID, PAGE, STYLES } from './base.mjs';

const ALIGN = { center: AlignmentType.CENTER, both: AlignmentType.BOTH };
const HEADINGS = { T: HeadingLevel.HEADING_1, 1: HeadingLevel.HEADING_2, 2: HeadingLevel.HEADING_3 };

const formatOf = ([id, name, font, size, align, first, line, outline]) => ({
  id,
  name,
  basedOn: 'Normal',
  run: { font, size, characterSpacing: -5, color: '000000' },
  paragraph: {
    spacing: { line, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
    indent: { firstLineChars: first, firstLine: first * 3.2 },
    alignment: ALIGN[align],
    widowControl: false,
    ...(outline < 0 ? {} : { outlineLevel: outline }),
  },
});

const styles = () => ({
  default: {
    document: { run: { font: FONTS.body, size: 32, language: { eastAsia: 'zh-CN' } } },
    heading1: formatOf(STYLES.T),
    heading2: formatOf(STYLES[1]),
    heading3: formatOf(STYLES[2]),
  },
  paragraphStyles: Object.entries(STYLES)
    .filter(([code]) => !HEADINGS[code])
    .map(([, style]) => formatOf(style)),
});

const properties = (numbered) => ({
  page: {
    size: { width: PAGE.width, height: PAGE.height },
    margin: { top: PAGE.top, bottom: PAGE.bottom, left: PAGE.left, right: PAGE.right, footer: PAGE.footer },
    ...(numbered ? { pageNumbers: { start: 1 } } : {}),
  },
  grid: { type: 'lines', linePitch: GRID },
});

const footer = (alignment, side) =>
  new Footer({
    children: [
      new Paragraph({
        alignment,
        indent: { [side]: 280 },
        spacing: { line: 280, lineRule: LineRuleType.AUTO },
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: FONTS.title, size: 28 })],
      }),
    ],
  });

const paragraph = (code, text) =>
  new Paragraph({
    ...(HEADINGS[code] ? { heading: HEADINGS[code] } : { style: STYLES[code][0] }),
    ...(code === 'T' ? { pageBreakBefore: true } : {}),
    children: [new TextRun({ text, font: { hint: 'eastAsia' } })],
  });

/**
 * @param {[code: string, text: string][]} lines in the order of lines.mjs
 * @param {object} [options] further options of the document
 */
export const documentOf = (lines, options = {}) => {
  const empty = () => new Footer({ children: [new Paragraph({})] });
  const none = { default: empty(), even: empty() };
  const cover = [];
  const contents = [];
  const body = [];
  const entries = [];
  for (const [code, text] of lines) {
    if (code === 'C' || code === 'c') cover.push(paragraph(code, text));
    else if (code === 'M') contents.push(paragraph(code, text));
    else if (code === 'E') entries.push({ title: text, level: 1 });
    else if (STYLES[code]) body.push(paragraph(code, text));
  }
  contents.push(new TableOfContents('目录', { headingStyleRange: '1-1', cachedEntries: entries }));
  return new Document({
    styles: styles(),
    evenAndOddHeaderAndFooters: true,
    sections: [
      { properties: properties(false), footers: none, children: cover },
      { properties: properties(false), footers: none, children: contents },
      {
        properties: properties(true),
        footers: { default: footer(AlignmentType.RIGHT, 'right'), even: footer(AlignmentType.LEFT, 'left') },
        children: body,
      },
    ],
    ...options,
  });
};
