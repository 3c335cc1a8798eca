/**
 * Where facts stand on paper: every stretch of the galley that came from facts, with its paragraph, its
 * sentence and its page. What the list of facts, review comments and the record of a build are made of. It
 * sets nothing and reads no file.
 */

import { type Galley, paragraphText, type SetCell, type SetParagraph } from '../tree/galley.ts';
import type { Chart } from '../tree/nodes.ts';
import { LINE_NUMBERS, type Pages } from '../tree/pages.ts';
import { type Span, textOf } from '../tree/trace.ts';

export interface PrintedFact {
  readonly span: Span;
  /** As printed, without the line ends of a title. */
  readonly text: string;
  /** Index into `paragraphsOf(galley)`. */
  readonly paragraph: number;
  /** UTF-16 offsets in the paragraph's text, `end` exclusive; both 0 in a chart. */
  readonly start: number;
  readonly end: number;
  /** From 1 in the order of the document; 0 before the first and on the pages between parts. */
  readonly speech: number;
}

/** Contents lines repeat what stands elsewhere. */
const REPEATS = 'contents';

const LINE_END = '\n';

const factsIn = (paragraph: SetParagraph, index: number, speech: number, found: PrintedFact[]): void => {
  let at = 0;
  let open: { span: Span; text: string; start: number; end: number } | undefined;
  const close = (): void => {
    if (open) found.push({ ...open, paragraph: index, speech });
    open = undefined;
  };
  for (const { text, origin } of paragraph.runs) {
    const end = at + text.length;
    if (origin.kind === 'fact') {
      if (open?.span === origin) {
        open.text += text;
        open.end = end;
      } else {
        close();
        open = { span: origin, text, start: at, end };
      }
    } else if (text !== LINE_END) close();
    at = end;
  }
  close();
};

/** What a chart shows, at no words of its paragraph. */
const factsInChart = ({ categories, series }: Chart, index: number, speech: number, found: PrintedFact[]): void => {
  for (const { text, origin } of [...categories, ...series.flatMap(({ name, values }) => [...name, ...values])]) {
    if (origin.kind === 'fact') found.push({ span: origin, text, paragraph: index, start: 0, end: 0, speech });
  }
};

/** `图1　2024年1—8月各渠道信访量`. */
export const captionOf = ({ number, caption }: Chart): string =>
  [number, textOf(caption)].filter((part) => part !== '').join('　');

/** Every paragraph but contents lines, with its index and its speech. */
const eachParagraph = (galley: Galley, see: (paragraph: SetParagraph, index: number, speech: number) => void): void => {
  let index = 0;
  let count = 0;
  let speech = 0;
  for (const { paragraphs } of galley.sections) {
    for (const paragraph of paragraphs) {
      if (paragraph.role === 'title') speech = ++count;
      else if (paragraph.role === 'partTitle') speech = 0;
      if (!paragraph.role.startsWith(REPEATS)) see(paragraph, index, speech);
      index += 1;
    }
  }
};

/** Every printed fact in order; neighbouring pieces of one span are one. Contents lines are left out. */
export const printedFacts = (galley: Galley): readonly PrintedFact[] => {
  const found: PrintedFact[] = [];
  eachParagraph(galley, (paragraph, index, speech) => {
    if (paragraph.chart) factsInChart(paragraph.chart, index, speech, found);
    else factsIn(paragraph, index, speech, found);
  });
  return found;
};

/** The spans of the same facts, where it matters only what they are made of; one in pieces may come again. */
export const eachSpan = (paragraphs: readonly SetParagraph[], see: (span: Span) => void): void => {
  for (const paragraph of paragraphs) {
    if (paragraph.role.startsWith(REPEATS)) continue;
    if (paragraph.chart) {
      const found: PrintedFact[] = [];
      factsInChart(paragraph.chart, 0, 0, found);
      for (const { span } of found) see(span);
      continue;
    }
    let before: Span | undefined;
    for (const { origin } of paragraph.runs) {
      if (origin.kind !== 'fact' || origin === before) continue;
      before = origin;
      see(origin);
    }
  }
};

/** The number printed on the page on which a character of a paragraph stands; undefined where there is none. */
export const pageNumberAt = (pages: Pages, paragraph: number, offset: number): number | undefined => {
  for (let at = pages.pageOf[paragraph] ?? 0; at < pages.pages.length; at += 1) {
    const page = pages.pages[at];
    if (!page) return undefined;
    for (let line = page.firstLine; line < page.firstLine + page.lineCount; line += 1) {
      const from = line * LINE_NUMBERS;
      const inParagraph = pages.lines[from];
      if (inParagraph === undefined || inParagraph > paragraph) return page.number;
      if (inParagraph === paragraph && offset < (pages.lines[from + 2] as number)) return page.number;
    }
  }
  return pages.pages.at(-1)?.number;
};

const ENDS = /[。！？；]/;

/** Characters of a sentence that are shown whole, and those kept on either side of a fact in a longer one. */
const MOST = 60;
const AROUND = 25;

const IN_NUMBER = /[0-9A-Za-z.,-]/;

/** A cut there would part a number. */
const isWithin = (text: string, at: number): boolean =>
  IN_NUMBER.test(text[at - 1] ?? '') && IN_NUMBER.test(text[at] ?? '');

/** The sentence around a stretch, shortened in the middle of nowhere rather than in the stretch itself. */
export const sentenceAround = (text: string, start: number, end: number): string => {
  let from = start;
  while (from > 0 && !ENDS.test(text[from - 1] as string)) from -= 1;
  let to = end;
  while (to < text.length && !ENDS.test(text[to] as string)) to += 1;
  const sentence = text.slice(from, Math.min(text.length, to + 1));
  if (sentence.length <= MOST) return sentence;
  let head = Math.max(0, start - from - AROUND);
  let tail = Math.min(sentence.length, end - from + AROUND);
  // Half a number is another number, and half of what must not be shown is not known to be that.
  while (head < start - from && isWithin(sentence, head)) head += 1;
  while (tail > end - from && isWithin(sentence, tail)) tail -= 1;
  // A rare character at a cut goes whole rather than by half.
  const part = sentence.slice(head, tail).replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');
  return `${head > 0 ? '…' : ''}${part}${tail < sentence.length ? '…' : ''}`;
};

const rowText = (all: readonly SetParagraph[], paragraph: number, { table, row }: SetCell): string => {
  const inRow = ({ cell }: SetParagraph): boolean => cell?.table === table && cell.row === row;
  const near = all.slice(Math.max(0, paragraph - table.columns.length), paragraph + table.columns.length);
  return near.filter(inRow).map(paragraphText).join('　').replaceAll('\n', '');
};

/** The sentence in which a fact stands, the row of a table, or a chart's caption; `all`: the galley's paragraphs. */
export const sentenceIn = (
  all: readonly SetParagraph[],
  { paragraph, start, end }: Pick<PrintedFact, 'paragraph' | 'start' | 'end'>,
): string => {
  const set = all[paragraph];
  if (set?.chart) return captionOf(set.chart);
  if (set?.cell) return rowText(all, paragraph, set.cell);
  return set ? sentenceAround(paragraphText(set), start, end).replaceAll('\n', '') : '';
};
