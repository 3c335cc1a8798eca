/** What came of each draft, told to programs: one JSON document on standard output. Loaded only when asked for. */

import type { Diagnostic } from '../diagnostic.ts';
import { tellOnce } from '../project/collect.ts';
import { positionAt } from '../source.ts';
import { diagnosticsJson } from './diagnostics.ts';
import type { DraftResult } from './draft.ts';
import type { Io } from './io.ts';
import { tellFailure } from './outcome.ts';

const resultJson = ({ draft, paths, built, failure, changes }: DraftResult): Record<string, unknown> => ({
  draft,
  outputs: paths,
  ...(failure ? { failure: failure.reason } : {}),
  ...(built.summary ? { summary: built.summary } : {}),
  ...(built.masked ? { masked: built.masked } : {}),
  ...(changes ? { changes } : {}),
  missing: built.missing.map(({ path, place, sentence, printed }) => ({
    path,
    file: place.source.name,
    start: positionAt(place.source, place.start),
    sentence,
    printed,
  })),
});

export const tellJson = (io: Io, about: readonly Diagnostic[], results: readonly DraftResult[]): void => {
  const all = tellOnce()([
    ...about,
    ...results.flatMap(({ built }) => [...built.diagnostics, ...(built.findings ?? [])]),
  ]);
  io.out(diagnosticsJson(all, { results: results.map(resultJson) }));
  for (const result of results) tellFailure(io, result);
};
