/**
 * The word lists of the checker, data/词表/*.yaml of the workspace and of the package together, and the local
 * roster: read when something is first checked, then kept for the run. What the workspace says of a word wins.
 */

import { posix } from 'node:path';
import type { KnownFigure, Label, Material, RosterEntry, WrongWord } from '../check/material.ts';
import type { Diagnostic, Result } from '../diagnostic.ts';
import { type Place, placeOf } from '../source.ts';
import type { MapFact } from '../tree/facts.ts';
import { readYaml } from '../yaml/read.ts';
import { readSource } from './files.ts';
import { knownFigures } from './known-figures.ts';
import { ROSTER, ROSTER_FILE, WORD_LIST } from './word-shapes.ts';
import type { Workspace } from './workspace.ts';

export const LISTS_FOLDER = 'data/词表';
const DEFAULT_ROSTER = 'data/名册.yaml';

/** What is the same for every text of a workspace. */
export type Words = Omit<Material, 'figures'>;

const NONE: readonly string[] = [];

type Report = (diagnostic: Diagnostic) => void;

interface Draft {
  readonly wrongWords: Map<string, WrongWord>;
  readonly labels: Map<string, Label>;
  readonly names: Set<string>;
  /** Words that a list before has switched off. */
  readonly unwanted: Set<string>;
}

/** Faults in these files bear the checker's own code. */
const asWordFault =
  (report: Report): Report =>
  (diagnostic) =>
    report({ ...diagnostic, code: 'JGK006' });

const some = <T>(key: string, value: T | undefined): { [key: string]: T } =>
  value === undefined ? {} : { [key]: value };

/** A word that a list before states stays as it is there. */
const put = <T>(draft: Draft, into: Map<string, T>, word: string, value: T): void => {
  if (!draft.unwanted.has(word) && !into.has(word)) into.set(word, value);
};

const nodeOf = (workspace: Workspace, path: string, what: string, report: Report, asked?: Place) => {
  const { value: source, diagnostics } = readSource(workspace.world, path, what, asked);
  for (const d of diagnostics) report(d);
  if (!source) return undefined;
  const read = readYaml(source);
  for (const d of read.diagnostics) report(d);
  if (!read.value && read.diagnostics.length === 0) {
    report({ code: 'JGK006', grade: 'W', message: `${source.name} 是空的`, place: placeOf(source) });
  }
  return read.value;
};

const addList = (workspace: Workspace, path: string, draft: Draft, report: Report): void => {
  const node = nodeOf(workspace, path, '词表', report);
  const list = node && WORD_LIST.read(node, { report, path: [] });
  if (!list) return;
  for (const entry of list.wrongWords ?? []) {
    const { wrong, right, except = [], note, grade } = entry;
    if (wrong === undefined || right === undefined) continue;
    put(draft, draft.wrongWords, wrong, { wrong, right, except, ...some('note', note), ...some('grade', grade) });
  }
  for (const [wrong, right] of list.pairs ?? []) {
    put(draft, draft.wrongWords, wrong, { wrong, right: [right], except: NONE });
  }
  for (const entry of list.labels ?? []) {
    const { word, instead, except = [], note, grade, kind = '人' } = entry;
    if (word === undefined || instead === undefined) continue;
    put(draft, draft.labels, word, { word, instead, except, kind, ...some('note', note), ...some('grade', grade) });
  }
  addNames(draft, list);
};

/** Names of one list (专名), without those that a list before does not want (不用). */
export const addNames = (
  { names, unwanted }: Pick<Draft, 'names' | 'unwanted'>,
  list: { readonly names?: readonly string[] | undefined; readonly unwanted?: readonly string[] | undefined },
): void => {
  for (const name of list.names ?? []) if (!unwanted.has(name)) names.add(name);
  for (const word of list.unwanted ?? []) unwanted.add(word);
};

const listsIn = (workspace: Workspace, root: string): string[] =>
  (workspace.world.list(posix.join(root, LISTS_FOLDER)) ?? [])
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => posix.join(root, LISTS_FOLDER, name));

const readRoster = (workspace: Workspace, stated: Stated | undefined, report: Report): RosterEntry[] => {
  const path = posix.join(workspace.root, stated?.path ?? DEFAULT_ROSTER);
  if (!stated && !workspace.world.isFile(path)) return [];
  const node = nodeOf(workspace, path, '名册', report, stated?.place);
  if (!node) return [];
  const reading = { report, path: [] };
  const entries = node.type === 'map' ? ROSTER_FILE.read(node, reading)?.roster : ROSTER.read(node, reading);
  return (entries ?? []).flatMap(({ name, posts, place }) =>
    name === undefined || posts === undefined ? [] : [{ name, posts: posts.flatMap(splitPosts), place }],
  );
};

/** `县委副书记、县长` are two. */
const splitPosts = (post: string): string[] => post.split(/[、，]/).filter((part) => part !== '');

/** 检查.名册 of jianggao.yaml; a file that is named must be there. */
export interface Stated {
  readonly path: string;
  readonly place?: Place;
}

export const statedRoster = ({ config }: Workspace): Stated | undefined => {
  const path = config?.checking?.roster;
  const place = config?.checking?.keys.get('名册');
  return path === undefined ? undefined : { path, ...(place ? { place } : {}) };
};

/** Once a run. */
export const wordsOf = (workspace: Workspace, roster?: Stated): Result<Words> => {
  if (workspace.words) return workspace.words;
  const diagnostics: Diagnostic[] = [];
  const report = asWordFault((d) => diagnostics.push(d));
  const draft: Draft = { wrongWords: new Map(), labels: new Map(), names: new Set(), unwanted: new Set() };
  for (const root of new Set([workspace.root, workspace.packageRoot])) {
    for (const path of listsIn(workspace, root)) addList(workspace, path, draft, report);
  }
  const { wrongWords, labels, names } = draft;
  const value: Words = {
    wrongWords: [...wrongWords.values()],
    labels: [...labels.values()],
    names: [...names],
    roster: readRoster(workspace, roster, report),
  };
  workspace.words = { value, diagnostics };
  return workspace.words;
};

/** Everything rules know besides the text; `facts` of the speech, where it has any (BuiltSpeech.facts). */
export const materialOf = (words: Words, facts: readonly MapFact[]): Material => {
  const figures = new Map<string, KnownFigure>();
  // Speeches of a volume share most of their figures.
  for (const figure of facts.flatMap(knownFigures)) figures.set(`${figure.path} ${figure.value}${figure.unit}`, figure);
  return { ...words, figures: [...figures.values()] };
};
