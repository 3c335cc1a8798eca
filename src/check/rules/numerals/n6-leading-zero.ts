/** N6: a decimal below one has its nought. A point that may be a full stop, a file name or a list mark is left alone. */

import { matchesIn } from '../../numerals/scan.ts';
import type { ArticleRule } from '../../rule.ts';

/** Where a number must follow: what comes behind is no new sentence. */
const SURE =
  /(?<=提高|降低|上升|下降|增长|增加|减少|回落|回升|达到?|[仅占为约近超至到在]|了)\.(\d{1,3})(?=[%％‰]|个百分点|倍|[万亿]|元|吨|公里|米|平方|公顷|亩|度|小时)/g;
const LIKELY = /(?<=[一-鿿（“，、])\.(\d{1,3})(?=[%％‰]|个百分点)/g;

export const leadingZero: ArticleRule = {
  meta: {
    id: 'N6',
    name: '纯小数前的零',
    grade: 'E',
    certainty: 'standard',
    summary: '小于1的小数写出小数点前面的0',
    why: '小数点前面空着，容易看漏那一点，大小差出十倍百倍',
    clause: 'GB/T 15835—2011 5.1.2',
    mend: '在小数点前面补0',
    triggers: '.',
    fixes: true,
    wrong: [
      { text: '河道水质达标率比去年提高⟦.7⟧个百分点。', mended: '河道水质达标率比去年提高0.7个百分点。' },
      { text: '人口自然增长率为⟦.35⟧‰，与上年大体相当。', mended: '人口自然增长率为0.35‰，与上年大体相当。' },
      { text: '每亩种子成本下降了⟦.2⟧万元。', mended: '每亩种子成本下降了0.2万元。' },
    ],
    right: [
      { text: '.7z和.5g一类的附件一律不收。' },
      { text: '各乡镇抓紧落实.5月底前报结果。' },
      { text: '合格率提高0.7个百分点，差错率降到0.05%。' },
      { text: '1.3个重点村先行试点。' },
    ],
  },
  create: ({ article, report }) => {
    const tell = (start: number, end: number, digits: string, grade?: 'W'): void =>
      report({
        start,
        end,
        message: `此处是“.${digits}”，小数点前面应有0，写作“0.${digits}”`,
        ...(grade ? { grade } : {}),
        suggest: [{ start, end: start, text: '0' }],
      });
    return {
      line: (line) => {
        const sure = new Set<number>();
        for (const { start, end, part } of matchesIn(article, line, SURE)) {
          sure.add(start);
          tell(start, end, part(1));
        }
        for (const { start, end, part } of matchesIn(article, line, LIKELY)) {
          if (!sure.has(start)) tell(start, end, part(1), 'W');
        }
      },
    };
  },
};
