/** Diagnostics for programs: one document, lines and columns from 1 in code points, ends exclusive. */

import { createHash } from 'node:crypto';
import { codeMeta } from '../codes.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { type Place, type Position, positionAt } from '../source.ts';
import { frameOf } from './frame.ts';

interface Range {
  readonly start: Position;
  readonly end: Position;
}

const rangeOf = (place: Place): Range => ({
  start: positionAt(place.source, place.start),
  end: positionAt(place.source, place.end),
});

/** The same finding in an unchanged line keeps it, wherever the line moves. */
const fingerprint = (d: Diagnostic): string =>
  createHash('sha256')
    .update([d.code, d.place?.source.name ?? '', d.place ? frameOf(d.place, d.secret).text : '', d.message].join('\n'))
    .digest('hex')
    .slice(0, 16);

const problemOf = (d: Diagnostic): Record<string, unknown> => ({
  id: d.code,
  grade: d.grade,
  message: d.message,
  ...(d.why ? { why: d.why } : {}),
  hint: d.hint ?? codeMeta(d.code).mend,
  ...(d.clause ? { clause: d.clause } : {}),
  ...(d.place ? { file: d.place.source.name, ...rangeOf(d.place), excerpt: frameOf(d.place, d.secret).text } : {}),
  ...(d.suggest ? { suggest: d.suggest.map(({ text, place }) => ({ text, ...rangeOf(place) })) } : {}),
  ...(d.related
    ? { related: d.related.map(({ place, message }) => ({ file: place.source.name, ...rangeOf(place), message })) }
    : {}),
  fingerprint: fingerprint(d),
});

export const jsonReport = (
  diagnostics: readonly Diagnostic[],
  more: Readonly<Record<string, unknown>> = {},
): string => {
  const count = (grade: string): number => diagnostics.filter((d) => d.grade === grade).length;
  const totals = { E: count('E'), W: count('W'), I: count('I'), hidden: 0, suppressed: 0 };
  return `${JSON.stringify({ version: 1, totals, problems: diagnostics.map(problemOf), ...more }, undefined, 2)}\n`;
};
