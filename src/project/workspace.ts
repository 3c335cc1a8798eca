/**
 * A workspace: its root, its settings, and the two places where templates, partials and styles are
 * looked up: the workspace first, then what ships with the package. Loaded files are kept for the whole
 * run, so a batch reads each of them once.
 */

import { posix } from 'node:path';
import type { Terms } from '../check/terms.ts';
import type { Diagnostic, Result } from '../diagnostic.ts';
import type { Place, Source } from '../source.ts';
import { loadTemplate, type Template } from '../template/load.ts';
import type { MapFact } from '../tree/facts.ts';
import type { Style } from '../tree/style.ts';
import { supplied } from '../tree/trace.ts';
import type { World } from '../world.ts';
import { type Config, readConfig } from './config.ts';
import { readSource } from './files.ts';
import type { Inspecting } from './inspect.ts';
import { isInside, resolvePath } from './paths.ts';
import { createPremade, type Premade } from './premade.ts';
import type { Words } from './words.ts';

export const CONFIG_FILE = 'jianggao.yaml';

export interface FactsFile {
  readonly path: string;
  readonly facts: MapFact | undefined;
  readonly references: readonly { readonly text: string; readonly place: Place }[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface Workspace {
  readonly world: World;
  /** Absolute. Without a jianggao.yaml above, the folder in which the command ran. */
  readonly root: string;
  /** Absolute: the folder in which the command ran, from which file names are displayed. */
  readonly from: string;
  readonly packageRoot: string;
  readonly config: Config | undefined;
  readonly templates: Map<string, Result<Template> | undefined>;
  readonly factsFiles: Map<string, FactsFile>;
  readonly styles: Map<string, Result<Style | undefined>>;
  readonly premade: Premade;
  /** Every key in the workspace's data files; read when first asked for. */
  dataKeys?: ReadonlySet<string>;
  /** What rules know besides the text; read when something is first checked. */
  words?: Result<Words>;
  /** What a build is held against, over a mark of secrecy. */
  inspecting?: Inspecting;
  /** Names that a build protects, once they are asked for. */
  protected?: Terms<true>;
}

export const findRoot = (world: World, from: string): string | undefined => {
  for (let folder = from; ; folder = posix.dirname(folder)) {
    if (world.isFile(posix.join(folder, CONFIG_FILE))) return folder;
    if (folder === posix.dirname(folder)) return undefined;
  }
};

const NOTHING_PREMADE = createPremade(() => undefined);

export const openWorkspace = (
  world: World,
  from: string,
  packageRoot: string,
  premade: Premade = NOTHING_PREMADE,
): Result<Workspace> => {
  const diagnostics: Diagnostic[] = [];
  const root = findRoot(world, from);
  let config: Config | undefined;
  if (root !== undefined) {
    const { value: source, diagnostics: faults } = readSource(world, posix.join(root, CONFIG_FILE), '设置');
    diagnostics.push(...faults);
    if (source) config = readConfig(source, (d) => diagnostics.push(d));
  }
  const workspace: Workspace = {
    world,
    root: root ?? from,
    from,
    packageRoot,
    config,
    templates: new Map(),
    factsFiles: new Map(),
    styles: new Map(),
    premade,
  };
  return { value: workspace, diagnostics };
};

/** Files of the workspace hide those of the package. */
export const lookUp = (workspace: Workspace, relative: string): string | undefined => {
  if (!isInside(relative)) return undefined;
  for (const root of new Set([workspace.root, workspace.packageRoot])) {
    const path = posix.join(root, relative);
    if (workspace.world.isFile(path)) return path;
  }
  return undefined;
};

/** Whether an absolute path is in the workspace or the package: nothing else is read for a draft's sake. */
export const isOwn = (workspace: Workspace, path: string): boolean =>
  [workspace.root, workspace.packageRoot].some((root) => isInside(posix.relative(root, path)));

/** A source's file as the workspace knows it, wherever the command ran: `data/统计/2024-1至8月.yaml`. */
export const fileOf = ({ root, from }: Workspace, { name }: Source): string =>
  posix.relative(root, resolvePath(from, name));

/** Entries of a folder under `templates/` or `data/`, workspace and package together, files only. */
export const listFiles = (workspace: Workspace, folder: string): string[] => {
  const names = new Set<string>();
  for (const root of new Set([workspace.root, workspace.packageRoot])) {
    for (const name of workspace.world.list(posix.join(root, folder)) ?? []) {
      if (name.endsWith('/'))
        for (const inner of listFiles(workspace, `${folder}/${name.slice(0, -1)}`)) names.add(`${name}${inner}`);
      else names.add(name);
    }
  }
  return [...names].sort();
};

/** `信访/工作会议讲话` → templates/信访/工作会议讲话.hbs, read and parsed once a run. */
export const templateNamed = (workspace: Workspace, name: string): Result<Template> | undefined => {
  if (workspace.templates.has(name)) return workspace.templates.get(name);
  const path = lookUp(workspace, `templates/${name}.hbs`);
  let loaded: Result<Template> | undefined;
  if (path !== undefined) {
    const { value: source, diagnostics } = readSource(workspace.world, path, '模板');
    loaded = source ? loadTemplate(name, source) : unreadable(name, workspace.world.display(path), diagnostics);
  }
  workspace.templates.set(name, loaded);
  return loaded;
};

const unreadable = (name: string, file: string, diagnostics: readonly Diagnostic[]): Result<Template> => {
  const source: Source = { name: file, text: '' };
  const place: Place = { source, start: 0, end: 0 };
  return { value: { name, source, pieceOf: () => supplied(''), placeAt: () => place }, diagnostics };
};

/** Partials stand in a folder 段落 and are named by templates only. */
const isPartial = (name: string): boolean => /(?:^|\/)段落\//.test(name);

/** The templates that a draft may name. */
export const draftTemplateNames = (workspace: Workspace): string[] =>
  templateNames(workspace).filter((name) => !isPartial(name));

export const partialNames = (workspace: Workspace): string[] => templateNames(workspace).filter(isPartial);

const templateNames = (workspace: Workspace): string[] =>
  listFiles(workspace, 'templates')
    .filter((file) => file.endsWith('.hbs'))
    .map((file) => file.slice(0, -4));
