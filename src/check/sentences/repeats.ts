/**
 * Sentences that stand twice, in one speech or in two. A sentence is its clauses; what leads in before it (同志们：,
 * 第二，) may differ, so the clauses at its end are compared. Linear: each clause is read once.
 */

import type { Article, Sentence, Stretch } from '../article.ts';
import { MARK } from '../marks.ts';

export interface Repeat extends Stretch {
  readonly article: Article;
  readonly first: Stretch & { readonly article: Article };
}

/** The clauses of one sentence, each in the same place of every list: of a long text there are very many. */
interface Clauses {
  readonly starts: number[];
  /** Han characters that count: names of laws and proper names do not. */
  readonly lengths: number[];
  readonly hashes: number[];
  /** How many of the places are this sentence's. */
  count: number;
  /** Of the last one. */
  end: number;
}

/** Where a repeated run of clauses begins, and all that is needed to tell that it is the same. */
interface Seen extends Stretch {
  readonly article: Article;
  readonly whole: boolean;
}

/** A run of a sentence's last clauses that begins with the clause `at`, and what has the same hash. */
interface Run {
  readonly at: number;
  readonly before: Seen;
}

const ENDS = 1;
const SKIPPED = 2;

/** What ends a clause; and white space and closing quotes, which do not make a sentence another one. */
const KINDS = new Uint8Array(0x10000);
for (const char of '，；：。！？…') KINDS[char.charCodeAt(0)] = ENDS;
for (const char of ' \t\n\v\f\r\u00a0\u2028\u2029\u3000\ufeff“”‘’') KINDS[char.charCodeAt(0)] = SKIPPED;
const LEADS =
  /^(?:第?[一二三四五六七八九十]{1,3}(?:[、，是要])|其[一二三四五六七八九十]{1,2}，|首先，|其次，|再次，|最后，|[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)]|\d{1,2}[.．、]|[①-⑳])/;

const MAY_LEAD = /^[第一二三四五六七八九十其首再最（(\d①-⑳]/;

const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

const MIX = 0x01000193;
const mix = (hash: number, value: number): number => Math.imul(hash ^ value, MIX);

/** Length of 第二， and its like, with the blanks before it. */
const leadOf = (text: string, start: number): number => {
  const head = text.slice(start, start + 8);
  const words = head.trimStart();
  const lead = MAY_LEAD.test(words) ? LEADS.exec(words)?.[0].length : undefined;
  return lead === undefined ? 0 : head.length - words.length + lead;
};

const readClauses = (clauses: Clauses, { text, marks }: Article, sentence: Sentence): void => {
  clauses.count = 0;
  let start = sentence.start + leadOf(text, sentence.start);
  let length = 0;
  let hash = 0;
  for (let at = start; at < sentence.end; at += 1) {
    const code = text.charCodeAt(at);
    const kind = KINDS[code];
    const ends = kind === ENDS;
    if (kind === 0) {
      hash = mix(hash, code);
      if (isHan(code) && ((marks[at] as number) & (MARK.title | MARK.name)) === 0) length += 1;
    }
    if (!ends && at + 1 < sentence.end) continue;
    if (hash !== 0) {
      clauses.starts[clauses.count] = start;
      clauses.lengths[clauses.count] = length;
      clauses.hashes[clauses.count] = hash;
      clauses.count += 1;
      clauses.end = ends ? at : at + 1;
    }
    start = at + 1;
    length = 0;
    hash = 0;
  }
};

/** The same but for marks between clauses, white space and quotes. */
const isSame = (a: Seen, b: Seen): boolean => {
  const [one, other] = [a.article.text, b.article.text];
  // Most are the same to the letter.
  if (one.slice(a.start, a.end) === other.slice(b.start, b.end)) return true;
  let [i, j] = [a.start, b.start];
  for (;;) {
    while (i < a.end && KINDS[one.charCodeAt(i)] !== 0) i += 1;
    while (j < b.end && KINDS[other.charCodeAt(j)] !== 0) j += 1;
    if (i >= a.end || j >= b.end) return i >= a.end && j >= b.end;
    if (one.charCodeAt(i) !== other.charCodeAt(j)) return false;
    i += 1;
    j += 1;
  }
};

/** Least Han characters of a sentence that counts, and of its last clauses where neither sentence is the whole. */
export interface Limits {
  readonly whole: number;
  readonly part: number;
}

const NO_PROSE = new Set(['paragraph', 'item', 'heading']);

const isProse = (article: Article, sentence: Sentence): boolean => {
  const { line } = sentence;
  if (!NO_PROSE.has(line.role) || line.original) return false;
  if (line.headEnd !== undefined && sentence.start < line.headEnd) return false;
  return ((article.marks[sentence.start] as number) & MARK.quote) === 0;
};

/** In the order of the text; the first of each is not given. */
export const repeatsIn = (articles: readonly Article[], { whole, part }: Limits): readonly Repeat[] => {
  const seen = new Map<number, Seen>();
  const repeats: Repeat[] = [];
  const clauses: Clauses = { starts: [], lengths: [], hashes: [], count: 0, end: 0 };
  const { starts, lengths, hashes } = clauses;
  for (const article of articles) {
    for (const sentence of article.sentences) {
      if (sentence.end - sentence.start < whole || !isProse(article, sentence)) continue;
      readClauses(clauses, article, sentence);
      const { end } = clauses;
      const here = (at: number): Seen => ({ start: starts[at] as number, end, article, whole: at === 0 });
      let hash = 0;
      let length = 0;
      let runs: Run[] | undefined;
      for (let at = clauses.count - 1; at >= 0; at -= 1) {
        hash = mix(mix(hash, hashes[at] as number), 0xff0c);
        length += lengths[at] as number;
        if (length < whole) continue;
        const before = seen.get(hash);
        if (before === undefined) seen.set(hash, here(at));
        else if (length >= part || before.whole || at === 0) {
          runs ??= [];
          runs.push({ at, before });
        }
      }
      // The longest that is the same: what it holds need not be compared.
      const found = runs?.findLast(({ at, before }) => isSame(before, here(at)));
      if (found) repeats.push({ article, start: starts[found.at] as number, end, first: found.before });
    }
  }
  return repeats;
};
