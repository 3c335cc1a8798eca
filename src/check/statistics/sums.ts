/**
 * Lists that a total closes (来信30件、网上40件，合计70件), and parts that 其中 names of a whole: what does not add up,
 * and the one masked number that the others betray. Numbers of one unit and one sentence only.
 */

import { readHan } from '../../tree/han.ts';
import type { Article } from '../article.ts';
import { ofArticle } from '../memo.ts';
import type { Finding } from '../rule.ts';
import { writeLike } from './arithmetic.ts';
import { changeOf } from './change.ts';
import {
  addUp,
  bareOf,
  type Interval,
  intervalOf,
  isSure,
  leadOf,
  type Mention,
  meet,
  mentionsOf,
  worthOf,
} from './mention.ts';

const TOTAL =
  /^[，、；（(]?(?:([两二三四五六七八九十])(?:项|者|类|部分|期|批|处|地|镇|乡|村|个(?:方面|镇|乡|乡镇|村|县|单位|部门|渠道|领域|片区|环节))|以上|上述)?(?:合计|共计|总计|总共|共|加起来)(?:为|是|有|达到?)?$/;
/** Behind such words a number is no part of a list. */
const NO_PART = /其中|比|较|每|各|平均|人均|户均|同比|环比|由|从|累计|增|减|注销|退出|扣除|。|；|！|？/;
const MOST_PARTS = 20;

interface Sums {
  readonly wrong: readonly Finding[];
  /** A masked number that can be worked out. */
  readonly open: readonly Finding[];
}

interface List {
  readonly parts: readonly Mention[];
  readonly total: Mention;
  /** How many parts the text says there are. */
  readonly count?: number;
}

/** The numbers before the total that can be its parts, nearest last. */
const partsBefore = (article: Article, mentions: readonly Mention[], at: number, said?: number): Mention[] => {
  const total = mentions[at] as Mention;
  const parts: Mention[] = [];
  for (let before = at - 1; before >= 0 && parts.length < MOST_PARTS; before -= 1) {
    const part = mentions[before] as Mention;
    if (part.unit !== total.unit || part.kind === 'percent' || part.kind === 'points' || part.loose) break;
    const lead = leadOf(article, part);
    parts.unshift(part);
    // The first part's own words may begin the sentence with anything.
    if (NO_PART.test(lead.slice(-40))) {
      // Of what 其中 begins, nobody knows where it ends, unless the total says how many there are.
      if (lead.includes('其中')) return parts.length === said ? parts : [];
      if (!/(?:[。；！？]|比上年[^，]*，)[^。；！？]*$/.test(lead) || /其中|每|各|平均/.test(lead)) parts.shift();
      break;
    }
  }
  return parts;
};

const listAt = (article: Article, mentions: readonly Mention[], at: number): List | undefined => {
  const total = mentions[at] as Mention;
  if (total.unit === '' || total.loose || total.computed || total.start - total.leadStart > 12) return undefined;
  const match = TOTAL.exec(leadOf(article, total));
  if (!match) return undefined;
  const said = match[1] === undefined ? undefined : readHan(match[1]);
  const parts = partsBefore(article, mentions, at, said);
  if (said !== undefined && parts.length >= said) return { parts: parts.slice(-said), total, count: said };
  return parts.length >= 2 && said === undefined ? { parts, total } : undefined;
};

/** Any two or more that stand side by side may be what is added up. */
const addsUp = ({ parts, total, count }: List): boolean => {
  const whole = intervalOf(total);
  if (count !== undefined) return meet(addUp(parts.map(intervalOf)), whole);
  return parts.some((first, from) => {
    let some: Interval = intervalOf(first);
    return parts.slice(from + 1).some((part) => {
      some = addUp([some, intervalOf(part)]);
      return meet(some, whole);
    });
  });
};

/** 3个科室、5个中心，共12个编制: what is counted in all is not what was listed. */
const isOtherThing = (article: Article, { parts, total, count }: List): boolean => {
  const noun = /^[一-龥]{1,2}/.exec(article.text.slice(total.end, total.end + 2))?.[0];
  if (noun === undefined || count !== undefined) return false;
  const listed = article.text.slice((parts[0] as Mention).leadStart, total.leadStart);
  return !listed.includes(noun);
};

const equation = (article: Article, parts: readonly Mention[]): string => {
  const sum = parts.map(worthOf).reduce((a, b) => a.plus(b));
  return `${parts.map((part) => bareOf(article, part)).join('＋')}＝${writeLike(sum, parts)}`;
};

const judgeList = (article: Article, list: List, wrong: Finding[], open: Finding[]): void => {
  const { parts, total } = list;
  const hidden = [...parts, total].filter(({ masked }) => masked);
  const [only] = hidden;
  const message = `只遮了这一个数，由${only === total ? '各部分相加' : '合计减去其余各项'}就能推算出来`;
  if (only && hidden.length === 1) open.push({ start: only.start, end: only.end, message });
  if (only || addsUp(list) || isOtherThing(article, list)) return;
  const text = article.text.slice(total.start, total.end);
  wrong.push({ start: total.start, end: total.end, message: `${equation(article, parts)}，文中是${text}` });
};

/** What stands between a whole and its first part, or between one part and the next. */
const FIRST_PART = /^[^。；！？\d]{0,24}其中[^。；！？，\d]{0,24}$/;
const NEXT_PART = /^(?:、|和)[^。；！？，、\d]{0,14}$/;
const NOT_OF_IT = /累计|历年|原有|每|平均|另|还|此外|同时|共|总|比|较|上年|去年|以往|往年|各|至/;

const partsOf = (article: Article, mentions: readonly Mention[], at: number): Mention[] => {
  const whole = mentions[at] as Mention;
  const parts: Mention[] = [];
  for (let next = at + 1; next < mentions.length; next += 1) {
    const part = mentions[next] as Mention;
    const lead = leadOf(article, part);
    if (lead.length > 40 || !(parts.length === 0 ? FIRST_PART : NEXT_PART).test(lead)) break;
    if (part.unit !== whole.unit || !isSure(part) || NOT_OF_IT.test(lead.replace(/^.*其中/, ''))) break;
    if (changeOf(article, part)) break;
    parts.push(part);
  }
  return parts;
};

/** 其中 may be of all that the sentence has listed so far; undefined where that is not known. */
const wholeOf = (article: Article, mentions: readonly Mention[], at: number): Interval | undefined => {
  const whole = mentions[at] as Mention;
  const listed = [whole];
  for (let before = at - 1; before >= 0 && before > at - 9; before -= 1) {
    const other = mentions[before] as Mention;
    if (/[。；！？]/.test(article.text.slice(other.end, whole.start))) break;
    if (other.unit !== whole.unit) continue;
    if (!isSure(other)) return undefined;
    listed.push(other);
  }
  return addUp(listed.map(intervalOf));
};

const judgeWhole = (article: Article, mentions: readonly Mention[], at: number): Finding | undefined => {
  const whole = mentions[at] as Mention;
  if (whole.unit === '' || !isSure(whole) || (whole.kind !== 'count' && whole.kind !== 'measure')) return undefined;
  if (changeOf(article, whole) || /(?:平均|每|增加|减少|新增|比)[^，。；]{0,8}$/.test(leadOf(article, whole)))
    return undefined;
  const parts = partsOf(article, mentions, at);
  const [first] = parts;
  const all = wholeOf(article, mentions, at);
  if (!first || first.computed || !all) return undefined;
  const { high } = all;
  const most = parts.find((part) => intervalOf(part).low.gt(high));
  const shown = article.text.slice(whole.start, whole.end);
  if (most) {
    const text = article.text.slice(most.start, most.end);
    return {
      start: most.start,
      end: most.end,
      message: `其中的${text}比总数${shown}还多`,
      ...(most === first ? {} : { grade: 'W' as const }),
    };
  }
  const last = parts.at(-1) as Mention;
  // Things may be of several kinds at once; money and land are not.
  if (parts.length < 2 || whole.kind !== 'measure' || addUp(parts.map(intervalOf)).low.lte(high)) return undefined;
  return {
    start: first.start,
    end: last.end,
    grade: 'W',
    message: `${equation(article, parts)}，比总数${shown}还多`,
  };
};

export const sumsIn = ofArticle((article): Sums => {
  const wrong: Finding[] = [];
  const open: Finding[] = [];
  for (const mentions of mentionsOf(article)) {
    for (let at = 0; at < mentions.length; at += 1) {
      const list = at > 0 ? listAt(article, mentions, at) : undefined;
      if (list) judgeList(article, list, wrong, open);
      const next = mentions[at + 1];
      if (next && article.text.slice(next.leadStart, next.start).includes('其中')) {
        const found = judgeWhole(article, mentions, at);
        if (found) wrong.push(found);
      }
    }
  }
  return { wrong, open };
});
