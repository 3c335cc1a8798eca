/**
 * Two values of one thing in one breath: `由366件次降至321件次`, `从93.6%提高到95.3%`. Pairs them where the words name the
 * period that is compared with, or where a change behind them follows from both. Puts nothing among the facts.
 */

import type { Period } from './facts.ts';
import { changeFollows, pointsFollow } from './prove.ts';
import type { Token } from './token.ts';

export interface Pair {
  /** Where 由 or 从 stands. */
  readonly start: number;
  readonly before: Token;
  readonly now: Token;
  readonly period: Period;
  readonly unit: string;
}

const LEAD = /(?:由|从)((?:上年|去年)同期的?|上[期月]的?)?$/;
const MOVES =
  /^(?:增加|增长|上升|提高|提升|扩大|下降|降低|减少|缩短|压减|压降|缩减|上涨|回升|回落|增|升|降|减)(?:到|至|为)$/;
/** Between the second value and a change that both tell. */
const TELLS = /^[，、（]?[\u4e00-\u9fff]{0,6}$/;
const MONTHLY = /环比|比上[期月]|较上[期月]/;
const NEAR = 16;
const PLAIN = /^\d{1,9}(?:\.\d{1,4})?$/;

interface Value {
  readonly text: string;
  readonly unit: string;
  readonly end: number;
}

/** `366件次`, `93.6%`; where the unit stands in the text. */
const quantityAt = (line: string, { text, unit, end, missing }: Token): Value | undefined => {
  if (missing) return undefined;
  if (text.endsWith('%'))
    return PLAIN.test(text.slice(0, -1)) ? { text: text.slice(0, -1), unit: '%', end } : undefined;
  if (unit === undefined || /^(?:余|多)/.test(unit) || !PLAIN.test(text) || !line.startsWith(unit, end))
    return undefined;
  return { text, unit, end: end + unit.length };
};

/** The change that stands right behind both values follows from them. */
const isTold = (line: string, before: Value, now: Value, change: Token | undefined): boolean => {
  if (!change || change.start - now.end > NEAR) return false;
  const words = line.slice(now.end, change.start);
  if (!TELLS.test(words)) return false;
  const rises = Number(now.text) > Number(before.text);
  if (!(rises ? /(?:上升|增长|提高|增加|提升|上涨)了?$/ : /(?:下降|减少|降低|缩短|压减|压降)了?$/).test(words))
    return false;
  if (/百分点/.test(change.unit ?? '')) return now.unit === '%' && pointsFollow(now.text, before.text, change.text);
  return (
    change.text.endsWith('%') && now.unit !== '%' && changeFollows(now.text, before.text, change.text.slice(0, -1))
  );
};

const pairAt = (line: string, before: Token, now: Token, change: Token | undefined): Pair | undefined => {
  const [low, high] = [quantityAt(line, before), quantityAt(line, now)];
  if (!low || !high || low.unit !== high.unit || !MOVES.test(line.slice(low.end, now.start))) return undefined;
  const lead = LEAD.exec(line.slice(Math.max(0, before.start - NEAR), before.start));
  if (!lead) return undefined;
  const [words, named] = lead;
  const behind = change ? line.slice(high.end, change.start) : '';
  const monthly = named === undefined ? MONTHLY.test(behind) : named.startsWith('上期') || named.startsWith('上月');
  if (named === undefined && !isTold(line, low, high, change)) return undefined;
  const start = before.start - words.length;
  return { start, before, now, period: monthly ? '上期' : '上年同期', unit: low.unit };
};

/** By the token that stands first. `tokens` in the order of the line. */
export const pairsIn = (line: string, tokens: readonly Token[]): ReadonlyMap<Token, Pair> => {
  const pairs = new Map<Token, Pair>();
  if (!/[由从]/.test(line)) return pairs;
  for (const [i, before] of tokens.entries()) {
    const now = tokens[i + 1];
    const pair = now && pairAt(line, before, now, tokens[i + 2]);
    if (pair) pairs.set(before, pair);
  }
  return pairs;
};
