/** Diagnostics for programs: one document, lines and columns from 1 in code points, ends exclusive. */

import { type Diagnostic, mendOf, nameOf } from '../diagnostic.ts';
import { fingerprintOf } from './fingerprint.ts';
import { frameFor } from './frame.ts';
import { rangeOf } from './range.ts';

const problemOf = (d: Diagnostic): Record<string, unknown> => ({
  id: d.code,
  name: nameOf(d),
  grade: d.grade,
  message: d.message,
  ...(d.why ? { why: d.why } : {}),
  hint: mendOf(d),
  ...(d.clause ? { clause: d.clause } : {}),
  ...(d.place ? { file: d.place.source.name, ...rangeOf(d.place), excerpt: frameFor(d.place, d).text } : {}),
  ...(d.suggest ? { suggest: d.suggest.map(({ text, place }) => ({ text, ...rangeOf(place) })) } : {}),
  ...(d.related
    ? { related: d.related.map(({ place, message }) => ({ file: place.source.name, ...rangeOf(place), message })) }
    : {}),
  ...(d.fixable ? { fixable: true } : {}),
  ...(d.printed ? { printed: d.printed } : {}),
  fingerprint: fingerprintOf(d),
});

/** Over what can be counted: problems that are not listed, and those that were asked to be passed over. */
export type Totals = Readonly<Partial<Record<'E' | 'W' | 'I' | 'hidden' | 'suppressed' | 'baselined', number>>>;

export const jsonReport = (
  diagnostics: readonly Diagnostic[],
  more: Readonly<Record<string, unknown>> = {},
  counted: Totals = {},
): string => {
  const count = (grade: string): number => diagnostics.filter((d) => d.grade === grade).length;
  const totals = { E: count('E'), W: count('W'), I: count('I'), hidden: 0, suppressed: 0, ...counted };
  return `${JSON.stringify({ version: 1, totals, problems: diagnostics.map(problemOf), ...more }, undefined, 2)}\n`;
};

/** Whether a text is such a document, of whatever command. */
export const isJsonReport = (text: string): boolean => text.startsWith('{\n  "version": 1,\n  "totals": {');
