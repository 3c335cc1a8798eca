/**
 * One sheet as a grid of cells, whatever file it came from. A merged range is kept as a range: its value belongs
 * to every cell in it, and it is never spread out. Holds no reader and no meaning.
 */

export interface Cell {
  /** As it reads in the sheet: `1,234.5`, `12.3%`, `2024-08-31`. */
  readonly text: string;
  readonly kind: 'text' | 'number' | 'date' | 'flag' | 'error';
  /** A formula's value as the program that saved the file had computed it. */
  readonly cached?: true;
  /** The value behind it, where the sheet shows fewer digits. */
  readonly whole?: string;
}

/** Rows and columns from 1, both ends included. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Found {
  readonly cell: Cell | undefined;
  /** `B7`: of the cell that holds the value. */
  readonly name: string;
  /** The merged range that the value comes from, where it is one. */
  readonly range?: Range;
}

export interface Table {
  /** The sheet's name; a CSV file has none. */
  readonly sheet?: string;
  /** The last row and column that hold anything. */
  readonly rows: number;
  readonly columns: number;
  readonly at: (row: number, column: number) => Found;
  readonly isHiddenRow: (row: number) => boolean;
  readonly isHiddenColumn: (column: number) => boolean;
  readonly merges: readonly Range[];
  /** What the user is to know of the reading: an encoding, hidden sheets, cached values. */
  readonly notes: readonly string[];
}

/** Reasons are in Chinese and follow the file's name. */
export type TableRead = { readonly kind: 'table'; readonly table: Table } | Refused;

export interface Refused {
  readonly kind: 'refused';
  readonly reason: string;
  readonly hint?: string;
}

export const TABLE_LIMITS = { cells: 1_000_000, merges: 10_000, rows: 1_048_576, columns: 16_384 } as const;

/** 1 → A, 27 → AA. */
export const columnName = (column: number): string => {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
};

/** Undefined for what is no column of a sheet: A to XFD. */
export const columnNumber = (name: string): number | undefined => {
  if (!/^[A-Za-z]{1,3}$/.test(name)) return undefined;
  const column = [...name.toUpperCase()].reduce((sum, char) => sum * 26 + char.charCodeAt(0) - 64, 0);
  return column <= TABLE_LIMITS.columns ? column : undefined;
};

export const cellName = (row: number, column: number): string => `${columnName(column)}${row}`;

/** `B7`, `$B$7`; undefined outside of a sheet. */
export const parseCellName = (name: string): { readonly row: number; readonly column: number } | undefined => {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(name);
  const column = match ? columnNumber(match[1] as string) : undefined;
  const row = Number(match?.[2]);
  return column === undefined || row > TABLE_LIMITS.rows ? undefined : { row, column };
};

/** `A1:C3`, or one cell. */
export const parseRange = (text: string): Range | undefined => {
  const [first = '', last = first] = text.split(':');
  const from = parseCellName(first);
  const to = parseCellName(last);
  if (!from || !to || to.row < from.row || to.column < from.column) return undefined;
  return { top: from.row, left: from.column, bottom: to.row, right: to.column };
};

export const rangeName = ({ top, left, bottom, right }: Range): string =>
  `${cellName(top, left)}:${cellName(bottom, right)}`;

interface Raw {
  readonly sheet?: string;
  /** Cells that hold something, by row and then by column. */
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, Cell>>;
  readonly merges?: readonly Range[];
  readonly hiddenRows?: ReadonlySet<number>;
  readonly hiddenColumns?: readonly (readonly [from: number, to: number])[];
  readonly notes: readonly string[];
}

/** Ranges that touch a row, found once a row: a sheet of 10,000 ranges is asked row by row. */
const rowFinder = (merges: readonly Range[]): ((row: number) => readonly Range[]) => {
  const known = new Map<number, readonly Range[]>();
  return (row) => {
    if (merges.length === 0) return merges;
    const found = known.get(row) ?? merges.filter(({ top, bottom }) => top <= row && row <= bottom);
    known.set(row, found);
    return found;
  };
};

export const createTable = ({ sheet, cells, merges = [], hiddenRows, hiddenColumns = [], notes }: Raw): Table => {
  const mergesIn = rowFinder(merges);
  let rows = 0;
  let columns = 0;
  for (const [row, inRow] of cells) {
    rows = Math.max(rows, row);
    for (const column of inRow.keys()) columns = Math.max(columns, column);
  }
  return {
    ...(sheet === undefined ? {} : { sheet }),
    rows,
    columns,
    at: (row, column) => {
      const range = mergesIn(row).find(({ left, right }) => left <= column && column <= right);
      const [r, c] = range ? [range.top, range.left] : [row, column];
      return { cell: cells.get(r)?.get(c), name: cellName(r, c), ...(range ? { range } : {}) };
    },
    isHiddenRow: (row) => hiddenRows?.has(row) ?? false,
    isHiddenColumn: (column) => hiddenColumns.some(([from, to]) => from <= column && column <= to),
    merges,
    notes,
  };
};
