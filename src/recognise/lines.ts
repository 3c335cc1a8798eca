/**
 * Decides what each line of a text is of which nothing is known: a speech, a volume of speeches, a fragment. Stages
 * claim lines one after the other, what nobody claims is a paragraph. Never throws, changes no word.
 */

import type { HeadingLevel } from '../tree/nodes.ts';
import { linesAround } from './around.ts';
import { claimBullets } from './bullets.ts';
import { findContents } from './contents.ts';
import { claimNumbered, hasHeadings } from './headings.ts';
import type { LineHints, LineNumber, RecognisedLine, RecogniseOptions } from './line.ts';
import { readNumber } from './numbers.ts';
import { claimOrdinals } from './ordinals.ts';
import { type Claim, type Page, pageOf, type RawLine, type Span, splitLines, textAt } from './page.ts';
import { countedPages, isPageNumber } from './page-numbers.ts';
import { captionsIn } from './pictures.ts';
import { claimSpeeches } from './speeches.ts';
import { claimCaptions, claimRows } from './tables.ts';
import { claimAttachments, claimNotes, claimSignature } from './tail.ts';
import { claimVolume } from './volume.ts';

const BLANK: Claim = { role: 'blank', reason: '空行', confidence: 1 };
const PARAGRAPH: Claim = { role: 'paragraph', reason: '没有别的特征', confidence: 0.9 };
const AROUND: Claim = { role: 'attachment', reason: '网页、公众号加在文字之外的话', confidence: 0.85 };
const CAPTION: Claim = { role: 'caption', reason: '图片的说明', confidence: 0.8 };
const PAGE_NUMBER: Claim = { role: 'pageNumber', reason: '只有页码', confidence: 0.9 };

const firstClaims = (lines: readonly RawLine[], markdown: boolean): (Claim | undefined)[] => {
  const counted = countedPages(lines);
  const around = linesAround(lines);
  const captions = captionsIn(lines);
  return lines.map(({ text, start, end }, i) => {
    if (start === end) return BLANK;
    if (markdown && /^(?:-{3,}|\*{3,}|_{3,})$/.test(text)) return { ...BLANK, reason: '分隔线' };
    if (isPageNumber(text) || counted.has(i)) return PAGE_NUMBER;
    return around.has(i) ? AROUND : captions.has(i) ? CAPTION : undefined;
  });
};

const claimHinted = (page: Page, hints: ReadonlyMap<number, LineHints>): void => {
  for (const [line, { role: told, level }] of hints) {
    const text = textAt(page, line);
    const role = told ?? (level === undefined ? undefined : 'heading');
    if (role === undefined || text === '' || page.claims[line]?.role === 'blank') continue;
    const stop = text.indexOf('。') + 1;
    const headEnd = stop > 0 && stop < text.length ? stop : text.length;
    const known = role === 'heading' ? { level: level ?? (1 as HeadingLevel), headEnd } : {};
    page.claims[line] = { role, reason: '样式写明', confidence: 0.97, numbered: true, ...known };
  }
};

const shifted = (line: RawLine, span: Span | undefined): { start: number; end: number } | undefined =>
  span && { start: line.textStart + span.from, end: line.textStart + span.to };

const numberOf = ({ text, textStart }: RawLine): LineNumber | undefined => {
  const number = readNumber(text);
  if (!number) return undefined;
  const { form, value, length } = number;
  return { form, value, end: textStart + length, text: text.slice(0, length) };
};

const recognisedOf = (line: RawLine, claim: Claim): RecognisedLine => {
  const { role, reason, confidence } = claim;
  // Most lines; spreading nothings for each of them takes as long as all the rest.
  if ((claim === BLANK || claim === PARAGRAPH) && line.textStart === line.start) {
    return { role, start: line.start, end: line.end, reason, confidence };
  }
  const number = claim.numbered ? numberOf(line) : undefined;
  const { level, headEnd } = claim;
  if (number && level && headEnd !== undefined && line.textStart === line.start) {
    const { start, end } = line;
    return { role, start, end, level, number, headEnd: start + headEnd, reason, confidence };
  }
  const [speaker, date] = [shifted(line, claim.speaker), shifted(line, claim.date)];
  return {
    role,
    start: line.start,
    end: line.end,
    ...(line.textStart > line.start ? { textStart: line.textStart } : {}),
    ...(claim.level ? { level: claim.level } : {}),
    ...(number ? { number } : {}),
    ...(claim.headEnd === undefined ? {} : { headEnd: line.textStart + claim.headEnd }),
    ...(speaker ? { speaker } : {}),
    ...(date ? { date } : {}),
    reason,
    confidence,
  };
};

const NO_HINTS: ReadonlyMap<number, LineHints> = new Map();

/** One entry for each line of `text` (as `split(/\r\n|\r|\n/)` counts them), blank ones included, in order. */
export const recogniseLines = (
  text: string,
  hints: ReadonlyMap<number, LineHints> = NO_HINTS,
  { markdown = false }: RecogniseOptions = {},
): readonly RecognisedLine[] => {
  const lines = splitLines(text, markdown);
  const page = pageOf(lines, firstClaims(lines, markdown));
  claimHinted(page, hints);
  const contents = findContents(page);
  claimVolume(page, contents);
  claimRows(page, markdown);
  claimCaptions(page);
  const starts = claimSpeeches(page, {
    titles: contents?.titles ?? new Set(),
    headed: hasHeadings(page),
    centred: (line) => hints.get(line)?.centred === true,
  });
  claimAttachments(page);
  for (const [i, from] of starts.entries()) {
    const to = starts[i + 1] ?? lines.length;
    claimNotes(page, from, to);
    claimSignature(page, from, to);
    claimOrdinals(page, from, to);
    claimNumbered(page, from, to);
    claimBullets(page, from, to);
  }
  return lines.map((line, i) => recognisedOf(line, page.claims[i] ?? PARAGRAPH));
};
