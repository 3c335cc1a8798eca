/** Diagnostics as they come, each told once: a file that several speeches share tells its faults once. */

import { type Diagnostic, identityOf } from '../diagnostic.ts';

export interface Collected {
  readonly diagnostics: readonly Diagnostic[];
  readonly report: (diagnostic: Diagnostic) => void;
}

export const collect = (): Collected => {
  const diagnostics: Diagnostic[] = [];
  const seen = new Set<string>();
  return {
    diagnostics,
    report: (diagnostic) => {
      const key = identityOf(diagnostic);
      if (!seen.has(key)) diagnostics.push(diagnostic);
      seen.add(key);
    },
  };
};
