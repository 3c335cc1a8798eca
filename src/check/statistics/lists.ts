/**
 * The numbers that stand behind a whole as its parts, and the words before each: 来信150件、来访60批，网上80件.
 * Percentages of the parts (占45%) are passed over. It judges nothing.
 */

import type { Article } from '../article.ts';
import { changeOf } from './change.ts';
import { isSure, leadOf, type Mention } from './mention.ts';

export interface Part {
  readonly mention: Mention;
  /** `来信` */
  readonly name: string;
}

export interface PartList {
  readonly parts: readonly Part[];
  /** What stands between them: one mark throughout, 和 aside. */
  readonly mark: string;
}

const PART = /^([、，；]?)(?:和|以及)?([^。！？，；、：\d]{1,14})$/;
const MOST = 30;
const SHARE = /^[，（(]?(?:占|占比)[^，。；\d]{0,8}$/;
const NO_PART =
  /其中|累计|历年|每|平均|比|较|上年|去年|往年|同期|(?<!公)共|总计|合计|另|还|此外|同时|各|至|增|减|升|降/;

interface Read {
  readonly mark: string;
  readonly name: string;
}

/** What stands before a part; undefined where it may be said of another matter. */
const readLead = (words: string): Read | undefined => {
  const [, mark = '', name] = PART.exec(words.replace(/^[）)]/, '')) ?? [];
  return name === undefined || NO_PART.test(name) ? undefined : { mark, name };
};

/**
 * Parts of one unit from `mentions[at]` on, `most` at the most. `first`: the words before the first of them. Undefined
 * where one is not sure, or where it is not known that the list ends.
 */
export const partsFrom = (
  article: Article,
  mentions: readonly Mention[],
  at: number,
  first: string,
  most = MOST,
): PartList | undefined => {
  const parts: Part[] = [];
  const unit = mentions[at]?.unit;
  let mark = '';
  for (let next = at; next < mentions.length && parts.length < most; next += 1) {
    const mention = mentions[next] as Mention;
    const lead = leadOf(article, mention);
    if (parts.length > 0 && mention.kind === 'percent' && SHARE.test(lead)) continue;
    const read = readLead(parts.length === 0 ? first : lead);
    if (mention.unit !== unit || changeOf(article, mention)) break;
    if (parts.length > 1 && (read?.mark ?? lead.slice(0, 1)) !== mark && read?.mark !== '') break;
    if (!read || !isSure(mention) || mention.computed) return undefined;
    if (parts.length === 1) mark = read.mark;
    parts.push({ mention, name: read.name });
  }
  const last = parts.at(-1)?.mention;
  return last && !/^[）)]?(?:等|不等)/.test(article.text.slice(last.end, last.end + 3)) ? { parts, mark } : undefined;
};
