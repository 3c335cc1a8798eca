/**
 * What a line of a text from elsewhere is: title, date line, 称谓, heading with its number, paragraph. Types
 * only; import/ makes templates of such lines, check/ judges them, and both see the same.
 */

import type { HeadingLevel } from '../tree/nodes.ts';

export type LineRole =
  /** Empty, or white space only; in Markdown also a rule (`---`). */
  | 'blank'
  /** 汇编 or a cover: the volume's own title, and the lines under it. */
  | 'cover'
  | 'contentsTitle'
  | 'contents'
  /** 上篇　会议讲话 */
  | 'part'
  /** A speech's title; each line of one that is broken over several. */
  | 'title'
  | 'speaker'
  /** A date line under the title, in brackets or not. */
  | 'date'
  | 'salutation'
  /** With `number`, and `headEnd` where the rest of the line is body text (run-in). */
  | 'heading'
  /** 第一，… and （一）… paragraphs that are no headings, with `number`; Markdown's `- ` without. */
  | 'item'
  | 'caption'
  /** One line of a table; cells are parted by tabs, by Markdown's `|`, or set in columns by blanks. */
  | 'row'
  | 'signature'
  | 'attachment'
  /** Left over from a page's head or foot: `— 3 —`, `第3页`. */
  | 'pageNumber'
  | 'paragraph';

/** The forms of a number at the head of a line, from the highest level down. */
export type NumberForm = '第一章' | '第一部分' | '一、' | '（一）' | '1.' | '（1）' | '①' | '第一，' | '一是' | '一要';

/** UTF-16 offsets in the whole text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface LineNumber {
  readonly form: NumberForm;
  readonly value: number;
  /** UTF-16 offset in the whole text, behind the number and its mark. */
  readonly end: number;
  /** As it stands, mark included: `一、`, `1、`, `(一)`. */
  readonly text: string;
}

export interface RecognisedLine {
  readonly role: LineRole;
  /** UTF-16 offsets in the whole text: the line without its line end, and without white space at its ends. */
  readonly start: number;
  readonly end: number;
  /** Where the line's text begins behind Markdown's `## `, `- ` or `**`; absent where it has none of them. */
  readonly textStart?: number;
  readonly level?: HeadingLevel;
  readonly number?: LineNumber;
  /** Of a run-in head: behind the first 。; of a heading alone: `end`. Absent on other lines. */
  readonly headEnd?: number;
  /** On speaker and date lines, and on titles that carry them, without brackets and labels; a line may have both. */
  readonly speaker?: Stretch;
  readonly date?: Stretch;
  /** Why, in a few Chinese words: `带“一、”，与上下的编号相连`. */
  readonly reason: string;
  /** 0 to 1; below 0.5 a line is left a paragraph. */
  readonly confidence: number;
}

/** What is known of lines from elsewhere, e.g. a .docx's styles: by index of the line, counted from 0. */
export interface LineHints {
  readonly role?: LineRole;
  readonly level?: HeadingLevel;
  readonly centred?: boolean;
}

export interface RecogniseOptions {
  /** Understands `#` headings, `- ` items, `|` tables and `---` rules, as in .md files. */
  readonly markdown?: boolean;
}
