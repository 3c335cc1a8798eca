/**
 * Shares that are named one by one: 来信占32.5%，来访占28.4%，网上占39.1%. Parts of one whole are together no more than
 * 100 %, and all the parts there are just that.
 */

import { decimal } from '../../figure/decimal.ts';
import type { Article } from '../article.ts';
import type { Finding } from '../rule.ts';
import { areApart } from './families.ts';
import { addUp, intervalOf, isSure, leadOf, type Mention, meet, mentionsOf, worthOf } from './mention.ts';
import { EXCUSED, splitCountIn } from './split-words.ts';

export interface ShareList {
  readonly mentions: readonly Mention[];
  /** What has each of the shares. */
  readonly names: readonly string[];
}

const FIRST = /(?:^|[，；：、（(])(?:其中，?)?([^，。；：、\d]{1,14}?)(?:所)?占(?:比)?(?:为)?$/;
const NEXT = /^[）)]?[，、；]([^，。；：、\d]{1,14}?)(?:所)?占(?:比)?(?:为)?$/;
const NO_MEMBER = /其中|累计|另|还|此外|全|总/;
/** Said of what follows: it is one whole, seen from one side. */
const ONE_WHOLE =
  /(?:构成|结构|渠道|类型|类别|种类|来源|去向|行业|领域|地域|区域|性质|级别)[^，。；]{0,6}(?:看|分|分析)[，：]|按[^，。；]{1,12}分(?:类|析)?[，：]|全部[^，。；\d]{0,12}中，/;
const LONGEST = 60;

const listAt = (article: Article, mentions: readonly Mention[], at: number): ShareList | undefined => {
  const first = mentions[at] as Mention;
  const name = first.kind === 'percent' ? FIRST.exec(leadOf(article, first).slice(-LONGEST))?.[1] : undefined;
  if (name === undefined) return undefined;
  const row = [first];
  const names = [name];
  for (let next = mentions[at + 1]; next?.kind === 'percent'; next = mentions[at + row.length]) {
    const found = NEXT.exec(leadOf(article, next))?.[1];
    if (found === undefined || NO_MEMBER.test(found)) break;
    row.push(next);
    names.push(found);
  }
  return row.length > 1 ? { mentions: row, names } : undefined;
};

export const shareLists = (article: Article): ShareList[] => {
  const lists: ShareList[] = [];
  for (const mentions of mentionsOf(article)) {
    for (let at = 0; at < mentions.length; at += 1) {
      const list = listAt(article, mentions, at);
      if (!list) continue;
      lists.push(list);
      at += list.mentions.length - 1;
    }
  }
  return lists;
};

const before = (article: Article, { line, start }: Mention): string => {
  const near = article.text.slice(Math.max(line.start, start - LONGEST), start);
  return near.slice(near.search(/[^。！？；]*$/));
};

/** Shares of one whole that are together more than it, or, where they are all there are, other than it. */
export const namedSharesIn = (article: Article): Finding[] =>
  shareLists(article).flatMap(({ mentions, names }) => {
    const [first, last] = [mentions[0] as Mention, mentions.at(-1) as Mention];
    const lead = before(article, first);
    const behind = article.text.slice(last.end, Math.min(last.line.end, last.end + LONGEST));
    if (!mentions.every((one) => isSure(one) && !one.computed) || EXCUSED.test(lead + behind)) return [];
    const hundred = decimal('100');
    const sum = addUp(mentions.map(intervalOf));
    const all = splitCountIn(lead) === mentions.length;
    const apart = areApart(names) || (names.length > 2 && ONE_WHOLE.test(lead));
    if (all ? meet(sum, { low: hundred, high: hundred }) : !apart || sum.low.lte(hundred)) return [];
    const shown = mentions.map((one) => article.text.slice(one.start, one.end)).join('＋');
    const total = mentions.map(worthOf).reduce((a, b) => a.plus(b));
    const rule = all ? '各部分应合成100%' : '各部分合起来不会超过100%';
    return [{ start: first.start, end: last.end, message: `${shown}＝${total.toFixed()}%，${rule}` }];
  });
