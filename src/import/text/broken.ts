/**
 * Joins lines that were broken in the middle of a sentence: at a mark that never ends a line of its own, or at the edge
 * of a page whose width the neighbouring lines show. A title or a heading is never joined with body text.
 */

import { isCutNumber } from './digits.ts';
import { type Around, goesOnBehindHeading, goesOnBehindStop, isCutShort, reachesEdge } from './ends.ts';
import type { Edit } from './kinds.ts';
import { withMargin } from './margin.ts';
import { gapOf, type Stretch, stretchesOf } from './stretches.ts';
import { between, endsSentence, isBody, isLoneHeading, type View, type ViewLine } from './view.ts';
import { isFull, isIndented, isLong, widthOf } from './widths.ts';

/** Shorter ones may be a list, one entry a line. */
const SENTENCE = 24;

const opens = (text: string): boolean => /[，、,（(“《‘]$/.test(text);

const closes = (text: string): boolean => /^[，。、；：？！”’）》】,;:?!]/.test(text);

/** A remark below a title that fills its brackets, and a page's width too: `（6月12日上午，` above `县会展中心）`. */
const isOpenRemark = (upper: string, lower: string): boolean =>
  /^[（(][^（）()。；]{6,40}$/.test(upper) && /^[^（）()。；]{1,40}[）)]$/.test(lower);

const goesOn = (view: View, around: Around, stretch: Stretch | undefined): boolean => {
  const { upper, lower } = around;
  if (isCutNumber(upper, lower) && !isIndented(view, lower)) return true;
  if (isOpenRemark(upper.text, lower.text)) return true;
  if (!isBody(upper) || isIndented(view, lower)) return false;
  const full =
    stretch !== undefined && (isFull(view, upper, lower, stretch.width) || reachesEdge(view, around, stretch));
  // `二是…` may begin a line, and a line may happen to be broken before it.
  if (lower.seen.role === 'item') {
    if (!full || !/^一[是要]|^第一，/.test(lower.seen.number?.form ?? '')) return false;
    return stretch.indented || stretch.parted || !endsSentence(upper.text);
  }
  if (lower.seen.role !== 'paragraph') return false;
  if (closes(lower.text)) return true;
  if (opens(upper.text) && widthOf(upper.text) >= SENTENCE) return true;
  const marked = stretch?.indented === true || stretch?.parted === true;
  if (!full) {
    if (stretch === undefined || isLoneHeading(upper)) return false;
    return (marked && isLong(view, upper, stretch.width)) || isCutShort(view, around, stretch);
  }
  // Where every paragraph is indented, a line without is the rest of the one above.
  if (stretch.indented) return true;
  if (isLoneHeading(upper)) return goesOnBehindHeading(view, around, stretch);
  if (!endsSentence(upper.text) || upper.text.endsWith('；') || stretch.parted) return true;
  return goesOnBehindStop(view, around, stretch);
};

export const findBroken = (found: View): readonly Edit[] => {
  const view = withMargin(found);
  const gap = gapOf(view);
  const stretches = stretchesOf(view, gap);
  const edits: Edit[] = [];
  const lineAt = (at: number): ViewLine | undefined => view.lines[view.full[at] ?? -1];
  const near = (at: number): boolean => (view.full[at + 1] as number) - (view.full[at] as number) <= gap;
  let first = true;
  for (let at = 0; at + 1 < view.full.length; at += 1) {
    const [upper, lower] = [lineAt(at) as ViewLine, lineAt(at + 1) as ViewLine];
    const stretch = stretches[at] === stretches[at + 1] ? stretches[at] : undefined;
    const next = near(at + 1) ? lineAt(at + 2) : undefined;
    first = !near(at) || !goesOn(view, { upper, lower, next, first }, stretch);
    if (!first) edits.push({ start: upper.seen.end, end: lower.seen.start, after: between(upper.text, lower.text) });
  }
  return edits;
};
