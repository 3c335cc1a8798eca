/**
 * Runs of a paragraph that has comments: broken where a comment begins or ends, with Word's marks between
 * them. Only review copies come here.
 */

import type { Run } from '../../tree/galley.ts';
import type { Face } from '../../tree/style.ts';
import type { CommentMark } from './comments.ts';
import { runsXml } from './runs.ts';

/** The runs from `start` to `end`, offsets in the text of all of them. */
const cut = (runs: readonly Run[], start: number, end: number): Run[] => {
  const result: Run[] = [];
  let at = 0;
  for (const run of runs) {
    const text = run.text.slice(Math.max(0, start - at), Math.max(0, end - at));
    if (text !== '') result.push({ ...run, text });
    at += run.text.length;
  }
  return result;
};

const beginXml = ({ ids }: CommentMark): string => ids.map((id) => `<w:commentRangeStart w:id="${id}"/>`).join('');

/** Every answer ends where the comment does: only so is it shown below it. */
const endXml = ({ ids }: CommentMark): string =>
  ids.map((id) => `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`).join('');

/** A paragraph that is one drawing: what is said of it is said of the whole. */
export const commentedXml = (xml: string, marks: readonly CommentMark[]): string =>
  marks.map(beginXml).join('') + xml + marks.map(endXml).join('');

/** `marks` in the order of the text; they may stand within one another. */
export const commentedRunsXml = (runs: readonly Run[], own: Face, marks: readonly CommentMark[]): string => {
  const length = runs.reduce((sum, { text }) => sum + text.length, 0);
  const cuts = [...new Set([0, length, ...marks.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  let xml = '';
  cuts.forEach((at, index) => {
    for (const mark of marks) if (mark.end === at && mark.start < at) xml += endXml(mark);
    for (const mark of marks) {
      if (mark.start !== at) continue;
      xml += beginXml(mark);
      if (mark.end === at) xml += endXml(mark);
    }
    xml += runsXml(cut(runs, at, cuts[index + 1] ?? at), own);
  });
  return xml;
};
