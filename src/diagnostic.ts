/**
 * What is wrong, where, why, and how to mend it: plain data that every stage collects and hands on.
 * Nothing here prints, and no stage throws a diagnostic across its border.
 */

import { type CodeId, codeMeta } from './codes.ts';
import type { Place, Source } from './source.ts';

/** E: always wrong, fails the run. W: wrong in nearly all cases. I: a hint. */
export type Grade = 'E' | 'W' | 'I';

export interface Related {
  readonly place: Place;
  readonly message: string;
}

export interface Suggestion {
  readonly text: string;
  readonly place: Place;
}

/** Where a reader of the printed text finds it; all count from 1. Of the whole text nothing is said. */
export interface Printed {
  readonly speech?: number;
  /** The number printed at the page's foot. */
  readonly page?: number;
  /** Of a .docx: what is set for all of its pages. */
  readonly section?: number;
  readonly paragraph?: number;
  readonly sentence?: number;
}

export interface Diagnostic {
  readonly code: CodeId;
  /** Of a rule of the checker: its Chinese name. Of all others codes.ts knows it. */
  readonly name?: string;
  readonly grade: Grade;
  /** 此处是 X，应为 Y. One sentence without a full stop. */
  readonly message: string;
  readonly place?: Place;
  /** What stands at the place must not be shown again: reporters give its position, never its characters. */
  readonly secret?: true | 'digits';
  /** The source of its place with what others call secret crossed out: lines are quoted from it alone. */
  readonly covered?: Source;
  readonly why?: string;
  /** The clause of the standard behind it. */
  readonly clause?: string;
  /** How to mend it. */
  readonly hint?: string;
  readonly suggest?: readonly Suggestion[];
  /** `suggest` is the one right form and stands in language: `--fix` may write it. */
  readonly fixable?: true;
  readonly printed?: Printed;
  /** The sentence that it is about: what it is known by again when lines have moved. Never shown. */
  readonly anchor?: string;
  readonly related?: readonly Related[];
}

/** What a check found, and what it did not tell. */
export interface Findings {
  /** In the order in which they are told. */
  readonly shown: readonly Diagnostic[];
  /** Of all that were found and not passed over, shown or not. */
  readonly totals: Readonly<Record<Grade, number>>;
  /** Below the level, and beyond the most. */
  readonly hidden: { readonly grade: number; readonly most: number };
  readonly suppressed: number;
  readonly baselined: number;
  /** How many files were judged. */
  readonly files: number;
}

/** A value with what was found on the way to it; the value is absent when nothing usable came out. */
export interface Result<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}

export const hasError = (diagnostics: readonly Diagnostic[]): boolean => diagnostics.some((d) => d.grade === 'E');

/** Two diagnostics with the same identity tell the same thing of the same place. */
export const identityOf = ({ code, message, place }: Diagnostic): string =>
  `${code} ${place ? `${place.source.name} ${place.start} ${place.end}` : ''} ${message}`;

export const nameOf = ({ code, name }: Diagnostic): string => name ?? codeMeta(code)?.name ?? code;

export const mendOf = ({ code, hint }: Diagnostic): string | undefined => hint ?? codeMeta(code)?.mend;
