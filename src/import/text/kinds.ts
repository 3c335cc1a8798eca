/** What healing can do to a text, each kind by itself, and how it is told. Types and one table. */

/** In the order in which they are done. */
export const HEALINGS = {
  invisible: '看不见的字符',
  header: '页眉',
  pageNumber: '页码',
  torn: '断开的数字和字母',
  broken: '断行',
  title: '断成几行的题目',
  indent: '行首行尾的空格',
  spacing: '汉字之间的空格',
  punctuation: '半角标点',
} as const;

export type HealingKind = keyof typeof HEALINGS;

/** A kind that is `false` is left out; what is not named is done. */
export type HealingSwitches = Readonly<Partial<Record<HealingKind, boolean>>>;

export interface Healing {
  readonly kind: HealingKind;
  /** UTF-16 offsets in the text as it came. */
  readonly start: number;
  readonly end: number;
  /** Line in the text as it came, counted from 1. */
  readonly line: number;
  readonly before: string;
  readonly after: string;
}

export interface Healed {
  readonly text: string;
  /** In the order of the text. */
  readonly healings: readonly Healing[];
}

/** `start` and `end` in the text that the pass was given. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly after: string;
}
