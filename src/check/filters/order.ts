/** The order in which findings are told, and which of too many. */

import type { Diagnostic } from '../../diagnostic.ts';
import { GRADES } from './grade.ts';

/** File by file as they were judged, in each from top to bottom; what has no place comes first. */
export const inOrder = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] => {
  const files = new Map<string, number>();
  for (const { place } of diagnostics) {
    const name = place?.source.name ?? '';
    if (!files.has(name)) files.set(name, name === '' ? -1 : files.size);
  }
  const fileOf = ({ place }: Diagnostic): number => files.get(place?.source.name ?? '') ?? -1;
  return [...diagnostics].sort(
    (a, b) =>
      fileOf(a) - fileOf(b) ||
      (a.place?.start ?? -1) - (b.place?.start ?? -1) ||
      GRADES.indexOf(b.grade) - GRADES.indexOf(a.grade),
  );
};

/** At most so many, the gravest; their order stays. */
export const gravest = (diagnostics: readonly Diagnostic[], most: number): readonly Diagnostic[] => {
  if (diagnostics.length <= most) return diagnostics;
  const kept = new Set<Diagnostic>();
  for (const grade of [...GRADES].reverse()) {
    for (const one of diagnostics) {
      if (kept.size >= most) break;
      if (one.grade === grade) kept.add(one);
    }
  }
  return diagnostics.filter((one) => kept.has(one));
};
