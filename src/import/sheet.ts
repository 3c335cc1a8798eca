/**
 * One worksheet part as a table (ECMA-376 18.3): values only. Cached values of formulas are taken as they stand;
 * merged ranges stay ranges. Knows no figure.
 */

import { type Format, shownNumber } from './formats.ts';
import { type Parts, readPart } from './package.ts';
import {
  type Cell,
  cellName,
  createTable,
  parseCellName,
  parseRange,
  type Range,
  TABLE_LIMITS,
  type Table,
} from './table.ts';
import { type XmlElement, XmlRefusal } from './xml.ts';

export interface SheetContext {
  readonly name: string;
  readonly strings: readonly string[];
  readonly formats: readonly Format[];
  readonly is1904: boolean;
  readonly unescaped: (text: string) => string;
}

const refuse = (reason: string): never => {
  throw new XmlRefusal(reason);
};

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

interface Open {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string | undefined;
  inline: string;
  hasFormula: boolean;
}

const GENERAL: Format = { kind: 'general' };

/** Undefined for a cell that holds nothing. */
const cellOf = (open: Open, context: SheetContext): Cell | undefined => {
  const { type, value, hasFormula } = open;
  const cached = hasFormula ? ({ cached: true } as const) : {};
  if (type === 'inlineStr') return textCell(context.unescaped(open.inline), {});
  if (value === undefined || value === '') {
    return hasFormula && type !== 'str' ? { text: '没有算出的公式', kind: 'error', ...cached } : undefined;
  }
  switch (type) {
    case 's': {
      const text = /^\d+$/.test(value) ? context.strings[Number(value)] : undefined;
      return text === undefined ? refuse(`的 ${cellName(open.row, open.column)} 指向没有的文字`) : textCell(text, {});
    }
    case 'str':
      return textCell(context.unescaped(value), cached);
    case 'b':
      return { text: isTrue(value) ? 'TRUE' : 'FALSE', kind: 'flag', ...cached };
    case 'e':
      return { text: value, kind: 'error', ...cached };
    case 'd':
      return { text: value.slice(0, 10), kind: 'date', ...cached };
    default:
      return { ...shownNumber(value, context.formats[open.style] ?? GENERAL, context.is1904), ...cached };
  }
};

const textCell = (text: string, cached: { readonly cached?: true }): Cell | undefined =>
  text.trim() === '' ? undefined : { text, kind: 'text', ...cached };

interface State {
  readonly cells: Map<number, Map<number, Cell>>;
  readonly merges: Range[];
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: [number, number][];
  count: number;
  row: number;
  column: number;
  open: Open | undefined;
  /** The element whose text is wanted. */
  wanted: 'v' | 't' | undefined;
  phonetic: number;
}

const openRow = (state: State, { attribute }: XmlElement): void => {
  const stated = attribute('r');
  const row = stated === undefined ? state.row + 1 : Number(stated);
  if (!Number.isInteger(row) || row <= state.row || row > TABLE_LIMITS.rows) refuse('的行号不对');
  state.row = row;
  state.column = 0;
  if (isTrue(attribute('hidden'))) state.hiddenRows.add(row);
};

const openCell = (state: State, { attribute }: XmlElement): void => {
  const stated = attribute('r');
  const at = stated === undefined ? { row: state.row, column: state.column + 1 } : parseCellName(stated);
  if (!at || at.row !== state.row || at.column <= state.column || at.column > TABLE_LIMITS.columns) {
    return refuse('的单元格位置不对');
  }
  state.count += 1;
  if (state.count > TABLE_LIMITS.cells) refuse(`过大（超过 ${TABLE_LIMITS.cells / 10_000} 万格）`);
  state.column = at.column;
  const style = Number(attribute('s') ?? 0);
  const type = attribute('t') ?? 'n';
  const { row, column } = at;
  state.open = { row, column, type, style, value: undefined, inline: '', hasFormula: false };
};

const openMerge = (state: State, { attribute }: XmlElement): void => {
  const range = parseRange(attribute('ref') ?? '') ?? refuse('的合并范围不对');
  if (state.merges.length === TABLE_LIMITS.merges) refuse(`的合并过多（超过 ${TABLE_LIMITS.merges} 处）`);
  state.merges.push(range);
};

const openColumns = (state: State, { attribute }: XmlElement): void => {
  if (!isTrue(attribute('hidden'))) return;
  if (state.hiddenColumns.length === TABLE_LIMITS.columns) refuse('的列设置过多');
  state.hiddenColumns.push([Number(attribute('min')), Number(attribute('max'))]);
};

const OPENERS: Readonly<Record<string, (state: State, element: XmlElement) => void>> = {
  row: openRow,
  c: openCell,
  mergeCell: openMerge,
  col: openColumns,
  f: ({ open }) => {
    if (open) open.hasFormula = true;
  },
  v: (state) => {
    state.wanted = 'v';
  },
  t: (state) => {
    state.wanted = 't';
  },
  rPh: (state) => {
    state.phonetic += 1;
  },
};

const addText = ({ open, wanted, phonetic }: State, text: string): void => {
  if (!open) return;
  if (wanted === 'v') open.value = (open.value ?? '') + text;
  else if (wanted === 't' && phonetic === 0) open.inline += text;
};

const close = (state: State, element: string, context: SheetContext): void => {
  if (element === 'v' || element === 't') state.wanted = undefined;
  else if (element === 'rPh') state.phonetic -= 1;
  if (element !== 'c' || !state.open) return;
  const { row, column } = state.open;
  const cell = cellOf(state.open, context);
  state.open = undefined;
  if (!cell) return;
  const inRow = state.cells.get(row) ?? new Map<number, Cell>();
  state.cells.set(row, inRow);
  inRow.set(column, cell);
};

/** Throws a `PackageFault`. */
export const readSheet = (parts: Parts, part: string, context: SheetContext): Table => {
  const state: State = {
    cells: new Map(),
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: [],
    count: 0,
    row: 0,
    column: 0,
    open: undefined,
    wanted: undefined,
    phonetic: 0,
  };
  readPart(parts, part, {
    open: (element) => {
      if (Object.hasOwn(OPENERS, element.name)) OPENERS[element.name]?.(state, element);
    },
    text: (text) => addText(state, text),
    close: (element) => close(state, element, context),
  });
  const { cells, merges, hiddenRows, hiddenColumns } = state;
  return createTable({ sheet: context.name, cells, merges, hiddenRows, hiddenColumns, notes: [] });
};
