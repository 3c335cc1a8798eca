/**
 * Masks traced pieces: whatever was made of a masked fact goes with it, in its own shape. The origin is masked
 * as well, so that comments, tables and lists made from it later can say nothing more. Language is left alone.
 */

import type { Entry, Fact } from '../tree/facts.ts';
import type { MaskForm, MaskKind } from '../tree/masking.ts';
import type { Input, Piece, Span } from '../tree/trace.ts';
import type { Names } from './names.ts';
import { once } from './once.ts';
import type { Decision, MaskPlan } from './plan.ts';
import { digitMark, HAN_QUANTITY, maskAs, maskDate, maskDigits, maskNumber } from './shape.ts';

export type MaskCounts = Readonly<Partial<Record<MaskKind, number>>>;

export interface Masker {
  readonly pieces: (pieces: readonly Piece[]) => readonly Piece[];
  /** A fact as a masked edition may show it: its value, its 来源. */
  readonly fact: (input: Input) => Fact;
  /** Names, dates and numbers in a text that is no fact: a comment, a heading of a table. */
  readonly text: (text: string) => string;
}

/** A hotline's number is no statistic and no date. */
const TOKENS = once(() => new RegExp(`${ARABIC.source}|(?<han>${HAN_QUANTITY})`, 'g'));

const ARABIC =
  /(?<hotline>1\d{4}(?=[^\d，。；]{0,6}热线))|(?<date>(?:\d{4}|[一二][〇零一二三四五六七八九]{3})年(?:\d{1,2}(?:[—－～至-]\d{1,2})?月(?:\d{1,2}日)?)?|\d{1,2}(?:[—－～至-]\d{1,2})?月(?:\d{1,2}(?:[—－～至-]\d{1,2})?日)?|\d{4}-\d{1,2}(?:-\d{1,2})?|\d{1,2}日)|(?<number>\d+(?:[.,]\d+)*)/;

/** Of a percentage, whatever it is of. */
const FACTOR = /(×100%|×1000‰)/;

/** The place of an item in its list. */
const INDEX = /(\[\d+\])/;

type Count = (kind: MaskKind) => void;

const noCount: Count = () => {};

const maskTokens = (text: string, kinds: ReadonlySet<MaskKind>, form: MaskForm, count: Count): string =>
  /[\d一二两三四五六七八九十]/.test(text)
    ? text.replace(TOKENS(), (token, ...rest) => {
        const { date, hotline, han } = rest.at(-1) as { date?: string; hotline?: string; han?: string };
        if (hotline !== undefined) return token;
        const kind = date === undefined ? '数字' : '日期';
        if (!kinds.has(kind)) return token;
        count(kind);
        if (kind === '日期') return maskDate(token, form);
        return han === undefined ? maskDigits(token, form) : maskNumber(token, form);
      })
    : text;

/** Names go by their own masks, what stands between them by `between`. */
const aroundNames = (text: string, names: Names, count: Count, between: (text: string) => string): string => {
  let masked = '';
  let from = 0;
  for (const { start, end, name } of names.find(text)) {
    masked += between(text.slice(from, start)) + name.shown;
    count(name.kind);
    from = end;
  }
  return masked + between(text.slice(from));
};

/** Names, dates and numbers, each only where its kind is masked. */
const maskParts = (text: string, plan: MaskPlan, names: Names, count: Count): string => {
  const { kinds, form } = plan.options;
  const wanted = new Set(kinds);
  return aroundNames(text, names, count, (between) => maskTokens(between, wanted, form, count));
};

/** A value as its decision says. */
const byDecision = (text: string, decision: Decision, plan: MaskPlan, names: Names, count: Count): string => {
  if (decision === 'open' || text === '') return text;
  if (decision === 'parts') return maskParts(text, plan, names, count);
  const masked = maskAs(decision, text, plan.options.form);
  if (masked !== text) count(decision);
  return masked;
};

interface Held {
  readonly start: number;
  readonly end: number;
  readonly decision: Decision;
}

/** Texts of facts that stand in a longer text, each once, the longer first. */
const heldTexts = (text: string, inputs: readonly Input[], decide: MaskPlan['decide']): readonly Held[] => {
  const held: Held[] = [];
  const texts = inputs.filter(({ fact }) => fact.type === 'text' && fact.text !== '');
  texts.sort((a, b) => (b.fact as { text: string }).text.length - (a.fact as { text: string }).text.length);
  for (const input of texts) {
    const { text: word } = input.fact as { text: string };
    for (let start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + word.length)) {
      const end = start + word.length;
      if (held.some((other) => start < other.end && other.start < end)) continue;
      held.push({ start, end, decision: decide(input) });
    }
  }
  return held.sort((a, b) => a.start - b.start);
};

/** Whose place is masked shares it with nobody: the word alone would say that some value is equal. */
const untied = (text: string): string => text.replace(/^并列(?=第)/, '');

/** Of how a place was found. */
const TIED = /，与[^，；]+相同(?=；|$)/g;

/** What was worked out of masked numbers or dates says nothing of them any more, in whatever words. */
const wordsAround = (decisions: readonly Decision[]): MaskKind | undefined =>
  (['数字', '日期'] as const).find((kind) => decisions.includes(kind));

const maskSpanText = (text: string, span: Span, plan: MaskPlan, names: Names, count: Count): string => {
  const decisions = span.inputs.map(plan.decide);
  if (decisions.every((decision) => decision === 'open')) return text;
  const kind = wordsAround(decisions);
  const said = kind === '数字' ? untied(text) : text;
  const around = (words: string): string =>
    kind === undefined
      ? maskParts(words, plan, names, count)
      : aroundNames(words, names, count, (between) => byDecision(between, kind, plan, names, count));
  let masked = '';
  let from = 0;
  for (const { start, end, decision } of heldTexts(said, span.inputs, plan.decide)) {
    masked += around(said.slice(from, start)) + byDecision(said.slice(start, end), decision, plan, names, count);
    from = end;
  }
  return masked + around(said.slice(from));
};

const maskFact = ({ path, fact }: Input, plan: MaskPlan, names: Names): Fact => {
  const citation = fact.citation === undefined ? {} : { citation: maskParts(fact.citation, plan, names, noCount) };
  const below = (inner: string, inside: Fact): Fact => maskFact({ path: inner, fact: inside }, plan, names);
  switch (fact.type) {
    case 'text':
    case 'number':
      return { ...fact, ...citation, text: byDecision(fact.text, plan.decide({ path, fact }), plan, names, noCount) };
    case 'date': {
      if (plan.decide({ path, fact }) === 'open') return { ...fact, ...citation };
      const { year, month, day } = fact.date;
      const mark = digitMark(plan.options.form);
      const parts = [`${year}年`, month === undefined ? '' : `${month}月`, day === undefined ? '' : `${day}日`];
      const text = parts.join('').replace(/\d/g, mark);
      return { type: 'text', text, place: fact.place, ...citation };
    }
    case 'missing': {
      const note = fact.note === undefined ? {} : { note: maskParts(fact.note, plan, names, noCount) };
      return { ...fact, ...citation, ...note, placeholder: maskParts(fact.placeholder, plan, names, noCount) };
    }
    case 'list':
      return { ...fact, ...citation, items: fact.items.map((item, i) => below(`${path}[${i}]`, item)) };
    case 'map':
    case 'figure': {
      const entries = new Map<string, Entry>();
      for (const [key, entry] of fact.entries) {
        entries.set(maskParts(key, plan, names, noCount), { ...entry, fact: below(`${path}.${key}`, entry.fact) });
      }
      return { ...fact, ...citation, entries };
    }
    default:
      return { ...fact, ...citation };
  }
};

/** The masker of one speech; `count` is told of every place that was masked. */
export const createMasker = (plan: MaskPlan, names: Names, count: Count = noCount): Masker => {
  const maskComputed = (text: string, span: Span): string => {
    const isOpen = span.inputs.every((input) => plan.decide(input) === 'open');
    const between = (part: string): string =>
      isOpen || FACTOR.test(part) ? part : maskNumber(part, plan.options.form);
    return (isOpen ? text : text.replace(TIED, ''))
      .split(FACTOR)
      .map((part) => aroundNames(part, names, noCount, between))
      .join('');
  };
  const maskPath = (path: string): string =>
    path
      .split(INDEX)
      .map((part) => (INDEX.test(part) ? part : maskParts(part, plan, names, noCount)))
      .join('');
  const maskOrigin = (span: Span): Span => ({
    ...span,
    path: maskPath(span.path),
    inputs: span.inputs.map((input) => ({
      path: maskPath(input.path),
      fact: maskFact(input, plan, names),
    })),
    ...(span.computed === undefined ? {} : { computed: maskComputed(span.computed, span) }),
  });
  const piece = (one: Piece): Piece => {
    const { origin } = one;
    if (origin.kind !== 'fact') return one;
    // A phrase of which one number is missing still prints the others.
    const isBlank = origin.inputs.every(({ fact }) => fact.type === 'missing');
    const text = isBlank
      ? maskParts(one.text, plan, names, noCount)
      : maskSpanText(one.text, origin, plan, names, count);
    return { text, origin: maskOrigin(origin) };
  };
  return {
    pieces: (pieces) => (pieces.some(({ origin }) => origin.kind === 'fact') ? pieces.map(piece) : pieces),
    fact: (input) => maskFact(input, plan, names),
    text: (text) => maskParts(text, plan, names, noCount),
  };
};
