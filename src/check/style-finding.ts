/** What differs between a finished .docx and a style. Types only. */

import type { CodeId } from '../codes.ts';
import type { Grade } from '../diagnostic.ts';
import type { LookPlace } from '../tree/look.ts';

export interface StyleFinding {
  readonly id: CodeId;
  readonly grade: Grade;
  /** 此处是 X，应为 Y. */
  readonly message: string;
  /** Where in Word it is set. */
  readonly hint: string;
  /** The first paragraph that is set like this; absent: it is set for all pages of a section. */
  readonly paragraph?: LookPlace;
}
