/**
 * Shares and rates against the two numbers that stand before them. Where another number of the line would make it
 * right, nothing is said.
 */

import { decimalsOf } from '../../figure/decimal.ts';
import type { Article } from '../article.ts';
import type { Finding } from '../rule.ts';
import { isNothing, shareFits, shareOf } from './arithmetic.ts';
import { changeOf } from './change.ts';
import { addUp, bareOf, intervalOf, isSure, leadOf, type Mention, mentionsOf, worthOf } from './mention.ts';

const OF_WHOLE = /^[，、（(]?(?:占|占比|占其|占总量|占总数|占全部)(?:的|为|达到?)?$/;
const RATE = /^[，、；（(]?(?:[一-龥]{0,6}?)([一-龥]{2})率(?:为|是|达到?|已达|高达|提高到|上升到)?了?$/;
const REACH = 6;

const isAmount = ({ kind }: Mention): boolean => kind === 'count' || kind === 'measure';

/** Any earlier number of the line that the percentage fits; or some of them together, where they may be kinds of one. */
const fitsElsewhere = (mentions: readonly Mention[], at: number, percent: Mention, together: boolean): boolean => {
  const { unit } = mentions[at - 1] as Mention;
  const near = mentions.slice(Math.max(0, at - REACH), at).filter((one) => isAmount(one) && one.unit === unit);
  if (near.some(({ loose, masked }) => loose || masked)) return true;
  const intervals = near.map(intervalOf);
  const sums = together ? intervals.slice(0, -1).map((_, from) => addUp(intervals.slice(from))) : [];
  const wholes = [...intervals, ...sums];
  return intervals.some((part) => wholes.some((whole) => whole !== part && shareFits(part, whole, percent)));
};

const equation = (article: Article, part: Mention, whole: Mention, percent: Mention): string => {
  const digits = decimalsOf(percent.digits);
  const right = isNothing(whole) ? '' : `＝${shareOf(worthOf(part), worthOf(whole), digits)}%`;
  return `${bareOf(article, part)}÷${bareOf(article, whole)}${right}，文中是${article.text.slice(percent.start, percent.end)}`;
};

/** 8.6亿千瓦时，同比增长7.1%，其中…: percentages in between are of the whole. */
const beforePercent = (mentions: readonly Mention[], from: number): Mention | undefined => {
  let at = from;
  while (at > 0 && from - at < 3 && /^(?:percent|points)$/.test((mentions[at] as Mention).kind)) at -= 1;
  return mentions[at];
};

const FIRST_PART = /^[，；。（(]?其中[^，。；]{0,16}$/;
const NEXT_PART = /^[，；、](?!其中|另|还|此外|全|各|共)[^，。；、其]{1,12}$/;

/** 其中来信b件，占…% and 网上c件，占…% behind it: both of the number before 其中. */
const shareAt = (
  article: Article,
  mentions: readonly Mention[],
  at: number,
  open: Mention | undefined,
): { readonly whole: Mention; readonly sure: boolean } | undefined => {
  const [part, percent] = [mentions[at - 1] as Mention, mentions[at] as Mention];
  const words = leadOf(article, percent);
  if (!isAmount(part) || part.unit === '' || percent.start - percent.leadStart > 10 || !OF_WHOLE.test(words))
    return undefined;
  const lead = leadOf(article, part);
  const first = FIRST_PART.test(lead);
  const whole = first ? beforePercent(mentions, at - 2) : NEXT_PART.test(lead) ? open : undefined;
  if (whole?.unit !== part.unit || changeOf(article, whole) || changeOf(article, part)) return undefined;
  // 占总量 may be a total of its own; only a whole that is called so is it.
  if (/总|全部/.test(words) && !/共|总|合计|全部/.test(leadOf(article, whole).slice(-20))) return undefined;
  return { whole, sure: first };
};

export const sharesIn = (article: Article): Finding[] => {
  const found: Finding[] = [];
  for (const mentions of mentionsOf(article)) {
    let open: Mention | undefined;
    for (let at = 2; at < mentions.length; at += 1) {
      const [part, percent] = [mentions[at - 1] as Mention, mentions[at] as Mention];
      if (percent.kind !== 'percent' || part.kind === 'percent') continue;
      const share = shareAt(article, mentions, at, open);
      open = share?.whole;
      if (!share || !isSure(part) || !isSure(share.whole) || !isSure(percent) || percent.computed) continue;
      if (fitsElsewhere(mentions, at, percent, false)) continue;
      const message = equation(article, part, share.whole, percent);
      found.push({ start: percent.start, end: percent.end, message, ...(share.sure ? {} : { grade: 'W' as const }) });
    }
  }
  return found;
};

const STANDS_FOR_ALL = /应(?:当)?[一-龥]{2,4}$|交办的?[一-龥]{0,8}$/;
/** What is said of other matters, or beside the numerator. */
const NOT_PART = /其中|比|上年|去年|超期|逾期|未|不|另|再|又|补|。/;
/** Cases closed are of those of earlier years as well. */
const CARRIED_OVER = /^(?:结案|审结|执结|清结)$/;
/** Kinds beside other kinds, and no deeds: what they are a part of stands elsewhere. */
const KIND = /^(?:重复|初次|集体|优秀|优良|及格|困难)$/;

/** 化解 for 化解率, where the number before is of what was 化解, and there were no fewer to do. */
const numeratorVerb = (article: Article, part: Mention, percent: Mention): string | undefined => {
  if (!isAmount(part) || part.unit === '' || percent.start - percent.leadStart > 18) return undefined;
  const words = leadOf(article, percent);
  const verb = RATE.exec(words)?.[1];
  const lead = leadOf(article, part);
  if (verb === undefined || CARRIED_OVER.test(verb) || KIND.test(verb) || lead.length > 24 || NOT_PART.test(lead))
    return undefined;
  const at = lead.lastIndexOf(verb);
  if (at < 0 || !/^(?:了|[一-龥]{0,6})$/.test(lead.slice(at + verb.length))) return undefined;
  // 按期办结率 is not of all that was 办结.
  const kind = /按期|及时|一次性?|限期|如期/.exec(words)?.[0];
  return kind !== undefined && !lead.includes(kind) ? undefined : verb;
};

const TO_DO = /(?:发现|排查出?|摸排出?|梳理出?|查找出?|交办|征集|收集|反馈)[一-龥]{0,10}$/;

/** 发现问题240个，已整改221个: all that was found is to be put right. */
const isDirect = (article: Article, whole: Mention, lead: string, verb: string): boolean =>
  TO_DO.test(leadOf(article, whole)) &&
  /^(?:整改|化解|销号|办结|答复|采纳|落实)$/.test(verb) &&
  new RegExp(`^[一-龥]{0,6}，(?:目前|现|现已|截至目前)?(?:已|已经|全部)?${verb}$`).test(lead);

/** 交办的40件积案已化解34件，化解率85%: the rate names the verb of its numerator. */
export const ratesIn = (article: Article): Finding[] => {
  const found: Finding[] = [];
  for (const mentions of mentionsOf(article)) {
    for (let at = 2; at < mentions.length; at += 1) {
      const [part, percent] = [mentions[at - 1] as Mention, mentions[at] as Mention];
      if (percent.kind !== 'percent' || part.kind === 'percent' || !isSure(percent) || percent.computed) continue;
      const verb = numeratorVerb(article, part, percent);
      const whole = verb === undefined ? undefined : beforePercent(mentions, at - 2);
      if (verb === undefined || whole?.unit !== part.unit || changeOf(article, whole)) continue;
      const all = STANDS_FOR_ALL.test(leadOf(article, whole).slice(-14));
      if (!isSure(part) || !isSure(whole) || fitsElsewhere(mentions, at, percent, !all)) continue;
      // More than there was to do is told by itself.
      if (intervalOf(part).low.gt(intervalOf(whole).high)) continue;
      const lead = leadOf(article, part);
      const done = !/[，；]/.test(lead) || (isDirect(article, whole, lead, verb) && at === 2);
      const sure = lead.endsWith(verb) && whole === mentions[at - 2] && (all || done);
      const message = equation(article, part, whole, percent);
      found.push({ start: percent.start, end: percent.end, message, ...(sure ? {} : { grade: 'W' as const }) });
    }
  }
  return found;
};
