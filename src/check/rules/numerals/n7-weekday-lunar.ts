/** N7: days of the week and of the lunar calendar are named in Han numerals. */

import { han } from '../../../tree/han.ts';
import { MEASURES } from '../../numerals/measures.ts';
import { type Found, matchesIn } from '../../numerals/scan.ts';
import type { ArticleRule } from '../../rule.ts';

/** 本星期3个乡镇: what a measure word follows is a count. */
const WEEKDAY = new RegExp(`(星期|礼拜)([1-7])(?![\\d.,，:：～~%％-]\\d|[\\d%％]|${MEASURES}|至|—)`, 'g');
const BRIEF = /(周)([1-7])(?=[上下晚早]午?|[前的至到、，。；）—～]|为)/g;
const LUNAR = new RegExp(
  `(?:农历|阴历)?(正月|冬月|腊月|大年)(初?)(\\d{1,2})(?![\\d.,:%％]|(?!起[，。；、])(?:${MEASURES})(?!天))`,
  'g',
);
const LUNAR_DATE = /(?<=农历|阴历)(\d{1,2})月(初?)(\d{1,2})?(?![\d.%])/y;
/** 八月15: neither one nor the other. */
const MIXED = /(?<![一二三四五六七八九十])([二三四五六七八九]|十[一二]?)月(初?)(\d{1,2})(?=[日号，。；、前后起至到])/g;

export const weekdayLunar: ArticleRule = {
  meta: {
    id: 'N7',
    name: '星期和农历用汉字',
    grade: 'W',
    certainty: 'standard',
    summary: '星期几和农历的月、日用汉字数字',
    why: '“星期四”“正月十五”是固定名称；公历日期才用阿拉伯数字',
    clause: 'GB/T 15835—2011 4.2.1、4.2.3',
    mend: '把数字改成汉字',
    triggers: '0123456789',
    wrong: [
      { text: '乡镇党委书记每⟦星期2⟧到便民大厅坐班。', mended: '乡镇党委书记每星期二到便民大厅坐班。' },
      { text: '返乡人员招聘会从⟦正月初8⟧办到月底。', mended: '返乡人员招聘会从正月初八办到月底。' },
      { text: '灯会定在农历⟦8月15⟧晚上举办。', mended: '灯会定在农历八月十五晚上举办。' },
    ],
    right: [
      { text: '本星期3个督导组分头下乡，下星期2名专家到县。' },
      { text: '腊月12个村先后办起了年货大集。' },
      { text: '每周3次巡河，发现问题当天上报。' },
      { text: '正月十五过后，21世纪20年代的老旧厂房全部启动改造。' },
      { text: '农历2024年末，慰问金全部发放到位。' },
    ],
  },
  create: ({ article, report }) => ({
    line: (line) => {
      const tell = ({ end }: Found, from: number, right: string): void =>
        report({
          start: from,
          end,
          message: `此处是“${article.text.slice(from, end)}”，应为“${right}”`,
          suggest: [{ start: from, end, text: right }],
        });
      for (const pattern of [WEEKDAY, BRIEF]) {
        for (const found of matchesIn(article, line, pattern)) {
          tell(found, found.start, found.part(1) + '日一二三四五六日'[Number(found.part(2))]);
        }
      }
      for (const found of matchesIn(article, line, LUNAR)) {
        const day = Number(found.part(3));
        if (day < 1 || day > 30) continue;
        const from = found.end - found.part(1).length - found.part(2).length - found.part(3).length;
        tell(found, from, `${found.part(1)}${found.part(2)}${han(day)}`);
      }
      for (const found of matchesIn(article, line, LUNAR_DATE)) {
        const day = found.part(3) === '' ? '' : han(Number(found.part(3)));
        tell(found, found.start, `${han(Number(found.part(1)))}月${found.part(2)}${day}`);
      }
      for (const found of matchesIn(article, line, MIXED)) {
        report({
          start: found.start,
          end: found.end,
          message: `此处是“${found.part(0)}”，月和日应用同一种数字`,
          hint: '公历写成阿拉伯数字，农历写成汉字',
        });
      }
    },
  }),
};
