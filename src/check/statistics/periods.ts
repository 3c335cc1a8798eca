/**
 * The period that words speak of, with its year: 2024年1—8月, 今年上半年, 截至2024年3月底. What is relative is counted
 * from the date of the speech, or stays what it is. It judges nothing.
 */

import type { Article } from '../article.ts';

export interface Spoken {
  /** UTF-16 offsets in the words that were asked about. */
  readonly start: number;
  readonly end: number;
  /** `2024年1—8月`; the same for every way to write it. */
  readonly name: string;
  /** The year is known: it means the same in any other speech. */
  readonly absolute: boolean;
  /** A year and nothing more. */
  readonly bareYear?: number;
}

const PERIOD =
  /(截[至止]到?)?((?:19|20)\d\d年|今年|去年|上年|前年)(?:以来|全年|度|冬春|[春秋]季学期|[春夏秋冬]季|[上下]半年|前[一二三四五六七八九十\d]{1,2}个?(?:月|季度)|[一二三四]季度|\d{1,2}(?:[—–\-－~～至]\d{1,2})?月份?|\d{1,2}日|[年月]?[底末初])*/g;

const YEARS_BACK: Readonly<Record<string, number>> = { 今年: 0, 去年: 1, 上年: 1, 前年: 2 };

/** 1—9月, 上半年, 截至10月底, with no year said. */
const YEARLESS =
  /(截[至止]到?)?((?:前[一二三四五六七八九十\d]{1,2}个?季度|第?[一二三四]季度|[上下]半年|(?:\d{1,2}[—–\-－~～至])?\d{1,2}月份?)(?:[底末])?)/g;
const QUARTERS = '一二三四';

/** The month in which it ends; undefined where that is not read. */
const lastMonth = (period: string): number | undefined => {
  const month = /(\d{1,2})月/.exec(period)?.[1];
  if (month !== undefined) return Number(month);
  if (period.includes('半年')) return period.startsWith('上') ? 6 : 12;
  const quarter = QUARTERS.indexOf(/([一二三四])个?季度/.exec(period)?.[1] ?? ' ') + 1;
  return quarter > 0 ? quarter * 3 : undefined;
};

/** The last period of months in words that say no year: of the speech's year where it was over by then. */
export const yearlessIn = ({ date }: Article, words: string): Spoken | undefined => {
  let last: RegExpExecArray | undefined;
  for (const match of words.matchAll(YEARLESS)) last = match;
  const said = last?.[2];
  if (!last || said === undefined) return undefined;
  const month = lastMonth(said);
  const until = last[1] === undefined ? '' : '截至';
  const rest = said.replace(/[–\-－~～至]/g, '—').replace(/份|第/g, '');
  const known = date?.month !== undefined && month !== undefined && month <= date.month;
  return {
    start: last.index,
    end: last.index + last[0].length,
    name: `${until}${known ? `${date.year}年` : ''}${rest}`,
    absolute: known,
  };
};

/** The last period in `words`. */
export const periodIn = ({ date }: Article, words: string): Spoken | undefined => {
  let last: RegExpExecArray | undefined;
  for (const match of words.matchAll(PERIOD)) last = match;
  const year = last?.[2];
  if (!last || year === undefined) return undefined;
  const back = YEARS_BACK[year];
  const number = back === undefined ? Number.parseInt(year, 10) : date && date.year - back;
  const until = last[1] === undefined ? '' : '截至';
  const rest = last[0]
    .slice((last[1] ?? '').length + year.length)
    .replace(/[–\-－~～至]/g, '—')
    .replace(/份/g, '');
  const bare = until === '' && /^(?:全年|度)?$/.test(rest);
  return {
    start: last.index,
    end: last.index + last[0].length,
    name: `${until}${number === undefined ? year : `${number}年`}${bare ? '' : rest}`,
    absolute: number !== undefined && !rest.includes('以来'),
    ...(bare && number !== undefined ? { bareYear: number } : {}),
  };
};
