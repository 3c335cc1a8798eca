/** What a reporter is given and what it is. Types only. */

import type { Diagnostic, Grade } from '../diagnostic.ts';
import type { Paint } from './pretty.ts';

/** What a check found, and what it did not tell. */
export interface Findings {
  readonly shown: readonly Diagnostic[];
  /** Of all that were found and not passed over, shown or not. */
  readonly totals: Readonly<Record<Grade, number>>;
  readonly hidden: { readonly grade: number; readonly most: number };
  readonly suppressed: number;
  readonly baselined: number;
  readonly files: number;
}

export interface Reporter {
  readonly name: string;
  /** For help, in a few words. */
  readonly says: string;
  readonly write: (findings: Findings, paint: Paint) => string;
}
