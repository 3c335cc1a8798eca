/**
 * A .docx from elsewhere as plain data: its text, a paragraph or a table's row a line, and what is known of each
 * line. Types only; check/ judges it, import/ makes templates of it.
 */

import type { LineHints } from '../../recognise/line.ts';

/** `show`: deleted and inserted words both stand in the text, in ［删：…］ and ［增：…］. */
export type ChangesMode = 'accept' | 'reject' | 'show';

export interface Fonts {
  readonly ascii: string;
  readonly hAnsi: string;
  readonly eastAsia: string;
  readonly cs: string;
}

/** How characters look, all styles applied. */
export interface DocxFace {
  readonly fonts: Fonts;
  /** Half-points. */
  readonly size: number;
  readonly bold: boolean;
  readonly hidden: boolean;
  /** Twips after each character. */
  readonly spacing: number;
}

/** How a paragraph is set, all styles applied; twips and hundredths of a character. */
export interface DocxFormat {
  readonly align: 'both' | 'center' | 'left' | 'right';
  readonly firstLine: number;
  readonly firstLineChars: number | undefined;
  readonly left: number;
  readonly leftChars: number | undefined;
  readonly right: number;
  readonly rightChars: number | undefined;
  readonly before: number;
  readonly after: number;
  readonly line: number;
  readonly lineRule: 'auto' | 'exact' | 'atLeast';
  readonly snapToGrid: boolean;
}

export interface DocxLine {
  readonly kind: 'paragraph' | 'row';
  /** Name of the style in lower case: `heading 1`, `title`, `正文`. */
  readonly style: string;
  /** 1 to 9; undefined for text. */
  readonly outline: number | undefined;
  readonly centred: boolean;
  /** Of most of its characters. */
  readonly bold: boolean;
  /** Half-points, of most of its characters. */
  readonly size: number;
  readonly face: DocxFace;
  readonly format: DocxFormat;
  /** 第N段: paragraphs with text, from 1, those of tables apart; 0 on blank lines and rows. */
  readonly paragraph: number;
  /** Of a row: which table, and which row in it, from 1. */
  readonly table?: number;
  readonly row?: number;
  /** Index into the document's sections. */
  readonly section: number;
  /** Stands in the field of the contents. */
  readonly isContents: boolean;
}

export interface DocxComment {
  readonly author: string;
  readonly text: string;
  /** The words that it stands on; empty where it stands between words. */
  readonly words: string;
  /** Index of the line, from 0. */
  readonly line: number;
}

export interface DocxChange {
  readonly kind: 'insert' | 'delete' | 'moveFrom' | 'moveTo';
  readonly author: string;
  /** `2024-09-12T08:00:00Z`, or empty. */
  readonly date: string;
  readonly text: string;
  readonly line: number;
}

export interface DocxText {
  /** Lines parted by `\n`, without one at the end. */
  readonly text: string;
  /** One for each line of the text. */
  readonly lines: readonly DocxLine[];
  /** By index of the line, from 0. */
  readonly hints: ReadonlyMap<number, LineHints>;
  readonly comments: readonly DocxComment[];
  readonly changes: readonly DocxChange[];
}
