/** What is true of a text of the corpus: its lines with their roles, and where it leaves something out. Types only. */

import type { LineRole } from '../../../src/recognise/line.ts';

/** UTF-16 offsets in the line, end exclusive: the mask, with its point and %. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

export interface TrueLine {
  readonly role: LineRole;
  /** Of the number's form, as GB/T 9704—2012 7.3.3 orders them; chapters and parts stand above. */
  readonly level?: number;
  readonly text: string;
  /** Length of number and mark at its head. */
  readonly mark?: number;
  /** Of a heading that runs in: behind its first 。 */
  readonly headEnd?: number;
  readonly places: readonly Place[];
}
