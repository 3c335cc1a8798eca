/**
 * Makes half-width marks between Han characters full-width (GB/T 15834—2011 5.1). Leaves those in numbers, times, names
 * of files and addresses, Latin text and the numbers of headings alone, and any mark whose other half is missing.
 */

import type { Edit } from './kinds.ts';
import type { View, ViewLine } from './view.ts';

const FULL: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！', '.': '。' };

const isHan = (char: string | undefined): boolean => char !== undefined && /[\u4e00-\u9fff]/.test(char);

const leads = (char: string | undefined): boolean =>
  isHan(char) || (char !== undefined && '”’）》】%％'.includes(char));

/** Han, a figure or what stands for one, not a Latin word; `text` begins behind the mark. */
const follows = (text: string): boolean =>
  text === '' || /^(?:[\u4e00-\u9fff“‘（《【"\d×＊*_＿]|[xX]{1,4}(?![A-Za-z]))/.test(text);

/** Ends with x or × for a figure. */
const isMasked = (text: string): boolean => /(?<![A-Za-z])(?:[xX]{1,4}|[×＊*_＿]{1,8})$/.test(text);

/** A point ends a sentence only where the line ends; `甲.乙` may be a name. */
const pointAt = (text: string, at: number): string | undefined => {
  const char = text[at] as string;
  const [before, after] = [text[at - 1], text[at + 1]];
  if (char === '.') return isHan(before) && after === undefined && text.length >= 8 ? '。' : undefined;
  const number = (/\d/.test(before ?? '') || isMasked(text.slice(Math.max(0, at - 9), at))) && isHan(after);
  if (number && (char === ',' || char === ';')) return FULL[char];
  return leads(before) && follows(text.slice(at + 1, at + 6)) ? FULL[char] : undefined;
};

const points = (text: string, from: number): readonly Edit[] => {
  const edits: Edit[] = [];
  for (const { index } of text.matchAll(/[,;:?!.]/g)) {
    const after = index >= from ? pointAt(text, index) : undefined;
    if (after !== undefined) edits.push({ start: index, end: index + 1, after });
  }
  return edits;
};

/** Pairs of brackets with Han inside, none nested. */
const brackets = (text: string): readonly Edit[] =>
  Array.from(text.matchAll(/\(([^()]{1,200})\)/g)).flatMap(({ 0: all, 1: inside, index }) => {
    if (
      !/[\u4e00-\u9fff]/.test(inside ?? '') ||
      !(index === 0 || leads(text[index - 1]) || /[，。、；：？！“‘（]/.test(text[index - 1] as string))
    )
      return [];
    return [
      { start: index, end: index + 1, after: '（' },
      { start: index + all.length - 1, end: index + all.length, after: '）' },
    ];
  });

/** Straight quotes around Han, if all of the line pair up; those around Latin text are its own. */
const quotes = (text: string): readonly Edit[] => {
  const at = Array.from(text.matchAll(/"/g), ({ index }) => index);
  if (at.length % 2 !== 0) return [];
  const edits: Edit[] = [];
  for (let i = 0; i < at.length; i += 2) {
    const [open, close] = [at[i] as number, at[i + 1] as number];
    if (!/[\u4e00-\u9fff]/.test(text.slice(open, close))) continue;
    edits.push({ start: open, end: open + 1, after: '“' }, { start: close, end: close + 1, after: '”' });
  }
  return edits;
};

const inLine = ({ seen, text }: ViewLine): readonly Edit[] => {
  if (seen.role === 'blank' || !/[,;:?!.()"]/.test(text)) return [];
  // Marks behind a number are the series' matter: `一,` is wrong otherwise than by its width.
  const from = seen.number ? seen.number.end - seen.start : 0;
  const edits = [...points(text, from), ...brackets(text), ...quotes(text)];
  return edits
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, after }) => ({ start: start + seen.start, end: end + seen.start, after }));
};

export const findPunctuation = (view: View): readonly Edit[] => view.lines.flatMap(inLine);
