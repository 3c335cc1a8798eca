/**
 * The Word profile against `docx/layout`, which follows probes made in Word: every line and page of a few
 * compilations. That module takes — and · for half an em and knows no hanging marks, so the texts have
 * neither of the two and hanging is off.
 */

import { Document, LineRuleType, Paragraph, TextRun } from 'docx';
import { layoutDocument } from 'docx/layout';
import { describe, expect, it } from 'vitest';
import { layout } from '../../src/layout/layout.ts';
import { PROFILES } from '../../src/layout/profiles.ts';
import type { Galley, GalleySection, SetParagraph } from '../../src/tree/galley.ts';
import type { Style } from '../../src/tree/style.ts';
import { agreementOf } from '../support/agreement.ts';
import { compilationOf } from '../support/galleys.ts';

/** The one name for our fonts whose widths that module knows: all of them are as wide. */
const FONT = 'FangSong';

const withoutHalfEms = (galley: Galley): Galley => ({
  ...galley,
  sections: galley.sections.map((section) => ({
    ...section,
    paragraphs: section.paragraphs.map((paragraph) => ({
      ...paragraph,
      runs: paragraph.runs.map((run) => ({ ...run, text: run.text.replace(/[—·]/g, '') })),
    })),
  })),
});

const paragraphOf = (paragraph: SetParagraph, style: Style): Paragraph => {
  const { face, align, firstLineChars, leftChars, rightChars, before, after, line, ...format } =
    style.formats[paragraph.role];
  const inTwips = (hundredths: number): number => (hundredths * face.size) / 10;
  return new Paragraph({
    widowControl: false,
    keepNext: format.keepNext,
    pageBreakBefore: format.pageBreakBefore || paragraph.pageBreakBefore,
    alignment: align,
    spacing: { before, after, line, lineRule: LineRuleType.EXACT },
    indent: { left: inTwips(leftChars), right: inTwips(rightChars), firstLine: inTwips(firstLineChars) },
    children: paragraph.runs.flatMap((run) =>
      run.text.split('\n').map(
        (text, at) =>
          new TextRun({
            text,
            font: FONT,
            size: run.face.size,
            bold: run.face.bold,
            characterSpacing: run.face.spacing,
            ...(at === 0 ? {} : { break: 1 }),
          }),
      ),
    ),
  });
};

const documentOf = ({ style, sections }: Galley): Document => {
  const { width, height, footer, ...margins } = style.page;
  const sectionOf = ({ paragraphs, firstPage }: GalleySection) => ({
    properties: {
      page: {
        size: { width, height },
        margin: { ...margins, header: 851, footer },
        ...(firstPage === undefined ? {} : { pageNumbers: { start: firstPage } }),
      },
    },
    children: paragraphs.map((paragraph) => paragraphOf(paragraph, style)),
  });
  return new Document({
    compatibility: { version: 15 },
    styles: { default: { document: { run: { language: { value: 'en-US', eastAsia: 'zh-CN' } } } } },
    sections: sections.map(sectionOf),
  });
};

const madeLines = (galley: Galley): string[][] => {
  const { pages, stoppedAt } = layoutDocument(documentOf(galley));
  expect(stoppedAt).toBeUndefined();
  return pages.map(({ body }) =>
    body
      .flatMap((block) => (block.type === 'paragraph' ? block.lines : []))
      .map(({ text }) => text.replace(/\s/g, ''))
      .filter((text) => text !== ''),
  );
};

describe('docx/layout', () => {
  it.each([5000, 5016, 5017, 5018, 5024])(
    'breaks lines and pages of compilation %i where the Word profile does',
    (seed) => {
      const galley = withoutHalfEms(compilationOf(seed));
      const pages = layout(galley, { ...PROFILES.word, hanging: '' });
      const { lineBreaks, linesFound, pageBreaks, pagesFound, extra, disagreements } = agreementOf(
        galley,
        pages,
        madeLines(galley),
      );
      expect(disagreements).toEqual([]);
      expect([linesFound, pagesFound, extra]).toEqual([lineBreaks, pageBreaks, 0]);
      expect(lineBreaks).toBeGreaterThan(100);
    },
  );
});
