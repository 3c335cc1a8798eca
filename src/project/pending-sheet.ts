/**
 * 待核清单 as a sheet that goes round, and what came back in it: which value somebody typed for which path, and
 * in which cell. It does not judge the values.
 */

import type { Refused, Table } from '../import/table.ts';
import { openWorkbook } from '../import/workbook.ts';
import type { Cell, Sheet } from '../output/xlsx/book.ts';
import { writeXlsx } from '../output/xlsx/write.ts';
import type { Pending } from './pending.ts';

const PENDING_SHEET = '待核清单';

/** What 原值 says of a value that nobody has given. */
export const NOT_GIVEN = '待填';

const column = (header: string, width: number) => ({ header, width });

const COLUMNS: Sheet['columns'] = [
  column('序号', 6),
  column('路径', 26),
  column('含义', 30),
  column('所在句子', 46),
  column('页码', 7),
  column('责任单位', 18),
  column('原值', 12),
  { ...column('数值', 16), input: true },
  { ...column('备注', 22), input: true },
  column('出自', 30),
];

const rowOf = ({ path, meaning, value, office, printed, state, where }: Pending, index: number): Cell[] => [
  { number: String(index + 1) },
  path,
  meaning,
  printed?.sentence ?? '条件里用到，没有印出',
  printed?.page === undefined ? '' : { number: String(printed.page) },
  office,
  state === 'missing' ? NOT_GIVEN : value,
  '',
  '',
  where,
];

/** The list as an .xlsx of one sheet; 数值 and 备注 are to be filled in. */
export const pendingBook = (items: readonly Pending[]): Uint8Array =>
  writeXlsx([{ name: PENDING_SHEET, columns: COLUMNS, rows: items.map(rowOf) }]);

/** One row that somebody filled in. */
export interface Answer {
  readonly path: string;
  readonly value: string;
  /** 原值; undefined where the sheet has none. */
  readonly before?: string;
  /** 出自, `data/统计.yaml:8`. */
  readonly where?: string;
  /** `H5`: the cell of the value. */
  readonly cell: string;
}

/** A title may have been put above the header. */
const HEADER_WITHIN = 20;

interface Header {
  readonly row: number;
  readonly at: ReadonlyMap<string, number>;
}

const headerOf = (table: Table): Header | undefined => {
  for (let row = 1; row <= Math.min(table.rows, HEADER_WITHIN); row += 1) {
    const at = new Map<string, number>();
    for (let c = 1; c <= table.columns; c += 1) {
      const text = table.at(row, c).cell?.text.trim() ?? '';
      if (text !== '' && !at.has(text)) at.set(text, c);
    }
    if (at.has('路径') && at.has('数值')) return { row, at };
  }
  return undefined;
};

const answersOf = (table: Table): Answer[] | undefined => {
  const header = headerOf(table);
  if (!header) return undefined;
  const answers: Answer[] = [];
  for (let row = header.row + 1; row <= table.rows; row += 1) {
    const cellOf = (name: string) => {
      const c = header.at.get(name);
      return c === undefined ? undefined : table.at(row, c);
    };
    const text = (name: string): string => cellOf(name)?.cell?.text.trim() ?? '';
    // What was typed, not what a format of the cell shows of it.
    const filled = cellOf('数值')?.cell;
    const value = (filled?.whole ?? filled?.text ?? '').trim();
    if (value === '' || value === '~' || value === NOT_GIVEN) continue;
    const [before, where] = [text('原值'), text('出自')];
    answers.push({
      path: text('路径'),
      value,
      cell: cellOf('数值')?.name ?? '',
      ...(before === '' ? {} : { before }),
      ...(where === '' ? {} : { where }),
    });
  }
  return answers;
};

export type AnswersRead = { readonly kind: 'answers'; readonly answers: readonly Answer[] } | Refused;

/** A list as it came back: rows whose 数值 is filled in. */
export const readAnswers = (bytes: Uint8Array): AnswersRead => {
  const book = openWorkbook(bytes);
  if (book.kind === 'refused') return book;
  const sheet = book.sheets.find(({ name }) => name === PENDING_SHEET) ?? book.sheets[0];
  const read = sheet?.read();
  if (read?.kind === 'refused') return read;
  const answers = read && answersOf(read.table);
  if (answers) return { kind: 'answers', answers };
  const hint = '用 jianggao facts --pending 列出的表来填，不改表头';
  return { kind: 'refused', reason: '里没有“路径”“数值”两栏，不是待核清单', hint };
};
