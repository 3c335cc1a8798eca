/** Takes out what a comment says to pass over. Nothing is lost: what was taken out is given as well, and what took it. */

import type { Diagnostic } from '../../diagnostic.ts';
import type { Suppression } from './comments.ts';
import { isUnmutable } from './grade.ts';

export interface Suppressed {
  readonly kept: readonly Diagnostic[];
  readonly suppressed: readonly Diagnostic[];
  readonly used: ReadonlySet<Suppression>;
}

const keyOf = (file: string, code: string): string => `${code} ${file}`;

/** By what they can cover at all: of a thousand comments few are about one rule in one file. */
const byKey = (suppressions: readonly Suppression[]): ReadonlyMap<string, readonly Suppression[]> => {
  const found = new Map<string, Suppression[]>();
  for (const suppression of suppressions) {
    for (const code of suppression.codes) {
      const key = keyOf(suppression.place.source.name, code);
      const list = found.get(key);
      if (list) list.push(suppression);
      else found.set(key, [suppression]);
    }
  }
  return found;
};

export const suppress = (diagnostics: readonly Diagnostic[], suppressions: readonly Suppression[]): Suppressed => {
  const used = new Set<Suppression>();
  if (suppressions.length === 0) return { kept: diagnostics, suppressed: [], used };
  const known = byKey(suppressions);
  const kept: Diagnostic[] = [];
  const suppressed: Diagnostic[] = [];
  for (const diagnostic of diagnostics) {
    const { code, place } = diagnostic;
    const near = place && !isUnmutable(diagnostic) ? (known.get(keyOf(place.source.name, code)) ?? []) : [];
    const by = near.filter(({ start, end }) => place && place.start <= end && place.end >= start);
    for (const one of by) used.add(one);
    (by.length > 0 ? suppressed : kept).push(diagnostic);
  }
  return { kept, suppressed, used };
};

/** Told after all texts have been judged: a template serves many. */
export const unusedDiagnostic = ({ place, codes }: Suppression): Diagnostic => ({
  code: 'JGK002',
  grade: 'W',
  message: `这一处略过没有用上：这里没有 ${codes.join('、')} 要报`,
  place,
});
