/** P32: ranges of values have ～, as wide as a Han character; — is allowed too. Codes and telephones are no ranges. */

import { MEASURES } from '../../numerals/measures.ts';
import { matchesIn } from '../../numerals/scan.ts';
import type { ArticleRule } from '../../rule.ts';

const RANGE = new RegExp(
  `(?<![\\d０-９A-Za-z.,，:：/第编号前_~～—–-])((?:0|[1-9]\\d*)(?:\\.\\d+)?)([%％‰]|万|亿|元|米|吨|公里|亩|人|件|个|户|岁|天)?([~∼〜˜－–-])` +
    `((?:0|[1-9]\\d*)(?:\\.\\d+)?)(?![\\d.,]*\\d|[-~/])(?:[%％‰℃]|(?=(?!页)(?:周岁|级|(?:${MEASURES})|年(?![级代])|个月|日内|(?:kg|km|cm|mm|ml|g|t|m)(?![A-Za-z]))))`,
  'y',
);
/** 2023-2025年 and other spans of time have —. */
const LONG_YEAR = 1000;

export const valueRange: ArticleRule = {
  meta: {
    id: 'P32',
    name: '数值范围用浪纹线',
    grade: 'E',
    certainty: 'standard',
    summary: '数值范围用全角浪纹线“～”，不用半角“~”和短横“-”',
    why: '短横容易当成减号或编号，半角的“~”在印出的字里又小又高；一字线“—”也可以用',
    clause: 'GB/T 15834—2011 4.13.3.3',
    mend: '改成“～”',
    triggers: '~∼〜˜－–-',
    fixes: true,
    wrong: [
      { text: '每个小区配备⟦2-4⟧名楼栋长。', mended: '每个小区配备2～4名楼栋长。' },
      { text: '苗木成活率要达到⟦85%~95%⟧。', mended: '苗木成活率要达到85%～95%。' },
      { text: '收购价每公斤上浮⟦0.3~0.5⟧元。', mended: '收购价每公斤上浮0.3～0.5元。' },
      { text: '年龄在⟦18-60⟧周岁之间的劳动力全部登记。', mended: '年龄在18～60周岁之间的劳动力全部登记。' },
    ],
    right: [
      { text: '每个小区配备2～4名楼栋长，3—5个单元设一名联络员。' },
      { text: '值班电话0123-7654321，传真转802-15。' },
      { text: '检测依据GB 5749-2022，样品编号07-12个体户。' },
      { text: '比赛以3-1结束，气温-5℃。' },
      { text: '9-11月和2023-2025年的安排另行通知。' },
    ],
  },
  create: ({ article, report }) => ({
    line: (line) => {
      for (const { start, end, part } of matchesIn(article, line, RANGE)) {
        const [from, to] = [Number(part(1)), Number(part(4))];
        const isYear = article.text[end] === '年' && from >= LONG_YEAR;
        // 15-10件 is a sum, 8000-1万元 has a unit of its own behind each.
        if (isYear || (from >= to && article.text[end] !== '万' && article.text[end] !== '亿')) continue;
        const at = start + part(1).length + part(2).length;
        const right = part(0).replace(part(3), '～');
        report({
          start,
          end,
          message: `此处是“${part(0)}”，数值范围应用全角浪纹线，写作“${right}”`,
          ...('~-'.includes(part(3)) ? {} : { grade: 'W' }),
          suggest: [{ start: at, end: at + 1, text: '～' }],
        });
      }
    },
  }),
};
