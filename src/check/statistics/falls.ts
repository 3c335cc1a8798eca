/** The falling verb right before a number. It judges nothing. */

import type { Article } from '../article.ts';
import { leadOf, type Mention } from './mention.ts';

const FALL = /(?:下降|减少|降低|下滑|回落|缩减|压减|下跌|降幅|减幅|压缩|缩短|缩小)(?:了|为|达到?|高达)?$/;
const REACH = 10;

/** Where the verb begins; undefined where none stands there, or where it names a result (下降到). */
export const fallVerb = (article: Article, mention: Mention): number | undefined => {
  const lead = leadOf(article, mention).slice(-REACH);
  const match = FALL.exec(lead);
  return match ? mention.start - lead.length + match.index : undefined;
};
