/**
 * `word/document.xml` of a galley, written straight as text: this is the one part that differs from
 * document to document, and the only place where the time of a build is spent on XML.
 */

import { type Galley, type GalleySection, paragraphsOf, type SetCell, type SetParagraph } from '../../tree/galley.ts';
import type { Chart } from '../../tree/nodes.ts';
import type { PageNumbers, Pages } from '../../tree/pages.ts';
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

export const OPEN =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"' +
  ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>';

export const CLOSE = '</w:body></w:document>';

interface Writing {
  readonly style: Style;
  readonly write: (xml: string) => void;
  readonly marks: CommentMarks | undefined;
  /** Where a contents line points, and the field around all of them. */
  readonly contents: ContentsLines | undefined;
  bookmarks: number;
  readonly charts: Chart[];
}

/** What contents lines are written with: it is known once everything else is set. */
export interface ContentsLines {
  readonly field: ContentsField;
  readonly target: (paragraph: SetParagraph) => { readonly bookmark: string; readonly page: string } | undefined;
}

/** A stretch of paragraphs of one section; `lineCount` is asked of cells only. */
export interface Stretch {
  readonly paragraphs: readonly SetParagraph[];
  readonly lineCount: (at: number) => number;
}

/** Writes a body stretch by stretch. */
export interface BodyWriter {
  readonly section: (section: Omit<GalleySection, 'paragraphs'>) => void;
  readonly add: (stretch: Stretch) => void;
  /** Ends a stretch of sections after which others follow: gives the charts that are shown, which are parts of their own. */
  readonly end: () => readonly Chart[];
  /** The same, of the last one. */
  readonly finish: () => readonly Chart[];
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
  const own = writing.style.formats[paragraph.role].face;
  const { contents } = writing;
  if (contents && paragraph.role.startsWith('contents') && paragraph.role !== 'contentsTitle') {
    return contentsEntryXml(paragraph, contents.field, own, contents.target(paragraph));
  }
  const marks = writing.marks?.get(paragraph);
  if (paragraph.chart) {
    writing.charts.push(paragraph.chart);
    const chart = chartRunXml(paragraph.chart, writing.charts.length, writing.style);
    return marks ? commentedXml(chart, marks) : chart;
  }
  const runs = marks ? commentedRunsXml(paragraph.runs, own, marks) : runsXml(paragraph.runs, own);
  if (paragraph.bookmark === undefined) return runs;
  writing.bookmarks += 1;
  return withBookmark(runs, paragraph.bookmark, writing.bookmarks);
};

/** In characters as well, which win in Word over the twips and over what the style says. */
const hangXml = ({ hang, role }: SetParagraph, { formats }: Style): string => {
  if (!hang) return '';
  const chars = (twips: number): number => Math.round((twips * 10) / formats[role].face.size);
  const { left, by } = hang;
  return `<w:ind w:left="${left}" w:leftChars="${chars(left)}" w:hanging="${by}" w:hangingChars="${chars(by)}"/>`;
};

const paragraphXml = (paragraph: SetParagraph, writing: Writing, section: string): string => {
  const tag = styleTag(writing.style, paragraph.role);
  const newPage = paragraph.pageBreakBefore ? '<w:pageBreakBefore/>' : '';
  const own = paragraph.cell ? cellProperties(paragraph.cell) : paragraph.hang ? hangXml(paragraph, writing.style) : '';
  return `<w:p><w:pPr>${tag}${newPage}${own}${section}</w:pPr>${contentXml(paragraph, writing)}</w:p>`;
};

/** `at`: index in the stretch, of which `cell` is one. */
const cellXml = (paragraph: SetParagraph, cell: SetCell, at: number, stretch: Stretch, writing: Writing): string => {
  const height = (): number => heightOfRow(stretch.paragraphs, at, cell, stretch.lineCount, writing.style);
  return beforeCell(cell, height) + paragraphXml(paragraph, writing, '') + afterCell(cell);
};

/** Sections that have paragraphs; all but the last end in the properties of their last paragraph. */
export const startBody = (
  style: Style,
  parts: Parts,
  write: (xml: string) => void,
  options: { readonly marks?: CommentMarks | undefined; readonly contents?: ContentsLines },
): BodyWriter => {
  const writing: Writing = {
    style,
    write,
    marks: options.marks,
    contents: options.contents,
    bookmarks: 0,
    charts: [],
  };
  let open: Omit<GalleySection, 'paragraphs'> | undefined;
  let next: Omit<GalleySection, 'paragraphs'> | undefined;
  // Whether it is its section's last is known when the next paragraph comes.
  let held: SetParagraph | undefined;
  const release = (section: string): void => {
    if (held) write(paragraphXml(held, writing, section));
    else if (section !== '') write(`<w:p><w:pPr>${section}</w:pPr></w:p>`);
    held = undefined;
  };
  const turn = (): void => {
    release(open && next ? sectionXml(open, style, parts) : '');
    open = next ?? open;
    next = undefined;
  };
  return {
    section: (section) => {
      next = section;
    },
    add: (stretch) => {
      stretch.paragraphs.forEach((paragraph, at) => {
        turn();
        if (paragraph.cell) write(cellXml(paragraph, paragraph.cell, at, stretch, writing));
        else held = paragraph;
      });
    },
    end: () => {
      release(open ? sectionXml(open, style, parts) : '');
      return writing.charts;
    },
    finish: () => {
      release('');
      if (open) write(sectionXml(open, style, parts));
      return writing.charts;
    },
  };
};

/** The contents' lines with their pages; `bookmarkOf` names the paragraph that one points to. */
export const contentsLines = (
  sections: readonly GalleySection[],
  pages: PageNumbers,
  bookmarkOf: (target: number) => string | undefined,
): ContentsLines => ({
  field: contentsField(sections),
  target: ({ target }) => {
    const bookmark = target === undefined ? undefined : bookmarkOf(target);
    if (target === undefined || bookmark === undefined) return undefined;
    const page = pages.pages[pages.pageOf[target] ?? -1];
    return { bookmark, page: page ? String(page.number) : '' };
  },
});

/** Writes `word/document.xml` of a galley that is whole. Gives the charts that it shows. */
export const writeDocument = (
  galley: Galley,
  pages: Pages,
  parts: Parts,
  write: (xml: string) => void,
  remarks: readonly Remark[] = [],
): readonly Chart[] => {
  const all = paragraphsOf(galley);
  const marks = remarks.length === 0 ? undefined : commentMarks(remarks, all);
  const contents = contentsLines(galley.sections, pages, (target) => all[target]?.bookmark);
  const body = startBody(galley.style, parts, write, { marks, contents });
  let counts: Uint32Array | undefined;
  let first = 0;
  write(OPEN);
  for (const { paragraphs, ...section } of galley.sections) {
    const from = first;
    const lineCount = (at: number): number => {
      counts ??= lineCounts(pages, all.length);
      return counts[from + at] as number;
    };
    body.section(section);
    body.add({ paragraphs, lineCount });
    first += paragraphs.length;
  }
  const charts = body.finish();
  write(CLOSE);
  return charts;
};
