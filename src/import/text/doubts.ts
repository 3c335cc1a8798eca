/** What healing has left as it is because it may be right: told to the reader, line by line. Changes nothing. */

import { doubtfulIn } from './digits.ts';
import { endsSentence, isBody, isLoneHeading, type ViewLine, viewOf } from './view.ts';

const MOST = 8;
const SHOWN = 12;
const SENTENCE = 20;

/** Prose that stops without a mark, with prose right below it. */
const isCut = (upper: ViewLine, lower: ViewLine | undefined): boolean => {
  if (lower?.seen.role !== 'paragraph') return false;
  if (!isBody(upper) || isLoneHeading(upper) || upper.text.length < SENTENCE) return false;
  return /[，。；：]/.test(upper.text) && /[\u4e00-\u9fff\d%]$/.test(upper.text) && endsSentence(lower.text);
};

const numbersOf = (own: ViewLine, line: number): readonly string[] =>
  isBody(own)
    ? doubtfulIn(own.text).map((shown) => `第 ${line} 行“${shown}”像是断开的数，也可能是两个数，没有改动，请核对`)
    : [];

/** In Chinese, in the order of the text; `healed` is what healing has given. */
export const doubtsOf = (healed: string): readonly string[] => {
  const view = viewOf(healed);
  const told = view.lines.flatMap((line, at) => {
    const cut = isCut(line, view.lines[at + 1])
      ? [`第 ${at + 1} 行末尾“${line.text.slice(-SHOWN)}”没有句末标点，可能与下一行是一段，没有改动，请核对`]
      : [];
    return [...numbersOf(line, at + 1), ...cut];
  });
  return told.length <= MOST
    ? told
    : [...told.slice(0, MOST), `还有 ${told.length - MOST} 处断开的数或断行拿不准，请核对`];
};
