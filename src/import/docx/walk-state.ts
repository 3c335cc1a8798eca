/** Where the reading of `word/document.xml` stands: what is open, and to whom what is read is handed. Types only. */

import type { Paragraphs, Tools } from './paragraphs.ts';
import type { RunProperties } from './properties.ts';
import type { Section } from './sections.ts';
import type { Tables } from './tables.ts';

export interface Walk {
  readonly tools: Tools;
  readonly paragraphs: Paragraphs;
  readonly tables: Tables;
  readonly closeSection: (section: Section) => void;
}

/** Elements whose children are properties. */
export type Context = 'pPr' | 'rPr' | 'trPr' | 'tcPr' | 'sectPr';

export interface State {
  readonly walk: Walk;
  readonly contexts: Context[];
  run: RunProperties;
  section: Section | undefined;
  /** Words of `w:t`, put together before blanks at their ends are judged. */
  text: string[] | undefined;
  keepsBlanks: boolean;
  isInstruction: boolean;
  /** Text boxes seen when a drawing began. */
  readonly drawings: number[];
}
