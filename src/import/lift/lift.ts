/**
 * Lifts facts out of a text line by line: each becomes a slot of the template and a value of the facts. The same thing in
 * two places is one fact; two masked things are not the same because they look the same. Writes nothing.
 */

import { createFacts, type LiftedFigure, type LiftedMap, type LiftedValue, nodeAt } from './facts.ts';
import { type Pair, pairsIn } from './from-to.ts';
import { factOf } from './kind-facts.ts';
import { type FindNames, namesIn } from './known-names.ts';
import { findMasked } from './masked.ts';
import { sentenceAround } from './names.ts';
import { pairFact } from './number-facts.ts';
import { type Prove, type Proved, provenChange, provenShare } from './prove.ts';
import { findReal } from './real.ts';
import type { State } from './state.ts';
import type { Token } from './token.ts';

/** A stretch of a line that the template asks the facts for. */
export interface Slot {
  readonly start: number;
  readonly end: number;
  /** `{{统计.来信.本期}}`. */
  readonly call: string;
  /** As facts are named: `地点.乡镇[0]`. */
  readonly path: string;
  /** As it stands in the line. */
  readonly text: string;
  readonly missing: boolean;
}

export interface LiftOptions {
  /** Real values too. */
  readonly real: boolean;
  /** Personal information, which is neither lifted nor copied into comments. */
  readonly personal: (line: string) => readonly { readonly start: number; readonly end: number }[];
  /** What a helper prints of a figure; undefined where it prints nothing. */
  readonly prove: Prove;
}

export interface Lifter {
  readonly facts: LiftedMap;
  readonly line: (line: string) => readonly Slot[];
}

const asPath = (call: string): string => call.replaceAll('.[', '[');

const provedSlot = (line: string, { start, end, call, path }: Proved): Slot => ({
  start,
  end,
  call,
  path,
  text: line.slice(start, end),
  missing: false,
});

const slotOf = (state: State, options: LiftOptions, line: string, token: Token, value: LiftedValue): Slot => {
  const { facts, figure, wholes } = state;
  const proved = token.missing
    ? undefined
    : (provenChange(line, token, figure, facts, options.prove) ??
      provenShare(line, token, figure, wholes, facts, options.prove));
  if (proved) return provedSlot(line, proved);
  const { path, over = 0, call = `{{${path}}}` } = factOf(state, line, token, value);
  const end = token.end + over;
  const text = line.slice(token.start, end);
  return { start: token.start, end, call, path: asPath(path), text, missing: token.missing };
};

const liftedOf = (line: string, { start, end, text, missing }: Token, options: LiftOptions): LiftedValue => {
  const sentence = sentenceAround(line, start, end);
  return { type: 'value', text, missing, sentence: options.personal(sentence).length > 0 ? '' : sentence };
};

const tokensIn = (line: string, options: LiftOptions, names: FindNames): readonly Token[] => {
  const masked = findMasked(line);
  if (!options.real) return masked;
  const real = findReal(line, masked);
  const all = [...masked, ...real];
  return [...all, ...names(line, all)].sort((a, b) => a.start - b.start);
};

/** 由…到… as the helper says it, or as two values of one figure with the text's own words between. */
const pairSlots = (state: State, options: LiftOptions, line: string, pair: Pair): readonly Slot[] => {
  const path = pairFact(state, line, pair, (token) => liftedOf(line, token, options));
  const figure = nodeAt(state.facts, path) as LiftedFigure;
  const known = new Map([[path, figure]]);
  const endOf = ({ text, end }: Token): number => (text.endsWith('%') ? end : end + pair.unit.length);
  const [start, end] = [pair.start, endOf(pair.now)];
  const against = pair.period === '上期' ? ' 比="上期"' : '';
  const calls = ['', ' 带期=true'].map((more) => `{{由到 ${path}${against}${more}}}`);
  const call = calls.find((one) => options.prove(known, one) === line.slice(start, end));
  if (call !== undefined) return [provedSlot(line, { start, end, call, path })];
  return [
    provedSlot(line, {
      start: pair.before.start,
      end: endOf(pair.before),
      call: `{{数 ${path} 位="${pair.period}"}}`,
      path: `${path}.${pair.period}`,
    }),
    provedSlot(line, { start: pair.now.start, end, call: `{{数 ${path}}}`, path: `${path}.本期` }),
  ];
};

/** One paragraph is one piece of a template, which has a limit of its own: what goes beyond stays in the text. */
export const MOST_IN_LINE = 2_000;

const liftLine = (state: State, options: LiftOptions, names: FindNames, line: string): readonly Slot[] => {
  const rest = state.cut && /^\s{0,4}\d/.test(line) ? line.search(/\d/) : -1;
  state.cut = /\d\.?\s{0,4}$/.test(line.slice(-8));
  const tokens = tokensIn(line, options, names).filter(({ start, missing }) => missing || start !== rest);
  if (tokens.length === 0) return [];
  const hidden = options.personal(line);
  const slots: Slot[] = [];
  [state.subject, state.figure] = [undefined, undefined];
  let last = 0;
  const isHidden = (token: Token): boolean => hidden.some(({ start, end }) => token.start < end && token.end > start);
  const pairs = options.real ? pairsIn(line, tokens) : undefined;
  for (const token of tokens) {
    if (slots.length === MOST_IN_LINE) break;
    if (token.start < last || isHidden(token)) continue;
    if (/[。；！？]/.test(line.slice(last, token.start))) [state.subject, state.figure] = [undefined, undefined];
    const pair = pairs?.get(token);
    if (pair && pair.start >= last && !isHidden(pair.now)) {
      for (const slot of pairSlots(state, options, line, pair)) slots.push(slot);
      last = slots.at(-1)?.end ?? last;
      continue;
    }
    const slot = slotOf(state, options, line, token, liftedOf(line, token, options));
    // A helper's words reach back before the number, but never into the slot before it.
    if (slot.start < last) continue;
    slots.push(slot);
    last = slot.end;
  }
  return slots;
};

/** `lines`: all that will be lifted from, so that a name is known wherever it stands. */
export const createLifter = (options: LiftOptions, lines: readonly string[]): Lifter => {
  const state: State = {
    facts: createFacts(),
    known: new Map(),
    cut: false,
    subject: undefined,
    figure: undefined,
    wholes: [],
  };
  const names = options.real ? namesIn(lines) : () => [];
  return { facts: state.facts, line: (line) => liftLine(state, options, names, line) };
};
