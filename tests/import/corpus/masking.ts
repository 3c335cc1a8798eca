/** Ways of leaving out: facts in braces are masked or stand as they are, and where the masks are is noted. */

import type { Place } from './truth.ts';

export const MASKINGS = ['x', 'XX', '×', '某', '空白', '原样'] as const;
export type Masking = (typeof MASKINGS)[number];

interface Fact {
  readonly value: string;
  /** What follows the fact in its line. */
  readonly after: string;
  readonly person: boolean;
}

const isNumber = (value: string): boolean => /^[\d.%—]+$/.test(value);

/** Of each number `sign` for each digit, at most `most` before the point. */
const digits = (value: string, sign: string, most: number): string =>
  value.replace(/\d+(\.\d+)?/g, (number, point: string | undefined) => {
    const whole = number.length - (point?.length ?? 0);
    return sign.repeat(Math.min(most, whole)) + (point === undefined ? '' : `.${sign.repeat(point.length - 1)}`);
  });

type Mask = (fact: Fact) => string | undefined;

/** 20xx年, not every figure of a year. */
const century = (value: string, after: string, sign: string): string | undefined =>
  /^20\d\d$/.test(value) && /^[年—]/.test(after) ? `20${sign.repeat(2)}` : undefined;

const MASKS: Readonly<Record<Masking, Mask>> = {
  x: ({ value, after, person }) => {
    if (isNumber(value)) return century(value, after, 'x') ?? digits(value, 'x', 3);
    return person ? 'xxx' : 'x';
  },
  XX: ({ value }) => (isNumber(value) ? value.replace(/\d+(?:\.\d+)?/g, 'XX') : 'XX'),
  '×': ({ value, after, person }) => {
    if (isNumber(value)) return century(value, after, '×') ?? digits(value, '×', 3);
    return person ? '×××' : '××';
  },
  // Figures stand: only names and dates are hidden in this way.
  某: ({ value, after, person }) => {
    if (!isNumber(value)) return person ? `${value[0]}某某` : '某';
    return /^[月日]/.test(after) && !value.includes('—') ? '某' : undefined;
  },
  空白: ({ value, person }) => {
    if (isNumber(value)) return value.replace(/\d+(?:\.\d+)?/g, '____');
    return person ? '***' : '【】';
  },
  原样: () => undefined,
};

/** The line without braces. `speaker`: names in the line are those of persons. */
export const masked = (
  line: string,
  way: Masking,
  speaker: boolean,
): { readonly text: string; readonly places: readonly Place[] } => {
  let text = '';
  let read = 0;
  const places: Place[] = [];
  for (const part of line.split(/(\{[^{}]*\})/)) {
    read += part.length;
    if (!part.startsWith('{')) {
      text += part;
      continue;
    }
    const value = part.slice(1, -1);
    const after = line.slice(read);
    const person = speaker || after.startsWith('同志');
    const mask = MASKS[way]({ value, after, person });
    const start = text.length + (way === '某' && person && !isNumber(value) ? 1 : 0);
    text += mask ?? value;
    // The dash of a range and the sign of a rate are no masks.
    if (mask !== undefined) {
      for (const { 0: one, index } of text.slice(start).matchAll(/[^—%]+/g)) {
        places.push({ start: start + index, end: start + index + one.length });
      }
    }
  }
  return { text, places };
};
