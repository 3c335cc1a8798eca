/**
 * Lines that count in words: `第一，…。` or `第一个没想到，…。` alone above paragraphs are headings, `首先，` `其次，` one below the
 * other a list. Claims nothing where a series is not whole, and no heading in a speech that has numbered ones.
 */

import { readHan } from '../tree/han.ts';
import { readNumber } from './numbers.ts';
import { isFree, nextOf, type Page, textAt } from './page.ts';
import { isEnded } from './shapes.ts';

const ORDINAL = /^第([一二三四五六七八九十]{1,2})(?:[，：、]|[个件条点项句步](?!月)[^，。；：]{0,10}[，：、])/;
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
}

/** Stands alone above prose, or above numbers of a lower kind. */
const ordinalAt = (page: Page, line: number): Ordinal | undefined => {
  if (!isFree(page, line)) return undefined;
  const text = textAt(page, line);
  const digits = text.startsWith('第') ? ORDINAL.exec(text)?.[1] : undefined;
  const value = digits === undefined ? undefined : readHan(digits);
  if (value === undefined || !isHead(text)) return undefined;
  const below = nextOf(page, line);
  const under = textAt(page, below);
  const carries = isFree(page, below) && (isEnded(under) || readNumber(under) !== undefined);
  return carries && !ORDINAL.test(under) ? { line, value } : undefined;
};

const claimHeads = (page: Page, from: number, to: number): void => {
  const found: Ordinal[] = [];
  for (let line = from; line < to; line += 1) {
    const ordinal = ordinalAt(page, line);
    if (ordinal) found.push(ordinal);
    else if (
      isFree(page, line) &&
      /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)/.test(textAt(page, line))
    )
      return;
  }
  if (found.length < 2 || found.some(({ value }, i) => value !== i + 1)) return;
  for (const { line } of found) {
    const text = textAt(page, line);
    const numbered = readNumber(text)?.series === '第一，';
    const reason = '“第一”“第二”独占一行，各有正文';
    page.claims[line] = { role: 'heading', level: LEVEL, headEnd: text.length, numbered, reason, confidence: 0.75 };
  }
};

const LISTED: readonly RegExp[] = [/^首先[，,]/, /^其次[，,]/, /^(?:再次|再者|第三|最后)[，,]/, /^(?:最后|第四)[，,]/];

const claimListed = (page: Page, from: number, to: number): void => {
  for (let line = from; line < to; line += 1) {
    const run: number[] = [];
    for (let at = line; run.length < LISTED.length && at < to && isFree(page, at); at = nextOf(page, at)) {
      if (!LISTED[run.length]?.test(textAt(page, at))) break;
      run.push(at);
    }
    if (run.length < 2) continue;
    const reason = '“首先”“其次”一行接一行';
    for (const at of run) page.claims[at] = { role: 'item', reason, confidence: 0.75 };
    line = run.at(-1) as number;
  }
};

/** In the lines of one speech, from `from` up to `to`. */
export const claimOrdinals = (page: Page, from: number, to: number): void => {
  claimHeads(page, from, to);
  claimListed(page, from, to);
};
