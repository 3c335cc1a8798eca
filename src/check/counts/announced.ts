/**
 * Counted phrases against the items that follow: numbered items in the text, lists, headings and numbered paragraphs.
 * Gives only what no reading makes right. It writes no message.
 */

import { type Article, type Line, lastAt, type Stretch } from '../article.ts';
import { ofArticle } from '../memo.ts';
import { isNamedAt } from './numeral.ts';
import { type Run, runAt } from './outline.ts';
import { type Phrase, phrasesOf } from './phrases.ts';
import { countingOf } from './segments.ts';
import { type Series, seriesAt } from './series.ts';

export interface Miscount {
  readonly phrase: Phrase;
  /** How many there are. */
  readonly found: number;
  readonly kind: 'headings' | 'items' | 'list';
  readonly doubt: boolean;
  /** The first and the last item. */
  readonly items: readonly [Stretch, Stretch] | undefined;
}

/** One more, without a number. */
const ONE_MORE = /(?:^|[，。；\n])(?:最后|还有|另外|此外|再就是|再者|同时|与此同时)/;
/** Characters behind the last item in which one more may stand. */
const NEAR = 400;

/** Where the line ends that goes on at an offset, or what may be looked at of it: a line may be a megabyte long. */
const nearEnd = ({ text }: Article, offset: number, most: number): number => {
  const end = text.slice(offset, offset + most).indexOf('\n');
  return end < 0 ? Math.min(text.length, offset + most) : offset + end;
};

const mayBeMore = (article: Article, last: Stretch, expected: number): boolean => {
  const rest = article.text.slice(last.end, Math.min(article.text.length, last.end + NEAR));
  return ONE_MORE.test(rest) || isNamedAt(rest, expected);
};

/** Items counted; undefined where a reading gives the phrase's number. */
const judged = (
  article: Article,
  phrase: Phrase,
  items: readonly Stretch[],
  last: number,
  kind: 'headings' | 'items',
): Miscount | undefined => {
  const [first, final] = [items[0], items.at(-1)];
  if (!first || !final || items.length === phrase.count || last === phrase.count) return undefined;
  const fewer = items.length < phrase.count;
  if (fewer && items.length < 2) return undefined;
  if (fewer && mayBeMore(article, final, items.length + 1)) return undefined;
  return { phrase, found: items.length, kind, doubt: false, items: [first, final] };
};

const bySeries = (article: Article, phrase: Phrase, series: Series): Miscount | undefined => {
  const last = series.items.reduce((most, { value }) => Math.max(most, value), 0) || series.items.length;
  const found = judged(article, phrase, series.items, last, 'items');
  if (!found || series.form !== '首先') return found;
  // 最后 may close the speech and not the list.
  const ends = phrase.sentence.line.end;
  const inside = series.items.filter(({ end }) => end <= ends);
  return inside.length === phrase.count ? undefined : { ...found, doubt: inside.length !== series.items.length };
};

const byRun = (article: Article, phrase: Phrase, run: Run): Miscount | undefined => {
  const items = run.lines.map(({ line, number }) => ({ start: line.start, end: number.end }));
  return judged(article, phrase, items, run.lines.at(-1)?.number.value ?? 0, 'headings');
};

/** The first item stands behind blanks and opening quotes. */
const firstAt = ({ text }: Article, from: number): number => {
  let at = from;
  while (at < from + 4 && /[\s“]/.test(text[at] ?? '')) at += 1;
  return at;
};

/** 一看…二看… behind “三看”: the same word after each number. */
const byWord = (article: Article, phrase: Phrase): readonly Miscount[] | undefined => {
  const { text } = article;
  const word = text.slice(phrase.digits.end, phrase.digits.end + 1);
  const from = firstAt(article, phrase.from);
  if (phrase.measured || !text.startsWith(`一${word}`, from)) return undefined;
  const end = nearEnd(article, from, 4 * NEAR);
  const numbers = [...text.slice(from, end).matchAll(/(?<=^|[，；：。、])([一二三四五六七八九十]{1,2})(.)/g)].filter(
    ([, , next]) => next === word,
  );
  const items = numbers.map(({ index }) => ({ start: from + index, end: from + index + 2 }));
  const found = judged(article, phrase, items, items.length, 'items');
  return found ? [found] : [];
};

const LONGEST_LIST = 600;

const byList = (article: Article, phrase: Phrase): Miscount | undefined => {
  const { text } = article;
  const line = phrase.sentence.line;
  const most = Math.min(line.end, phrase.from + LONGEST_LIST + 1);
  let end = phrase.from;
  while (end < most && !'。！？：'.includes(text[end] as string)) end += 1;
  if (text[end] === '：' || end - phrase.from > LONGEST_LIST) return undefined;
  const body = text.slice(phrase.from, end).replace(/[。！？]$/, '');
  const counting = countingOf(body, phrase.noun);
  if (!counting) return undefined;
  const { sure, possible, listlike } = counting;
  const doubt = sure === undefined || possible.has(phrase.count);
  if (sure === phrase.count || (sure === undefined && (!listlike || possible.has(phrase.count)))) return undefined;
  const found = sure ?? Math.max(...[...possible].filter((count) => count <= body.split(/[、，；]/).length));
  return {
    phrase,
    found,
    kind: 'list',
    doubt,
    items: [
      { start: phrase.from, end },
      { start: phrase.from, end },
    ],
  };
};

/** Lines without a number that may stand between the announcement and its first item. */
const LEAD = 2;

const nextLines = ({ lines }: Article, line: Line): readonly Line[] =>
  lines
    .slice(line.index + 1, line.index + 12)
    .filter(({ role }) => role !== 'blank')
    .slice(0, LEAD + 1);

/** What the parts below a heading are, whatever they are called: 三项重点, 两件大事. */
const GENERAL =
  /^(?:[一-鿿]{0,2}?)(?:重点|关键|环节|方面|举措|措施|任务|工作|问题|关系|要点|要求|抓手|大事|实事|件事|事|原则|结合|统筹|转变|提升|坚持|强化|突破)$/;

/** 建强两支队伍 is no list of what stands below it, unless that speaks of 队伍 too. */
const tellsOf = ({ text, lines }: Article, { noun }: Phrase, { items }: Miscount): boolean => {
  if (GENERAL.test(noun) || items === undefined) return true;
  const word = noun.replace(/[“”‘’]/g, '').slice(-2);
  return items.every((item) => {
    const line = lastAt(lines, item.start);
    return text.slice(item.start, line?.end ?? item.end).includes(word);
  });
};

const byLines = (article: Article, phrase: Phrase): Miscount | undefined => {
  for (const [at, line] of nextLines(article, phrase.sentence.line).entries()) {
    const run = runAt(article, line);
    const series = run ? undefined : seriesAt(article, firstAt(article, line.start));
    const colon = article.text[phrase.sentence.end - 1] === '：';
    // A number that says nothing of what follows, as in 取得了三项成绩, needs its items at once.
    if (at > 0 && !phrase.announces && !colon) return undefined;
    const found =
      run?.lines[0]?.number.value === 1 ? byRun(article, phrase, run) : series && bySeries(article, phrase, series);
    if (run || series) {
      if (!found || !(phrase.announces || colon || series || tellsOf(article, phrase, found))) return undefined;
      const said = phrase.announces || colon || series || GENERAL.test(phrase.noun);
      return { ...found, doubt: found.doubt || at > 0 || !said };
    }
    if (line.role === 'heading' || line.number) return undefined;
  }
  return undefined;
};

export const miscountsOf: (article: Article) => readonly Miscount[] = ofArticle((article) =>
  phrasesOf(article).flatMap((phrase) => {
    if (phrase.sign === 'lines') return byLines(article, phrase) ?? [];
    const series = seriesAt(article, firstAt(article, phrase.from));
    if (series) return bySeries(article, phrase, series) ?? [];
    return byWord(article, phrase) ?? (phrase.sign === 'list' ? (byList(article, phrase) ?? []) : []);
  }),
);
