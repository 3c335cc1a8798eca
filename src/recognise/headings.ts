/**
 * Numbered lines of one speech as headings and items: a heading stands alone or runs in up to its first 。, an item is a
 * paragraph with a number. Never makes either of a line without a number.
 */

import type { HeadingLevel } from '../tree/nodes.ts';
import { readNumber } from './numbers.ts';
import { beforeOf, type Claim, isAdjacent, isFree, nextOf, type Page, textAt } from './page.ts';
import { keepNeeded, type Numbered, type Placed, place, rankOf } from './series.ts';
import { isEnded, isHeadlike } from './shapes.ts';

/** How a numbered line reads by itself. `sentence` is one sentence and no more: its neighbours decide. */
type Reading = 'alone' | 'runIn' | 'sentence' | 'item';

const LONGEST_HEAD = 50;
const LONGEST_ALONE = 70;
const LONGEST_SENTENCE = 45;

const isInline = ({ form }: Placed): boolean => form === '第一，' || form === '一是' || form === '一要' || form === '①';

const readingOf = (rest: string): Reading => {
  const stop = rest.slice(0, LONGEST_ALONE + 1).indexOf('。');
  if (stop < 0) {
    if (rest.length > LONGEST_ALONE || /[；;]/.test(rest) || /[，、,]$/.test(rest)) return 'item';
    if (/[：:]$/.test(rest)) return rest.length <= 20 ? 'alone' : 'item';
    return /[！？!?]$/.test(rest) ? 'sentence' : 'alone';
  }
  const head = rest.slice(0, stop);
  if (head.length > LONGEST_HEAD || /[；;]/.test(head)) return 'item';
  if (stop < rest.length - 1) return 'runIn';
  return head.length <= LONGEST_SENTENCE ? 'sentence' : 'item';
};

const isHeading = (reading: Reading): boolean => reading === 'alone' || reading === 'runIn';

/** What a run of numbers is by its lines: `heads` where some read as headings beyond doubt, `list` where they end in ；. */
type Leaning = 'heads' | 'list' | 'open';

const leanings = (
  numbers: readonly Placed[],
  readings: readonly Reading[],
  rests: readonly string[],
): ReadonlyMap<number, Leaning> => {
  const counts = new Map<number, { readonly count: number; readonly joined: boolean }>();
  for (const [i, { run }] of numbers.entries()) {
    const reading = readings[i] as Reading;
    const { count, joined } = counts.get(run) ?? { count: 0, joined: false };
    const step = isHeading(reading) ? 1 : reading === 'item' ? -1 : 0;
    counts.set(run, { count: count + step, joined: joined || /[；;]$/.test(rests[i] as string) });
  }
  const leaningOf = ({ count, joined }: { readonly count: number; readonly joined: boolean }): Leaning =>
    count > 0 ? 'heads' : joined && count < 0 ? 'list' : 'open';
  return new Map([...counts].map(([run, told]) => [run, leaningOf(told)]));
};

const LONGEST_CARRIED = 24;

/** Runs of brief sentences, each above a paragraph of its own. */
const carryingRuns = (
  page: Page,
  numbers: readonly Placed[],
  readings: readonly Reading[],
  rests: readonly string[],
): ReadonlySet<number> => {
  const runs = new Map<number, { count: number; carries: boolean }>();
  for (const [i, { run, line }] of numbers.entries()) {
    const below = nextOf(page, line);
    const under = textAt(page, below);
    const carries =
      readings[i] === 'sentence' &&
      (rests[i] as string).length <= LONGEST_CARRIED &&
      isFree(page, below) &&
      isEnded(under) &&
      readNumber(under) === undefined;
    const known = runs.get(run);
    runs.set(run, { count: (known?.count ?? 0) + 1, carries: carries && known?.carries !== false });
  }
  return new Set([...runs].flatMap(([run, { count, carries }]) => (carries && count > 1 ? [run] : [])));
};

/** `一、切实提高政治站位。` on its own line is a heading whose 。 is one too many; a longer sentence is an item. */
const decides = (number: Placed, reading: Reading, rest: string, lean: Leaning): boolean => {
  if (isInline(number)) return false;
  if (reading === 'sentence') {
    const brief = rest.length <= 24 && (rest.match(/[，、]/g)?.length ?? 0) <= 1;
    return lean === 'heads' || (lean === 'open' && brief && rankOf(number.series) <= rankOf('一、'));
  }
  if (reading === 'item') return false;
  return true;
};

/** Chapters and parts stand above 一、 where a speech has them. */
const levelsOf = (numbers: readonly Placed[]): ((series: string) => number) => {
  const above = ['第部分', '第章', '第节'].filter((series) => numbers.some((number) => number.series === series));
  return (series) => {
    const at = above.indexOf(series);
    if (at >= 0) return at + 1;
    return above.length + ({ '一、': 1, '（一）': 2, '1.': 3, '（1）': 4, '1）': 4 }[series] ?? 5);
  };
};

const reasonOf = ({ fits, value, weak }: Placed, mark: string, what: string): string => {
  const said = mark.length > 8 ? mark.slice(0, 8) : mark;
  if (weak) return `带“${said}”，${what}，补上前后编号之间的空缺`;
  if (fits) return `带“${said}”，${what}，与上文的编号相连`;
  return value === 1 ? `带“${said}”，${what}，编号从头开始` : `带“${said}”，${what}，编号与上文不相连`;
};

const WHAT: Readonly<Record<Reading, string>> = {
  alone: '独占一行、句末无点号',
  runIn: '第一句是小标题，后接正文',
  sentence: '只有一句',
  item: '是带序号的段落',
};

const sure = (number: Placed, reading: Reading): number => {
  const base = reading === 'sentence' ? 0.75 : reading === 'item' ? 0.85 : 0.95;
  return Math.max(0.55, base - (number.fits ? 0 : 0.1) - (number.weak ? 0.2 : 0) - (number.standard ? 0 : 0.05));
};

/** A sentence that goes on from the line above: `要举一反` above `三，主动清理…`. */
const isCutAbove = (page: Page, line: number): boolean => {
  const above = beforeOf(page, line);
  const text = textAt(page, above);
  return (
    isAdjacent(page, above, line) && isFree(page, above) && /[，。；：]/.test(text) && /[\u4e00-\u9fff]$/.test(text)
  );
};

const numbersIn = (page: Page, from: number, to: number): readonly Numbered[] => {
  const found: Numbered[] = [];
  for (let line = from; line < to; line += 1) {
    const number = isFree(page, line) ? readNumber(textAt(page, line)) : undefined;
    if (number === undefined || textAt(page, line).slice(number.length).trim() === '') continue;
    if (/^[一二三四五六七八九十]{1,2}[，,]/.test(textAt(page, line)) && isCutAbove(page, line)) continue;
    const { form, value, series, length, weak, standard } = number;
    found.push({ form, value, series, length, weak, standard, line });
  }
  return setApart(page, found);
};

/** A Han number that a blank or a colon sets apart, where 、 should be. */
const APART = /^[一二三四五六七八九十]{1,3}(?:[ \u3000\t]+|[：:])/;
const LONGEST_APART = 30;

/** `一　提高认识` above prose, then `二　…`: where all of a series are so, each vouches for the others. */
const setApart = (page: Page, found: readonly Numbered[]): readonly Numbered[] => {
  const own = found.filter(({ series }) => series === '一、');
  const counts = own.every(({ value, line, length }, i) => {
    const [text, under] = [textAt(page, line), textAt(page, nextOf(page, line))];
    const alone = text.length - length <= LONGEST_APART && isHeadlike(text);
    return value === i + 1 && alone && APART.test(text) && isEnded(under) && readNumber(under)?.series !== '一、';
  });
  return counts && own.length > 1 ? found.map((one) => (one.series === '一、' ? { ...one, weak: false } : one)) : found;
};

/** Claims the numbered lines from line `from` up to `to`, which are one speech or a text without speeches. */
export const claimNumbered = (page: Page, from: number, to: number): void => {
  const numbers = place(keepNeeded(numbersIn(page, from, to)));
  const rests = numbers.map(({ line, length }) => textAt(page, line).slice(length).trimStart());
  const readings = rests.map(readingOf);
  const leans = leanings(numbers, readings, rests);
  const carrying = carryingRuns(page, numbers, readings, rests);
  const levelOf = levelsOf(
    numbers.filter((number, i) => number.form.startsWith('第') && isHeading(readings[i] as Reading)),
  );
  for (const [i, number] of numbers.entries()) {
    const [text, rest, reading] = [textAt(page, number.line), rests[i] as string, readings[i] as Reading];
    // A wrong reading of a sentence as an item costs more than a number left unread.
    if (number.weak && !isHeading(reading)) continue;
    const mark = text.slice(0, number.length);
    const level = levelOf(number.series);
    const lean = carrying.has(number.run) ? 'heads' : (leans.get(number.run) ?? 'open');
    const heads = level <= 4 && decides(number, reading, rest, lean);
    const what = WHAT[heads || isInline(number) === false ? reading : 'item'];
    const shared = { reason: reasonOf(number, mark, what), confidence: sure(number, reading), numbered: true };
    const headEnd = reading === 'runIn' ? text.indexOf('。', number.length) + 1 : text.length;
    const claim: Claim = heads
      ? { role: 'heading', level: level as HeadingLevel, headEnd, ...shared }
      : { role: 'item', ...shared };
    page.claims[number.line] = claim;
  }
};

/** Whether the text has top-level headings that count from one: 一、 and 二、, or 第一章 and 第二章. */
export const hasHeadings = (page: Page): boolean => {
  const seen = new Set<string>();
  for (let line = 0; line < page.lines.length; line += 1) {
    const number = isFree(page, line) ? readNumber(textAt(page, line)) : undefined;
    if (
      !number ||
      number.weak ||
      number.value > 2 ||
      !/^(?:一、|第.+)$/.test(number.series) ||
      number.form === '第一，'
    )
      continue;
    if (number.value === 2 && seen.has(number.series)) return true;
    if (number.value === 1) seen.add(number.series);
  }
  return false;
};
