/**
 * Where a line of a title may end: between words, not inside 《》 or a number and its unit, not before 的. It
 * weighs nothing; which of these places are used is for others to say.
 */

import type { Word } from './words.ts';

/** Words that lean on what stands before them, so no line begins with one. */
const LEANS_BACK = /^(?:的|了|着|过|等|上|中|下|内|外|时|者|们|之|会|里|前|后)$/;

/** Words that lead on to what follows, so no line ends with one. */
const LEADS_ON = /^(?:在|和|与|暨|及|对|向|把|将|为|于|以|从|由|第|关于|全|各|本|我)$/;

const CLOSING = /^[、。，：；！？）》〉」』】〕”’…—～·％%]/;
const OPENING = /[（《〈「『【〔“‘]$/;
const OPENERS = '（《〈「『【〔“‘';
const CLOSERS = '）》〉」』】〕”’';
const NUMERAL_END = /[0-9０-９.,%％]$/;
const HAN_NUMERAL = /^第?[〇一二三四五六七八九十百千万两]+$/;
const DATE_JOIN = /[年月]$/;

/** Two lone characters side by side are most often a word that the dictionary lacks. */
const LONE_HAN = /^[\u3400-\u9fff]$/;

const PARTICLE = /^[的了在和与暨及等]$/;

const areOneWord = (before: string, after: string): boolean =>
  LONE_HAN.test(before) && LONE_HAN.test(after) && !PARTICLE.test(before) && !PARTICLE.test(after);

const mayPart = (before: string, after: string): boolean =>
  !(
    areOneWord(before, after) ||
    LEANS_BACK.test(after) ||
    LEADS_ON.test(before) ||
    CLOSING.test(after) ||
    OPENING.test(before) ||
    NUMERAL_END.test(before) ||
    HAN_NUMERAL.test(before) ||
    (DATE_JOIN.test(before) && /^\d/.test(after))
  );

const depthAfter = (depth: number, word: string): number => {
  let now = depth;
  for (const char of word) {
    if (OPENERS.includes(char)) now += 1;
    else if (CLOSERS.includes(char)) now = Math.max(0, now - 1);
  }
  return now;
};

/** Offsets between words at which a line may end: outside brackets, and inside them too. */
export const breaksBetween = (words: readonly Word[]): { outside: number[]; inside: number[]; all: number[] } => {
  const outside: number[] = [];
  const inside: number[] = [];
  const all: number[] = [];
  let at = 0;
  let depth = 0;
  let before: Word | undefined;
  for (const word of words) {
    if (before) {
      all.push(at);
      if (before.known && word.known && mayPart(before.text, word.text)) {
        inside.push(at);
        if (depth === 0) outside.push(at);
      }
    }
    depth = depthAfter(depth, word.text);
    at += word.text.length;
    before = word;
  }
  return { outside, inside, all };
};

/** Between any two characters. */
export const everyBreak = (text: string): number[] => {
  const breaks: number[] = [];
  for (let i = 0; i < text.length; ) {
    i += (text.codePointAt(i) as number) > 0xffff ? 2 : 1;
    breaks.push(i);
  }
  return breaks.slice(0, -1);
};
