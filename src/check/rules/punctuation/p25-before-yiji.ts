/** P25: before 以及 a comma is better than 、. */

import { UNTOUCHABLE } from '../../marks.ts';
import { has, matchesIn } from '../../punctuation/chars.ts';
import type { ArticleRule } from '../../rule.ts';

const BEFORE = /、以及/g;

export const beforeYiji: ArticleRule = {
  meta: {
    id: 'P25',
    name: '以及前的逗号',
    grade: 'I',
    certainty: 'standard',
    summary: '“以及”前面用逗号，不用顿号',
    why: '“以及”前后往往有主次之分，停顿比顿号长',
    clause: 'GB/T 15834—2011 附录 A.3',
    mend: '改成逗号',
    triggers: '以',
    wrong: [
      { text: '到会的有支部书记、村主任⟦、以及⟧驻村队员。', mended: '到会的有支部书记、村主任，以及驻村队员。' },
      { text: '重点查用电、用气⟦、以及⟧消防通道。', mended: '重点查用电、用气，以及消防通道。' },
      { text: '县直部门、各乡镇⟦、以及⟧驻县单位都要参加。', mended: '县直部门、各乡镇，以及驻县单位都要参加。' },
    ],
    right: [
      { text: '到会的有支部书记、村主任，以及驻村队员。' },
      { text: '重点查用电、用气以及消防通道。' },
      { text: '县直部门及各乡镇都要参加。' },
      { text: '贯彻《关于加强道路、桥梁、以及水利设施管护的意见》。' },
    ],
  },
  create: ({ article, report }) => ({
    line: (line) => {
      for (const { start, end } of matchesIn(article.text, line, BEFORE)) {
        if (has(article, start, UNTOUCHABLE)) continue;
        report({ start, end, message: '“以及”前面是顿号，应为逗号', suggest: [{ start, end, text: '，以及' }] });
      }
    },
  }),
};
