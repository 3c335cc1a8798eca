/**
 * Lines that count in words: `第一，…。` or `第一个没想到，…。` alone above paragraphs are headings, `首先，` `其次，` one below the
 * other a list. Claims nothing where a series is not whole, and no heading in a speech that has numbered ones.
 */

import { readHan } from '../tree/han.ts';
import { readNumber } from './numbers.ts';
import { isFree, nextOf, type Page, textAt } from './page.ts';
import { isEnded } from './shapes.ts';

const DIGITS = '([一二三四五六七八九十]{1,2}|\\d{1,2})';

const countOf = (digits: string): number | undefined => (/^\d/.test(digits) ? Number(digits) : readHan(digits));

/** `第一，…`, `第一盏灯，…`, `第一把钥匙　勤奋`, with what is counted. */
const ORDINAL = new RegExp(`^第${DIGITS}([^，。；：、\\s\\d“”《》（）]{0,12})[，：、\\s]`);
/** `关键词一：…`, `其一，…`. */
const BEHIND = new RegExp(
  `^(其|(?:故事|体会|感悟|启示|感受|建议|倡议|关键词|案例|镜头|期望|希望|问题|任务|措施|场景)之?)${DIGITS}[，：、\\s]`,
);
/** Time passes and papers come out without a list being made of them; `第一部分` and `第一章` are numbers of their own. */
const NO_LIST = /^(?:[年天日周月夜次届期批季回轮版集组名位]|季度|星期|阶段|部分|章|节|书记|时间|线)/;

const LONGEST = 36;
/** Longer ones may be the first line of a paragraph that a page's edge has cut. */
const LONGEST_PHRASE = 18;
const LEVEL = 1;

/** A head and nothing more: one short sentence, or a phrase. */
const isHead = (text: string): boolean => {
  if (text.length > LONGEST || /[；;、，,：:]$/.test(text)) return false;
  const stop = text.search(/[。！？]/);
  return stop < 0 ? text.length <= LONGEST_PHRASE : stop === text.length - 1;
};

interface Ordinal {
  readonly line: number;
  readonly value: number;
  /** What is counted; a series counts one thing. */
  readonly kind: string;
}

/** The number that the line begins with in words, and what it counts. */
const countedAt = (text: string): { readonly digits: string; readonly kind: string } | undefined => {
  const [, digits, kind] = (text.startsWith('第') && ORDINAL.exec(text)) || [];
  if (digits !== undefined && kind !== undefined) return NO_LIST.test(kind) ? undefined : { digits, kind };
  const [, thing, order] = BEHIND.exec(text) ?? [];
  return thing === undefined || order === undefined ? undefined : { digits: order, kind: thing };
};

/** Prose, or what announces the numbers below it. */
const isProse = (text: string): boolean => isEnded(text) || (/[：:]$/.test(text) && /[，。]/.test(text));

/** Stands alone above prose, or above numbers of a lower kind. */
const ordinalAt = (page: Page, line: number): Ordinal | undefined => {
  if (!isFree(page, line)) return undefined;
  const text = textAt(page, line);
  const counted = countedAt(text);
  const value = counted && countOf(counted.digits);
  if (counted === undefined || value === undefined || !isHead(text)) return undefined;
  const below = nextOf(page, line);
  const under = textAt(page, below);
  const carries = isFree(page, below) && (isProse(under) || readNumber(under) !== undefined);
  return carries && countedAt(under) === undefined ? { line, value, kind: counted.kind } : undefined;
};

/** Counted from one; a thing that is known by its first character is counted in other words, too: 第一个变化, 第二个没想到. */
const isSeries = (found: readonly Ordinal[]): boolean => {
  const [first] = found;
  if (first === undefined || found.length < 2) return false;
  const measure = /^[个件条点项句步]/.exec(first.kind)?.[0];
  return found.every(
    ({ value, kind }, i) => value === i + 1 && (measure === undefined ? kind === first.kind : kind.startsWith(measure)),
  );
};

/** Headings that stand above a series in words; those in brackets may stand below its first line, too. */
const TOP = /^[一二三四五六七八九十]{1,3}、/;
const ABOVE = /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)/;

const claimHeads = (page: Page, from: number, to: number): void => {
  const found: Ordinal[] = [];
  for (let line = from; line < to; line += 1) {
    const ordinal = ordinalAt(page, line);
    if (ordinal) found.push(ordinal);
    else if (isFree(page, line) && (found.length === 0 ? ABOVE : TOP).test(textAt(page, line))) {
      return;
    }
  }
  if (!isSeries(found)) return;
  for (const { line } of found) {
    const text = textAt(page, line);
    const numbered = readNumber(text)?.series === '第一，';
    const reason = '“第一”“第二”独占一行，各有正文';
    page.claims[line] = { role: 'heading', level: LEVEL, headEnd: text.length, numbered, reason, confidence: 0.75 };
  }
};

const LISTS: readonly (readonly RegExp[])[] = [
  [/^首先[，,]/, /^其次[，,]/, /^(?:再次|再者|第三|最后)[，,]/, /^(?:最后|第四)[，,]/],
  [/^其一[，,：:]/, /^其二[，,：:]/, /^其三[，,：:]/, /^其四[，,：:]/, /^其五[，,：:]/],
];

const claimListed = (page: Page, from: number, to: number, words: readonly RegExp[]): void => {
  for (let line = from; line < to; line += 1) {
    const run: number[] = [];
    for (let at = line; run.length < words.length && at < to && isFree(page, at); at = nextOf(page, at)) {
      if (!words[run.length]?.test(textAt(page, at))) break;
      run.push(at);
    }
    if (run.length < 2) continue;
    const reason = '“首先”“其次”或“其一”“其二”一行接一行';
    for (const at of run) page.claims[at] = { role: 'item', reason, confidence: 0.75 };
    line = run.at(-1) as number;
  }
};

/** In the lines of one speech, from `from` up to `to`. */
export const claimOrdinals = (page: Page, from: number, to: number): void => {
  claimHeads(page, from, to);
  for (const words of LISTS) claimListed(page, from, to, words);
};
