/**
 * A galley as a .docx, byte for byte the same whenever, wherever and how often it is written. What
 * a style decides is made once; `document.xml` and the properties are written here. No file is touched.
 */

import type { Galley } from '../../tree/galley.ts';
import type { Pages } from '../../tree/pages.ts';
import type { Style } from '../../tree/style.ts';
import { writeDocument } from './body.ts';
import { coreXml } from './core.ts';
import { type Parts, partsOf } from './parts.ts';
import { createSink, type Sink } from './sink.ts';
import { type Entry, entryFromText, pack, zip } from './zip.ts';

export interface DocxOptions {
  /** Moment of creation, `2024-09-12T00:00:00Z`; by default the document's own date. */
  readonly stamp?: string;
  /** Where the parts of a style come from; by default they are made, which loads the `docx` package. */
  readonly parts?: (style: Style) => Parts;
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
  writeDocument(galley, pages, parts, sink.write);
  return zip([
    ...entriesOf(parts),
    pack('docProps/core.xml', Buffer.from(coreXml(galley, options.stamp))),
    pack('word/document.xml', sink.bytes()),
  ]);
};
