/** A change that a number is said to be: its verb, its direction, what it is against. It compares nothing. */

import type { Article, Stretch } from '../article.ts';
import { CHANGE, SIGNS } from './change-words.ts';
import { leadOf, type Mention } from './mention.ts';

export interface Change {
  readonly mention: Mention;
  readonly verb: string;
  readonly sign: 1 | -1;
  /** 增长到, 降至: names the result. */
  readonly result: boolean;
  /** From the verb to the unit. */
  readonly start: number;
  readonly end: number;
  /** 同比 or 环比, where it stands. */
  readonly basis?: Stretch & { readonly word: string };
}

/** Half a line of words is no connection: and no pattern reads further. */
export const LONGEST_LEAD = 28;

/** `closes`: a bracket is open before it, as in 23件（上年同期28件），同比下降17.9%. */
export const changeOf = (article: Article, mention: Mention, closes = false): Change | undefined => {
  if (mention.start - mention.leadStart > LONGEST_LEAD) return undefined;
  const lead = leadOf(article, mention);
  const match = CHANGE.exec(closes ? lead.replace(/^[）)]/, '') : lead);
  const verb = match?.[2];
  if (!match || verb === undefined) return undefined;
  const sign = SIGNS.get(verb);
  if (sign === undefined) return undefined;
  const word = match[1];
  const basisAt = word === undefined ? -1 : lead.indexOf(word);
  const from = mention.leadStart + lead.lastIndexOf(verb);
  return {
    mention,
    verb,
    sign: mention.negative ? (-sign as 1 | -1) : sign,
    result: match[3] === '到' || match[3] === '至',
    start: from,
    end: mention.end,
    ...(word === undefined || basisAt < 0
      ? {}
      : { basis: { word, start: mention.leadStart + basisAt, end: mention.leadStart + basisAt + word.length } }),
  };
};
