/** N12: 〇 in years and numbers read digit by digit, 零 in quantities. */

import { matchesIn } from '../../numerals/scan.ts';
import type { ArticleRule } from '../../rule.ts';

const HAN = '〇○零Ｏ0一二三四五六七八九';
const YEAR = new RegExp(
  `(?<![${HAN}十百千万亿点\\d])(?:二[〇○零Ｏ0]|一[八九])[${HAN}]{2}(?![${HAN}十百千万亿点\\d])`,
  'g',
);
const QUANTITY = /(?<=[一二两三四五六七八九][百千万亿])[〇○Ｏ](?=[一二三四五六七八九])/g;

export const zero: ArticleRule = {
  meta: {
    id: 'N12',
    name: '“〇”和“零”',
    grade: 'E',
    certainty: 'standard',
    summary: '汉字年份和编号用“〇”，数量用“零”',
    why: '年份一个数一个数地念，写“〇”；数量按位数念，中间空位写“零”',
    mend: '年份改用“〇”，数量改用“零”',
    triggers: '零〇○Ｏ0',
    fixes: true,
    wrong: [
      { text: '规划期到⟦二零三零⟧年，分两步走。', mended: '规划期到二〇三〇年，分两步走。' },
      { text: '大棚增加到三百⟦〇⟧六个。', mended: '大棚增加到三百零六个。' },
      { text: '落款写作⟦二○二四⟧年五月。', mended: '落款写作二〇二四年五月。' },
    ],
    right: [
      { text: '二〇三〇年前后，一百零八个村全部通上管道气。' },
      { text: '安全生产零容忍，责任落实零差错。' },
      { text: '气温降到零下七八度，供暖一天没有停。' },
      { text: '零点过后，零零散散还有人来登记。' },
      { text: '《一千〇一夜》进了农家书屋。' },
    ],
  },
  create: ({ article, report }) => ({
    line: (line) => {
      for (const { start, end, part } of matchesIn(article, line, YEAR)) {
        const wrong = part(0);
        const right = wrong.replace(/[○零Ｏ0]/g, '〇');
        if (right === wrong) continue;
        const message = `此处是“${wrong}”，汉字年份应用“〇”，写作“${right}”`;
        const surely = /零/.test(wrong) || /^年/.test(article.text.slice(end, end + 1));
        report({ start, end, message, ...(surely ? {} : { grade: 'W' }), suggest: [{ start, end, text: right }] });
      }
      for (const { start, end, part } of matchesIn(article, line, QUANTITY)) {
        const message = `此处是“${part(0)}”，数量里的空位应为“零”`;
        report({ start, end, message, suggest: [{ start, end, text: '零' }] });
      }
    },
  }),
};
