/**
 * `word/document.xml` of a galley, written straight as text: this is the one part that differs from
 * document to document, and the only place where the time of a build is spent on XML.
 */

import { type Galley, paragraphsOf, type SetCell, type SetParagraph } from '../../tree/galley.ts';
import type { Chart } from '../../tree/nodes.ts';
import type { Pages } from '../../tree/pages.ts';
import type { Role, Style } from '../../tree/style.ts';
import { chartRunXml } from './chart-run.ts';
import { commentedRunsXml, commentedXml } from './commented.ts';
import { type CommentMarks, commentMarks, type Remark } from './comments.ts';
import { type ContentsField, contentsEntryXml, contentsField } from './contents.ts';
import { styleId } from './ids.ts';
import type { Parts } from './parts.ts';
import { runsXml } from './runs.ts';
import { sectionXml } from './section.ts';
import { afterCell, beforeCell, cellProperties, heightOfRow, lineCounts } from './table.ts';
import { escapeAttribute } from './xml.ts';

const OPEN =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"' +
  ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>';

const CLOSE = '</w:body></w:document>';

interface Writing {
  readonly galley: Galley;
  readonly pages: Pages;
  readonly all: readonly SetParagraph[];
  readonly field: ContentsField;
  readonly marks: CommentMarks | undefined;
  bookmarks: number;
  readonly charts: Chart[];
  /** Lines of each paragraph, once there is a table. */
  counts: Uint32Array | undefined;
}

const styleTags = new WeakMap<Style, Record<Role, string>>();

const styleTag = (style: Style, role: Role): string => {
  let tags = styleTags.get(style);
  if (!tags) {
    const pairs = Object.values(style.formats).map((format) => [
      format.role,
      `<w:pStyle w:val="${escapeAttribute(styleId(format))}"/>`,
    ]);
    tags = Object.fromEntries(pairs) as Record<Role, string>;
    styleTags.set(style, tags);
  }
  return tags[role];
};

const withBookmark = (xml: string, name: string, id: number): string =>
  `<w:bookmarkStart w:id="${id}" w:name="${escapeAttribute(name)}"/>${xml}<w:bookmarkEnd w:id="${id}"/>`;

const contentXml = (paragraph: SetParagraph, writing: Writing): string => {
  const own = writing.galley.style.formats[paragraph.role].face;
  if (paragraph.role.startsWith('contents') && paragraph.role !== 'contentsTitle') {
    return contentsEntryXml(paragraph, writing.field, own, targetOf(paragraph, writing));
  }
  const marks = writing.marks?.get(paragraph);
  if (paragraph.chart) {
    writing.charts.push(paragraph.chart);
    const chart = chartRunXml(paragraph.chart, writing.charts.length, writing.galley.style);
    return marks ? commentedXml(chart, marks) : chart;
  }
  const runs = marks ? commentedRunsXml(paragraph.runs, own, marks) : runsXml(paragraph.runs, own);
  if (paragraph.bookmark === undefined) return runs;
  writing.bookmarks += 1;
  return withBookmark(runs, paragraph.bookmark, writing.bookmarks);
};

const targetOf = (
  { target }: SetParagraph,
  { all, pages }: Writing,
): { bookmark: string; page: string } | undefined => {
  const bookmark = target === undefined ? undefined : all[target]?.bookmark;
  if (target === undefined || bookmark === undefined) return undefined;
  const page = pages.pages[pages.pageOf[target] ?? -1];
  return { bookmark, page: page ? String(page.number) : '' };
};

const paragraphXml = (paragraph: SetParagraph, writing: Writing, section: string): string => {
  const tag = styleTag(writing.galley.style, paragraph.role);
  const newPage = paragraph.pageBreakBefore ? '<w:pageBreakBefore/>' : '';
  const own = paragraph.cell ? cellProperties(paragraph.cell) : '';
  return `<w:p><w:pPr>${tag}${newPage}${own}${section}</w:pPr>${contentXml(paragraph, writing)}</w:p>`;
};

/** `at`: index among all paragraphs, of which `cell` is one. */
const cellXml = (paragraph: SetParagraph, cell: SetCell, at: number, writing: Writing): string => {
  const { all, pages, galley } = writing;
  const height = (): number => {
    writing.counts ??= lineCounts(pages, all.length);
    return heightOfRow(all, at, cell, writing.counts, galley.style);
  };
  return beforeCell(cell, height) + paragraphXml(paragraph, writing, '') + afterCell(cell);
};

/**
 * Writes `word/document.xml`; all but the last section end in the properties of their last paragraph. Gives the
 * charts that it shows, which are parts of their own.
 */
export const writeDocument = (
  galley: Galley,
  pages: Pages,
  parts: Parts,
  write: (xml: string) => void,
  remarks: readonly Remark[] = [],
): readonly Chart[] => {
  const all = paragraphsOf(galley);
  const marks = remarks.length === 0 ? undefined : commentMarks(remarks, all);
  const writing: Writing = {
    galley,
    pages,
    all,
    field: contentsField(galley),
    marks,
    bookmarks: 0,
    charts: [],
    counts: undefined,
  };
  const sections = galley.sections.filter(({ paragraphs }) => paragraphs.length > 0);
  let first = 0;
  write(OPEN);
  sections.forEach((section, at) => {
    const properties = sectionXml(section, galley.style, parts);
    const last = at === sections.length - 1;
    const end = last ? -1 : section.paragraphs.length - 1;
    section.paragraphs.forEach((paragraph, index) => {
      const { cell } = paragraph;
      if (cell) write(cellXml(paragraph, cell, first + index, writing));
      else write(paragraphXml(paragraph, writing, index === end ? properties : ''));
    });
    first += section.paragraphs.length;
    if (last) write(properties);
  });
  write(CLOSE);
  return writing.charts;
};
