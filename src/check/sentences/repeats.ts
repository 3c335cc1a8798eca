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

interface Clause extends Stretch {
  /** Han characters that count: names of laws and proper names do not. */
  readonly length: number;
  readonly hash: number;
}

/** Where a repeated run of clauses begins, and all that is needed to tell that it is the same. */
interface Seen extends Stretch {
  readonly article: Article;
  readonly whole: boolean;
}

const ENDS = 1;
const SKIPPED = 2;

/** What ends a clause; and white space and closing quotes, which do not make a sentence another one. */
const KINDS = new Uint8Array(0x10000);
for (const char of '，；：。！？…') KINDS[char.charCodeAt(0)] = ENDS;
for (const char of ' \t\n\v\f\r\u00a0\u2028\u2029\u3000\ufeff“”‘’') KINDS[char.charCodeAt(0)] = SKIPPED;
const LEADS =
  /^(?:第?[一二三四五六七八九十]{1,3}(?:[、，是要])|其[一二三四五六七八九十]{1,2}，|首先，|其次，|再次，|最后，|[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)]|\d{1,2}[.．、]|[①-⑳])/;

const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

const MIX = 0x01000193;
const mix = (hash: number, value: number): number => Math.imul(hash ^ value, MIX);

const clausesOf = (article: Article, sentence: Sentence): readonly Clause[] => {
  const { text, marks } = article;
  const lead = LEADS.exec(text.slice(sentence.start, sentence.start + 8).trimStart());
  const blank = /^\s*/.exec(text.slice(sentence.start, sentence.start + 8))?.[0].length ?? 0;
  const clauses: Clause[] = [];
  let start = sentence.start + (lead ? blank + lead[0].length : 0);
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
    if (hash !== 0) clauses.push({ start, end: ends ? at : at + 1, length, hash });
    start = at + 1;
    length = 0;
    hash = 0;
  }
  return clauses;
};

/** The same but for marks between clauses, white space and quotes. */
const isSame = (a: Seen, b: Seen): boolean => {
  const [one, other] = [a.article.text, b.article.text];
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
  for (const article of articles) {
    for (const sentence of article.sentences) {
      if (sentence.end - sentence.start < whole || !isProse(article, sentence)) continue;
      const clauses = clausesOf(article, sentence);
      const last = clauses.at(-1);
      if (last === undefined) continue;
      let hash = 0;
      let length = 0;
      let found: Repeat | undefined;
      for (let at = clauses.length - 1; at >= 0; at -= 1) {
        const clause = clauses[at] as Clause;
        hash = mix(mix(hash, clause.hash), 0xff0c);
        length += clause.length;
        if (length < whole) continue;
        const here: Seen = { start: clause.start, end: last.end, article, whole: at === 0 };
        const before = seen.get(hash);
        if (before === undefined) seen.set(hash, here);
        else if ((length >= part || before.whole || here.whole) && isSame(before, here)) {
          found = { article, start: here.start, end: here.end, first: before };
        }
      }
      if (found) repeats.push(found);
    }
  }
  return repeats;
};
