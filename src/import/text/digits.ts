/**
 * A number that a blank or a line's end has cut in two: pieced together where it can be nothing else, else doubtful. Two
 * numbers side by side (`3 5人`, which may have lost a dash) are never made into one.
 */

import { UNITS } from '../lift/token.ts';
import type { Edit } from './kinds.ts';
import { isBody, isLoneHeading, type View, type ViewLine } from './view.ts';

const BLANK = '[ \\u00a0\\u2002-\\u200a\\u3000]{1,3}';
/** A number's pieces behind a Han character or an opening mark, up to its unit, with the blanks on both sides of it. */
const PIECES = new RegExp(
  `(?<=[\\u4e00-\\u9fff，、（“])((?:${BLANK})?)(\\d{1,9}(?:\\.\\d{1,4})?(?:(?:${BLANK}\\.?|\\.${BLANK})\\d{1,9}(?:\\.\\d{1,4})?){1,4})((?:${BLANK})?)([%％‰]|(?:余|多)?(?:立方|${UNITS}))`,
  'g',
);
/** `XX. X%`: a masked number whose point a blank has set apart. */
const MASKED = new RegExp(
  `(?<=[\\u4e00-\\u9fff，、（“])\\d{0,3}(X{1,4}|x{1,4}|×{1,4}|○{1,4}|□{1,4}|Ｘ{1,4})(?:${BLANK}[.．](?:${BLANK})?|[.．]${BLANK})(?:X{1,3}|x{1,3}|×{1,3}|○{1,3}|□{1,3}|Ｘ{1,3})(?=(?:${BLANK})?(?:[%％‰]|${UNITS}))`,
  'g',
);
const GAPS = new RegExp(BLANK, 'g');
/** 附件1 2023年: what stands behind these is a number of its own. */
const NUMBERS_ITSELF = /[第图表件号录附章节条款见篇卷]\s?$/;
/** 1 234 567, as tables and the standard group digits. */
const GROUPED = /^\d{1,3}(?: \d{3})+(?:\.\d+)?$/;

/** How much a unit of the calendar can count. */
const fits = (whole: string, unit: string): boolean => {
  if (!/^(?:0|[1-9]\d{0,8})(?:\.\d{1,4})?$/.test(whole)) return false;
  if (unit === '年') return /^(?:19|20)\d\d$/.test(whole);
  if (unit === '月') return /^(?:[1-9]|1[0-2])$/.test(whole);
  if (unit === '日') return /^(?:[1-9]|[12]\d|3[01])$/.test(whole);
  return true;
};

/** Two whole numbers that rise by little, a dash between them lost: 2 3天, 10 15人. */
const couldBeRange = (pieces: readonly string[]): boolean => {
  const [low = '', high = '', ...more] = pieces;
  if (more.length > 0 || !/^\d+$/.test(low) || !/^\d+$/.test(high)) return false;
  return Number(low) < Number(high) && high.length - low.length <= 1 && high.length < 3;
};

const isWhole = (shown: string, unit: string): boolean => {
  const spaced = shown.replace(GAPS, ' ');
  const whole = spaced.replaceAll(' ', '');
  if (!fits(whole, unit)) return false;
  return GROUPED.test(spaced) || / \.|\. /.test(spaced) || !couldBeRange(spaced.split(' '));
};

interface Split {
  readonly start: number;
  readonly text: string;
  readonly sure: boolean;
}

const splitsIn = (text: string): readonly Split[] => {
  if (!/\d[. \u00a0\u2002-\u200a\u3000]/.test(text)) return [];
  return [...text.matchAll(PIECES)].flatMap(
    ({ 1: lead = '', 2: shown = '', 3: tail = '', 4: unit = '', index: start }) => {
      const before = text.slice(Math.max(0, start - 2), start);
      if (NUMBERS_ITSELF.test(before)) return [];
      // `，1. 20个` may begin an item of a row.
      const item = /^\d{1,2}\.\s/.test(shown) && /[，、（“]\s?$/.test(before);
      return [{ start, text: lead + shown + tail, sure: !item && isWhole(shown, unit) }];
    },
  );
};

/** Lines of the text itself: cells and contents have numbers side by side. */
export const findSplit = (view: View): readonly Edit[] =>
  view.lines.flatMap((line) => {
    if (!isBody(line) || line.text.includes('\t')) return [];
    const masked = Array.from(line.text.matchAll(MASKED), ({ 0: text, index: start }) => ({ start, text }));
    return [...splitsIn(line.text).filter(({ sure }) => sure), ...masked]
      .sort((a, b) => a.start - b.start)
      .flatMap(({ start, text }) =>
        Array.from(text.matchAll(GAPS), ({ 0: gap, index }): Edit => {
          const from = line.seen.start + start + index;
          return { start: from, end: from + gap.length, after: '' };
        }),
      );
  });

/** Numbers in pieces that are left as they are: one number, or two. */
export const doubtfulIn = (text: string): readonly string[] =>
  splitsIn(text)
    .filter(({ sure }) => !sure)
    .map(({ text: shown }) => shown.trim());

const CUT_TAIL = /[\u4e00-\u9fff](\d{1,9}\.?|\d{1,9}\.\d{1,3})$/;
const CUT_HEAD = new RegExp(`^(\\.?\\d{1,9}(?:\\.\\d{1,4})?)\\s?([%％‰]|(?:余|多)?(?:立方|${UNITS}))`);
const SENTENCE = 12;

/** A sentence that ends in the digits with which the next line goes on, up to their unit. */
export const isCutNumber = (upper: ViewLine, lower: ViewLine): boolean => {
  if (!isBody(upper) || isLoneHeading(upper) || upper.text.length < SENTENCE) return false;
  const tail = CUT_TAIL.exec(upper.text);
  const head = tail && CUT_HEAD.exec(lower.text);
  if (!tail || !head) return false;
  const before = upper.text.slice(0, tail.index + 1);
  return !NUMBERS_ITSELF.test(before) && /[，、。；：]/.test(before) && fits(`${tail[1]}${head[1]}`, head[2] ?? '');
};
