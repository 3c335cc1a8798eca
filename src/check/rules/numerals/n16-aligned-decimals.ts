/** N16: the numbers of a column have the same decimals. Columns whose rows have units of their own are left alone. */

import { type Column, type NumberTable, numberTables } from '../../numerals/columns.ts';
import type { ArticleRule } from '../../rule.ts';

const decimals = (text: string): number => text.replace(/[%％]$/, '').split('.')[1]?.length ?? 0;

/** Rows of several kinds: 受理总量（件）, 满意率（%） under one another. */
const KINDS = /单位|[（(](?:%|％|件|人|元|万元|亿元|户|个)|率|比重|占比|同比|增幅|均/;

const isMixed = ({ labels }: NumberTable): boolean => labels.slice(1).some((row) => KINDS.test(row[0] ?? ''));

/** 0 and 100 are whole by nature. */
const isWhole = (text: string): boolean => /^(?:0|100)[%％]?$/.test(text);

/** The decimals that most numbers of a column with decimals have; undefined where there is no such majority. */
const usualIn = ({ cells }: Column): number | undefined => {
  const counts = new Map<number, number>();
  for (const { text } of cells) counts.set(decimals(text), (counts.get(decimals(text)) ?? 0) + 1);
  const [usual] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!usual || counts.size < 2 || usual[0] === 0 || usual[1] < 2 || usual[1] * 2 <= cells.length) return undefined;
  return usual[0];
};

export const alignedDecimals: ArticleRule = {
  meta: {
    id: 'N16',
    name: '一列小数位数相同',
    grade: 'W',
    certainty: 'standard',
    summary: '表格同一列的数，小数位数相同',
    why: '同一列的数精确到同一位才好比较，末位的0也要写出来',
    mend: '补足小数位数，末位的0保留',
    triggers: '\t|',
    wrong: [
      { text: '乡镇\t参保率（%）\n柳河镇\t97.2\n沙坪镇\t⟦96⟧\n石岭乡\t98.5' },
      { text: '村名\t亩均收入（万元）\n东湾\t1.25\n西湾\t⟦1.3⟧\n北坡\t1.08\n南坡\t1.17' },
      { text: '| 月份 | 降水（毫米） |\n| --- | --- |\n| 5月 | 86.5 |\n| 6月 | ⟦112⟧ |\n| 7月 | 98.0 |' },
    ],
    right: [
      { text: '乡镇\t参保率（%）\n柳河镇\t97.2\n沙坪镇\t96.0\n石岭乡\t98.5' },
      { text: '指标\t本期\n受理总量（件）\t321\n按期办结率（%）\t98.6\n群众满意率（%）\t96.4' },
      { text: '乡镇\t村数\t面积\n柳河镇\t12\t35.5\n沙坪镇\t9\t28.0\n石岭乡\t7\t40.2' },
      { text: '渠道\t办结率\n来信\t98.5\n来访\t100\n网上\t97.3' },
    ],
  },
  create: ({ article, report }) => ({
    article: () => {
      for (const table of numberTables(article)) {
        if (isMixed(table)) continue;
        for (const column of table.columns) {
          const usual = usualIn(column);
          if (usual === undefined) continue;
          const odd = column.cells.filter(({ text }) => decimals(text) !== usual && !isWhole(text));
          const [first, ...others] = odd;
          if (!first) continue;
          report({
            start: first.start,
            end: first.end,
            message: `这一列多数是${usual}位小数，此处是“${first.text}”，应补成${usual}位`,
            related: others.map(({ start, end, text }) => ({ start, end, message: `这里是“${text}”` })),
          });
        }
      }
    },
  }),
};
