/**
 * Joins lines that were broken in the middle of a sentence: at a mark that never ends a line of its own, or at the edge
 * of a page whose width the neighbouring lines show. A title or a heading is never joined with body text.
 */

import type { Edit } from './kinds.ts';
import { between, endsSentence, isBody, isLoneHeading, type View, type ViewLine } from './view.ts';
import { isFull, isIndented, isLong, type Stretch, stretchesOf, widthOf } from './widths.ts';

/** Shorter ones may be a list, one entry a line. */
const SENTENCE = 24;

const opens = (text: string): boolean => /[，、,（(“《‘]$/.test(text);

const closes = (text: string): boolean => /^[，。、；：？！”’）》】,;:?!]/.test(text);

/** Share of paragraphs parted by a blank line; where all are, it parts nothing more. */
const gapOf = ({ full }: View): number => {
  let parted = 0;
  for (let i = 1; i < full.length; i += 1) if ((full[i] as number) > (full[i - 1] as number) + 1) parted += 1;
  return full.length > 3 && parted >= full.length - 1 ? 2 : 1;
};

const goesOn = (view: View, upper: ViewLine, lower: ViewLine, stretch: Stretch | undefined): boolean => {
  if (!isBody(upper) || isIndented(view, lower)) return false;
  const full = stretch !== undefined && isFull(view, upper, lower, stretch.width);
  // `二是…` may begin a line, and a line may happen to be broken before it.
  if (lower.seen.role === 'item') {
    return (
      full && /^一[是要]|^第一，/.test(lower.seen.number?.form ?? '') && (stretch.indented || !endsSentence(upper.text))
    );
  }
  if (lower.seen.role !== 'paragraph') return false;
  if (closes(lower.text)) return true;
  if (opens(upper.text) && widthOf(upper.text) >= SENTENCE) return true;
  if (!full) return stretch?.indented === true && !isLoneHeading(upper) && isLong(view, upper, stretch.width);
  // Where every paragraph is indented, a line without is the rest of the one above.
  if (stretch.indented) return true;
  return !isLoneHeading(upper) && (!endsSentence(upper.text) || upper.text.endsWith('；'));
};

export const findBroken = (view: View): readonly Edit[] => {
  const stretches = stretchesOf(view);
  const gap = gapOf(view);
  const edits: Edit[] = [];
  for (let at = 0; at + 1 < view.full.length; at += 1) {
    const [i, j] = [view.full[at] as number, view.full[at + 1] as number];
    const [upper, lower] = [view.lines[i] as ViewLine, view.lines[j] as ViewLine];
    const stretch = stretches[at] === stretches[at + 1] ? stretches[at] : undefined;
    if (j - i > gap || !goesOn(view, upper, lower, stretch)) continue;
    edits.push({ start: upper.seen.end, end: lower.seen.start, after: between(upper.text, lower.text) });
  }
  return edits;
};
