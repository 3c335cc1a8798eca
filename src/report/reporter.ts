/** What a reporter is. Types only. */

import type { Findings } from '../diagnostic.ts';
import type { Paint } from './pretty.ts';

export interface Reporter {
  readonly name: string;
  /** For help, in a few words. */
  readonly says: string;
  readonly write: (findings: Findings, paint: Paint) => string;
  /** Whether a text is what it writes: only such a file is written over. */
  readonly knows: (text: string) => boolean;
}
