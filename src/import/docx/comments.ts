/**
 * Comments of a document: who says what on which words (ECMA-376 part 1, 17.13.4). Answers and ticks are comments
 * like any other.
 */

import type { Parts } from '../package.ts';
import { XmlRefusal } from '../xml.ts';
import type { Mark } from './changes.ts';
import type { DocxComment } from './docx-text.ts';
import { readWordPart } from './word-xml.ts';

interface Said {
  readonly author: string;
  readonly text: string;
}

const MOST_COMMENTS = 10_000;

const readSaid = (parts: Parts, part: string): Map<string, Said> => {
  const said = new Map<string, Said>();
  let [id, author] = ['', ''];
  let texts: string[] = [];
  let inText = false;
  readWordPart(parts, part, {
    open: ({ name, attribute }) => {
      if (name === 'comment') {
        if (said.size === MOST_COMMENTS) throw new XmlRefusal('批注过多');
        [id, author, texts] = [attribute('id') ?? '', attribute('author') ?? '', []];
      } else if (name === 't') inText = true;
      else if (name === 'tab') texts.push('\t');
      else if (name === 'br' || name === 'cr') texts.push('\n');
      return undefined;
    },
    text: (text) => {
      if (inText) texts.push(text);
    },
    close: (name) => {
      if (name === 't') inText = false;
      else if (name === 'p') texts.push('\n');
      else if (name === 'comment') said.set(id, { author, text: texts.join('').trim() });
    },
  });
  return said;
};

interface Placed extends Mark {
  readonly id: string;
  readonly start: number;
  end: number | undefined;
}

export interface Comments {
  readonly start: (id: string, marks: Mark[]) => void;
  readonly end: (id: string) => void;
  /** A comment without a range stands where it is referred to. */
  readonly refer: (id: string, marks: Mark[]) => void;
  /** Words of the text as they come; a paragraph's end is `\n`. */
  readonly hear: (text: string) => void;
  readonly list: () => readonly DocxComment[];
}

/** `part`: undefined in a document without comments. */
export const readComments = (parts: Parts, part: string | undefined): Comments => {
  const said = part === undefined ? new Map<string, Said>() : readSaid(parts, part);
  const placed = new Map<string, Placed>();
  const heard: string[] = [];
  let length = 0;
  const start = (id: string, marks: Mark[]): void => {
    if (!said.has(id) || placed.has(id)) return;
    const mark: Placed = { id, start: length, end: undefined, line: -1 };
    placed.set(id, mark);
    marks.push(mark);
  };
  return {
    start,
    end: (id) => {
      const mark = placed.get(id);
      if (mark) mark.end ??= length;
    },
    refer: start,
    hear: (text) => {
      if (said.size === 0) return;
      heard.push(text);
      length += text.length;
    },
    list: () => {
      const whole = heard.join('');
      return [...placed.values()].map(({ id, start: from, end, line }) => ({
        ...(said.get(id) as Said),
        words: whole.slice(from, end ?? from).trim(),
        line: Math.max(0, line),
      }));
    },
  };
};
