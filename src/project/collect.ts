/** Diagnostics as they come, each told once: a file that several speeches share tells its faults once. */

import { type Diagnostic, identityOf } from '../diagnostic.ts';

/** Those that were not told before. */
export type Fresh = (diagnostics: readonly Diagnostic[]) => Diagnostic[];

export const tellOnce = (): Fresh => {
  const seen = new Set<string>();
  return (diagnostics) =>
    diagnostics.filter((diagnostic) => {
      const key = identityOf(diagnostic);
      const isNew = !seen.has(key);
      seen.add(key);
      return isNew;
    });
};

export interface Collected {
  readonly diagnostics: readonly Diagnostic[];
  readonly report: (diagnostic: Diagnostic) => void;
}

export const collect = (): Collected => {
  const diagnostics: Diagnostic[] = [];
  const fresh = tellOnce();
  return { diagnostics, report: (diagnostic) => void diagnostics.push(...fresh([diagnostic])) };
};
