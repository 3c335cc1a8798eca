/**
 * What is wrong, where, why, and how to mend it: plain data that every stage collects and hands on.
 * Nothing here prints, and no stage throws a diagnostic across its border.
 */

import type { CodeId } from './codes.ts';
import type { Place } from './source.ts';

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

export interface Diagnostic {
  readonly code: CodeId;
  readonly grade: Grade;
  /** 此处是 X，应为 Y. One sentence without a full stop. */
  readonly message: string;
  readonly place?: Place;
  /** What stands at the place must not be shown again: reporters give its position, never its characters. */
  readonly secret?: true;
  readonly why?: string;
  /** The clause of the standard behind it. */
  readonly clause?: string;
  /** How to mend it. */
  readonly hint?: string;
  readonly suggest?: readonly Suggestion[];
  readonly related?: readonly Related[];
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
