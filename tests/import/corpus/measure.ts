/** How well lines and placeholders that were found agree with what is true. Pure; knows nothing of the corpus. */

import type { RecognisedLine } from '../../../src/recognise/line.ts';
import type { Place, TrueLine } from './truth.ts';

export interface Score {
  readonly right: number;
  readonly found: number;
  readonly demanded: number;
}

const NONE: Score = { right: 0, found: 0, demanded: 0 };

export const sum = (scores: readonly Score[]): Score =>
  scores.reduce(
    (a, b) => ({ right: a.right + b.right, found: a.found + b.found, demanded: a.demanded + b.demanded }),
    NONE,
  );

const ratio = (a: number, b: number): number => (b === 0 ? 1 : a / b);
export const precision = ({ right, found }: Score): number => ratio(right, found);
export const recall = ({ right, demanded }: Score): number => ratio(right, demanded);
export const f1 = (score: Score): number => ratio(2 * score.right, score.found + score.demanded);

/** Counts how many of `found` are among `demanded`, each once. */
export const compare = (
  found: readonly string[],
  demanded: readonly string[],
): { readonly score: Score; readonly missed: readonly string[]; readonly wrong: readonly string[] } => {
  const left = new Map<string, number>();
  for (const one of demanded) left.set(one, (left.get(one) ?? 0) + 1);
  const wrong = found.filter((one) => {
    const count = left.get(one) ?? 0;
    if (count > 0) left.set(one, count - 1);
    return count === 0;
  });
  const missed = [...left].flatMap(([one, count]) => Array.from({ length: count }, () => one));
  const score = { right: found.length - wrong.length, found: found.length, demanded: demanded.length };
  return { score, missed, wrong };
};

interface Told {
  readonly role: string;
  readonly level?: number | undefined;
  readonly text: string;
  readonly headEnd?: number | undefined;
}

const STRUCTURE: ReadonlySet<string> = new Set(['title', 'heading', 'paragraph', 'item']);

/**
 * Titles (their lines as one), headings with level and end of the head, items, paragraphs, as strings to compare. A
 * subtitle belongs to the title, wherever a break falls.
 */
const unitsOf = (lines: readonly Told[]): readonly string[] => {
  const units: string[] = [];
  let title = '';
  const close = (): void => {
    if (title !== '') units.push(`题：${title}`);
    title = '';
  };
  for (const { role, level, text, headEnd } of lines) {
    if (role === 'blank') continue;
    if (role === 'title') {
      title += text.replace(/[\s　]/g, '');
      continue;
    }
    close();
    if (!STRUCTURE.has(role)) continue;
    const head =
      headEnd !== undefined && headEnd < text.length ? `${text.slice(0, headEnd)}▸${text.slice(headEnd)}` : text;
    units.push(`${role}${level ?? ''}：${head}`);
  }
  close();
  return units;
};

const toldOf = (text: string, lines: readonly RecognisedLine[]): readonly Told[] =>
  lines.map(({ role, level, start, end, headEnd }) => ({
    role,
    level,
    text: text.slice(start, end),
    headEnd: headEnd === undefined ? undefined : headEnd - start,
  }));

/** `text` healed, with what its lines were taken for. */
export const structure = (
  text: string,
  lines: readonly RecognisedLine[],
  truth: readonly TrueLine[],
): ReturnType<typeof compare> => compare(unitsOf(toldOf(text, lines)), unitsOf(truth));

/**
 * A place is found if one token covers it whole; a token is right if it covers a place and cuts none. A date or a place's
 * name may hold several masks and words beside.
 */
export const places = (
  found: readonly Place[],
  demanded: readonly Place[],
): { readonly covered: number; readonly sound: number } => ({
  covered: demanded.filter(({ start, end }) => found.some((one) => one.start <= start && one.end >= end)).length,
  sound: found.filter(
    (one) =>
      demanded.some(({ start, end }) => one.start <= start && one.end >= end) &&
      demanded.every(
        ({ start, end }) => end <= one.start || start >= one.end || (one.start <= start && one.end >= end),
      ),
  ).length,
});

export const grouped = <T, K>(list: readonly T[], keyOf: (one: T) => K): Map<K, T[]> => {
  const groups = new Map<K, T[]>();
  for (const one of list) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
};
