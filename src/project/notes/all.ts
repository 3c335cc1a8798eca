/** What every id of codes.ts means and why it is told, with an example that is tested. Loaded for `explain` alone. */

import type { CODES } from '../../codes.ts';
import { FACTS } from './facts.ts';
import { FIGURES } from './figures.ts';
import { LAYOUT } from './layout.ts';
import type { Note } from './note.ts';
import { TEMPLATES } from './templates.ts';

/** One for each: the compiler names an id without. */
export const NOTES: Readonly<Record<keyof typeof CODES, Note>> = { ...FACTS, ...FIGURES, ...TEMPLATES, ...LAYOUT };
