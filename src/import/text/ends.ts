/**
 * Whether a paragraph goes on behind a full line that ends a sentence, and a heading behind a full line, where neither
 * indents nor blank lines tell: by the edge, by first lines that lost their indents, by what the next line begins with.
 */

import { INDENT, type Stretch } from './stretches.ts';
import { endsSentence, isBody, type View, type ViewLine } from './view.ts';
import { headWidth, NARROWEST, ownWidth } from './widths.ts';

export interface Around {
  readonly upper: ViewLine;
  readonly lower: ViewLine;
  /** The line below `lower`, without a blank line between. */
  readonly next: ViewLine | undefined;
  /** `upper` is the first line of its paragraph. */
  readonly first: boolean;
}

/** Who is addressed, who speaks, and what closes: with these a paragraph begins. */
const BEGINS =
  /^(?:同志们|朋友们|各位(?!同志都|领导都)|大家好|谢谢|最后，|下面，|接下来，|现在(?:进行|开始)|需要(?:强调|指出|说明)的是|第[一二三四五六][^，。：、季期届天年]{1,4}[，：]|(?:衷心)?祝(?:大家|各位|愿)|总之，|以上是|特此|各[\u4e00-\u9fff]{1,6}、各?[\u4e00-\u9fff]{1,8}(?:要|务必|必须)|我的(?:发言|汇报|讲话|课|报告|介绍|交流)|[\u4e00-\u9fffxX×某]{1,6}：|[问答]：)/;

const fits = (view: View, line: ViewLine, word: ViewLine, edge: number): boolean =>
  ownWidth(view, line) + headWidth(word.text) <= edge;

/** The line itself goes on, and ends before the edge: its own paragraph's first line, whose indent was lost. */
const isShortFirst = (view: View, line: ViewLine, next: ViewLine | undefined, edge: number): boolean =>
  next?.seen.role === 'paragraph' && isBody(line) && !endsSentence(line.text) && fits(view, line, next, edge);

/** The next word would not have fitted on the line, whose indent may have been lost. */
export const reachesEdge = (view: View, { upper, lower, first }: Around, stretch: Stretch): boolean =>
  !fits(view, upper, lower, stretch.edge - (first && stretch.shortened ? INDENT : 0));

/**
 * A sentence ends at the very edge far more often because a paragraph goes on there than because it is over: only where
 * the next word would not have fitted, and nothing says that a paragraph begins.
 */
export const goesOnBehindStop = (view: View, around: Around, stretch: Stretch): boolean => {
  const { lower, next } = around;
  if (BEGINS.test(lower.text)) return false;
  return reachesEdge(view, around, stretch) && !isShortFirst(view, lower, next, stretch.edge);
};

/**
 * On a page of broken lines, prose that stops without a mark far before the edge, right above prose that ends a sentence or
 * goes on to the edge: cut by hand. A shorter one may be an entry of a list.
 */
export const isCutShort = (view: View, { upper, lower, next }: Around, stretch: Stretch): boolean => {
  const [own, below] = [ownWidth(view, upper), ownWidth(view, lower)];
  if (own * 2 <= stretch.width || lower.from !== upper.next || BEGINS.test(lower.text)) return false;
  if (!/[，。；：]/.test(upper.text) || !/[\u4e00-\u9fff\d%]$/.test(upper.text)) return false;
  return endsSentence(lower.text) || (below * 4 > stretch.width * 3 && next !== undefined);
};

const LONGEST_TAIL = 24;
const LONGEST_REST = 8;

/** No end mark, and short: nothing that could be a paragraph. */
const isTail = (text: string): boolean =>
  text.length <= LONGEST_TAIL && !endsSentence(text) && !/[，、,：:]$/.test(text);

/** A few words that end a sentence and leave their line empty, below a sentence that has begun: no paragraph. */
const isRest = (view: View, lower: ViewLine, next: ViewLine | undefined, upper: string): boolean =>
  lower.text.length <= LONGEST_REST &&
  endsSentence(lower.text) &&
  !BEGINS.test(lower.text) &&
  /[，；]/.test(upper) &&
  (next === undefined || ownWidth(view, lower) + headWidth(next.text) < NARROWEST);

/**
 * A numbered line that fills its own and has not ended a sentence: a heading with its rest below, or an item that was cut.
 * What is below is its rest if it is no paragraph, or ends on its line, or fills a line as no first line does.
 */
export const goesOnBehindHeading = (view: View, around: Around, stretch: Stretch): boolean => {
  const { upper, lower, next } = around;
  if (!reachesEdge(view, around, stretch)) return false;
  if (isRest(view, lower, next, upper.text)) return true;
  const ends = next === undefined || next.seen.role !== 'paragraph';
  if (isTail(lower.text) || (ends && endsSentence(lower.text))) return true;
  return stretch.shortened && next !== undefined && !ends && !fits(view, lower, next, stretch.edge);
};
