/** Findings by the file they are in, files in the order of their first finding. */

import type { Diagnostic } from '../diagnostic.ts';

export interface Group {
  readonly name: string;
  readonly list: readonly Diagnostic[];
}

/** Of what stands in no file. */
const NOWHERE = '文件、设置与命令';

export const byFile = (diagnostics: readonly Diagnostic[]): readonly Group[] => {
  const groups = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const name = diagnostic.place?.source.name ?? NOWHERE;
    const list = groups.get(name);
    if (list) list.push(diagnostic);
    else groups.set(name, [diagnostic]);
  }
  return [...groups].map(([name, list]) => ({ name, list }));
};
