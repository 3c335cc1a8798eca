/**
 * From a stretch of an article's text to a place in a file: in a fact, the data; in language, the template or the
 * text; and to where a reader of the page finds it. It reports nothing.
 */

import type { Printed, Related } from '../diagnostic.ts';
import type { Place } from '../source.ts';
import { type Article, factsIn, indexAt, lastAt, type Segment, type Stretch } from './article.ts';
import { ofArticle } from './memo.ts';

const segmentsIn = ({ segments }: Article, stretch: Stretch): readonly Segment[] => {
  const from = Math.max(0, indexAt(segments, stretch.start));
  const found: Segment[] = [];
  for (let at = from; at < segments.length; at += 1) {
    const segment = segments[at] as Segment;
    if (segment.start > stretch.end || (segment.start === stretch.end && found.length > 0)) break;
    if (segment.end >= stretch.start) found.push(segment);
  }
  return found;
};

const within = (segment: Segment, { start, end }: Stretch): Place | undefined => {
  const { place } = segment;
  if (!place) return undefined;
  const from = place.start + Math.max(0, start - segment.start);
  const to = place.start + Math.min(segment.end, Math.max(end, start)) - segment.start;
  return { source: place.source, start: Math.min(from, place.end), end: Math.min(Math.max(from, to), place.end) };
};

/** The whole value: inside it, offsets in print are not offsets in the file. */
const dataPlace = ({ span }: Segment): Place | undefined => span && (span.inputs[0]?.fact.place ?? span.at);

const touches = (segment: Segment, stretch: Stretch): boolean =>
  segment.start < Math.max(stretch.end, stretch.start + 1) && segment.end > stretch.start;

/** Undefined only where nothing near it is known of any file. */
export const placeOfStretch = (article: Article, stretch: Stretch): Place | undefined => {
  const near = segmentsIn(article, stretch);
  const touched = near.filter((segment) => touches(segment, stretch));
  const spoken = touched.filter((segment) => segment.place !== undefined);
  const first = spoken[0] && within(spoken[0], stretch);
  const last = spoken.length > 1 ? within(spoken.at(-1) as Segment, stretch) : undefined;
  if (first) {
    return last && last.source === first.source && last.end > first.end ? { ...first, end: last.end } : first;
  }
  for (const segment of [...touched, ...near]) {
    const place = dataPlace(segment) ?? within(segment, { start: stretch.start, end: stretch.start });
    if (place) return place;
  }
  const nearest = article.segments.find((segment) => segment.place ?? segment.span);
  return nearest && (nearest.place ?? dataPlace(nearest));
};

/** True when every character is language or text of a file, in one run: only such a stretch can be mended there. */
export const isLanguage = (article: Article, stretch: Stretch): boolean => {
  const segment = lastAt(article.segments, stretch.start);
  return segment?.place !== undefined && segment.end >= stretch.end && article.segments.length > 0;
};

/** Facts that a finding in language touches, so that their data are found too. */
export const dataBehind = (article: Article, stretch: Stretch, place: Place | undefined): readonly Related[] =>
  factsIn(article, stretch).flatMap(({ span }) => {
    const at = span.inputs[0]?.fact.place;
    if (!at || (place && at.source === place.source && at.start === place.start)) return [];
    return [{ place: at, message: `这里的数据：${span.path}` }];
  });

/** For each line how many lines up to it are not blank. */
const paragraphNumbers = ofArticle(({ lines }: Article) => {
  const numbers = new Int32Array(lines.length);
  let count = 0;
  for (const { index, role } of lines) {
    if (role !== 'blank') count += 1;
    numbers[index] = count;
  }
  return numbers;
});

/** Paragraphs are the lines that are not blank; sentences are those of the paragraph. */
export const printedAt = (
  article: Article,
  { start }: Stretch,
): Printed & Required<Pick<Printed, 'paragraph' | 'sentence'>> => {
  const line = lastAt(article.lines, start);
  const paragraph = line ? (paragraphNumbers(article)[line.index] ?? 1) : 1;
  const first = line ? indexAt(article.sentences, line.start) : 0;
  const sentence = indexAt(article.sentences, start) - first + 1;
  const page = article.printed && lastAt(article.printed, start)?.number;
  const found = { paragraph: Math.max(1, paragraph), sentence: Math.max(1, sentence) };
  return page === undefined || page === 0 ? found : { ...found, page };
};
