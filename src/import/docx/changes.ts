/**
 * Tracked changes while a document is read (ECMA-376 part 1, 17.13.5): which words stand in the text, and a list of
 * what was inserted, deleted and moved by whom. It applies nothing to the file.
 */

import { XmlRefusal } from '../xml.ts';
import type { ChangesMode, DocxChange } from './docx-text.ts';
import type { WordElement } from './word-xml.ts';

/** Becomes the index of the line that it stands in. */
export interface Mark {
  line: number;
}

type Kind = DocxChange['kind'];

/** Elements that hold what was changed, and those of a paragraph's mark. */
export const CHANGE_KINDS: Readonly<Record<string, Kind>> = {
  ins: 'insert',
  del: 'delete',
  moveFrom: 'moveFrom',
  moveTo: 'moveTo',
};

const SHOWN_AS: Readonly<Record<Kind, string>> = {
  insert: '［增：',
  delete: '［删：',
  moveFrom: '［移走：',
  moveTo: '［移来：',
};

/** Is it out of the text? */
export const isGone = (kind: Kind, mode: ChangesMode): boolean => {
  if (mode === 'show') return false;
  const isOld = kind === 'delete' || kind === 'moveFrom';
  return mode === 'accept' ? isOld : !isOld;
};

interface Change extends Mark {
  readonly kind: Kind;
  readonly author: string;
  readonly date: string;
  readonly texts: string[];
}

export interface Changes {
  readonly open: (kind: Kind, element: WordElement) => void;
  /** What the end of a change adds to the text. */
  readonly close: () => string;
  /** What of the words stands in the text; `marks`: of the paragraph. */
  readonly text: (text: string, marks: Mark[]) => string;
  readonly endParagraph: () => void;
  readonly list: () => readonly DocxChange[];
}

const MOST_CHANGES = 200_000;

export const createChanges = (mode: ChangesMode): Changes => {
  const all: Change[] = [];
  const stack: { readonly change: Change; isShown: boolean }[] = [];
  /** Counts words and paragraphs, to know whether one change goes on where the last one ended. */
  let clock = 0;
  let gone = 0;
  let last: { readonly change: Change; readonly clock: number } | undefined;
  const isMore = ({ kind, author, date }: Change): boolean =>
    last?.clock === clock && last.change.kind === kind && last.change.author === author && last.change.date === date;
  return {
    open: (kind, { attribute }) => {
      const [author, date] = [attribute('author') ?? '', attribute('date') ?? ''];
      const change: Change = { kind, author, date, texts: [], line: -1 };
      stack.push({ change: isMore(change) && last ? last.change : change, isShown: false });
      if (isGone(kind, mode)) gone += 1;
    },
    close: () => {
      const closed = stack.pop();
      if (!closed) return '';
      if (isGone(closed.change.kind, mode)) gone -= 1;
      last = { change: closed.change, clock };
      return closed.isShown ? '］' : '';
    },
    text: (text, marks) => {
      clock += 1;
      const top = stack.at(-1);
      if (!top) return text;
      const { change } = top;
      if (change.texts.length === 0) {
        if (all.length === MOST_CHANGES) throw new XmlRefusal('修订过多');
        all.push(change);
        marks.push(change);
      }
      change.texts.push(text);
      if (gone > 0) return '';
      if (mode !== 'show' || top.isShown) return text;
      top.isShown = true;
      return SHOWN_AS[change.kind] + text;
    },
    endParagraph: () => {
      clock += 1;
    },
    list: () =>
      all.map(({ kind, author, date, texts, line }) => ({
        kind,
        author,
        date,
        text: texts.join(''),
        line: Math.max(0, line),
      })),
  };
};
