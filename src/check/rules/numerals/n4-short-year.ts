/** N4: a year has four figures. 26年来, 30年 as a length of time, and anything that may be one, is left alone. */

import { matchesIn } from '../../numerals/scan.ts';
import type { ArticleRule } from '../../rule.ts';

/** A month or a part of the year can follow a year and never a number of years. */
const SURE =
  /(?<![\d０-９.,，/第—～~-])(\d\d)年(?=\d{1,2}月|上半年|下半年|[上下]半年|第?[一二三四1-4]季度|(?:年?[底初末]|年中)(?![薪蕴气细子数期衷心级始步端梢班中位座盘特]))/y;
/** A year with its four figures before it, and one more with two. */
const BESIDE = /(?:19|20)\d\d年?(?:[—～至到、和比与]|相比，)(\d\d)年(?![多余来间以之内前后龄\d])/y;
const SINCE = /(?:[自从](\d\d)年(?:以来|起|开始))|于(\d\d)年(?=[一-鿿])(?![多余来间以之内前后的])/g;
/** What begins in a year: with 以来 behind it the figures are no length of time. */
const BEGUN =
  /[自从](\d\d)年(?=(?:启动|实施|开展|成立|建成|投用|推行|运行|挂牌|施行|组建|试点|开工|立项|创建|创办|开办|推出|上线|开通|通车|投产|运营|设立|启用|改革|改制|机构改革|建立|起步|试行)[一-鿿]{0,6}(?:以来|至今|起|开始))/g;

/** 工龄15年6月: how long, with 个 left out. */
const LENGTH = /(?:历时|工龄|教龄|党龄|任职|徒刑|服刑|期限|累计|工作|长达|[满共近约达])$/;

const LATEST = 49;

export const shortYear: ArticleRule = {
  meta: {
    id: 'N4',
    name: '年份写四位',
    grade: 'E',
    certainty: 'standard',
    summary: '公历年份写全四位数字',
    why: '“24年”既像年份又像年数，写全才不会误会',
    clause: 'GB/T 15835—2011 5.1.4',
    mend: '补全年份的四位数字',
    triggers: '年',
    wrong: [
      { text: '村里的老年食堂自⟦22年⟧开办以来，没有停过一天。' },
      {
        text: '这笔专项资金⟦23年⟧11月已经下达到县。',
        mended: '这笔专项资金2023年11月已经下达到县。',
      },
      {
        text: '与2023年相比，⟦24年⟧上半年的欠薪投诉少了三成。',
        mended: '与2023年相比，2024年上半年的欠薪投诉少了三成。',
      },
      { text: '⟦22年⟧底，最后一个村通上了硬化路。', mended: '2022年底，最后一个村通上了硬化路。' },
    ],
    right: [
      { text: '他在山上一住就是12年，没有下山过过一个整年。' },
      { text: '老支书24年来记了整整47本民情日记。' },
      { text: '改革开放40年初心不改，为的是让群众过上好日子。' },
      { text: '刑期为15年6个月，释放后由社区接续帮教。' },
      { text: '从2019年3月到2024年3月，正好是5年。' },
    ],
  },
  create: ({ article, report }) => ({
    line: (line) => {
      const tell = (start: number, digits: string, grade?: 'W'): void => {
        const full = `${Number(digits) <= LATEST ? '20' : '19'}${digits}`;
        report({
          start,
          end: start + 3,
          message: `此处是“${digits}年”，年份应为四位数字“${full}年”`,
          ...(grade ? { grade } : {}),
          suggest: [{ start, end: start + 3, text: `${full}年` }],
        });
      };
      for (const { start, part } of matchesIn(article, line, SURE)) {
        if (!LENGTH.test(article.text.slice(Math.max(line.start, start - 4), start))) tell(start, part(1));
      }
      for (const { start, part } of matchesIn(article, line, BEGUN)) tell(start + 1, part(1));
      for (const { end, part } of matchesIn(article, line, BESIDE)) tell(end - 3, part(1), 'W');
      for (const { start, part } of matchesIn(article, line, SINCE)) tell(start + 1, part(1) || part(2), 'W');
    },
  }),
};
