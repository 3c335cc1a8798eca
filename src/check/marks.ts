/**
 * What protects a character before any rule sees it: facts, addresses and code, law titles, quotations, names,
 * masks, file numbers, Latin sentences. One byte a UTF-16 unit, so that asking costs nothing. It reports nothing.
 */

import type { Article, FactStretch, Stretch } from './article.ts';
import type { Terms } from './terms.ts';

export const MARK = {
  fact: 1,
  /** URLs, e-mail, file names, `code`, fenced code, a Markdown link's target, {{ }}. */
  code: 2,
  /** 《…》 and 〈…〉 with their marks. */
  title: 4,
  /** “…” and ‘…’ with their marks. */
  quote: 8,
  /** Proper names (data/词表/专名.yaml). */
  name: 16,
  /** `x`, `××`, `****` where a value stood. */
  mask: 32,
  /** 〔2024〕3号, GB/T 9704—2012, 5·12. */
  number: 64,
  /** Two Latin words or more. */
  latin: 128,
} as const;

export type Protection = keyof typeof MARK;

export const bitsOf = (...kinds: readonly Protection[]): number => kinds.reduce((bits, kind) => bits | MARK[kind], 0);

/** Nothing in these is language that could be mended. */
export const UNTOUCHABLE: number = bitsOf('code', 'title', 'name', 'mask', 'number', 'latin');

/** True when any character of the stretch bears any of the bits; an empty stretch asks for the character at its start. */
export const isMarked = ({ marks }: Pick<Article, 'marks'>, { start, end }: Stretch, bits: number): boolean => {
  for (let at = start; at < Math.max(end, start + 1); at += 1) if (((marks[at] ?? 0) & bits) !== 0) return true;
  return false;
};

const CODE =
  /^(?:https?|ftps?|file|mailto):|^www\.|^[^@\s]{1,64}@[^@\s]{1,255}\.[A-Za-z]|^[\w-]+(?:\.[\w-]+)+\/|[\\{}<>_=]|\.(?:docx?|xlsx?|pptx?|pdf|wps|et|txt|md|csv|jpe?g|png|zip|rar|html?|gov|com|cn|org|net)\b/i;

const ENDS_IN_WORD = /[A-Za-z]{2}[^A-Za-z]{0,3}$/;
const HAS_WORD = /[A-Za-z]{2}/;
const BACKTICKS = /`[^`\n]{1,200}`|\{\{[^{}\n]{0,200}\}\}/g;
const FILE_NUMBER = /[〔［[【(（](?:19|20)\d\d[〕］\]】)）][第]?\d{1,5}号/g;
const STANDARD = /\b(?:GB|DB|YY|JGJ|CJJ|ISO|IEC|GA|HJ)(?:\/[TZ])?\s?\d[\d.]*(?:[—–-]\d{2,4})?/g;
/** 12·9: the dot of a date that has become a name. */
const DOTTED_DATE = /(?<![\d.·])\d{1,2}·\d{1,2}(?![\d.·])/g;
const LINK = /\[[^[\]\n]{0,200}\]\([^()\n]{1,300}\)/g;
const FENCE = /^[ \t]{0,3}(?:`{3,}|~{3,})/gm;

const MASK_RUN = /[xX×]{1,12}(?:\.[xX×]{1,4})?|\*{2,}/g;

const PAIRS: readonly (readonly [open: string, close: string, bit: number])[] = [
  ['《', '》', MARK.title],
  ['〈', '〉', MARK.title],
  ['“', '”', MARK.quote],
  ['‘', '’', MARK.quote],
];

const set = (marks: Uint8Array, start: number, end: number, bit: number): void => {
  for (let at = start; at < end; at += 1) marks[at] = (marks[at] as number) | bit;
};

const setMatches = (marks: Uint8Array, text: string, pattern: RegExp, bit: number): void => {
  for (const { 0: found, index } of text.matchAll(pattern)) set(marks, index, index + found.length, bit);
};

/** A pair is closed within its line or it protects nothing. */
const setPairs = (marks: Uint8Array, text: string, [open, close, bit]: (typeof PAIRS)[number]): void => {
  let lineEnd = -1;
  let to = -1;
  let done = 0;
  for (let from = text.indexOf(open); from >= 0; from = text.indexOf(open, from + 1)) {
    if (from > lineEnd) {
      const next = text.indexOf('\n', from);
      lineEnd = next < 0 ? text.length : next;
    }
    if (to < from) to = text.indexOf(close, from);
    if (to < 0) return;
    if (to >= lineEnd) continue;
    // Openers that share a closer mark its stretch once.
    set(marks, Math.max(from, done), to + 1, bit);
    done = to + 1;
  }
};

/** Two words of two letters or more, with nothing but one token's signs between them. */
const hasLatinWords = (tokens: readonly string[]): boolean => {
  let before = '';
  return tokens.some((token) => {
    const found = before !== '' && HAS_WORD.test(token) && ENDS_IN_WORD.test(before);
    // Of what stands before, its last units decide: a word and up to three signs, blanks among them.
    before = `${before} ${token}`.slice(-6);
    return found;
  });
};

const isVisible = (code: number): boolean => code > 0x20 && code < 0x7f;

const isLetter = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122);

/** Behind the ASCII text that begins at `start`: single blanks may part its words. */
const runEnd = (text: string, start: number): number => {
  let end = start + 1;
  while (isVisible(text.charCodeAt(end)) || (text[end] === ' ' && isVisible(text.charCodeAt(end + 1)))) end += 1;
  return end;
};

const hasLetter = (text: string, start: number, end: number): boolean => {
  for (let at = start; at < end; at += 1) if (isLetter(text.charCodeAt(at))) return true;
  return false;
};

const setRun = (marks: Uint8Array, start: number, run: string): void => {
  const tokens = run.split(' ');
  if (hasLatinWords(tokens)) set(marks, start, start + run.length, MARK.latin);
  let at = start;
  for (const token of tokens) {
    if (CODE.test(token)) set(marks, at, at + token.length, MARK.code);
    at += token.length + 1;
  }
};

/** Numbers, of which a text is full, are no run: it has a letter in it. */
const setLatin = (marks: Uint8Array, text: string): void => {
  for (let at = 0; at < text.length; at += 1) {
    if (!isVisible(text.charCodeAt(at))) continue;
    const end = runEnd(text, at);
    if (end - at >= 3 && hasLetter(text, at, end)) setRun(marks, at, text.slice(at, end));
    at = end;
  }
};

/** From one fence line to the next, both with them; the last, if nothing closes it, to the text's end. */
const setFences = (marks: Uint8Array, text: string): void => {
  let open = -1;
  for (const { 0: fence, index } of text.matchAll(FENCE)) {
    if (open < 0) open = index;
    else {
      set(marks, open, index + fence.length, MARK.code);
      open = -1;
    }
  }
  if (open >= 0) set(marks, open, text.length, MARK.code);
};

/** Of [words](target) the words are language. */
const setLinks = (marks: Uint8Array, text: string): void => {
  for (const { 0: link, index } of text.matchAll(LINK)) {
    set(marks, index, index + 1, MARK.code);
    set(marks, index + link.lastIndexOf(']('), index + link.length, MARK.code);
  }
};

const isAlnum = (code: number): boolean => (code >= 48 && code <= 57) || isLetter(code);

const setMasks = (marks: Uint8Array, text: string): void => {
  for (const { 0: run, index } of text.matchAll(MASK_RUN)) {
    // Letters among letters are a word; asterisks stand among the digits that were left: 138****0000.
    const among = isAlnum(text.charCodeAt(index - 1)) || isAlnum(text.charCodeAt(index + run.length));
    if (among && !run.startsWith('*')) continue;
    set(marks, index, index + run.length, MARK.mask);
  }
};

/** `code`: 1 for each unit that is code by what the file's kind says of it. */
export const marksOf = (
  text: string,
  facts: readonly FactStretch[],
  names: Terms<unknown>,
  code?: Uint8Array,
): Uint8Array => {
  const marks = new Uint8Array(text.length);
  if (code?.includes(1)) for (let at = 0; at < text.length; at += 1) if (code[at] === 1) marks[at] = MARK.code;
  for (const { start, end } of facts) set(marks, start, end, MARK.fact);
  for (const pair of PAIRS) setPairs(marks, text, pair);
  if (text.includes('`') || text.includes('{{')) setMatches(marks, text, BACKTICKS, MARK.code);
  if (text.includes('](')) setLinks(marks, text);
  if (text.includes('```') || text.includes('~~~')) setFences(marks, text);
  if (text.includes('号')) setMatches(marks, text, FILE_NUMBER, MARK.number);
  if (text.includes('·')) setMatches(marks, text, DOTTED_DATE, MARK.number);
  setMatches(marks, text, STANDARD, MARK.number);
  setLatin(marks, text);
  setMasks(marks, text);
  for (const { start, end } of names.find(text)) set(marks, start, end, MARK.name);
  return marks;
};
