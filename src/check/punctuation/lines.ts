/** What kind of line a rule has before it, where the recogniser left it a paragraph: 称谓, number heads, rows, prose. */

import type { Article, Line } from '../article.ts';
import { ofArticle } from '../memo.ts';
import { isHan, isHanCode } from './chars.ts';

const SALUTATION =
  /^(?:尊敬的|敬爱的|亲爱的|各位|同志们|同志|朋友们|乡亲们|战友们|同学们|老师们|女士们|先生们|代表们|委员们)[\u4e00-\u9fff、，\u3000 ]{0,28}$/;
const CALLED = /(?:同志们?|朋友们?|领导|来宾|代表们?|委员们?|乡亲们|战友们|同学们|老师们|女士们|先生们|嘉宾|同仁)$/;
const SALUTATION_MOST = 32;

/** Without its mark at the end: 同志们, 尊敬的各位领导、同志们. */
const calls = (words: string): boolean => SALUTATION.test(words) && CALLED.test(words);

/** The offset behind the words of a 称谓 that stands on a line of its own, or undefined. */
export const salutationEnd = ({ text }: Article, { start, end, role, number }: Line): number | undefined => {
  if (end - start > SALUTATION_MOST || end === start || number !== undefined) return undefined;
  if (role !== 'paragraph' && role !== 'salutation') return undefined;
  let last = end;
  while (last > start && !isHan(text[last - 1])) last -= 1;
  return end - last <= 1 && calls(text.slice(start, last)) ? last : undefined;
};

/** 一、 （一） 1. 第一， and their kind, rightly marked or not. */
const HEAD =
  /^(?:第?[一二三四五六七八九十百]{1,4}[、，,.．：:]|[（(][一二三四五六七八九十百\d]{1,4}[）)]|[\d０-９]{1,2}[.．、，)）](?![\d０-９])|第[一二三四五六七八九十百\d]{1,4}(?:部分|[章节条编篇])|[①-⑳]|[表图](?:\s*[\d一二三四五六七八九十]))/;

export const hasHead = ({ text }: Article, { start, end }: Line): boolean =>
  HEAD.test(text.slice(start, Math.min(end, start + 10)));

/** Roles that print words side by side or on lines of their own, so that blanks and missing stops are right in them. */
const APART: ReadonlySet<Line['role']> = new Set([
  'cover',
  'contentsTitle',
  'contents',
  'part',
  'title',
  'speaker',
  'date',
  'caption',
  'row',
  'signature',
  'attachment',
  'pageNumber',
  'blank',
]);

export const isApart = ({ role }: Line): boolean => APART.has(role);

/** A line of a table pasted in: parted by tabs, or by Markdown's bars. */
export const isRow = ({ text }: Article, { role, start, end }: Line): boolean => {
  // Of the line alone: a text without tabs would be searched to its end for every line.
  return role === 'row' || text[start] === '|' || text.slice(start, end).includes('\t');
};

const POINTS = '，。；！？';

/** Reads like sentences: marks of pause or end in it, and no fewer Han characters than `least`. */
export const isProse = (article: Article, line: Line, least = 12): boolean => {
  if (isApart(line) || isRow(article, line)) return false;
  const { text } = article;
  let han = 0;
  let points = 0;
  for (let at = line.start; at < line.end; at += 1) {
    if (isHanCode(text.charCodeAt(at))) han += 1;
    else if (POINTS.includes(text[at] as string)) points += 1;
    if (han >= least && points > 0) return true;
  }
  return false;
};

const WRAPPED_LEAST = 3;
const ENDS = '。！？：；…”’）》，、!?:;';

/** Broken by width, as text out of a PDF is: then line ends say nothing. */
export const isWrapped = ofArticle((article): boolean => {
  const { text, lines } = article;
  let body = 0;
  let open = 0;
  for (const line of lines) {
    if (isApart(line) || line.end - line.start < 8) continue;
    body += 1;
    const last = text[line.end - 1] as string;
    if (!ENDS.includes(last) || last === '，' || last === '、') open += 1;
  }
  return body >= WRAPPED_LEAST && open * 5 > body * 2;
});

const SHORT = 24;
const STOPPED = '。！？：；”）…';

/** A new paragraph begins here, as far as the line before shows: it ended with a mark, or is a heading without one. */
export const beginsParagraph = (article: Article, line: Line): boolean => {
  const { text } = article;
  const before = lineBefore(article, line);
  if (before === undefined || before.index < line.index - 1 || isApart(before) || before.role === 'heading')
    return true;
  if (STOPPED.includes(text[before.end - 1] as string) || hasHead(article, before)) return true;
  return before.end - before.start <= SHORT && !/[，。；、]/.test(text.slice(before.start, before.end));
};

/** The last line before this one with something in it. */
export const lineBefore = ({ lines }: Article, { index }: Line): Line | undefined => {
  for (let at = index - 1; at >= 0; at -= 1) if (lines[at]?.role !== 'blank') return lines[at];
  return undefined;
};

export const lineAfter = ({ lines }: Article, { index }: Line): Line | undefined => {
  for (let at = index + 1; at < lines.length; at += 1) if (lines[at]?.role !== 'blank') return lines[at];
  return undefined;
};
