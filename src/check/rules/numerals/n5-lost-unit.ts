/** N5: in a range %, 万 and 亿 stand behind both numbers: 10～15% reads as 10 to 15%. */

import { matchesIn } from '../../numerals/scan.ts';
import type { ArticleRule } from '../../rule.ts';

const RANGE =
  /(?<![\d０-９A-Za-z.,，第〔/—～~–-])(\d+(?:\.\d+)?)([—～~－–-]|至)(\d+(?:\.\d+)?)(%|％|‰|万亿|万|亿)(?!千)/y;

export const lostUnit: ArticleRule = {
  meta: {
    id: 'N5',
    name: '数值范围不省“%”“万”“亿”',
    grade: 'E',
    certainty: 'standard',
    summary: '数值范围的两个数都带“%”“万”“亿”，不可省去前一个',
    why: '“9～16亿元”可以读成九元到十六亿元，数就差远了',
    clause: 'GB/T 15835—2011 5.1.3',
    mend: '给前一个数补上“%”“万”或“亿”',
    triggers: '%％‰万亿',
    wrong: [
      { text: '贷款利率上浮控制在⟦5～8%⟧以内。', mended: '贷款利率上浮控制在5%～8%以内。' },
      { text: '每个村集体年收入要稳定在⟦20—30万⟧元。', mended: '每个村集体年收入要稳定在20万—30万元。' },
      { text: '总投资估算⟦1.2～1.5亿⟧元，分两期实施。', mended: '总投资估算1.2亿～1.5亿元，分两期实施。' },
    ],
    right: [
      { text: '产业奖补每户3000～5000元，按验收面积兑现。' },
      { text: '入户核查率在95%～98%之间，还有余量。' },
      { text: '1—6月完成投资2.3亿元，增长8%。' },
      { text: '补助标准为8000～1万元，由县级统筹。' },
      { text: '2023—2025年累计投入3亿元。' },
    ],
  },
  create: ({ article, report }) => ({
    line: (line) => {
      for (const { start, end, part } of matchesIn(article, line, RANGE)) {
        const unit = part(4);
        // 8000～1万元: the first number is no 8000万, its own unit is the small one.
        if (Number(part(1)) >= Number(part(3))) continue;
        const at = start + part(1).length;
        report({
          start,
          end,
          message: `此处是“${part(0)}”，前一个数也应带“${unit}”，写作“${part(1)}${unit}${part(2)}${part(3)}${unit}”`,
          ...(part(2) === '至' ? { grade: 'W' } : {}),
          suggest: [{ start: at, end: at, text: unit }],
        });
      }
    },
  }),
};
