/** S15: a 批 has one person at least, a 集体访 five. */

import { decimal } from '../../../figure/decimal.ts';
import type { ArticleRule } from '../../rule.ts';
import { bareOf, isSure, leadOf, mentionsOf, worthOf } from '../../statistics/mention.ts';

const BESIDE = /^[、，（(\s]?(?:共|计|共计|涉及)?$/;
const GROUP = /(?:集体访|集访|集体来访|集体上访)(?:了|共|为|计|达)?$/;

export const batchesAndPeople: ArticleRule = {
  meta: {
    id: 'S15',
    name: '批次与人次',
    grade: 'E',
    certainty: 'proved',
    summary: '人次不少于批次，集体访每批不少于规定人数',
    why: '一批至少有一个人；集体访的人数有口径，通常是5人及以上',
    mend: '核对批次和人次；口径不同的，改“集体访人数”',
    options: { 集体访人数: { default: 5, says: '集体访每批至少几人' } },
    triggers: '批',
    wrong: [
      { text: '上周，县接待大厅接待来访⟦45批38人次⟧。' },
      { text: '三季度，全县接待⟦126批次、114人次⟧。' },
      { text: '上半年发生集体访⟦9批31人次⟧，同比减少4批。' },
    ],
    right: [
      { text: '上周，县接待大厅接待来访38批45人次。' },
      { text: '接待个访12批12人次。' },
      { text: '上半年发生集体访9批61人次，同比减少4批。' },
      { text: '今年下拨物资3批，慰问2人次以上的家庭另有安排。' },
    ],
  },
  create: ({ article, report, option }) => ({
    article: () => {
      for (const mentions of mentionsOf(article)) {
        for (const [at, batches] of mentions.entries()) {
          const people = mentions[at + 1];
          if (batches.unit !== '批' || people?.unit !== '人次' || !isSure(batches) || !isSure(people)) continue;
          if (!BESIDE.test(leadOf(article, people)) || people.computed) continue;
          const [some, all] = [worthOf(batches), worthOf(people)];
          const place = { start: batches.start, end: people.end };
          if (all.lt(some)) {
            const message = `${bareOf(article, people)}人次比${bareOf(article, batches)}批还少，每批至少1人`;
            report({ ...place, message });
            continue;
          }
          const least = option<number>('集体访人数');
          if (!GROUP.test(leadOf(article, batches).slice(-10)) || all.gte(some.times(decimal(String(least))))) continue;
          const message = `集体访每批至少${least}人，${bareOf(article, batches)}批不少于${some.times(String(least)).toFixed()}人次，文中是${bareOf(article, people)}人次`;
          report({ ...place, message, grade: 'W' });
        }
      }
    },
  }),
};
