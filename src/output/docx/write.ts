/**
 * A galley as a .docx, byte for byte the same whenever, wherever and how often it is written. What
 * a style decides is made once; `document.xml` and the properties are written here. No file is touched.
 */

import type { Galley } from '../../tree/galley.ts';
import type { Pages } from '../../tree/pages.ts';
import type { Style } from '../../tree/style.ts';
import { type Entry, entryFromText, pack, zip } from '../zip.ts';
import { writeDocument } from './body.ts';
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

/** `pages` give the contents their page numbers. */
export const writeDocx = (galley: Galley, pages: Pages, options: DocxOptions = {}): Uint8Array => {
  const parts = (options.parts ?? partsOf)(galley.style);
  const sink = sinkFor(galley);
  const { remarks = [], stamp = momentOf(galley.date) } = options;
  const charts = writeDocument(galley, pages, parts, sink.write, remarks);
  const entries = [
    ...entriesOf(parts),
    pack('docProps/core.xml', Buffer.from(coreXml(galley, stamp))),
    pack('word/document.xml', sink.bytes()),
  ];
  return zip(withExtraParts(entries, [...chartParts(charts, galley.style), ...commentParts(remarks, stamp)]));
};
