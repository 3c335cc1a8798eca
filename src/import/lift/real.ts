/**
 * Finds real values that change from one speech to the next: numbers with units, dates and ranges, names of meetings,
 * titles of documents, persons, organs and places. Numbers of headings and years in fixed names are left to the text.
 */

import { POSTS, SURNAMES, type Token, type TokenKind, UNIT_AT, UNITS } from './token.ts';

const DASH = '[—－\\-–~～至]{1,2}';
const DIGITS = '(?:\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,9})(?:\\.\\d{1,4})?';
const MONTHS = `\\d{1,2}(?:${DASH}\\d{1,2})?月份?`;
const DAYS = `\\d{1,2}(?:${DASH}\\d{1,2})?日`;
const HAN = '[\\u4e00-\\u9fff]';

/** Never the second half of a number that a blank has cut. */
const UNCUT = '(?<!\\d\\.?[ \\u00a0\\u2002-\\u200a\\u3000]{1,3})';

interface Pattern {
  readonly kind: TokenKind;
  /** The token is the first group where there is one, else all. */
  readonly find: RegExp;
  readonly not?: RegExp;
}

/** 各乡镇, 城镇, 老旧小区: words, not names. */
const NO_NAME =
  /^(?:各|全|本|该|每|同|到|在|对|由|和|与|及|向|从|把|为|是|的|了|有|一|两|三|几|多|这|那|某|乡|城|村|街|社|市|县|区|镇|新|老|旧|重点|所有|基层|有关|相关|部分|个别)/;

const PATTERNS: readonly Pattern[] = [
  { kind: 'paper', find: /《([^《》]{2,40})》/g },
  {
    kind: 'date',
    find: new RegExp(
      `${UNCUT}(?<!\\d)(?:(?:19|20)\\d\\d年(?:${MONTHS}(?:${DAYS})?)?|${MONTHS}(?:${DAYS})?)(?!度)`,
      'g',
    ),
  },
  {
    kind: 'number',
    find: new RegExp(`${UNCUT}(?<![\\d.A-Za-z])${DIGITS}(?:[%％‰]|(?=(?:余|多)?(?:${UNITS})))`, 'g'),
  },
  {
    kind: 'meeting',
    find: new RegExp(
      `(?<=[次开在加了是的]|召开)((?:全[国省市县区镇乡]|[省市县区镇])${HAN}{2,16}(?:会议|大会|推进会|座谈会|动员会|联席会|调度会))`,
      'g',
    ),
  },
  { kind: 'person', find: new RegExp(`([${SURNAMES}]${HAN}{1,2})(?=同志)`, 'g'), not: /[各位们的多]/ },
  {
    kind: 'person',
    find: new RegExp(`(?:${POSTS})([${SURNAMES}]${HAN}{1,2})(?=[，、。；（：]|同志|主持|作了|讲话)`, 'g'),
    not: /[各位们的和及要在对]/,
  },
  {
    kind: 'organ',
    find: new RegExp(`[省市县区](?:${HAN}{2,8}?)(?:局|委员会|办公室|法院|检察院)(?![限部面长])`, 'g'),
    not: /[的了在和与各及]/,
  },
  {
    kind: 'place',
    find: new RegExp(`(?<=[、，。；：到在以对是和]|^)(${HAN}{2,3}(?:镇|乡|街道))(?!镇|村|[、]街道|长)`, 'g'),
    not: NO_NAME,
  },
];

/** Every number of digits alone has its unit in the text; a date's does not. */
const unitAfter = (line: string, kind: TokenKind, text: string, end: number): string | undefined =>
  kind === 'number' && !/[%％‰]$/.test(text) ? UNIT_AT.exec(line.slice(end, end + 8))?.[0] : undefined;

/** In the order of the line; `taken` tokens are left alone. */
export const findReal = (line: string, taken: readonly Token[]): readonly Token[] => {
  if (!/[\d《\u4e00-\u9fff]/.test(line)) return [];
  const used = new Uint8Array(line.length);
  for (const { start, end } of taken) used.fill(1, start, end);
  const tokens: Token[] = [];
  for (const { kind, find, not } of PATTERNS) {
    for (const match of line.matchAll(find)) {
      const text = match[1] ?? match[0];
      const start = match.index + (match[1] === undefined ? 0 : match[0].indexOf(match[1]));
      const end = start + text.length;
      if (not?.test(text) || used.subarray(start, end).includes(1)) continue;
      const unit = unitAfter(line, kind, text, end);
      tokens.push({ kind, start, end, text, missing: false, ...(unit === undefined ? {} : { unit }) });
      used.fill(1, start, end);
    }
  }
  return tokens.sort((a, b) => a.start - b.start);
};
