/**
 * The thread at the head of each speech in a review copy: how many facts it prints, and as answers the sources
 * that they come from, one each, so that every office can answer for its own.
 */

import type { Remark } from '../output/docx/comments.ts';
import { paragraphText, type SetParagraph } from '../tree/galley.ts';
import { isMissing, missingInputs, nameOf, type Phrase, unique } from './phrases.ts';

/** Names that an answer lists. */
const MOST_NAMES = 12;

const some = (names: readonly string[]): string => {
  const all = unique(names);
  return `${all.slice(0, MOST_NAMES).join('、')}${all.length > MOST_NAMES ? `等 ${all.length} 项` : ''}`;
};

/** Numbers are asked for their source; names and dates of a meeting have none. */
const isUncited = ({ inputs }: Phrase): boolean =>
  inputs.some(({ fact }) => fact.type === 'number' && fact.citation === undefined);

const missingPaths = (phrases: readonly Phrase[]): string[] =>
  unique(phrases.filter(isMissing).flatMap((phrase) => missingInputs(phrase).map(({ path }) => path)));

const bySource = (phrases: readonly Phrase[]): ReadonlyMap<string, readonly string[]> => {
  const names = new Map<string, string[]>();
  for (const phrase of phrases) {
    for (const source of unique(phrase.inputs.flatMap(({ fact }) => fact.citation ?? []))) {
      const known = names.get(source);
      if (known) known.push(nameOf(phrase));
      else names.set(source, [nameOf(phrase)]);
    }
  }
  return names;
};

const repliesOf = (phrases: readonly Phrase[]): string[][] => {
  const uncited = phrases.filter(isUncited).map(nameOf);
  const missing = missingPaths(phrases);
  return [
    ...[...bySource(phrases)].map(([source, names]) => [`来源：${source}`, `用在 ${names.length} 处：${some(names)}`]),
    ...(uncited.length === 0 ? [] : [['没有写明来源的数字', `用在 ${uncited.length} 处：${some(uncited)}`]]),
    ...(missing.length === 0 ? [] : [[`待填 ${missing.length} 项`, some(missing)]]),
  ];
};

const summaryOf = (phrases: readonly Phrase[], file: string): string[] => {
  const paths = unique(phrases.flatMap(({ inputs }) => inputs.map(({ path }) => path)));
  const missing = missingPaths(phrases).length;
  return [
    `本篇用到数据 ${paths.length} 项，印出 ${phrases.length} 处${missing === 0 ? '' : `；待填 ${missing} 项，已标黄`}。`,
    `文稿：${file}`,
    '数字、日期和待填的，逐处批注；名称等文字，只批注第一处。',
  ];
};

/** `all`: the paragraphs of the galley; `files`: the drafts, in the order of their speeches. */
export const headThreads = (
  all: readonly SetParagraph[],
  phrases: readonly Phrase[],
  files: readonly string[],
): Remark[] => {
  const own: Phrase[][] = files.map(() => []);
  for (const phrase of phrases) own[phrase.speech - 1]?.push(phrase);
  const titles = all.flatMap((set, paragraph) => (set.role === 'title' ? [{ set, paragraph }] : []));
  return titles.flatMap(({ set, paragraph }, at): Remark[] => {
    const [file, facts] = [files[at], own[at]];
    if (file === undefined || !facts) return [];
    const end = paragraphText(set).length;
    return [{ paragraph, start: 0, end, lines: summaryOf(facts, file), replies: repliesOf(facts) }];
  });
};
