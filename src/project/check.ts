/**
 * What is to be judged becomes diagnostics: a draft of the workspace as it would be built, a text, a .docx. Reads
 * through the world it is given; each file is judged by itself and nothing of it is kept but what was found.
 */

import { posix } from 'node:path';
import type { Article } from '../check/article.ts';
import { draftArticles } from '../check/draft.ts';
import type { FoundSuppressions } from '../check/filters/comments.ts';
import { type RuleNames, ruleNames } from '../check/filters/names.ts';
import type { Material } from '../check/material.ts';
import { RULES } from '../check/rules/registry.ts';
import { judge, type Setting } from '../check/run.ts';
import { createTerms, type Terms } from '../check/terms.ts';
import { textArticles } from '../check/text.ts';
import type { Diagnostic, Result } from '../diagnostic.ts';
import { readDocx } from '../import/docx/read.ts';
import { readText } from '../import/text/read.ts';
import { createSource, type Source } from '../source.ts';
import { type BuildOptions, layDraft } from './build.ts';
import { lookDiagnostics } from './check-look.ts';
import { checkSettings } from './check-settings.ts';
import { suppressionsOf } from './suppressions.ts';
import { materialOf, statedRoster, type Words, wordsOf } from './words.ts';
import type { Workspace } from './workspace.ts';

/** Made once a run. */
export interface Checker {
  readonly workspace: Workspace;
  readonly settings: ReadonlyMap<string, Setting>;
  readonly words: Words;
  readonly protectedNames: Terms<unknown>;
  readonly names: RuleNames;
  /** How drafts are set. */
  readonly options: Omit<BuildOptions, 'formats'>;
}

export interface Checked {
  /** As the user knows it. */
  readonly name: string;
  readonly diagnostics: readonly Diagnostic[];
  /** Comments that say what to pass over, of every file that took part. */
  readonly suppressions: FoundSuppressions;
  /** Files that took part. */
  readonly files: readonly Source[];
  /** Rules have seen it; not so where a build failed before. */
  readonly judged: boolean;
  /** It could not be read: its diagnostics say why. */
  readonly unreadable?: true;
}

/** Diagnostics of grade E are faults of the settings: what they say does not hold. */
export const openChecker = (workspace: Workspace, options: Checker['options']): Result<Checker> => {
  const { config } = workspace;
  const settings = checkSettings(config?.checking?.rules, RULES);
  const words = wordsOf(workspace, statedRoster(workspace));
  return {
    value: {
      workspace,
      settings: settings.value,
      words: words.value,
      protectedNames: createTerms(words.value.names.map((name) => [name, true] as const)),
      names: ruleNames(RULES),
      options,
    },
    diagnostics: [...settings.diagnostics, ...words.diagnostics],
  };
};

/** What can be judged, by the end of its name. */
export type Kind = 'draft' | 'text' | 'markdown' | 'docx';

const KINDS: Readonly<Record<string, Kind>> = {
  '.yaml': 'draft',
  '.yml': 'draft',
  '.txt': 'text',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.docx': 'docx',
};

export const kindOf = (path: string): Kind | undefined => KINDS[posix.extname(path).toLowerCase()];

const judged = (checker: Checker, articles: readonly Article[], material: Material): Diagnostic[] => {
  const found = judge({ articles, material, rules: RULES, settings: checker.settings });
  // What bears a mark of secrecy is not worked on any further, not even to be mended.
  const secret = found.filter(({ code, grade }) => code === 'JGC9' && grade === 'E');
  return secret.length > 0 ? secret : found;
};

const outcome = (
  checker: Checker,
  name: string,
  files: readonly Source[],
  diagnostics: readonly Diagnostic[],
  isJudged = true,
): Checked => ({ name, diagnostics, files, suppressions: suppressionsOf(files, checker.names), judged: isJudged });

const failed = (name: string, diagnostics: readonly Diagnostic[]): Checked => ({
  name,
  diagnostics,
  files: [],
  suppressions: { suppressions: [], faults: [] },
  judged: false,
  unreadable: true,
});

/** Templates, paragraphs and data that the printed text came from. */
const filesBehind = (articles: readonly Article[]): readonly Source[] => {
  const files = new Map<string, Source>();
  const add = (source: Source | undefined): void => void (source && files.set(source.name, source));
  for (const { segments } of articles) {
    for (const { place, span } of segments) {
      add(place?.source);
      for (const { fact } of span?.inputs ?? []) add(fact.place.source);
    }
  }
  return [...files.values()];
};

/** Without pages where the draft cannot be built: then only what the build has to say. */
const checkDraft = (checker: Checker, path: string): Checked => {
  const { workspace, words, options } = checker;
  const name = workspace.world.display(path);
  const { diagnostics, laid, speeches } = layDraft(workspace, path, options);
  if (diagnostics.some(({ code, place }) => code === 'JGF014' && place === undefined)) return failed(name, diagnostics);
  if (!laid) return outcome(checker, name, [...new Set(speeches.map(({ source }) => source))], diagnostics, false);
  const articles = draftArticles(laid.galley, laid.pages, checker.protectedNames);
  const material = materialOf(
    words,
    laid.speeches.map(({ facts }) => facts),
  );
  const files = new Map(
    [...laid.speeches.map(({ source }) => source), ...filesBehind(articles)].map((s) => [s.name, s]),
  );
  return outcome(checker, name, [...files.values()], [...diagnostics, ...judged(checker, articles, material)]);
};

const refusal = (name: string, reason: string, hint = '核对文件名和所在的目录'): Diagnostic => ({
  code: 'JGF014',
  grade: 'E',
  message: `${name} ${reason}`,
  hint,
});

/** Nothing in it can be wrong, but whoever asked meant something else. */
const nothingIn = (checker: Checker, name: string, notes: readonly Diagnostic[] = []): Checked => {
  const hint = '核对是不是选错了文件，或者没有存上；确是空的，不必检查';
  const empty: Diagnostic = { code: 'JGF023', grade: 'W', message: `${name} 里没有文字，没有可以检查的`, hint };
  return outcome(checker, name, [], [...notes, empty]);
};

/** What is judged of a file that is no draft, once its bytes are there. */
type Judge = (checker: Checker, name: string, bytes: Uint8Array) => Checked;

/** Reads what is to be judged, or says why it cannot be read. */
const readAndJudge = (checker: Checker, path: string, judge: Judge): Checked => {
  const { world } = checker.workspace;
  const name = world.display(path);
  const read = world.read(path);
  if (read.kind !== 'file') return failed(name, [refusal(name, read.kind === 'absent' ? '不存在' : read.reason)]);
  return read.bytes.length === 0 ? nothingIn(checker, name) : judge(checker, name, read.bytes);
};

const checkText =
  (markdown: boolean): Judge =>
  (checker, name, bytes) => {
    const decoded = readText(bytes);
    if (decoded.kind === 'refused') {
      return decoded.empty ? nothingIn(checker, name) : failed(name, [refusal(name, decoded.reason, decoded.hint)]);
    }
    const source = createSource(name, decoded.text);
    const notes = decoded.notes.map((note): Diagnostic => ({ code: 'JGF002', grade: 'I', message: `${name} ${note}` }));
    const articles = textArticles(source, checker.protectedNames, undefined, { markdown });
    return outcome(checker, name, [source], [...notes, ...judged(checker, articles, materialOf(checker.words, []))]);
  };

/** Lines and columns are those of its text; a reader finds the place by 第N段第N句. */
const checkDocx: Judge = (checker, name, bytes) => {
  const notes: Diagnostic[] = [];
  const docx = readDocx(bytes, name, (d) => notes.push(d));
  if (!docx) return failed(name, notes);
  if (docx.text.trim() === '') return nothingIn(checker, name, notes);
  const source = createSource(name, docx.text);
  const articles = textArticles(source, checker.protectedNames, docx.hints);
  const { workspace, options } = checker;
  if (options.style !== undefined) notes.push(...lookDiagnostics(workspace, options.style, bytes, source, articles));
  return outcome(checker, name, [], [...notes, ...judged(checker, articles, materialOf(checker.words, []))]);
};

const JUDGES: Readonly<Record<Exclude<Kind, 'draft'>, Judge>> = {
  text: checkText(false),
  markdown: checkText(true),
  docx: checkDocx,
};

/** `path` is absolute. The kind is known by the file's name. */
export const checkFile = (checker: Checker, path: string, kind: Kind): Checked =>
  kind === 'draft' ? checkDraft(checker, path) : readAndJudge(checker, path, JUDGES[kind]);
