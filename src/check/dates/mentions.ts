/**
 * All dates of an article that are written with digits, with their parts and the weekday beside them. It judges
 * nothing: a date that does not exist is a mention like any other.
 */

import type { Article, Stretch } from '../article.ts';
import { ofArticle } from '../memo.ts';
import { digitRuns } from '../numerals/digits.ts';

interface DatePart extends Stretch {
  readonly value: number;
  /** Digits as they stand, `06`. */
  readonly text: string;
}

interface WrittenWeekday extends Stretch {
  /** 0 for 日 to 6 for 六; `start` to `end` is its last character alone. */
  readonly day: number;
  /** `星期三`, `周六`. */
  readonly text: string;
}

export interface DateMention extends Stretch {
  /** `年月日` with 年, 月 or 日; else the mark between the numbers. */
  readonly form: '年月日' | '-' | '.' | '/';
  readonly year?: DatePart;
  readonly month?: DatePart;
  readonly day?: DatePart;
  /** Behind the day. */
  readonly dayMark?: '日' | '号';
  readonly weekday?: WrittenWeekday;
  /** 农历, 阴历 before it: not a date of the calendar. */
  readonly lunar: boolean;
  /** Year and month that it shares with the date before it: the second of `9月1日至5日`, of `3日、4日`. */
  readonly shared: { readonly year?: number; readonly month?: number };
}

const DATE =
  /(?<!\d)(?:(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})([日号]))?)?|(?<!\d\.)(\d{1,2})月(?:(\d{1,2})([日号]))?|(?<!\d\.)(\d{1,2})([日号])|(\d{4})([-./])(\d{1,2})\11(\d{1,2})(?![\d.-]))/dy;
const LUNAR = /(?:农历|阴历|旧历|夏历)[^，。；、\n]{0,6}$/;
/** What may stand between a date and one that shares its year or month; a day without 日 may stand there too. */
const JOINT = /^\s?(?:\d{1,2})?\s?(?:[—～~－–-]{1,2}|[至到、和及与])\s?$/;
const BRACKETED = /\s?[（(]((?:星期|周|礼拜)([日一二三四五六天]))[）)，,、上下晚早凌中全当]/y;
const BEHIND = /[，,]?\s?((?:星期|礼拜)([日一二三四五六天]))(?![一二三四五六日天])/y;
/** 周 may begin a name, so what follows must show that it is a weekday. */
const BRIEF = /[，,]?\s?(周([日一二三四五六]))(?=[，,。；、）)\s上下晚早的起前后召举])/y;
const APART = /^[，,]/;
const CLOSED = /[，,。；）)\n]/;
/** 3月9日，星期一召开: what a meeting does, or when on that day. */
const OF_DAY = /^(?:上午|下午|晚上?|早上|中午|召开|举行|举办|开[幕会始]|开班|闭幕)/;

type Bounds = readonly (readonly [number, number] | undefined)[];

const partAt = (text: string, bounds: Bounds, ...groups: readonly number[]): DatePart | undefined => {
  for (const group of groups) {
    const at = bounds[group];
    if (at === undefined) continue;
    const digits = text.slice(at[0], at[1]);
    return { start: at[0], end: at[1], value: Number(digits), text: digits };
  }
  return undefined;
};

const weekdayAt = (text: string, from: number): WrittenWeekday | undefined => {
  for (const pattern of [BRACKETED, BEHIND, BRIEF]) {
    pattern.lastIndex = from;
    const match = pattern.exec(text);
    if (!match) continue;
    const said = match[1] as string;
    const start = match.index + match[0].indexOf(said);
    const end = start + said.length;
    // Behind a comma it belongs to the date only when the clause ends with it.
    const closed = CLOSED.test(text[end] ?? '\n') || (pattern === BEHIND && OF_DAY.test(text.slice(end, end + 2)));
    if (pattern !== BRACKETED && APART.test(match[0]) && !closed) continue;
    const day = '日一二三四五六'.indexOf((match[2] as string).replace('天', '日'));
    return { start: end - 1, end, day, text: said };
  }
  return undefined;
};

const sharedWith = (text: string, before: DateMention | undefined, start: number, hasMonth: boolean) => {
  if (!before || start - before.end > 5 || !JOINT.test(text.slice(before.end, start))) return undefined;
  const year = before.year?.value ?? before.shared.year;
  const month = hasMonth ? undefined : (before.month?.value ?? before.shared.month);
  return { ...(year === undefined ? {} : { year }), ...(month === undefined ? {} : { month }) };
};

const mentionsOf = (article: Article): readonly DateMention[] => {
  const { text } = article;
  const mentions: DateMention[] = [];
  let end = 0;
  for (const start of digitRuns(article)) {
    if (start < end) continue;
    DATE.lastIndex = start;
    const match = DATE.exec(text);
    if (!match) continue;
    const bounds: Bounds = match.indices ?? [];
    end = start + match[0].length;
    const year = partAt(text, bounds, 1, 10);
    const month = partAt(text, bounds, 2, 5, 12);
    const day = partAt(text, bounds, 3, 6, 8, 13);
    const mark = match[4] ?? match[7] ?? match[9];
    const shared = year ? {} : sharedWith(text, mentions.at(-1), start, month !== undefined);
    // 3日 alone is a length of time, 3号 a number.
    if (!year && !month && shared?.month === undefined) continue;
    const weekday = day && weekdayAt(text, end);
    mentions.push({
      start,
      end,
      form: match[11] === undefined ? '年月日' : (match[11] as '-' | '.' | '/'),
      ...(year ? { year } : {}),
      ...(month ? { month } : {}),
      ...(day ? { day } : {}),
      ...(mark === undefined ? {} : { dayMark: mark as '日' | '号' }),
      ...(weekday ? { weekday } : {}),
      lunar: LUNAR.test(text.slice(Math.max(0, start - 10), start)),
      shared: shared ?? {},
    });
  }
  return mentions;
};

/** In the order of the text. Worked out once an article. */
export const dateMentions: (article: Article) => readonly DateMention[] = ofArticle(mentionsOf);

/** The mentions that begin in a stretch. */
export const mentionsIn = (article: Article, { start, end }: Stretch): readonly DateMention[] => {
  const all = dateMentions(article);
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle] as DateMention).start < start) low = middle + 1;
    else high = middle;
  }
  const found: DateMention[] = [];
  for (let at = low; at < all.length && (all[at] as DateMention).start < end; at += 1) {
    found.push(all[at] as DateMention);
  }
  return found;
};
