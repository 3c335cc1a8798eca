/** Which year a date without one may mean, and whether an article says its own year. It judges nothing. */

import type { Article, Line } from '../article.ts';
import { ofArticle } from '../memo.ts';
import { dateMentions } from './mentions.ts';

interface YearAt {
  readonly at: number;
  readonly year: number;
}

const yearsOf = ofArticle((article): readonly YearAt[] =>
  dateMentions(article).flatMap(({ start, year }) => (year ? [{ at: start, year: year.value }] : [])),
);

/** The article's year and the year named last before an offset: guesses, none, one or two. */
export const likelyYears = (article: Article, offset: number): readonly number[] => {
  const years = yearsOf(article);
  let low = 0;
  let high = years.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((years[middle] as YearAt).at < offset) low = middle + 1;
    else high = middle;
  }
  const named = years[low - 1]?.year;
  return [...new Set([article.date?.year, named].filter((year) => year !== undefined))];
};

const YEAR = /(?:19|20)\d\d年|[二一][〇○零九][〇○零一二三四五六七八九]{2}年/;
const DATE_LINE =
  /^[\s（(]*(?:[^，。；]{0,20}[\s　])?(?:(?:19|20)\d\d年\d{1,2}月|二[〇○零][〇○零一二三四五六七八九]{2}年)/;
/** A date stands alone under the title or at the foot; longer lines are prose. */
const LONGEST = 32;
const HEAD = 6;
const FOOT = 3;

const THIS_YEAR = /(?:今年|本年|现在)(?:就)?是(?:公元)?(?:19|20)\d\d年|(?:19|20)\d\d年是今年/;

/** True when the speech itself says when it was given: its date, its title, a date line at its head or foot. */
export const isDated = (article: Article): boolean => {
  if (article.date !== undefined || YEAR.test(article.title) || THIS_YEAR.test(article.text)) return true;
  const lines = article.lines.filter(({ role }) => role !== 'blank');
  const says = ({ role, start, end }: Line): boolean => {
    if (role === 'title' || role === 'cover' || role === 'part') return YEAR.test(article.text.slice(start, end));
    return end - start <= LONGEST && DATE_LINE.test(article.text.slice(start, end));
  };
  return [...lines.slice(0, HEAD), ...lines.slice(-FOOT)].some(says);
};

/** A year named before the offset that is not one end of a span: what 今年 may then lean on. */
export const leansOnYear = (article: Article, offset: number): boolean => {
  const { text } = article;
  const SPAN = /[至到—～~、-]/;
  return dateMentions(article).some(
    ({ start, end, year }) =>
      year !== undefined && end <= offset && !SPAN.test(text[end] ?? '') && !SPAN.test(text[start - 1] ?? ''),
  );
};
