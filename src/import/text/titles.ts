/** Joins a title that is broken over several lines where 目录 has it on one; any other may be set so on purpose. */

import type { Edit } from './kinds.ts';
import { between, type View, type ViewLine } from './view.ts';

const keyOf = (text: string): string => text.replace(/[\s　]+/g, '');

/** An entry of 目录 without leader and page. */
const entryKey = (text: string): string => keyOf(text).replace(/[.．·…⋯‥—_－]{0,200}[（(]?\d{0,4}[）)]?$/, '');

export const findTitles = (view: View): readonly Edit[] => {
  const listed = new Set(
    view.lines.flatMap(({ seen, text }) => (seen.role === 'contents' && text.length <= 200 ? [entryKey(text)] : [])),
  );
  if (listed.size === 0) return [];
  const edits: Edit[] = [];
  for (let at = 0; at < view.full.length; at += 1) {
    const lines: ViewLine[] = [];
    for (let i = at; view.lines[view.full[i] ?? -1]?.seen.role === 'title' && lines.length < 4; i += 1) {
      lines.push(view.lines[view.full[i] as number] as ViewLine);
      if (lines.length > 1 && listed.has(keyOf(lines.map(({ text }) => text).join('')))) {
        for (let k = 1; k < lines.length; k += 1) {
          const [upper, lower] = [lines[k - 1] as ViewLine, lines[k] as ViewLine];
          edits.push({ start: upper.seen.end, end: lower.seen.start, after: between(upper.text, lower.text) });
        }
        at = i;
        break;
      }
    }
  }
  return edits;
};
