/** S16: 以上, 以下 and 以内 hold the number itself; two sides of one border may not both hold it. */

import { MEASURES } from '../../numerals/measures.ts';
import { isProvision, matchesIn } from '../../numerals/scan.ts';
import type { ArticleRule } from '../../rule.ts';

const BOUND = new RegExp(
  `((?:\\d[\\d,]{0,15}(?:\\.\\d{1,6})?|[一二两三四五六七八九十百千]{1,5})(?:[万亿]?(?:${MEASURES}|年|个月|日|%|％|平方米|立方米|级))?)([（(](?:不?[含包][^）)]{0,6})[）)])?(以上|以下|以内)([（(](?:不?[含包])|[，,]?不[含包])?`,
  'g',
);
/** Where a law sets the classes (以上 with the number, 以下 without), its words are used. */
const LAW = /徒刑|拘役|罚款|罚金|拘留|处分|刑|死亡|重伤|受伤|伤亡|中毒|经济损失|事故/;
/** A goal that is held or reached, not a class that something falls into. */
const GOAL =
  /(?:控制|保持|稳定|维持|压减|压降|下降|增长|提高|提升|缩短|扩大|降低|减少|增加|达|降|增|升|占|低|于)[在到至了为于]?$/;
const STOP = /[。！？；]/;

export const bounds: ArticleRule = {
  meta: {
    id: 'S16',
    name: '“以上”“以下”的界限',
    grade: 'W',
    certainty: 'standard',
    summary: '同一个数不能既归“以上”又归“以下”',
    why: '依照《民法典》第一千二百五十九条，“以上”“以下”“以内”都包括本数，“不满”“超过”“以外”不包括本数；两边都包括，正好是这个数的就不知该归哪边',
    mend: '一边改用“不满”或“超过”，或者注明含不含本数',
    triggers: '以',
    wrong: [
      {
        text: '集体经济收入⟦10万元以下⟧的村派工作队，10万元以上的村派指导员。',
        mended: '集体经济收入不满10万元的村派工作队，10万元以上的村派指导员。',
      },
      {
        text: '一次反映诉求20人以上的由县领导接谈，⟦20人以下⟧的由部门接谈。',
        mended: '一次反映诉求20人以上的由县领导接谈，不满20人的由部门接谈。',
      },
      {
        text: '补助按面积分两档：⟦五亩以下⟧每亩八百元，五亩以上每亩一千元。',
        mended: '补助按面积分两档：不满五亩每亩八百元，五亩以上每亩一千元。',
      },
    ],
    right: [
      { text: '不满10万元的由乡镇审定，10万元以上的报县级审定。' },
      { text: '20人（含）以上的由县领导接谈，20人以下的由部门接谈。' },
      { text: '情节较重的处三年以下有期徒刑，情节严重的处三年以上七年以下有期徒刑。' },
      { text: '5人以上10人以下的推选1名代表，超过10人的推选2名。' },
      { text: '县级以上部门负责，乡镇以下由网格员协助。' },
    ],
  },
  create: ({ article, report }) => ({
    line: (line) => {
      if (isProvision(article, line)) return;
      const { text } = article;
      const body = text.slice(line.start, line.end);
      if (!body.includes('以上') || !(body.includes('以下') || body.includes('以内'))) return;
      const found = matchesIn(article, line, BOUND);
      for (const [at, one] of found.entries()) {
        if (one.part(3) === '以上' || one.part(2) !== '' || one.part(4) !== '') continue;
        for (const other of found.slice(Math.max(0, at - 2), at + 3)) {
          if (other.part(3) !== '以上' || other.part(1) !== one.part(1)) continue;
          if (other.part(2) !== '' || other.part(4) !== '') continue;
          if ([one, other].some(({ start }) => GOAL.test(text.slice(Math.max(line.start, start - 4), start)))) continue;
          const [from, to] = [Math.min(one.start, other.start), Math.max(one.end, other.end)];
          if (STOP.test(text.slice(from, to)) && !/；/.test(text.slice(from, to))) continue;
          if (LAW.test(text.slice(from, Math.min(line.end, to + 6)))) continue;
          const end = one.end;
          const right = `不满${one.part(1)}`;
          const number = `“${one.part(1)}”`;
          report({
            start: one.start,
            end,
            message: `“${one.part(3)}”和“以上”都包括本数，${number}两边都算在内，此处应为“${right}”`,
            suggest: [{ start: one.start, end, text: right }],
            related: [{ start: other.start, end: other.end, message: '另一边在这里' }],
          });
        }
      }
    },
  }),
};
