/**
 * A galley as a .docx, byte for byte the same whenever, wherever and how often it is written. What
 * a style decides is made once; `document.xml` and the properties are written here. No file is touched.
 */

import type { Galley, GalleySection, SetParagraph } from '../../tree/galley.ts';
import type { Chart } from '../../tree/nodes.ts';
import type { PageNumbers, Pages } from '../../tree/pages.ts';
import type { Style } from '../../tree/style.ts';
import { type Entry, entryFromText, pack, zip } from '../zip.ts';
import { CLOSE, contentsLines, OPEN, startBody, writeDocument } from './body.ts';
import { chartParts } from './charts.ts';
import { commentParts, type Remark } from './comments.ts';
import { coreXml, momentOf } from './core.ts';
import { withExtraParts } from './extra.ts';
import { type Parts, partsOf } from './parts.ts';
import { createSink, type Sink } from './sink.ts';

export interface DocxOptions {
  /** Moment of creation, `2024-09-12T00:00:00Z`; by default the document's own date. */
  readonly stamp?: string;
  /** Where the parts of a style come from; by default they are made, which loads the `docx` package. */
  readonly parts?: (style: Style) => Parts;
  /** Comments of a review copy; without any, the file has no trace of them. */
  readonly remarks?: readonly Remark[];
}

const ready = new WeakMap<Parts, readonly Entry[]>();

/** The parts of a style, ready to be copied into an archive. */
const entriesOf = (parts: Parts): readonly Entry[] => {
  const known = ready.get(parts);
  if (known) return known;
  const entries = parts.files.map(([path, text]) => entryFromText(path, text));
  ready.set(parts, entries);
  return entries;
};

const sinkFor = (galley: Galley): Sink => {
  let paragraphs = 0;
  let characters = 0;
  for (const section of galley.sections) {
    paragraphs += section.paragraphs.length;
    for (const { runs } of section.paragraphs) for (const { text } of runs) characters += text.length;
  }
  return createSink(paragraphs, characters);
};

type About = Pick<Galley, 'title' | 'author' | 'date' | 'style'>;

/** An archive of a document's parts, the body's bytes among them. */
const finish = (
  about: About,
  body: Uint8Array,
  parts: Parts,
  charts: readonly Chart[],
  { remarks = [], stamp = momentOf(about.date) }: DocxOptions,
): Uint8Array => {
  const entries = [
    ...entriesOf(parts),
    pack('docProps/core.xml', Buffer.from(coreXml(about, stamp))),
    pack('word/document.xml', body),
  ];
  return zip(withExtraParts(entries, [...chartParts(charts, about.style), ...commentParts(remarks, stamp)]));
};

/** `pages` give the contents their page numbers. */
export const writeDocx = (galley: Galley, pages: Pages, options: DocxOptions = {}): Uint8Array => {
  const parts = (options.parts ?? partsOf)(galley.style);
  const sink = sinkFor(galley);
  const charts = writeDocument(galley, pages, parts, sink.write, options.remarks);
  return finish(galley, sink.bytes(), parts, charts, options);
};

/** Writes a document speech by speech; what stands before them comes last. */
export interface DocxPress {
  readonly section: (section: Omit<GalleySection, 'paragraphs'>) => void;
  /** `lineCount`: of the paragraph at an index, asked of cells only. */
  readonly add: (paragraphs: readonly SetParagraph[], lineCount: (at: number) => number) => void;
  /** `pages` of the whole; `sections` stand before all others and are never asked for the lines of a paragraph. */
  readonly finish: (about: About, sections: readonly GalleySection[], pages: PageNumbers) => Uint8Array;
}

/** What a speech takes, so that one of usual length is never copied; untouched room costs nothing. */
const CHARACTERS = 6000;
const PARAGRAPHS = 120;
/** Bytes of a line of the contents, and of a cover. */
const CONTENTS_LINE = 2048;
const COVER = 32_768;

/** `speeches`: how many are to come. */
export const startDocx = (style: Style, speeches: number, options: Omit<DocxOptions, 'remarks'>): DocxPress => {
  const parts = (options.parts ?? partsOf)(style);
  const front = COVER + speeches * CONTENTS_LINE;
  const sink = createSink(speeches * PARAGRAPHS, speeches * CHARACTERS, front);
  const body = startBody(style, parts, sink.write, {});
  const bookmarks = new Map<number, string>();
  let count = 0;
  return {
    section: body.section,
    add: (paragraphs, lineCount) => {
      paragraphs.forEach(({ bookmark }, at) => {
        if (bookmark !== undefined) bookmarks.set(count + at, bookmark);
      });
      count += paragraphs.length;
      body.add({ paragraphs, lineCount });
    },
    finish: (about, sections, pages) => {
      const charts = body.finish();
      const before = sections.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0);
      const first = createSink(before, before * CONTENTS_LINE);
      const contents = contentsLines(sections, pages, (target) => bookmarks.get(target - before));
      const writer = startBody(style, parts, first.write, { contents });
      first.write(OPEN);
      for (const { paragraphs, ...section } of sections) {
        writer.section(section);
        writer.add({ paragraphs, lineCount: () => 0 });
      }
      writer.end();
      sink.write(CLOSE);
      return finish(about, sink.bytesAfter(first.bytes()), parts, charts, options);
    },
  };
};
