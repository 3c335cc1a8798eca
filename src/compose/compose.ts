/**
 * Tree and style become a galley: the flat list of set paragraphs that layout and every output read. Pure
 * functions; they know no page and no file format. A volume can be set speech by speech, so that nobody has to
 * hold all of it at once: `compose` does the same with one that is whole.
 */

import type { Galley, GalleySection, SetParagraph } from '../tree/galley.ts';
import type { Contents, Cover, Document, Part, Speech } from '../tree/nodes.ts';
import type { Style } from '../tree/style.ts';
import { type Piece, supplied, textOf } from '../tree/trace.ts';
import { setContents, setCover } from './front.ts';
import { oneLine, setTitle } from './lines.ts';
import { numberSpeech } from './number.ts';
import { type Depth, depthOf, outlined } from './outline.ts';
import { type Mark, setSpeech } from './speech.ts';

/** What must be known of a document before its first speech is set. */
export interface Plan {
  readonly depth: Depth;
  readonly contents: Contents | undefined;
  readonly paging: Document['paging'];
}

/** Paragraphs that go on in the section before, or in a new one. */
export interface Take {
  readonly opens?: Omit<GalleySection, 'paragraphs'>;
  readonly paragraphs: readonly SetParagraph[];
}

export interface Binding {
  /** The style as it is used: its headings are moved down in a compilation. */
  readonly style: Style;
  readonly part: (part: Pick<Part, 'label' | 'title'>) => Take;
  /** `level`: of its title's line in the contents; the speech may be numbered or not. */
  readonly speech: (speech: Speech, level: 1 | 2) => Take;
  /** Cover and contents, once all speeches are set. */
  readonly front: (cover: Cover | undefined) => readonly GalleySection[];
}

interface Body {
  readonly plan: Plan;
  readonly style: Style;
  readonly marks: Mark[];
  /** Paragraphs set so far, and those of the section that is open; undefined before the first. */
  count: number;
  inSection: number | undefined;
  speeches: number;
  bookmarks: number;
}

export const startBinding = (plan: Plan, style: Style): Binding => {
  const used = outlined(style, plan.depth);
  const body: Body = { plan, style: used, marks: [], count: 0, inSection: undefined, speeches: 0, bookmarks: 0 };
  return {
    style: used,
    part: (part) => takePart(body, part),
    speech: (speech, level) => takeSpeech(body, speech, level),
    front: (cover) => frontOf(body, cover),
  };
};

/** `document` may be numbered or not; it is numbered here. */
export const compose = (document: Document, style: Style): Galley => {
  const { contents, paging, title, author, date } = document;
  const binding = startBinding({ depth: depthOf(document), contents, paging }, style);
  const sections: { kind: GalleySection['kind']; paragraphs: SetParagraph[]; firstPage?: number }[] = [];
  const add = ({ opens, paragraphs }: Take): void => {
    if (opens) sections.push({ ...opens, paragraphs: [] });
    for (const paragraph of paragraphs) sections.at(-1)?.paragraphs.push(paragraph);
  };
  for (const child of document.children) {
    if (child.type === 'speech') add(binding.speech(child, 1));
    else {
      add(binding.part(child));
      for (const speech of child.children) add(binding.speech(speech, 2));
    }
  }
  return { style: binding.style, sections: [...binding.front(document.cover), ...sections], title, author, date };
};

const frontOf = ({ plan, style, marks, speeches }: Body, cover: Cover | undefined): readonly GalleySection[] => {
  const covers = cover ? [setCover(cover, speeches, style)] : [];
  const before = (covers[0]?.paragraphs.length ?? 0) + marks.length + 1;
  return [...covers, ...(plan.contents ? [setContents(marks, before, style)] : [])];
};

/** The section that is open, or a new one: `own` asks for one of its own. */
const sectionFor = (body: Body, kind: GalleySection['kind'], own: boolean): Pick<Take, 'opens'> => {
  if (body.inSection !== undefined && !own) return {};
  const opens = { kind, firstPage: 1 };
  body.inSection = 0;
  return { opens };
};

const takeSpeech = (body: Body, speech: Speech, level: 1 | 2): Take => {
  const { plan, style } = body;
  const perSpeech = plan.paging === 'perSpeech';
  const section = sectionFor(body, 'body', perSpeech);
  const headings = (plan.contents?.depth ?? 1) > 1;
  const newPage = (body.inSection ?? 0) > 0;
  const { paragraphs, marks } = setSpeech(numberSpeech(speech, style), style, { newPage, level, headings });
  body.speeches += 1;
  return { ...section, paragraphs: counted(body, paragraphs, marks) };
};

const takePart = (body: Body, part: Pick<Part, 'label' | 'title'>): Take => {
  const { plan, style } = body;
  const perSpeech = plan.paging === 'perSpeech';
  const section = sectionFor(body, perSpeech ? 'cover' : 'body', perSpeech);
  const pieces = partPieces(part);
  const title = setTitle(pieces, 'partTitle', style, { pageBreakBefore: (body.inSection ?? 0) > 0 });
  return { ...section, paragraphs: counted(body, [title], [{ level: 1, pieces: oneLine(pieces), at: 0 }]) };
};

/** Marks as the contents need them, and bookmarks on the paragraphs that they point to. */
const counted = (body: Body, paragraphs: readonly SetParagraph[], marks: readonly Mark[]): readonly SetParagraph[] => {
  const { plan, count } = body;
  const set = [...paragraphs];
  for (const { level, pieces, at } of marks) {
    // With pages that begin at 1 in each speech a page number in the contents would say nothing.
    const isNumbered = plan.paging !== 'perSpeech' && at !== undefined;
    body.marks.push(isNumbered ? { level, pieces, at: at + count } : { level, pieces });
    if (!isNumbered || !plan.contents) continue;
    body.bookmarks += 1;
    set[at] = { ...(set[at] as SetParagraph), bookmark: `_Toc${String(body.bookmarks).padStart(6, '0')}` };
  }
  body.count += set.length;
  body.inSection = (body.inSection ?? 0) + set.length;
  return set;
};

const partPieces = ({ label, title }: Pick<Part, 'label' | 'title'>): readonly Piece[] =>
  textOf(title) === '' ? label : [...label, supplied('　'), ...title];
