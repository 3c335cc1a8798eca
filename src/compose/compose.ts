/**
 * Tree and style become a galley: the flat list of set paragraphs that layout and every output read. A pure
 * function; it knows no page and no file format.
 */

import type { Galley, GalleySection, SetParagraph } from '../tree/galley.ts';
import type { Document, Part, Speech } from '../tree/nodes.ts';
import type { Style } from '../tree/style.ts';
import { type Piece, supplied, textOf } from '../tree/trace.ts';
import { setContents, setCover } from './front.ts';
import { oneLine, setTitle } from './lines.ts';
import { numberTree } from './number.ts';
import { depthOf, outlined } from './outline.ts';
import { type Mark, setSpeech } from './speech.ts';

/** Sections of the body while they are made; marks index the paragraphs of all of them. */
interface Body {
  readonly sections: { kind: GalleySection['kind']; paragraphs: SetParagraph[]; firstPage?: number }[];
  readonly marks: Mark[];
  count: number;
}

/** `document` may be numbered or not; it is numbered here. */
export const compose = (document: Document, style: Style): Galley => {
  const numbered = numberTree(document, style);
  const used = outlined(style, depthOf(document));
  const body = setBody(numbered, used);
  if (document.contents) addBookmarks(body);
  const { marks, sections } = body;
  const cover = document.cover ? [setCover(document.cover, countSpeeches(document), used)] : [];
  const before = (cover[0]?.paragraphs.length ?? 0) + marks.length + 1;
  const contents = document.contents ? [setContents(marks, before, used)] : [];
  const { title, author, date } = document;
  return { style: used, sections: [...cover, ...contents, ...sections], title, author, date };
};

const countSpeeches = (document: Document): number =>
  document.children.reduce((sum, child) => sum + (child.type === 'part' ? child.children.length : 1), 0);

const setBody = (document: Document, style: Style): Body => {
  const body: Body = { sections: [], marks: [], count: 0 };
  for (const child of document.children) {
    if (child.type === 'speech') addSpeech(body, child, document, style, 1);
    else {
      addPart(body, child, document, style);
      for (const speech of child.children) addSpeech(body, speech, document, style, 2);
    }
  }
  return body;
};

/** The section that a speech or a part's title goes on in, or a new one. */
const sectionFor = (body: Body, kind: GalleySection['kind'], own: boolean): Body['sections'][number] => {
  const last = body.sections.at(-1);
  if (last && !own) return last;
  const section = { kind, paragraphs: [], ...(own || !last ? { firstPage: 1 } : {}) };
  body.sections.push(section);
  return section;
};

const addSpeech = (body: Body, speech: Speech, document: Document, style: Style, level: 1 | 2): void => {
  const perSpeech = document.paging === 'perSpeech';
  const section = sectionFor(body, 'body', perSpeech);
  const headings = (document.contents?.depth ?? 1) > 1;
  const { paragraphs, marks } = setSpeech(speech, style, {
    newPage: section.paragraphs.length > 0,
    level,
    headings,
  });
  for (const mark of marks) body.marks.push(moved(mark, body.count, perSpeech));
  for (const paragraph of paragraphs) section.paragraphs.push(paragraph);
  body.count += paragraphs.length;
};

/** With pages that begin at 1 in each speech a page number in the contents would say nothing. */
const moved = (mark: Mark, by: number, perSpeech: boolean): Mark =>
  perSpeech || mark.at === undefined
    ? { level: mark.level, pieces: mark.pieces }
    : { level: mark.level, pieces: mark.pieces, at: mark.at + by };

const addPart = (body: Body, part: Part, document: Document, style: Style): void => {
  const perSpeech = document.paging === 'perSpeech';
  const section = sectionFor(body, perSpeech ? 'cover' : 'body', perSpeech);
  const pieces = partPieces(part);
  const title = setTitle(pieces, 'partTitle', style, { pageBreakBefore: section.paragraphs.length > 0 });
  body.marks.push(moved({ level: 1, pieces: oneLine(pieces), at: 0 }, body.count, perSpeech));
  section.paragraphs.push(title);
  body.count += 1;
};

const partPieces = (part: Part): readonly Piece[] =>
  textOf(part.title) === '' ? part.label : [...part.label, supplied('　'), ...part.title];

/** Gives the paragraphs that the contents point to their bookmarks, in place: the body is still being made. */
const addBookmarks = ({ marks, sections }: Body): void => {
  const targets = marks.flatMap(({ at }) => (at === undefined ? [] : [at]));
  let serial = 0;
  let from = 0;
  for (const { paragraphs } of sections) {
    const end = from + paragraphs.length;
    for (let at = targets[serial]; at !== undefined && at < end; at = targets[serial]) {
      serial += 1;
      const bookmark = `_Toc${String(serial).padStart(6, '0')}`;
      paragraphs[at - from] = { ...(paragraphs[at - from] as SetParagraph), bookmark };
    }
    from = end;
  }
};
