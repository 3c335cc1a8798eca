/**
 * Where a template's partials are: beside it under its subject's folder, in 通用, or by their whole path.
 * Remembers which templates a speech used, with what was wrong in them.
 */

import type { Diagnostic } from '../diagnostic.ts';
import type { Library } from '../template/state.ts';
import { partialNames, templateNamed, type Workspace } from './workspace.ts';

const COMMON = '通用';

export interface RecordingLibrary extends Library {
  /** Faults of every template that was asked for, each once. */
  readonly faults: () => readonly Diagnostic[];
}

const folders = (from: string): string[] => {
  const subject = from.includes('/') ? `${from.slice(0, from.indexOf('/'))}/` : '';
  return [...new Set([subject, `${COMMON}/`, ''])];
};

export const createLibrary = (workspace: Workspace): RecordingLibrary => {
  const used = new Map<string, readonly Diagnostic[]>();
  return {
    partial: (name, from) => {
      for (const folder of folders(from)) {
        const found = templateNamed(workspace, `${folder}${name}`);
        if (!found) continue;
        used.set(`${folder}${name}`, found.diagnostics);
        return found.value;
      }
      return undefined;
    },
    partialNames: (from) => {
      const names = partialNames(workspace);
      return folders(from).flatMap((folder) =>
        names.filter((name) => name.startsWith(folder)).map((name) => name.slice(folder.length)),
      );
    },
    faults: () => [...used.values()].flat(),
  };
};
