/** P28: one 。 should hold one ： that announces. A hint, for a short label within an announcement is often meant. */

import { bitsOf } from '../../marks.ts';
import { has, matchesIn } from '../../punctuation/chars.ts';
import { isApart, isRow, salutationEnd } from '../../punctuation/lines.ts';
import type { ArticleRule } from '../../rule.ts';

const TWICE = /[：:]([\u3400-\u9fff、]{1,12})[：:](?=[\u3400-\u9fff])/g;
const SPEAKER = /^(?:问|答|记者|主持人|旁白)$/;
const INSIDE = bitsOf('quote', 'title', 'code', 'latin');

export const colons: ArticleRule = {
  meta: {
    id: 'P28',
    name: '冒号套用',
    grade: 'I',
    certainty: 'standard',
    summary: '一个句子里一般不套用两个提示性冒号',
    why: '两个冒号连着，分不清后面的话归哪一个管',
    clause: 'GB/T 15834—2011 附录 A.6',
    mend: '去掉一个冒号，或者另起一句',
    triggers: '：',
    wrong: [
      { text: '县里提出两条要求⟦：各单位：⟧按月报送进度。' },
      { text: '会议明确分工⟦：县局：⟧牵头抓总。' },
      { text: '通知要求⟦：值班人员：⟧不得擅离岗位。' },
    ],
    right: [
      { text: '县里提出两条要求：各单位按月报送进度。' },
      { text: '时间：上午8:30　地点：二楼会议室' },
      { text: '通知写道：“值班人员：张青、李原。”' },
      { text: '要做到：一听，二看，三问。县局的做法是：先听后看。' },
    ],
  },
  create: ({ article, report }) => ({
    line: (line) => {
      if (isApart(line) || isRow(article, line) || salutationEnd(article, line) !== undefined) return;
      for (const { start, end } of matchesIn(article.text, line, TWICE)) {
        // 答：三句话：…
        if (SPEAKER.test(article.text.slice(line.start, start))) continue;
        if (has(article, start, INSIDE) || has(article, end - 1, INSIDE)) continue;
        report({ start, end, message: '一句里套用了两个冒号' });
      }
    },
  }),
};
