/**
 * The comments of a review copy (送审稿): what a reader needs to check each fact, in the words of the guide. A
 * number, a date or a blank is commented on wherever it is printed, a name or another text where it comes
 * first in a speech; the head of a speech carries a summary, its sources as answers. Pages are not known here.
 */

import type { Remark } from '../output/docx/comments.ts';
import { positionAt, type Source } from '../source.ts';
import { type Galley, paragraphsOf, type SetParagraph } from '../tree/galley.ts';
import type { Input } from '../tree/trace.ts';
import {
  isMissing,
  joinCharts,
  missingInputs,
  nameOf,
  type Phrase,
  phrasesOf,
  unique,
  withoutRepeats,
} from './phrases.ts';
import type { BuiltSpeech } from './speech.ts';
import { asTyped, statedAbout } from './stated.ts';
import { headThreads } from './threads.ts';

/** What the comments must know of a speech. */
type Reviewed = Pick<BuiltSpeech, 'facts' | 'source'>;

/** A source's file as the workspace knows it. */
type FileOf = (source: Source) => string;

/** Lines that the draft fills in itself, for all to see: only blanks are commented on there. */
const HEAD: ReadonlySet<SetParagraph['role']> = new Set([
  ...(['coverTitle', 'coverLine', 'partTitle'] as const),
  ...(['title', 'speaker', 'date', 'salutation'] as const),
]);

/** Characters of a long text that a comment repeats, and places of a chart's values that it lists. */
const MOST_TEXT = 40;
const MOST_PLACES = 12;

const shorten = (text: string): string => {
  const chars = [...text];
  return chars.length <= MOST_TEXT ? text : `${chars.slice(0, MOST_TEXT).join('')}…`;
};

const whereOf = ({ fact: { place } }: Input, fileOf: FileOf): string => {
  const { line, column } = positionAt(place.source, place.start);
  return `${fileOf(place.source)}:${line}:${column}`;
};

const placeLines = (phrase: Phrase, fileOf: FileOf): string[] => {
  const { inputs, text } = phrase;
  const [first] = inputs;
  if (first && !isFigure(phrase)) {
    return [`出自：${whereOf(first, fileOf)}${inputs.length > 1 ? `起，共 ${inputs.length} 项` : ''}`];
  }
  const more = inputs.length > MOST_PLACES ? [`……共 ${inputs.length} 个数`] : [];
  const lines = inputs.slice(0, MOST_PLACES).map((input) => {
    const value = shorten(asTyped(input.fact));
    const plain = inputs.length === 1 && (value === '' || value === '待填' || text.startsWith(value));
    return `出自：${whereOf(input, fileOf)}${plain ? '' : `（${input.path}${value === '' ? '' : ` ${value}`}）`}`;
  });
  return [...lines, ...more];
};

/** `label：` and what the items say, each once; no line where none says anything. */
const labelled = <T>(label: string, items: readonly T[], saidBy: (item: T) => string | undefined): string[] => {
  const said = unique(items.map(saidBy).filter((text) => text !== undefined));
  return said.length === 0 ? [] : [`${label}：${said.join('；')}`];
};

/** A percentage that was typed as a text is a number all the same. */
const isNumber = ({ fact }: Input): boolean =>
  fact.type === 'number' || (fact.type === 'text' && /^[-+]?\d[\d.,]*[%％‰]$/.test(fact.text));

const isCounted = (input: Input): boolean =>
  isNumber(input) || input.fact.type === 'date' || input.fact.type === 'missing';

/** Numbers, dates and blanks; everything else is a text. */
const isFigure = ({ spans, inputs }: Phrase): boolean =>
  inputs.some(isCounted) || spans.some(({ computed }) => computed !== undefined);

const missingLines = (phrase: Phrase): string[] => {
  const lost = missingInputs(phrase);
  const notes = labelled('说明', lost, ({ fact }) => (fact.type === 'missing' ? fact.note : undefined));
  return [`待填：${lost.map(({ path }) => path).join('、')}`, ...notes];
};

const linesOf = (phrase: Phrase, speech: Reviewed | undefined, fileOf: FileOf): string[] => {
  const { spans, inputs, text } = phrase;
  const head = isMissing(phrase) ? missingLines(phrase) : [`${nameOf(phrase)}：${shorten(text)}`];
  const how = labelled('算法', spans, ({ computed }) => computed);
  const cited = labelled('来源', inputs, ({ fact }) => fact.citation);
  const places = placeLines(phrase, fileOf);
  if (!inputs.some(isNumber)) return [...head, ...how, ...cited, ...places];
  const stated = speech ? inputs.map(({ path }) => statedAbout(speech.facts, path)) : [];
  const until = labelled('截至', stated, (about) => about.until);
  return [
    ...head,
    ...how,
    ...(cited.length === 0 ? ['来源：没有写明'] : cited),
    ...(until.length === 0 ? labelled('期间', stated, ({ period }) => period) : until),
    ...labelled('口径', stated, ({ scope }) => scope),
    ...places,
  ];
};

/** In the order of the document, as are the speeches. */
export const remarksOf = (galley: Galley, speeches: readonly Reviewed[], fileOf: FileOf): Remark[] => {
  const all = paragraphsOf(galley);
  const printed = phrasesOf(galley).filter(({ inputs }) => inputs.length > 0);
  const phrases = withoutRepeats(joinCharts(printed, all), all);
  const seen = new Set<string>();
  const remarks: Remark[] = phrases.flatMap((phrase): Remark[] => {
    const { paragraph, start, end, speech } = phrase;
    const missing = isMissing(phrase);
    if (!missing && HEAD.has((all[paragraph] as SetParagraph).role)) return [];
    const key = `${speech} ${phrase.spans.map(({ path }) => path).join(' ')}`;
    if (!isFigure(phrase) && seen.has(key)) return [];
    seen.add(key);
    return [{ paragraph, start, end, lines: linesOf(phrase, speeches[speech - 1], fileOf) }];
  });
  const files = speeches.map(({ source }) => fileOf(source));
  return [...headThreads(all, phrases, files), ...remarks].sort(
    (a, b) => a.paragraph - b.paragraph || a.start - b.start || b.end - a.end,
  );
};
