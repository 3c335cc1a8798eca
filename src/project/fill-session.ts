/**
 * Answers that come one after the other, each put into its file at once: what the file shall hold after every answer
 * so far, and whether somebody else has changed it meanwhile. It writes no file.
 */

import type { Diagnostic } from '../diagnostic.ts';
import type { Place } from '../source.ts';
import type { Change } from './fill.ts';
import { type FilledFile, fillFiles } from './fill-files.ts';
import { resolvePath } from './paths.ts';
import type { Workspace } from './workspace.ts';

export type Put =
  | { readonly kind: 'file'; readonly file: FilledFile }
  | { readonly kind: 'refused'; readonly diagnostics: readonly Diagnostic[] }
  /** The file on disk is no longer what this session read or wrote. */
  | { readonly kind: 'changed' };

export interface FillSession {
  /** The file with this answer and all before; a second answer to one place takes the place of the first. */
  readonly put: (change: Change) => Put;
  /** The file that `put` gave stands on disk now. */
  readonly wrote: (file: FilledFile, change: Change) => void;
  readonly answered: (place: Place) => Change | undefined;
  readonly count: () => number;
}

interface Kept {
  readonly original: Uint8Array;
  now: Uint8Array;
}

const same = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((byte, i) => byte === b[i]);

const keyOf = ({ source, start }: Place): string => `${source.name} ${start}`;

export const startSession = (workspace: Workspace): FillSession => {
  const { world, from } = workspace;
  const taken = new Map<string, Change>();
  const files = new Map<string, Kept>();
  const keep = (path: string): Kept | undefined => {
    const known = files.get(path);
    if (known) return known;
    const read = world.read(path);
    if (read.kind !== 'file') return undefined;
    const kept = { original: read.bytes, now: read.bytes };
    files.set(path, kept);
    return kept;
  };
  // Places are those of the files as they were read first.
  const asRead: Workspace = {
    ...workspace,
    world: {
      ...world,
      read: (path) => {
        const bytes = files.get(path)?.original;
        return bytes ? { kind: 'file', bytes } : world.read(path);
      },
    },
  };
  const put = (change: Change): Put => {
    const { source } = change.place;
    const path = resolvePath(from, source.name);
    const kept = keep(path);
    const disk = world.read(path);
    if (!kept || disk.kind !== 'file' || !same(disk.bytes, kept.now)) return { kind: 'changed' };
    const others = [...taken.values()].filter(
      ({ place }) => place.source.name === source.name && keyOf(place) !== keyOf(change.place),
    );
    const { value, diagnostics } = fillFiles(asRead, [...others, change]);
    const [file] = value;
    return file ? { kind: 'file', file } : { kind: 'refused', diagnostics };
  };
  return {
    put,
    wrote: (file, change) => {
      taken.set(keyOf(change.place), change);
      const kept = files.get(file.path);
      if (kept) kept.now = new TextEncoder().encode(file.text);
    },
    answered: (place) => taken.get(keyOf(place)),
    count: () => taken.size,
  };
};
