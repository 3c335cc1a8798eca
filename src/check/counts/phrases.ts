/**
 * Counted phrases (四个确保, 三点意见) behind which their items must come: before a colon, before 一是, or at the
 * end of a paragraph that announces what follows. A phrase without such a sign is a name and is not looked at.
 */

import { type Article, type Line, type Sentence, type Stretch, sentenceAt } from '../article.ts';
import { isMarked, MARK } from '../marks.ts';
import { ofArticle } from '../memo.ts';
import { HAN_DIGITS, smallNumber } from './numeral.ts';

export interface Phrase extends Stretch {
  readonly count: number;
  readonly digits: Stretch;
  /** Behind the numeral and the measure word: `确保`, `意见`. */
  readonly noun: string;
  /** In “ ”: a phrase of its own, not a plain number. */
  readonly quoted: boolean;
  /** 三个一, and not 三看. */
  readonly measured: boolean;
  /** 讲三点意见, 以下三项: it says that the items follow. */
  readonly announces: boolean;
  readonly sentence: Sentence;
  /** Where the items begin; of `lines` the end of the phrase's line. */
  readonly from: number;
  /** `list`: behind a colon or 即; `next`: behind a stop; `lines`: in the lines that follow. */
  readonly sign: 'list' | 'next' | 'lines';
}

const MEASURES = '个方面|方面|个|项|条|点|类|级|种|件|大|道|步|层|句|张|本|套|支|组|处|所|座|家|位|批';
/** Of 三不, 四看: what stands behind a numeral without a measure word. */
const VERBS = '不看到查问讲抓个有防必坚严化';
const PHRASE = new RegExp(
  `(?<digits>[两${HAN_DIGITS}]{1,3}|\\d{1,2})(?:(?<measure>${MEASURES})|(?=[${VERBS}])|(?=[一-鿿]{1,2}”))`,
  'y',
);

/** Before the numeral: an ordinal, a part of a larger number, a date, an approximation. */
const NO_COUNT_BEFORE = `第几数近约超每前其另百千万亿零.．·—～-—${HAN_DIGITS}0123456789`;
const NUMERAL = 1;
const NO_COUNT = 2;
const FOLLOWS = 4;

/** By UTF-16 unit: a phrase may begin with it, and behind it there is none. */
const PLACES = new Uint8Array(0x10000);
for (const char of `两${HAN_DIGITS}0123456789`) PLACES[char.charCodeAt(0)] = NUMERAL;
for (const char of NO_COUNT_BEFORE) PLACES[char.charCodeAt(0)] = (PLACES[char.charCodeAt(0)] as number) | NO_COUNT;
for (const char of MEASURES + VERBS) PLACES[char.charCodeAt(0)] = (PLACES[char.charCodeAt(0)] as number) | FOLLOWS;

/** What ends the stretch between phrase and items. */
const STOPS = '：—，。；！？、\n';
/** Longest stretch between a phrase and the mark after it. */
const LONGEST = 14;
/** A verb behind the noun: what follows is then said of the things, it does not list them. */
const SAID_OF = /[了着过称]|相比|以来|以后|之后|之一|之中|当中|期间|时$/;
const SPEAKING =
  /(?:讲|谈|说|提|强调|明确|部署|安排|汇报|报告|介绍|通报|补充|交流|重申|作)(?:一讲|一下|出)?(?:以下|如下|下面|下列|这么|这|几句|话)*(?:的)?$/;
const FOLLOWING = /(?:以下|如下|下列|下面)(?:的)?$/;
const FROM_SIDES = /从(?:以下|这|如下)?$/;
const NAMELY = /^，(?:即|就是|分别是|分别为|具体是|具体为|也就是)[：，]?/;

const behind = (text: string, at: number, end: number): number => {
  let stop = at;
  while (stop < end && !STOPS.includes(text[stop] as string)) stop += 1;
  return stop;
};

const isAnnouncing = (before: string, measure: string, tail: string): boolean =>
  SPEAKING.test(before) || FOLLOWING.test(before) || (measure === '个方面' && FROM_SIDES.test(before) && tail !== '');

/** A marker that only the first item of a series bears. */
const FIRST_ITEM = /^[\s“]*(?:第?一[，、是要]|第一(?:个|项|点|件|类|种|步|方面)|首先|其一|[（(][一1][）)]|①|1[.．])/;

interface Sign {
  readonly sign: Phrase['sign'];
  readonly from: number;
}

const signAt = (text: string, stop: number, line: Line): Sign | undefined => {
  const rest = text.slice(stop, Math.min(line.end, stop + 12));
  if (rest === '' || /^[。：；]$/.test(rest)) return { sign: 'lines', from: line.end };
  const namely = NAMELY.exec(rest)?.[0];
  if (namely !== undefined) return { sign: 'list', from: stop + namely.length };
  if (rest.startsWith('：')) return { sign: FIRST_ITEM.test(rest.slice(1)) ? 'next' : 'list', from: stop + 1 };
  if (rest.startsWith('——')) return { sign: FIRST_ITEM.test(rest.slice(2)) ? 'next' : 'list', from: stop + 2 };
  return /^[。，；]/.test(rest) && FIRST_ITEM.test(rest.slice(1)) ? { sign: 'next', from: stop + 1 } : undefined;
};

const NO_ROLES = new Set(['contents', 'contentsTitle', 'cover', 'title', 'row', 'caption', 'pageNumber', 'blank']);

const phraseAt = (article: Article, match: RegExpExecArray): Phrase | undefined => {
  const { text } = article;
  const start = match.index;
  const digits = match.groups?.digits ?? '';
  const measure = match.groups?.measure ?? '';
  const count = smallNumber(digits);
  const before = text[start - 1] ?? '';
  if (count === undefined || count < 2) return undefined;
  const sentence = sentenceAt(article, start);
  if (sentence === undefined || start >= sentence.end || NO_ROLES.has(sentence.line.role)) return undefined;
  if (isMarked(article, { start, end: start + 1 }, MARK.title | MARK.code)) return undefined;
  const end = start + match[0].length;
  const stop = behind(text, end, Math.min(sentence.line.end, end + LONGEST + 8));
  const quoted = before === '“' || before === '‘';
  const tail = text.slice(end, stop);
  const close = tail.search(/[”’]/);
  const noun = close >= 0 ? tail.slice(0, close) : tail;
  const announces = isAnnouncing(text.slice(Math.max(sentence.start, start - 12), start), measure, tail);
  const loose = close >= 0 ? tail.slice(close) : tail;
  if (tail.length > (announces ? LONGEST + 6 : LONGEST) || /[“（《]/.test(tail)) return undefined;
  if (!announces && SAID_OF.test(loose)) return undefined;
  if ((quoted && close < 0) || (!quoted && close >= 0)) return undefined;
  const sign = signAt(text, stop, sentence.line);
  if (sign === undefined) return undefined;
  const said = close >= 0 ? close : measure.endsWith('方面') ? 0 : Math.min(tail.length, 8);
  const shown = end + said;
  const stretch = { start: quoted ? start - 1 : start, end: quoted ? shown + 1 : shown };
  return {
    ...stretch,
    ...sign,
    count,
    digits: { start, end: start + digits.length },
    noun,
    quoted,
    measured: measure !== '',
    announces,
    sentence,
  };
};

/** Whether what stands behind the numeral can follow one: asked before the pattern, because nearly always it cannot. */
const mayCount = (text: string, start: number): boolean => {
  for (let at = start + 1; at <= start + 3; at += 1) {
    const place = PLACES[text.charCodeAt(at)] as number;
    if ((place & FOLLOWS) !== 0 || text[at + 1] === '”' || text[at + 2] === '”') return true;
    if ((place & NUMERAL) === 0) return false;
  }
  return false;
};

/** In the order of the text. A clause with two of them says nothing sure about what follows: none of its phrases is given. */
export const phrasesOf: (article: Article) => readonly Phrase[] = ofArticle((article) => {
  const { text } = article;
  const byItems = new Map<number, Phrase | undefined>();
  let behind = 0;
  for (let start = 0; start < text.length; start = behind) {
    behind = start + 1;
    if (((PLACES[text.charCodeAt(start)] as number) & NUMERAL) === 0) continue;
    const before = start === 0 ? 0 : (PLACES[text.charCodeAt(start - 1)] as number) & NO_COUNT;
    PHRASE.lastIndex = start;
    // What follows such a character is only passed over; inside it a phrase could begin behind 两 alone.
    if (before !== 0) {
      if (text.slice(start, start + 3).includes('两') && PHRASE.test(text)) behind = PHRASE.lastIndex;
      continue;
    }
    const match = mayCount(text, start) ? PHRASE.exec(text) : null;
    if (!match) continue;
    behind = PHRASE.lastIndex;
    const phrase = phraseAt(article, match);
    if (phrase) byItems.set(phrase.from, byItems.has(phrase.from) ? undefined : phrase);
  }
  return [...byItems.values()].filter((phrase) => phrase !== undefined);
});
