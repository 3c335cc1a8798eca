/**
 * What a speech states as a fact with a value: words, period and number. Two statements of the same words and the same
 * period are of one thing; anything that differs in its words is another. It compares nothing.
 */

import { readHan } from '../../tree/han.ts';
import type { Article, Sentence, Stretch } from '../article.ts';
import { changeOf } from './change.ts';
import { type Interval, intervalOf, isSure, type Mention, mentionsOf } from './mention.ts';
import { periodIn, type Spoken, yearlessIn } from './periods.ts';

export interface Statement extends Stretch {
  readonly article: Article;
  readonly key: string;
  /** As printed. */
  readonly text: string;
  readonly value: { readonly interval: Interval } | { readonly word: string };
}

/** Of a value that may yet change, or that is spoken of as another than what counts. */
const UNSETTLED =
  /力争|预计|预期|预测|初步|快报|审定|核定|修订|口径|原定|原来|将达|拟|争取|如果|假如|假设|误|更正|订正|约|左右|最高|最低|至少|平均/;
/** Plans change from speech to speech, and in one speech they do not. */
const PLANNED = /计划|目标|规划|任务/;
/** What is said behind it is a change, not the thing. */
const COMPARED = /同比|环比/;
/** A period without a year is of the year that the paragraph speaks of. */
const OTHER_YEAR = /(?:19|20)\d\d年|[今去上前往]年/;
const NO_VALUE = /[，、：；\s]+$|(?:分别|各)$/;
const TAIL = /(?:为|是|有|达到?|共计?|累计|稳定在|保持在|了|：|合计)$/;
/** Such words mean another place in another mouth. */
const OF_SPEAKER = /(?:全|我|本|该)(?:镇|乡|村|局|委|办|院|校|街道|社区|单位|部门|公司|系统)|我们|咱们/;
/** Further from the sentence's head a number is of too many things. */
const LONGEST = 90;
const KNOWN_PLACE = /[县市省区州旗]|[一-龥]{8}/;

/** Words without what does not tell one thing from another. */
const plain = (words: string): string => {
  let text = words
    .replace(/^[，、：\s]+/, '')
    .replace(/(?:全|我|本)(?=[县市省区州旗])/g, '')
    .replace(/共|累计|已经|已|一共/g, '');
  for (let cut = text.replace(TAIL, ''); cut !== text; cut = text.replace(TAIL, '')) text = cut;
  return text;
};

const sentenceFinder = (article: Article): ((offset: number) => Sentence | undefined) => {
  let at = 0;
  return (offset) => {
    while (at < article.sentences.length && (article.sentences[at] as Sentence).end <= offset) at += 1;
    const found = article.sentences[at];
    return found && found.start <= offset ? found : undefined;
  };
};

/** A line may be a megabyte long, and what is said so far before is of another matter. */
const NEAR = 400;

const yearlessHere = (article: Article, line: Stretch, from: number, prefix: string): Spoken | undefined => {
  const near = article.text.slice(Math.max(line.start, from - NEAR), from + prefix.length);
  return OTHER_YEAR.test(near) ? undefined : yearlessIn(article, prefix);
};

/** 全县现有: how it is at the time of the speech. */
const STANDING = /^(?:目前|当前|截至目前)?，?[全我本][县市省区州旗镇乡村](?:目前|现)?(?:现有|共有|现共有)/;

const standingIn = (prefix: string): Spoken | undefined =>
  STANDING.test(prefix) ? { start: 0, end: 0, name: '现在', absolute: false } : undefined;

/** Where it may be held against other speeches its key is the same in all of them. */
const keyOf = (
  article: Article,
  index: number,
  words: string,
  from: number,
  unit: string,
  line?: Stretch,
): string | undefined => {
  const prefix = article.text.slice(from, from + words.length);
  const period =
    periodIn(article, prefix) ?? (line && (standingIn(prefix) ?? yearlessHere(article, line, from, prefix)));
  if (!period) return undefined;
  const subject = plain(words.slice(period.end));
  if ((subject.match(/[一-龥]/g) ?? []).length < 4 || NO_VALUE.test(subject) || subject.length > 60) return undefined;
  // A year that is not over when the speech is held goes on counting.
  const open = period.bareYear !== undefined && !(article.date && article.date.year > period.bareYear);
  const everywhere =
    period.absolute && !open && !PLANNED.test(words) && !OF_SPEAKER.test(words) && KNOWN_PLACE.test(subject);
  return `${everywhere ? '' : `${index} `}${period.name} ${subject} ${unit}`;
};

/** Says when, and nothing that may yet change. */
const isSettled = (text: string): boolean => /年|月|季度/.test(text) && !UNSETTLED.test(text);

const stated = (
  article: Article,
  index: number,
  sentence: Sentence,
  mention: Mention,
  earlier: readonly Mention[],
): Statement | undefined => {
  if (!isSure(mention) || mention.computed || mention.unit === '' || mention.kind === 'times') return undefined;
  if (mention.start - sentence.start > LONGEST || earlier.length > 2) return undefined;
  const words = wordsUpTo(article, sentence.start, mention.start, earlier);
  if (/(?:增|减|升|降|提高|扩大|回落|多|少)了?$/.test(words) || COMPARED.test(words) || changeOf(article, mention))
    return undefined;
  const { start, end } = mention;
  const text = article.text.slice(start, end);
  const key = keyOf(article, index, words, sentence.start, text.replace(/^[\d,.]+[千百万亿]*/, ''), mention.line);
  return key === undefined ? undefined : { article, start, end, key, text, value: { interval: intervalOf(mention) } };
};

const ofNumbers = (article: Article, index: number): Statement[] => {
  const found: Statement[] = [];
  const sentenceAt = sentenceFinder(article);
  for (const mentions of mentionsOf(article)) {
    let before: Mention[] = [];
    let open: Sentence | undefined;
    let settled = false;
    for (const mention of mentions) {
      const sentence = sentenceAt(mention.start);
      if (!sentence) continue;
      if (sentence !== open) {
        before = [];
        open = sentence;
        const text = article.text.slice(sentence.start, Math.min(sentence.end, sentence.start + 300));
        settled = isSettled(text) || (STANDING.test(text) && !UNSETTLED.test(text));
      }
      const one = settled && before.length < 3 ? stated(article, index, sentence, mention, before) : undefined;
      if (one) found.push(one);
      if (before.length < 3) before.push(mention);
    }
  }
  return found;
};

/** Numbers of other things in between do not tell the thing apart; their length is kept. */
const wordsUpTo = (article: Article, from: number, to: number, earlier: readonly Mention[]): string => {
  let words = article.text.slice(from, to);
  for (const { start, end } of earlier) {
    words = words.slice(0, start - from) + '#'.repeat(end - start) + words.slice(end - from);
  }
  return words;
};

const RANKED =
  /(?:位列|位居|名列|排名|列|居|排)(?:全[市省县国]|[一-龥]{0,3})?第(\d{1,3}|[一二三四五六七八九十]{1,3})(?:位|名)/g;

/** What every match of `RANKED` holds, and every one of `DATED`. */
const RANK = /第[\d一二三四五六七八九十]{1,3}[位名]/;
const DATED_YEAR = /[于在](?:19|20)\d\d年/;

const ofRanks = (article: Article, index: number, sentence: Sentence, text: string): Statement[] =>
  [...text.matchAll(RANKED)].flatMap((match) => {
    const digits = match[1] as string;
    const at = match[0].lastIndexOf('第');
    const key = keyOf(article, index, text.slice(0, match.index + at), sentence.start, '位');
    const rank = readHan(digits) ?? Number(digits);
    if (key === undefined) return [];
    const start = sentence.start + match.index + at;
    const end = sentence.start + match.index + match[0].length;
    return [{ article, start, end, key, text: article.text.slice(start, end), value: { word: String(rank) } }];
  });

const DATED =
  /[于在]((?:19|20)\d\d年(?:\d{1,2}月)?(?:\d{1,2}日)?)(?:正式|全面|顺利|建成)?(开工|动工|建成|竣工|投用|投入使用|通车|开通|成立|挂牌|完工|启用|投产|交付)/g;
const SUBJECT = /[一-龥]{4,24}$/;

const ofDates = (article: Article, sentence: Sentence, text: string): Statement[] =>
  [...text.matchAll(DATED)].flatMap((match) => {
    const [, date = '', verb = ''] = match;
    const subject = SUBJECT.exec(text.slice(Math.max(0, match.index - 24), match.index))?.[0];
    if (subject === undefined) return [];
    const start = sentence.start + match.index + 1;
    const end = start + date.length;
    return [{ article, start, end, key: `${plain(subject)} ${verb}`, text: date, value: { word: date } }];
  });

const OF = '(行政村|建制村|村|社区|乡镇|街道|镇|乡|县)';
const HAS = new RegExp(`辖有?(\\d{1,4})个${OF}`, 'g');
const PLACE = /[一-龥]([镇乡县市区])(?:现|共)?(?:下|管)?$/;
const ALL_OF = new RegExp(
  `(?:全|我|本|该)([镇乡县市区])(\\d{1,4})个${OF}(?=[^，。；]{0,6}(?:全部|都|均|全面|全覆盖))`,
  'g',
);

/** 下辖13个行政村 … 全镇11个行政村全部: what a place is made of, and all of it. */
const ofPlaces = (article: Article, index: number): Statement[] => {
  const found: Statement[] = [];
  const { text } = article;
  const made = new Map<string, number>();
  const add = (start: number, digits: string, key: string): void => {
    const end = start + digits.length + 1;
    found.push({ article, start, end, key: `${index} ${key}`, text: `${digits}个`, value: { word: digits } });
  };
  for (const { 0: all, 1: digits = '', 2: of = '', index: at } of text.matchAll(HAS)) {
    const level = PLACE.exec(text.slice(Math.max(0, at - 8), at))?.[1];
    if (level === undefined) continue;
    made.set(`${level} ${of}`, (made.get(`${level} ${of}`) ?? 0) + 1);
    add(at + all.indexOf(digits), digits, `${level} ${of}`);
  }
  for (const { 1: level = '', 2: digits = '', 3: of = '', index: at } of made.size > 0 ? text.matchAll(ALL_OF) : []) {
    // Of two towns it is not known which one is meant.
    if (made.get(`${level} ${of}`) === 1) add(at + 2, digits, `${level} ${of}`);
  }
  return found;
};

/** `index`: which of the speeches it is. In the order of the text. */
export const statementsOf = (article: Article, index: number): Statement[] => {
  const found = [...ofNumbers(article, index), ...ofPlaces(article, index)];
  for (const sentence of article.sentences) {
    if (sentence.end - sentence.start < 12) continue;
    const text = article.text.slice(sentence.start, sentence.end);
    // Most sentences have neither; what is asked behind takes long.
    if (!RANK.test(text) && !DATED_YEAR.test(text)) continue;
    if (!isSettled(text) || PLANNED.test(text)) continue;
    found.push(...ofRanks(article, index, sentence, text), ...ofDates(article, sentence, text));
  }
  return found.sort((a, b) => a.start - b.start);
};
