/** A workspace in memory, beside the package's own styles: files by path, built without a disk. */

import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Diagnostic } from '../../src/diagnostic.ts';
import { type BuildOptions, type Built, buildDraft } from '../../src/project/build.ts';
import { openWorkspace, type Workspace } from '../../src/project/workspace.ts';
import { positionAt } from '../../src/source.ts';
import type { World } from '../../src/world.ts';

export type Files = Readonly<Record<string, string | Uint8Array>>;

const STYLE = readFileSync(join(import.meta.dirname, '../../data/版式/国标.yaml'), 'utf8');

/** `root` is where the command runs; paths that are not absolute stand below it. */
export const memoryWorld = (files: Files, root = '/w'): World & { readonly reads: readonly string[] } => {
  const reads: string[] = [];
  const known = new Map<string, Uint8Array>();
  for (const [path, content] of Object.entries(files)) {
    const whole = /^(?:\/|[A-Z]:)/.test(path) ? path : `${root}/${path}`;
    known.set(whole, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  }
  return {
    reads,
    read: (path) => {
      reads.push(path);
      const bytes = known.get(path);
      if (bytes) return { kind: 'file', bytes };
      return [...known.keys()].some((name) => name.startsWith(`${path}/`))
        ? { kind: 'refused', reason: '是目录，不是文件' }
        : { kind: 'absent' };
    },
    isFile: (path) => known.has(path),
    list: (path) => {
      const names = new Set<string>();
      for (const name of known.keys()) {
        if (!name.startsWith(`${path}/`)) continue;
        const [first = '', ...rest] = name.slice(path.length + 1).split('/');
        names.add(rest.length > 0 ? `${first}/` : first);
      }
      return names.size > 0 ? [...names].sort() : undefined;
    },
    display: (path) => posix.relative(root, path),
  };
};

export const workspaceOf = (files: Files, root = '/w'): Workspace =>
  openWorkspace(memoryWorld({ '/p/data/版式/国标.yaml': STYLE, ...files }, root), root, '/p').value;

/** `JGT003 templates/讲.hbs:4:3`. */
const placed = ({ code, place }: Diagnostic): string => {
  if (!place) return code;
  const { line, column } = positionAt(place.source, place.start);
  return `${code} ${place.source.name}:${line}:${column}`;
};

export interface BuiltText extends Built {
  readonly text: string;
  readonly told: readonly string[];
}

export const buildIn = (workspace: Workspace, draft = '文稿.yaml', options: Partial<BuildOptions> = {}): BuiltText => {
  const built = buildDraft(workspace, `${workspace.root}/${draft}`, { formats: ['txt'], final: false, ...options });
  return { ...built, text: new TextDecoder().decode(built.outputs.get('txt')), told: built.diagnostics.map(placed) };
};

/** A template with its front matter in front. */
export const template = (body: string): string => `---\n标题: 讲\n---\n${body}`;

export const SPEECH = '文稿: 讲话\n模板: 讲\n标题: 在会上的讲话\n日期: 2024-09-12\n';
