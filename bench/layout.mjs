/** Our line and page breaking against docx/layout on W1's document, both warm. Milliseconds a page. */

import { layoutDocument } from 'docx/layout';
import { documentOf } from './docx-document.mjs';
import { linesOf, modelOf } from './lines.mjs';
import { median } from './measure.mjs';
import { inputOf, openLayoutOf } from './peers/jianggao.mjs';
import { contentOf } from './workloads.mjs';

/** Once to warm up, then the median. @param {() => () => number} make what to time, returning the pages it laid out */
const perPage = (make, rounds) => {
  const times = [];
  for (let round = 0; round <= rounds; round += 1) {
    const work = make();
    const start = performance.now();
    const pages = work();
    if (round > 0) times.push((performance.now() - start) / pages);
  }
  return median(times);
};

/** @param {string} work @param {number} rounds of the slow one @returns {{ ours: number, docx: number }} */
export const measureLayout = (work, rounds) => {
  const content = contentOf('w1');
  const ours = openLayoutOf(work, inputOf(content));
  const theirs = () => {
    const document = documentOf(linesOf(modelOf(content)));
    return () => {
      const { pages, stoppedAt } = layoutDocument(document, { guess: true });
      if (stoppedAt) throw new Error(`docx/layout 停在：${stoppedAt}`);
      return pages.length;
    };
  };
  return { ours: perPage(() => ours, rounds * 30), docx: perPage(theirs, rounds) };
};
