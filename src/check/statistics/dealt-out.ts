/**
 * Several numbers at once: 来信30件、来访20批，比去年同期的40件、25批分别下降25%、20%. Each is held against its own; where
 * units or counts do not match in order, nothing is said.
 */

import type { Article } from '../article.ts';
import { type Change, LONGEST_LEAD } from './change.ts';
import { EACH_CHANGE, NEXT_CHANGE, SIGNS, THEN_EACH } from './change-words.ts';
import { leadOf, type Mention } from './mention.ts';
import { type Compared, FROM, isAmount, TO } from './pairs.ts';

interface Dealt {
  readonly compared: readonly Compared[];
  /** Mentions that are used up, from the second group's first. */
  readonly length: number;
  readonly end: number;
}

const MOST = 5;
const JOINED = /^(?:[、，]|、?和)?$/;

const changesOf = (article: Article, mentions: readonly Mention[]): Change[] | undefined => {
  const changes: Change[] = [];
  for (const mention of mentions) {
    const lead = leadOf(article, mention);
    const first = changes.length === 0;
    const match = lead.length > 20 ? null : (first ? EACH_CHANGE : NEXT_CHANGE).exec(lead);
    if (!match || mention.kind !== 'percent') return undefined;
    const verb: string = match[1] ?? (changes.at(-1) as Change).verb;
    const sign = SIGNS.get(verb);
    if (sign === undefined) return undefined;
    const start = match[1] === undefined ? mention.start : mention.leadStart + lead.lastIndexOf(verb);
    changes.push({ mention, verb, sign, result: false, start, end: mention.end });
  }
  return changes;
};

const before = (article: Article, { line, leadStart, start }: Mention): string =>
  article.text.slice(Math.max(line.start, leadStart, start - LONGEST_LEAD), start);

/** Which of the two groups is what was; undefined where the words between them tell of neither. */
const olderOf = (article: Article, first: Mention, second: Mention): 'first' | 'second' | undefined => {
  if (second.start - second.leadStart > 16) return undefined;
  const lead = leadOf(article, second);
  if (THEN_EACH.test(lead)) return 'second';
  return TO.test(lead) && FROM.test(before(article, first)) ? 'first' : undefined;
};

/** As many as stand joined from `at` on; two at least. */
const groupAt = (article: Article, mentions: readonly Mention[], at: number): number => {
  let count = 1;
  while (count < MOST && at + count < mentions.length) {
    if (!JOINED.test(leadOf(article, mentions[at + count] as Mention))) break;
    count += 1;
  }
  return count;
};

/** `at`: the first number of the second group. */
export const dealtOut = (article: Article, mentions: readonly Mention[], at: number): Dealt | undefined => {
  const second = mentions[at] as Mention;
  const count = groupAt(article, mentions, at);
  if (count < 2 || at < count) return undefined;
  const groups = [mentions.slice(at - count, at), mentions.slice(at, at + count)] as const;
  const first = groups[0][0] as Mention;
  const older = olderOf(article, first, second);
  if (older === undefined) return undefined;
  if (!groups[0].every((one, i) => isAmount(one) && one.unit !== '' && one.unit === groups[1][i]?.unit))
    return undefined;
  // Numbers in another sentence, or of a part of what is named first, may be others.
  if (/[。；]|其中/.test(article.text.slice(first.end, second.start))) return undefined;
  if (groups[0].slice(1).some((one) => one.start - one.leadStart > 12)) return undefined;
  const ahead = mentions[at - count - 1];
  if (ahead && ahead.unit === first.unit && !/[。；]/.test(article.text.slice(ahead.end, first.start)))
    return undefined;
  const changes = changesOf(article, mentions.slice(at + count, at + count * 2));
  if (changes?.length !== count) return undefined;
  const [now, was] = older === 'second' ? groups : [groups[1], groups[0]];
  const compared = changes.map((change, i) => ({
    pair: { now: now[i] as Mention, was: was[i] as Mention, base: 'start' as const },
    changes: [change],
  }));
  return { compared, length: count * 2, end: (changes.at(-1) as Change).end };
};
