/** Which drafts to build and where each output goes. Reads the file system through the world only. */

import { posix } from 'node:path';
import type { Diagnostic } from '../diagnostic.ts';
import type { BuildOptions } from '../project/build.ts';
import { expandGlob, isGlob } from '../project/glob.ts';
import type { Format } from '../project/outputs.ts';
import { stemOf } from '../project/speech.ts';
import { findRoot, type Workspace } from '../project/workspace.ts';
import { fromUser, UsageError } from './io.ts';

/** Its own templates, style and settings would be looked for in the wrong place; what ships is found from anywhere. */
const refuseOtherWorkspaces = ({ world, root, packageRoot }: Workspace, drafts: readonly string[]): void => {
  const folders = new Map(drafts.map((draft) => [posix.dirname(draft), draft]));
  for (const [folder, draft] of folders) {
    const own = findRoot(world, folder);
    if (own === undefined || own === root || own === packageRoot) continue;
    const shown = world.display(own);
    const there = world.display(draft);
    throw new UsageError(
      `${there} 属于另一个工作区 ${shown}（那里有 jianggao.yaml），它的模板、数据、版式要从那里找起；先进入 ${shown} 再运行，文件写作 ${posix.relative(own, draft)}`,
    );
  }
};

/** Drafts named on the command line, or those of jianggao.yaml; absolute paths, each once. */
export const draftPaths = (workspace: Workspace, named: readonly string[], cwd: string): string[] => {
  const listed = named.length > 0 ? named : (workspace.config?.drafts ?? []);
  const from = named.length > 0 ? cwd : workspace.root;
  if (listed.length === 0) {
    throw new UsageError('没有指明文稿：写上文稿文件，或在 jianggao.yaml 的“文稿”里列出');
  }
  const paths = listed.flatMap((path) => {
    const absolute = fromUser(from, path);
    if (!isGlob(path) || workspace.world.isFile(absolute)) return [absolute];
    const found = expandGlob(workspace.world, from, path);
    if (found.length === 0) throw new UsageError(`没有文件符合“${path}”`);
    return found;
  });
  if (named.length > 0) {
    refuseOtherWorkspaces(
      workspace,
      paths.filter((path) => /\.ya?ml$/i.test(path)),
    );
  }
  return [...new Set(paths)];
};

/** A review copy has a name of its own, so that it and the clean copy do not overwrite each other. */
const REVIEW = '.送审稿';

/** A masked edition has one too. */
const MASKED = '.脱敏';

export type Edition = Pick<BuildOptions, 'review' | 'mask'>;

const editionOf = ({ review, mask }: Edition): string => `${mask ? MASKED : ''}${review ? REVIEW : ''}`;

export const targetOf = (folder: string, draft: string, format: Format, { review, mask }: Edition = {}): string => {
  const edition = editionOf({ ...(mask ? { mask } : {}), ...(review && format === 'docx' ? { review } : {}) });
  return posix.join(folder, `${stemOf(draft)}${edition}.${format}`);
};

/** Where records of builds are kept, beside their outputs. */
export const recordsIn = (folder: string): string => posix.join(folder, '.jianggao');

export const recordOf = (folder: string, draft: string, edition: Edition = {}): string =>
  posix.join(recordsIn(folder), `${stemOf(draft)}${editionOf(edition)}.json`);

/** Two drafts of one name would write one file: refused before anything is built. */
export const refuseClashes = (workspace: Workspace, drafts: readonly string[]): Diagnostic[] => {
  const { display } = workspace.world;
  const seen = new Map<string, string>();
  return drafts.flatMap((draft): Diagnostic[] => {
    const stem = stemOf(draft).normalize('NFC');
    const first = seen.get(stem);
    seen.set(stem, first ?? draft);
    if (first === undefined) return [];
    const message = `${display(first)} 和 ${display(draft)} 会写到同一个文件“${stem}”`;
    return [{ code: 'JGF022', grade: 'E', message, hint: '改其中一个文件名，或分两次生成，用 -o 写到不同目录' }];
  });
};
