/** Tables as a county's petition office keeps them: a title, a unit line, two header rows merged, 14 townships, totals, notes. */

import { bookOf, type CellSpec, rows, toGbk } from './xlsx.ts';

export interface Township {
  readonly name: string;
  readonly letters: readonly [now: number, before: number];
  readonly batches: number;
  readonly persons: number;
  /** Share answered in time, as the sheet stores it. */
  readonly rate: string;
}

const NAMES = [
  '南湾街道',
  '城东街道',
  '青禾镇',
  '石渡镇',
  '云岭镇',
  '柳桥镇',
  '沙溪镇',
  '桃源镇',
  '双河镇',
  '枫林镇',
  '白鹭乡',
  '松坪乡',
  '竹溪乡',
  '石门乡',
];

/** Every number occurs once, so that a shifted pair cannot pass. */
export const TOWNSHIPS: readonly Township[] = NAMES.map((name, i) => ({
  name,
  letters: [100 + i * 3, 201 + i * 5],
  batches: 11 + i,
  persons: 1400 + i * 7,
  rate: (0.9 + i * 0.0052).toString(),
}));

const sum = (of: (township: Township) => number): number => TOWNSHIPS.reduce((total, town) => total + of(town), 0);

const TITLE = '云溪县2024年8月信访情况统计表';

const HEADER: readonly (readonly CellSpec[])[] = [
  [TITLE],
  ['填报单位：云溪县信访局', ...Array<undefined>(6), '单位：件次'],
  ['序号', '乡 镇', '来信（件次）', undefined, undefined, '来访', undefined, '及时受理率（%）'],
  [undefined, undefined, '本期', '上年同期', '同比（%）', '批次', '人次', undefined],
];

const FOOT: readonly (readonly CellSpec[])[] = [
  ['注：1．本表统计口径为县级受理；2．“人次”含集体访。'],
  ['填表人：周晓', undefined, undefined, undefined, '审核人：林静'],
];

const change = ({ letters: [now, before] }: Township): string => `${((now - before) / before) * 100}`;

const townRows = (): readonly (readonly CellSpec[])[] =>
  TOWNSHIPS.map((town, i) => [
    i + 1,
    i === 2 ? '青 禾 镇' : town.name,
    // The way that programs store 112.3 and the like.
    town.letters[0],
    `%2:${town.letters[1]}`,
    `%3:${change(town)}`,
    town.batches,
    `%2:${town.persons}`,
    `%1:${town.rate}`,
  ]);

const TOTALS: readonly CellSpec[] = [
  '合  计',
  undefined,
  `=SUM(C5:C18)|${sum(({ letters }) => letters[0])}`,
  `=SUM(D5:D18)|${sum(({ letters }) => letters[1])}`,
  undefined,
  `=SUM(F5:F18)|${sum(({ batches }) => batches)}`,
  `=SUM(G5:G18)|${sum(({ persons }) => persons)}`,
  undefined,
];

const MERGES = ['A1:H1', 'A3:A4', 'B3:B4', 'C3:E3', 'F3:G3', 'H3:H4', 'A19:B19', 'A20:H20'];

export const officeGrid = (): readonly (readonly CellSpec[])[] => [...HEADER, ...townRows(), TOTALS, ...FOOT];

export const officeBook = (): Uint8Array =>
  bookOf({
    sheets: [
      { name: '封面', data: rows([['云溪县信访局'], ['二〇二四年九月']]) },
      { name: '分乡镇', data: rows(officeGrid()), merges: MERGES },
      { name: '底稿', state: 'hidden', data: rows([['草', 1]]) },
    ],
    formats: ['0.0%', '#,##0', '0.0'],
  });

/** The same without merged cells, as it comes out of "save as CSV" on a Chinese system. */
export const officeCsv = (): Uint8Array => {
  const shown = (cell: CellSpec): string => {
    const text = String(cell ?? '');
    const number = /^%(\d):(.*)$/.exec(text);
    if (number?.[1] === '1') return `${(Number(number[2]) * 100).toFixed(1)}%`;
    if (number?.[1] === '2') return Number(number[2]).toLocaleString('en-US');
    if (number) return Number(number[2]).toFixed(1);
    return text.replace(/^=.*\|/, '');
  };
  const line = (cells: readonly CellSpec[]): string =>
    Array.from({ length: 8 }, (_, i) => shown(cells[i]))
      .map((text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text))
      .join(',');
  return toGbk(`${officeGrid().map(line).join('\r\n')}\r\n`);
};
