/** N3: a value is digits or Han numerals, not half of each; only 万 and 亿 may stand behind digits. */

import { writeValue } from '../../numerals/han-value.ts';
import { MEASURES } from '../../numerals/measures.ts';
import { matchesIn } from '../../numerals/scan.ts';
import type { ArticleRule } from '../../rule.ts';

/** 千米, 千瓦 and their kind are units; 千百十 before other nouns belong to names (百企兴百村, 十佳, 百强). */
const VALUE = new RegExp(
  '(?<![\\d０-９.,，A-Za-z第“‘+—～~〔(（-])' +
    '(?=\\d)((?:\\d{1,4}(?:\\.\\d+)?(?:亿|万))*)' +
    '((?:\\d(?:\\.\\d)?千)?(?:\\d(?:\\.\\d)?百)?(?:\\d十)?\\d?)' +
    '(万|亿)?' +
    `(?=多|余|来|(?:${MEASURES})(?![强佳大]))(?!(?<=千)(?:米|克|吨))`,
  'y',
);
const UNIT: Readonly<Record<string, number>> = { 亿: 1e8, 万: 1e4, 千: 1e3, 百: 100, 十: 10 };

const amountOf = (text: string): number => {
  let value = 0;
  for (const [, digits, unit] of text.matchAll(/(\d+(?:\.\d+)?)([亿万千百十]?)/g)) {
    value += Number(digits) * (UNIT[unit as string] ?? 1);
  }
  return Math.round(value * 1e4) / 1e4;
};

const scaleOf = (text: string): '' | '万' => (text.includes('万') ? '万' : '');

export const mixedValues: ArticleRule = {
  meta: {
    id: 'N3',
    name: '数值不混写',
    grade: 'E',
    certainty: 'standard',
    summary: '一个数值里除“万”“亿”外，不把阿拉伯数字和汉字数字混在一起写',
    why: '“4千6百”一半是数字、一半是汉字，读着别扭也容易抄错；大数只可以用“万”“亿”作单位',
    clause: 'GB/T 15835—2011 5.3',
    mend: '全用阿拉伯数字，或者全用汉字',
    triggers: '千百十',
    wrong: [
      { text: '全镇栽植黄桃⟦5千⟧亩，今年进入盛果期。', mended: '全镇栽植黄桃5000亩，今年进入盛果期。' },
      { text: '这次一共清理拖欠工资⟦1千2百万⟧元。', mended: '这次一共清理拖欠工资1200万元。' },
      { text: '惠民卡已经发到⟦3万6千⟧户群众手中。', mended: '惠民卡已经发到3.6万户群众手中。' },
    ],
    right: [
      { text: '改造10千伏线路3千米，新装100千瓦光伏板5套。' },
      { text: '获评2024年度县里的十佳、百强和千户示范。' },
      { text: '“千企帮千村”行动进入第3百日攻坚阶段。' },
      { text: '全县常住人口53.6万人，城镇居民人均可支配收入4.2万元。' },
      { text: '五千亩桃园、三百个大棚，都装上了节水设备。' },
    ],
  },
  create: ({ article, report }) => ({
    line: (line) => {
      for (const { start, end, part } of matchesIn(article, line, VALUE)) {
        if (!/[千百十]/.test(part(2))) continue;
        const behind = part(3);
        const value = amountOf(part(1)) + amountOf(part(2)) * (UNIT[behind] ?? 1);
        const right = writeValue(value, part(1).includes('亿') || behind === '亿' ? '亿' : scaleOf(part(1) + behind));
        report({
          start,
          end,
          message: `此处是“${part(0)}”，应为“${right}”`,
          suggest: [{ start, end, text: right }],
        });
      }
    },
  }),
};
