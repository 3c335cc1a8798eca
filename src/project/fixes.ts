/**
 * Mends what has one right form (--fix): in templates of the workspace and in texts, never in data, never in a
 * file of another encoding. What is mended is judged again until nothing is left to mend. It writes no file: what the
 * files hold then lies over the world that it was given.
 */

import { crossedOut, secretsByLine } from '../check/filters/secrets.ts';
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
  /** By line (from 0) what must not be shown of it. */
  readonly secrets: ReadonlyMap<number, readonly string[]>;
}

/** What has one right form and is not written back all the same. */
export interface Left {
  readonly name: string;
  readonly count: number;
  /** Said after the number of places. */
  readonly why: string;
}

export interface Fixes {
  readonly files: readonly FixedFile[];
  readonly left: readonly Left[];
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

interface Mending extends Omit<FixedFile, 'path' | 'after'> {
  readonly fixes: Fix[];
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

const whyClosed = (name: string): string => {
  if (/\.docx$/i.test(name)) return '.docx 不写回，请在文档里改';
  return /\.hbs$/.test(name) ? '这个模板不在工作区里' : '写在数据里的不改';
};

const OTHER_ENCODING = '文件不是 UTF-8 编码，另存为 UTF-8 再改';
const USED_UP = `改了 ${MOST} 遍还有，请自己改`;

/** `judge` tells what is wrong in a world; `pathOf` gives the path of a file that may be mended. */
export const fixFiles = (
  world: World,
  judge: (world: World) => readonly Diagnostic[],
  pathOf: (name: string) => string | undefined,
): Fixes => {
  const now = new Map<string, Uint8Array>();
  const done = new Map<string, Mending>();
  const over: World = {
    ...world,
    read: (path) => {
      const bytes = now.get(path);
      return bytes ? { kind: 'file', bytes } : world.read(path);
    },
  };
  let left: Left[] = [];
  const mend = (name: string, edits: readonly Meant[]): boolean => {
    const leave = (why: string): false => {
      left.push({ name, count: edits.length, why });
      return false;
    };
    const path = pathOf(name);
    const read = path === undefined ? undefined : over.read(path);
    const raw = read?.kind === 'file' ? decode(read.bytes) : undefined;
    if (path === undefined) return leave(whyClosed(name));
    if (read?.kind !== 'file' || raw === undefined) return leave(OTHER_ENCODING);
    const source = createSource(name, raw);
    const { applied } = applyFixes(source.text, edits);
    if (applied.length === 0) return false;
    const covered = edits.find(({ diagnostic }) => diagnostic.covered?.name === name)?.diagnostic.covered;
    const secrets = covered ? secretsByLine(source.text, covered.text) : new Map();
    const known: Mending = done.get(path) ?? { name, before: read.bytes, fixes: [], secrets };
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
  // What one round skipped the next one sees.
  for (let round = 0; ; round += 1) {
    const edits = [...editsByFile(judge(over))];
    left = [];
    const mended = edits.map(([name, meant]) => mend(name, meant));
    if (!mended.includes(true)) break;
    if (round + 1 < MOST) continue;
    const more = [...editsByFile(judge(over))].filter(([name]) => !left.some((one) => one.name === name));
    left.push(...more.map(([name, { length: count }]) => ({ name, count, why: USED_UP })));
    break;
  }
  const files = [...done].map(([path, file]) => ({ path, ...file, after: now.get(path) ?? file.before }));
  return { files, left, world: over };
};

/** Lines that differ, as `diff -u0` has them: a rule suggests no line end, and none is taken out. */
export const diffOf = ({ name, before, after, secrets }: FixedFile): string => {
  const shown = (line: string, at: number): string =>
    (secrets.get(at) ?? []).reduce((left, secret) => left.replaceAll(secret, crossedOut), line);
  const [was, is] = [before, after].map((bytes) => createSource(name, decode(bytes) ?? '').text.split('\n'));
  const lines = (was ?? []).flatMap((line, at) =>
    line === is?.[at] ? [] : [`@@ -${at + 1} +${at + 1} @@`, `-${shown(line, at)}`, `+${shown(is?.[at] ?? '', at)}`],
  );
  return [`--- ${name}`, `+++ ${name}`, ...lines].map((line) => `${line}\n`).join('');
};
