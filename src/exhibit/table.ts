/** `::: 表 路径` answered: a table of figures with header, unit, totals and source. It sets no line. */

import type { ExhibitRequest } from '../tree/exhibits.ts';
import type { MapFact } from '../tree/facts.ts';
import type { Cell, Table } from '../tree/nodes.ts';
import { type Piece, supplied, textOf } from '../tree/trace.ts';
import { type Column, cellOf, headerOf, isPeriod, unitOfColumn } from './columns.ts';
import { isLost, locate } from './locate.ts';
import type { Report } from './options.ts';
import type { Row } from './rows.ts';
import { loneUnit, type Setting, settingOf, unitAt, unitLine } from './setting.ts';
import { totalRow } from './total.ts';

const cell = (pieces: readonly Piece[]): Cell => (pieces.length === 0 ? [] : [{ type: 'text', pieces }]);

/** Whose numbers are in the unit of the figure itself. */
const isPlain = ({ kind }: Column): boolean => isPeriod(kind) || kind === '增减';

interface Units {
  /** Of all values alike. */
  readonly all: string | undefined;
  readonly ofColumn: (column: Column) => string;
  readonly ofRow: (row: Row) => string;
}

/** One unit for all stands above the table, one a column in its header, one a row behind its name. */
const unitsOf = ({ rows, columns }: Setting): Units => {
  const plain = columns.filter(isPlain);
  const all = loneUnit(rows.flatMap((row) => plain.map((column) => unitAt(row, column))));
  const perColumn = new Map(plain.map((column) => [column, loneUnit(rows.map((row) => unitAt(row, column)))]));
  const byColumn = all === undefined && [...perColumn.values()].every((unit) => unit !== undefined);
  const byRow = all === undefined && !byColumn;
  return {
    all,
    ofColumn: (column) => {
      const own = unitOfColumn(column, unitAt(rows[0] as Row, column) ?? '');
      return own !== '' || !byColumn ? own : (perColumn.get(column) ?? '');
    },
    ofRow: (row) => (byRow ? (loneUnit(plain.map((column) => unitAt(row, column))) ?? '') : ''),
  };
};

/** Every 来源 that the rows' values state, once, each as the fact that it is: a masked edition masks it too. */
const sources = (pieces: readonly (Piece | undefined)[], request: ExhibitRequest): readonly Piece[] => {
  const stated = new Map<string, Piece>();
  for (const piece of pieces) {
    if (piece?.origin.kind !== 'fact') continue;
    for (const { fact } of piece.origin.inputs) {
      const { citation: text, place } = fact;
      if (text === undefined || stated.has(text)) continue;
      const path = `${request.path}.来源`;
      const inputs = [{ path, fact: { type: 'text' as const, text, place } }];
      stated.set(text, { text, origin: { kind: 'fact', path, at: request.position, helper: request.kind, inputs } });
    }
  }
  const said = [...stated.values()].flatMap((piece, at) => (at > 0 ? [supplied('；'), piece] : [piece]));
  return said.length === 0 ? [] : [supplied('资料来源：'), ...said];
};

const noteOf = ({ options, context }: Setting, pieces: readonly (Piece | undefined)[]): readonly Piece[] => {
  const stated = options.get('注')?.pieces ?? [];
  const source = options.has('来源') ? sources(pieces, context.request) : [];
  const note = stated.length === 0 ? [] : [supplied('注：'), ...stated];
  return note.length > 0 && source.length > 0 ? [...note, supplied('　'), ...source] : [...note, ...source];
};

/** Undefined after a fault. */
export const makeTable = (request: ExhibitRequest, root: MapFact, report: Report): Table | undefined => {
  const setting = settingOf(request, root, report);
  if (!setting) return undefined;
  const { options, columns, context } = setting;
  const units = unitsOf(setting);
  const asked = options.get('合计');
  const item = locate(root, request.path);
  const name = asked && textOf(asked.pieces) !== '' ? asked.pieces : [supplied('合计')];
  const total = asked && !isLost(item) ? [totalRow(setting.rows, name, item)] : [];
  const rows = [...setting.rows, ...total];
  const printed = rows.map((row) => columns.map((column) => cellOf(row, column, context)));
  if (printed.some((cells) => cells.some((piece) => piece === undefined))) return undefined;
  const rowName = (row: Row): readonly Piece[] => {
    const unit = units.ofRow(row);
    return unit === '' ? row.name : [...row.name, supplied(`（${unit}）`)];
  };
  const first = options.get('首列')?.pieces ?? [supplied('项目')];
  return {
    type: 'table',
    number: '',
    caption: options.get('标题')?.pieces ?? [],
    unit: unitLine(options, units.all),
    columns: ['left', ...columns.map(() => 'right' as const)],
    head: [cell(first), ...columns.map((column) => cell(headerOf(column, units.ofColumn(column))))],
    rows: rows.map((row, at) => [
      cell(rowName(row)),
      ...(printed[at] as readonly (Piece | undefined)[]).map((piece) => cell(piece ? [piece] : [])),
    ]),
    note: noteOf(setting, printed.flat()),
    position: request.position,
  };
};
