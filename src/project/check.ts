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
import { styleFindings } from '../check/style.ts';
import { createTerms, type Terms } from '../check/terms.ts';
import { textArticles } from '../check/text.ts';
import type { Diagnostic, Result } from '../diagnostic.ts';
import { readLook } from '../import/docx/look.ts';
import { readDocx } from '../import/docx/read.ts';
import { readText } from '../import/text/read.ts';
import { createSource, placeOf, type Source } from '../source.ts';
import { type BuildOptions, layDraft } from './build.ts';
import { checkSettings } from './check-settings.ts';
import { styleNamed } from './styles.ts';
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

const checkText = (checker: Checker, path: string, markdown: boolean): Checked => {
  const { world } = checker.workspace;
  const name = world.display(path);
  const read = world.read(path);
  if (read.kind !== 'file') return failed(name, [refusal(name, read.kind === 'absent' ? '不存在' : read.reason)]);
  const decoded = readText(read.bytes);
  if (decoded.kind === 'refused') return failed(name, [refusal(name, decoded.reason, decoded.hint)]);
  const source = createSource(name, decoded.text);
  const notes = decoded.notes.map((note): Diagnostic => ({ code: 'JGF002', grade: 'I', message: `${name} ${note}` }));
  const articles = textArticles(source, checker.protectedNames, undefined, { markdown });
  return outcome(checker, name, [source], [...notes, ...judged(checker, articles, materialOf(checker.words, []))]);
};

/** How it is set, against the style that is asked for; nothing where none is. */
const lookDiagnostics = ({ workspace, options }: Checker, bytes: Uint8Array, name: string): readonly Diagnostic[] => {
  if (options.style === undefined) return [];
  const style = styleNamed(workspace, options.style);
  const look = style.value && readLook(bytes, name, () => {});
  if (!style.value || !look) return style.diagnostics;
  const place = placeOf(createSource(name, ''));
  const found = styleFindings(look, style.value);
  return [...style.diagnostics, ...found.map(({ id, ...finding }): Diagnostic => ({ code: id, ...finding, place }))];
};

/** Lines and columns are those of its text; a reader finds the place by 第N段第N句. */
const checkDocx = (checker: Checker, path: string): Checked => {
  const { world } = checker.workspace;
  const name = world.display(path);
  const read = world.read(path);
  if (read.kind !== 'file') return failed(name, [refusal(name, read.kind === 'absent' ? '不存在' : read.reason)]);
  const notes: Diagnostic[] = [];
  const docx = readDocx(read.bytes, name, (d) => notes.push(d));
  if (!docx) return failed(name, notes);
  const source = createSource(name, docx.text);
  const articles = textArticles(source, checker.protectedNames, docx.hints);
  notes.push(...lookDiagnostics(checker, read.bytes, name));
  return outcome(checker, name, [], [...notes, ...judged(checker, articles, materialOf(checker.words, []))]);
};

/** `path` is absolute. The kind is known by the file's name. */
export const checkFile = (checker: Checker, path: string, kind: Kind): Checked => {
  switch (kind) {
    case 'draft':
      return checkDraft(checker, path);
    case 'text':
    case 'markdown':
      return checkText(checker, path, kind === 'markdown');
    case 'docx':
      return checkDocx(checker, path);
  }
};
