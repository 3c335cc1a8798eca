/** The blank margin that a print leaves at the left of all its lines, the indents of paragraphs on top of it. Joins nothing. */

import { endsSentence, isBody, type View, type ViewLine } from './view.ts';
import { NARROWEST, ownWidth, widthOf } from './widths.ts';

/** Lines that go on from the one above without an indent of their own: one might be chance. */
const LEAST = 2;

const indentOf = ({ text }: View, { from, seen }: ViewLine): number => widthOf(text.slice(from, seen.start));

/**
 * Nothing is a margin that not every line of the text itself has, or that may be the indent of paragraphs: it is one
 * where long lines which have not ended a sentence go on right at it.
 */
export const withMargin = (view: View): View => {
  const body = view.full.map((at) => view.lines[at] as ViewLine).filter(isBody);
  const margin = body.reduce(
    (least, line) => (least > 0 ? Math.min(least, indentOf(view, line)) : 0),
    Number.MAX_VALUE,
  );
  if (margin === 0 || body.length === 0) return view;
  const onward = body.filter((line, i) => {
    const above = body[i - 1];
    if (above === undefined || line.seen.number || indentOf(view, line) > margin) return false;
    return ownWidth(view, above) - margin >= NARROWEST && !endsSentence(above.text);
  });
  return onward.length < LEAST ? view : { ...view, margin };
};
