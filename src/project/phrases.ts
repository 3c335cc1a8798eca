/**
 * Printed facts as a reader sees them: what one call of a helper printed is one phrase (`同比下降12.3%`), its
 * own words among it. It comments on nothing.
 */

import { type Galley, paragraphsOf, paragraphText, type SetParagraph } from '../tree/galley.ts';
import type { Input, Span } from '../tree/trace.ts';
import { captionOf, type PrintedFact, printedFacts } from './printed.ts';

/** What one call of a helper printed, or one value. */
export interface Phrase extends Omit<PrintedFact, 'span'> {
  readonly spans: readonly Span[];
  /** Each path once. */
  readonly inputs: readonly Input[];
}

export const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];

const inputsOf = (spans: readonly Span[]): Input[] => {
  const known = new Map<string, Input>();
  for (const { inputs } of spans) for (const input of inputs) if (!known.has(input.path)) known.set(input.path, input);
  return [...known.values()];
};

/** Whether only words of the style or of a helper stand between two offsets of a paragraph. */
const onlySupplied = (paragraph: SetParagraph | undefined, start: number, end: number): boolean => {
  let at = 0;
  for (const { text, origin } of paragraph?.runs ?? []) {
    if (at < end && at + text.length > start && origin.kind !== 'style') return false;
    at += text.length;
  }
  return true;
};

/** Parts of one call were asked for at one place of the template; what a chart shows are values one by one. */
const isSameCall = (a: PrintedFact, b: PrintedFact, paragraph: SetParagraph | undefined): boolean =>
  a.paragraph === b.paragraph &&
  paragraph?.chart === undefined &&
  a.span.helper !== undefined &&
  a.span.at === b.span.at &&
  onlySupplied(paragraph, a.end, b.start);

const PAIRS: Readonly<Record<string, string>> = { '”': '“', '’': '‘', '》': '《', '）': '（' };

/** With the mark that the helper's own words opened just before: what is closed inside is opened inside. */
const paired = (text: string, before: string): string => {
  const opening = before.at(-1) ?? '';
  const closing = Object.keys(PAIRS).find((mark) => PAIRS[mark] === opening);
  if (closing === undefined) return text;
  const closed = text.indexOf(closing);
  const opened = text.indexOf(opening);
  return closed >= 0 && (opened < 0 || closed < opened) ? `${opening}${text}` : text;
};

const phraseOf = (facts: readonly [PrintedFact, ...PrintedFact[]], paragraph: SetParagraph | undefined): Phrase => {
  const { span, ...first } = facts[0];
  const last = facts.at(-1);
  if (!last || !paragraph || facts.length === 1) return { ...first, spans: [span], inputs: inputsOf([span]) };
  const text = paragraphText(paragraph).slice(first.start, last.end).replaceAll('\n', '');
  const spans = facts.map((fact) => fact.span);
  return {
    ...first,
    end: last.end,
    text: paired(text, paragraphText(paragraph).slice(0, first.start)),
    spans,
    inputs: inputsOf(spans),
  };
};

/** In the order of the document. */
export const phrasesOf = (galley: Galley): Phrase[] => {
  const all = paragraphsOf(galley);
  const groups: [PrintedFact, ...PrintedFact[]][] = [];
  for (const fact of printedFacts(galley)) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && isSameCall(last, fact, all[fact.paragraph])) group.push(fact);
    else groups.push([fact]);
  }
  return groups.map((group) => phraseOf(group, all[group[0].paragraph]));
};

/** What a chart shows, drawn as one, is one phrase under its caption; everything else as it is. */
export const joinCharts = (phrases: readonly Phrase[], all: readonly SetParagraph[]): Phrase[] => {
  const charts = new Map<number, Phrase>();
  const joined: (Phrase | number)[] = [];
  for (const phrase of phrases) {
    const { paragraph, spans, inputs } = phrase;
    const chart = all[paragraph]?.chart;
    if (!chart) {
      joined.push(phrase);
      continue;
    }
    const known = charts.get(paragraph);
    if (!known) joined.push(paragraph);
    const whole = known ?? { ...phrase, text: captionOf(chart), spans: [], inputs: [] };
    charts.set(paragraph, { ...whole, spans: [...whole.spans, ...spans], inputs: [...whole.inputs, ...inputs] });
  }
  return joined.map((one) => (typeof one === 'number' ? (charts.get(one) as Phrase) : one));
};

/** Without what an attachment only says again of values that the text prints: a table of its sources. */
export const withoutRepeats = (phrases: readonly Phrase[], all: readonly SetParagraph[]): Phrase[] => {
  const seen = new Set<Span>();
  return phrases.filter(({ paragraph, spans }) => {
    const repeats = all[paragraph]?.aside === true && spans.every((span) => seen.has(span));
    for (const span of spans) seen.add(span);
    return !repeats;
  });
};

/** `统计.来信.本期` is what people know as 统计.来信; of several paths, what they have in common. */
export const nameOf = ({ spans }: Phrase): string => {
  const [first = '', ...rest] = unique(spans.map(({ path }) => path.replace(/\.本期$/, '')));
  const keys = first.split(/(?=[.[])/);
  for (const path of rest) {
    const others = path.split(/(?=[.[])/);
    const apart = keys.findIndex((key, at) => key !== others[at]);
    if (apart >= 0) keys.length = apart;
  }
  return keys.join('') || (spans[0]?.helper ?? first);
};

export const isMissing = ({ spans }: Phrase): boolean => spans.some(({ missing }) => missing === true);

/** The values behind a phrase that nobody has given yet. */
export const missingInputs = ({ inputs }: Phrase): readonly Input[] =>
  inputs.filter(({ fact }) => fact.type === 'missing');
