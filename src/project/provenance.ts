/**
 * The facts that drafts print, each once: its value, how it was worked out, its source, where it was typed, and
 * every place on paper where it stands. Made from drafts that are set and paged; it prints and writes nothing.
 */

import type { Diagnostic } from '../diagnostic.ts';
import { quantityOf } from '../figure/quantity.ts';
import { isoDate } from '../tree/dates.ts';
import { entriesOf, type Fact } from '../tree/facts.ts';
import { paragraphsOf, type SetParagraph } from '../tree/galley.ts';
import type { Input } from '../tree/trace.ts';
import type { Laid } from './build.ts';
import { isMissing, nameOf, type Phrase, phrasesOf } from './phrases.ts';
import { pageNumberAt, sentenceIn } from './printed.ts';
import { factAt, mended, statedAbout } from './stated.ts';

/** Where a fact stands on paper. */
export interface FactPlace {
  /** The draft's file, as the user knows it; the first speech's for a cover. */
  readonly draft: string;
  /** The number printed on its page; absent where the page has none. */
  readonly page?: number;
  /** As printed there. */
  readonly text: string;
  readonly sentence: string;
}

export interface PrintedRow {
  /** `统计.来信`; the helper's name where several paths have nothing in common. */
  readonly path: string;
  /** 名称 of the list items on the path, which are but numbers in it: `石渡镇` of `分地区[1].总量`. */
  readonly name?: string;
  /** Printed forms, each once: a date may be written in more than one. */
  readonly texts: readonly string[];
  readonly state: 'given' | 'missing' | 'masked';
  /** `（321－366）÷366×100`; absent for values that stand as typed. */
  readonly computed?: string;
  readonly citations: readonly string[];
  /** 截至. */
  readonly until?: string;
  /** 期间. */
  readonly period?: string;
  /** 口径. */
  readonly scope?: string;
  /** The values that it stands on. */
  readonly inputs: readonly Input[];
  readonly places: readonly FactPlace[];
}

const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];

/** `321`, `2024-09-12`: as it is typed in YAML; empty for what is missing, for a list and for a mapping. */
export const bareValue = (fact: Fact): string => {
  switch (fact.type) {
    case 'number':
    case 'text':
      return fact.text;
    case 'date':
      return isoDate(fact.date);
    case 'flag':
      return String(fact.value);
    default:
      return '';
  }
};

/** `321件次`, `2024-09-12`, `~`; empty for a list or a mapping. */
export const typedValue = (fact: Fact): string => {
  if (fact.type === 'missing') return '~';
  return fact.type === 'number' ? `${fact.text}${fact.unit ?? ''}` : bareValue(fact);
};

const stateOf = (phrase: Phrase): PrintedRow['state'] => {
  if (isMissing(phrase)) return 'missing';
  return phrase.inputs.some(({ fact }) => quantityOf(fact)?.state === 'masked') ? 'masked' : 'given';
};

const computedOf = ({ spans }: Phrase): string =>
  unique(spans.flatMap(({ computed }) => (computed === undefined ? [] : [computed]))).join('；');

const optional = <K extends string>(
  key: K,
  values: readonly (string | undefined)[],
): { readonly [P in K]?: string } => {
  const said = unique(values.filter((value) => value !== undefined && value !== ''));
  return (said.length === 0 ? {} : { [key]: said.join('；') }) as { readonly [P in K]?: string };
};

/** The same value of the same file, worked out the same way, is one fact wherever it is printed. */
const keyOf = (phrase: Phrase, computed: string): string =>
  [
    nameOf(phrase),
    computed,
    ...phrase.inputs.map(({ path, fact: { place } }) => `${path} ${place.source.name} ${place.start}`),
  ].join('\n');

const placeOf = (phrase: Phrase, laid: Laid, all: readonly SetParagraph[]): FactPlace => {
  const { paragraph, start, speech, text } = phrase;
  const page = pageNumberAt(laid.pages, paragraph, start);
  const draft = (laid.speeches[speech - 1] ?? laid.speeches[0])?.speech.draft ?? '';
  return { draft, ...(page === undefined ? {} : { page }), text, sentence: sentenceIn(all, phrase) };
};

const INDEX = /\[\d+\]/g;

/** What the list items on a path are called; a name itself says so. */
const itemNames = (root: Fact, path: string): string[] =>
  path.endsWith('.名称')
    ? []
    : [...path.matchAll(INDEX)].flatMap(({ 0: index, index: at }) => {
        const item = factAt(root, path.slice(0, at + index.length));
        const name = item && entriesOf(item)?.get('名称')?.fact;
        return name?.type === 'text' ? [name.text] : [];
      });

const rowOf = (phrase: Phrase, computed: string, laid: Laid, places: readonly FactPlace[]): PrintedRow => {
  const facts = laid.speeches[phrase.speech - 1]?.facts;
  const stated = facts ? phrase.inputs.map(({ path }) => statedAbout(facts, path)) : [];
  const path = nameOf(phrase);
  return {
    path,
    ...optional('name', facts ? itemNames(facts, path) : []),
    texts: unique(places.map(({ text }) => text)),
    state: stateOf(phrase),
    ...optional('computed', [computed]),
    citations: unique(phrase.inputs.flatMap(({ fact: { citation } }) => (citation === undefined ? [] : [citation]))),
    ...optional(
      'until',
      stated.map(({ until }) => until),
    ),
    ...optional(
      'period',
      stated.map(({ period }) => period),
    ),
    ...optional(
      'scope',
      stated.map(({ scope }) => scope),
    ),
    inputs: phrase.inputs,
    places,
  };
};

/** In the order in which facts are first printed; one that several drafts share is one row. */
export const provenanceOf = (drafts: readonly Laid[]): PrintedRow[] => {
  const rows = new Map<string, { phrase: Phrase; computed: string; laid: Laid; places: FactPlace[] }>();
  for (const laid of drafts) {
    const all = paragraphsOf(laid.galley);
    for (const phrase of phrasesOf(laid.galley)) {
      if (phrase.inputs.length === 0) continue;
      const computed = computedOf(phrase);
      const key = keyOf(phrase, computed);
      const known = rows.get(key);
      const place = placeOf(phrase, laid, all);
      if (known) known.places.push(place);
      else rows.set(key, { phrase, computed, laid, places: [place] });
    }
  }
  return [...rows.values()].map(({ phrase, computed, laid, places }) => rowOf(phrase, computed, laid, places));
};

/** Whether one path is the other or lies below it: `统计.来信` and `统计.来信.本期`. */
const touches = (a: string, b: string): boolean =>
  a === b || (a.startsWith(b) ? /[.[]/.test(a.charAt(b.length)) : b.startsWith(a) && /[.[]/.test(b.charAt(a.length)));

/** Said of a path that leads nowhere in the facts of any draft; undefined where it leads somewhere. */
export const unknownPath = (drafts: readonly Laid[], path: string): Diagnostic | undefined => {
  const roots = drafts.flatMap(({ speeches }) => speeches.map(({ facts }) => facts));
  if (roots.some((root) => factAt(root, path))) return undefined;
  const near = roots.map((root) => mended(root, path)).find((better) => better !== undefined);
  const hint = near === undefined ? '从最外一层写起，如 统计.来信' : `是不是想写“${near}”`;
  return { code: 'JGT003', grade: 'E', message: `数据里没有“${path}”`, hint };
};

/** What would be printed otherwise if the value at `path` were another. What only a condition asks for is not seen. */
export const dependingOn = (rows: readonly PrintedRow[], path: string): PrintedRow[] =>
  rows.filter(({ inputs }) => inputs.some((input) => touches(input.path, path)));
