/**
 * Mends what has one right form (--fix): in templates of the workspace and in texts, never in data, never in a
 * file of another encoding. What is mended is judged again until nothing is left to mend. It writes no file: what the
 * files hold then lies over the world that it was given.
 */

import { applyFixes } from '../check/fix.ts';
import type { Edit } from '../check/rule.ts';
import { type Diagnostic, nameOf } from '../diagnostic.ts';
import { createSource, positionAt, type Source } from '../source.ts';
import type { World } from '../world.ts';
import { spliceRaw } from '../yaml/raw.ts';

export interface Fix {
  /** `稿.txt:1:3`, as the file stood when it was mended. */
  readonly where: string;
  /** `JGP15（序数词后的逗号）` */
  readonly rule: string;
  readonly before: string;
  readonly after: string;
}

export interface FixedFile {
  /** Absolute. */
  readonly path: string;
  readonly name: string;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  readonly fixes: readonly Fix[];
}

export interface Fixes {
  readonly files: readonly FixedFile[];
  /** The world as it is once the files are written. */
  readonly world: World;
}

/** Rounds after which it stops: each mends what the one before had to leave. */
const MOST = 8;

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const decode = (bytes: Uint8Array): string | undefined => {
  try {
    return UTF8.decode(bytes);
  } catch {
    return undefined;
  }
};

interface Meant extends Edit {
  readonly diagnostic: Diagnostic;
}

/** By the file's name, the edits that its findings suggest. */
const editsByFile = (found: readonly Diagnostic[]): ReadonlyMap<string, readonly Meant[]> => {
  const edits = new Map<string, Meant[]>();
  for (const diagnostic of found) {
    const [only] = diagnostic.fixable ? (diagnostic.suggest ?? []) : [];
    if (!only) continue;
    const { source, start, end } = only.place;
    const list = edits.get(source.name) ?? [];
    edits.set(source.name, list);
    // A template that several speeches use has each of its findings once.
    if (!list.some((one) => one.start === start && one.end === end)) {
      list.push({ start, end, text: only.text, diagnostic });
    }
  }
  return edits;
};

const fixOf = (source: Source, { start, end, text, diagnostic }: Meant): Fix => {
  const { line, column } = positionAt(source, start);
  return {
    where: `${source.name}:${line}:${column}`,
    rule: `${diagnostic.code}（${nameOf(diagnostic)}）`,
    before: source.text.slice(start, end),
    after: text,
  };
};

/** `judge` tells what is wrong in a world; `pathOf` gives the path of a file that may be mended. */
export const fixFiles = (
  world: World,
  judge: (world: World) => readonly Diagnostic[],
  pathOf: (name: string) => string | undefined,
): Fixes => {
  const now = new Map<string, Uint8Array>();
  const done = new Map<string, { readonly name: string; readonly before: Uint8Array; readonly fixes: Fix[] }>();
  const over: World = {
    ...world,
    read: (path) => {
      const bytes = now.get(path);
      return bytes ? { kind: 'file', bytes } : world.read(path);
    },
  };
  const mend = (name: string, edits: readonly Meant[]): boolean => {
    const path = pathOf(name);
    const read = path === undefined ? undefined : over.read(path);
    const raw = read?.kind === 'file' ? decode(read.bytes) : undefined;
    if (path === undefined || read?.kind !== 'file' || raw === undefined) return false;
    const source = createSource(name, raw);
    const { applied } = applyFixes(source.text, edits);
    if (applied.length === 0) return false;
    const known = done.get(path) ?? { name, before: read.bytes, fixes: [] };
    done.set(path, known);
    known.fixes.push(...applied.map((edit) => fixOf(source, edit)));
    now.set(
      path,
      new TextEncoder().encode(
        spliceRaw(
          raw,
          applied.map(({ start, end, text }) => ({ start, end, text })),
        ),
      ),
    );
    return true;
  };
  for (let round = 0; round < MOST; round += 1) {
    const mended = [...editsByFile(judge(over))].map(([name, edits]) => mend(name, edits));
    if (!mended.includes(true)) break;
  }
  const files = [...done].map(([path, file]) => ({ path, ...file, after: now.get(path) ?? file.before }));
  return { files, world: over };
};

/** Lines that differ, as `diff -u0` has them; a fix adds and takes no line. */
export const diffOf = ({ name, before, after }: FixedFile): string => {
  const [was, is] = [before, after].map((bytes) => createSource(name, decode(bytes) ?? '').text.split('\n'));
  const lines = (was ?? []).flatMap((line, at) =>
    line === is?.[at] ? [] : [`@@ -${at + 1} +${at + 1} @@`, `-${line}`, `+${is?.[at] ?? ''}`],
  );
  return [`--- ${name}`, `+++ ${name}`, ...lines].map((line) => `${line}\n`).join('');
};
