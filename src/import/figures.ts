/**
 * From a table and its mapping to figures: names, values as typed, units, and the cell that each comes from. What
 * is not a number is reported by its cell; nothing is dropped without a word. Writes no YAML.
 */

import type { Diagnostic, Result } from '../diagnostic.ts';
import { decimalsOf } from '../figure/decimal.ts';
import type { DataRow } from './body.ts';
import { checkNames, checkPaths, checkRate, checkTotal, fault, notesOf, type Where } from './checks.ts';
import { type Column, type Columns, clashes, findColumn, guessColumns, statedColumns } from './columns.ts';
import { MOST } from './grid.ts';
import { findLayout, type Layout } from './layout.ts';
import type { MappingSpec, ValueKey } from './mapping.ts';
import { readCellNumber } from './number.ts';
import { cellName, type Table } from './table.ts';

export interface Value {
  readonly key: ValueKey;
  /** As a figure is typed; undefined: none in the table. */
  readonly text: string | undefined;
  readonly cell: string;
}

export interface ReadFigure {
  readonly path: string;
  readonly unit?: string;
  /** Digits behind the point that its column has. */
  readonly decimals: number;
  readonly values: readonly Value[];
}

export interface ReadRow extends DataRow {
  readonly figures: readonly ReadFigure[];
}

export interface Reading {
  readonly layout: Layout;
  readonly columns: readonly Column[];
  readonly left: readonly string[];
  readonly rows: readonly ReadRow[];
  readonly to: string;
  readonly form: '清单' | '映射';
  readonly notes: readonly string[];
}

interface Taken {
  readonly text: string | undefined;
  readonly unit?: string;
}

/** A cell as a value; undefined after a report. */
const take = (table: Table, row: number, column: number, where: Where): Taken | undefined => {
  const { cell, name } = table.at(row, column);
  if (!cell) return { text: undefined };
  if (cell.kind === 'error') {
    fault(where, `${name} 是 ${cell.text}，不是数值`, '在表里改正这一格，保存后再读');
    return undefined;
  }
  const read =
    cell.kind === 'text' || cell.kind === 'number' ? readCellNumber(cell.text) : ({ kind: 'other' } as const);
  if (read.kind === 'none') return { text: undefined };
  if (read.kind === 'other') {
    const shown = [...cell.text].slice(0, 20).join('');
    fault(where, `${name} 是“${shown}”，不是数值`, '在表里改正这一格；不是数值的列，不写在对照的“各列”里');
    return undefined;
  }
  return { text: read.text, ...(read.unit === undefined ? {} : { unit: read.unit }) };
};

/**
 * The unit of a figure: its header's, else that of its cells, else the table's. Cells may repeat it; those that state
 * another one are reported. `general`: of the whole table; a column whose cells all state one of their own goes by that.
 */
const unitFor = (
  stated: string | undefined,
  general: string | undefined,
  inCells: readonly { readonly unit: string | undefined; readonly cell: string }[],
  where: Where,
): string | undefined => {
  const first = inCells.find(({ unit }) => unit !== undefined);
  if (!first) return stated ?? general;
  const bare = inCells.find(({ unit }) => unit === undefined);
  const due = stated ?? (bare ? general : undefined) ?? first.unit;
  const odd = inCells.find(({ unit }) => unit !== undefined && unit !== due);
  if (odd) {
    const says = stated ? `表头写的是“${stated}”` : bare && general ? `整张表的单位是“${general}”` : undefined;
    fault(where, `${odd.cell} 的单位是“${odd.unit}”，${says ?? `${first.cell} 的是“${first.unit}”`}`, '在表里改成一致');
  } else if (bare && due !== (stated ?? general)) {
    fault(where, `${bare.cell} 没有写单位，同一列的 ${first.cell} 写着“${first.unit}”`, '在表里改成一致');
  }
  return due;
};

/** Units that nobody has heard of were read as such, and are said. */
const likelyUnits = (columns: readonly Column[]): string[] => {
  const found = columns.filter(({ isLikely }) => isLikely).map(({ header, unit }) => `“${header}”的“${unit}”`);
  if (found.length === 0) return [];
  const more = found.length > 6 ? ` 等 ${found.length} 处` : '';
  return [
    `${found.slice(0, 6).join('、')}${more}，当作单位读入；不是单位的，在对照的“各列”里把它写进指标名，如 总量（青壮）.本期`,
  ];
};

interface ColumnValues {
  readonly column: Column;
  readonly values: readonly (Taken | undefined)[];
}

const decimalsIn = (values: readonly (Taken | undefined)[]): number =>
  Math.max(0, ...values.map((value) => (value?.text === undefined ? 0 : decimalsOf(value.text))));

/** Where figures go when nobody says: by what the names are. */
const PLACES: readonly (readonly [RegExp, string])[] = [
  [/乡镇|镇街|街道|地区|县区|区域|乡（镇）/, '统计.分地区'],
  [/单位|部门|局/, '统计.分单位'],
  [/领域|类别|类型|问题|事项|分类/, '统计.领域'],
];

const placeFor = (header: string): string => {
  const known = PLACES.find(([pattern]) => pattern.test(header))?.[1];
  const bare = header.replace(/[\s.·：:,，"'{}[\]#&*!|>%@`（）]/g, '');
  return known ?? (bare === '' || /^(?:项目|指标|名称|内容|统计)/.test(bare) ? '统计' : `统计.${bare}`);
};

const figuresFor = (row: number, index: number, groups: readonly Group[]): ReadFigure[] =>
  groups.map(({ path, unit, decimals, members }) => ({
    path,
    decimals,
    ...(unit === undefined ? {} : { unit }),
    values: members.map(({ column, values }) => ({
      key: column.key,
      text: values[index]?.text,
      cell: cellName(row, column.column),
    })),
  }));

interface Group {
  readonly path: string;
  readonly unit: string | undefined;
  readonly decimals: number;
  readonly members: readonly ColumnValues[];
}

const ORDER: readonly ValueKey[] = ['本期', '上年同期', '上期', '目标'];

const groupsOf = (
  table: Table,
  layout: Layout,
  columns: readonly Column[],
  mapping: MappingSpec,
  where: Where,
): Group[] => {
  const paths = [...new Set(columns.map(({ path }) => path))];
  return paths.map((path) => {
    const members = columns
      .filter((column) => column.path === path)
      .sort((a, b) => ORDER.indexOf(a.key) - ORDER.indexOf(b.key))
      .map((column) => ({
        column,
        values: layout.rows.map(({ row }) => take(table, row, column.column, where)),
      }));
    const inCells = members.flatMap(({ column, values }) =>
      values.flatMap((value, i) =>
        value?.text === undefined
          ? []
          : [{ unit: value.unit, cell: cellName(layout.rows[i]?.row ?? 0, column.column) }],
      ),
    );
    const stated = members.find(({ column }) => column.unit !== undefined)?.column.unit;
    const unit = unitFor(stated, mapping.unit ?? layout.unit, inCells, where);
    for (const { column, values } of members) {
      const texts = values.map((value) => value?.text);
      checkTotal(table, layout, column, texts, unit, where);
      checkRate(column, texts, where);
    }
    return { path, unit, decimals: Math.max(...members.map(({ values }) => decimalsIn(values))), members };
  });
};

/** A column of words, or of nothing, is no figure. */
const holdsFigures = (table: Table, layout: Layout, column: number): boolean =>
  layout.rows.some(({ row }) => {
    const { cell } = table.at(row, column);
    return cell !== undefined && (cell.kind === 'error' || readCellNumber(cell.text).kind !== 'other');
  });

const guessed = (table: Table, layout: Layout): Columns => {
  const { columns, left } = guessColumns(layout);
  const isFigure = ({ column }: Column): boolean => holdsFigures(table, layout, column);
  const words = columns.filter((column) => !isFigure(column));
  return { columns: columns.filter(isFigure), left: [...left, ...words.map(({ header }) => header)] };
};

/** A list of rows whose only figure has no name of its own calls it so. */
const LONE = '数量';

export const readFigures = (table: Table, mapping: MappingSpec, says: string): Result<Reading | undefined> => {
  const diagnostics: Diagnostic[] = [];
  const where: Where = { says, report: (diagnostic) => void diagnostics.push(diagnostic) };
  const { names } = mapping;
  const nameColumn = (headers: ReadonlyMap<number, string>): number | undefined => {
    const found = names === undefined ? [] : findColumn(headers, names);
    return typeof found === 'number' ? found : undefined;
  };
  const read = findLayout(table, {
    header: mapping.header,
    rows: mapping.rows,
    names: names === undefined ? undefined : nameColumn,
  });
  if (read.kind === 'none') {
    const place = names === undefined ? mapping.keys.get('表头') : mapping.keys.get('名称列');
    const hint = '写一份对照，用“表头”“数据”“名称列”指明它们在哪里';
    const message = `${says} ${read.reason}`;
    return {
      value: undefined,
      diagnostics: [{ code: 'JGF030', grade: 'E', message, hint, ...(place ? { place } : {}) }],
    };
  }
  const { layout } = read;
  const chosen = mapping.columns ? statedColumns(layout, mapping.columns, where.report) : guessed(table, layout);
  diagnostics.push(...clashes(chosen, mapping.columns));
  const form = mapping.form ?? (chosen.columns.every(({ path }) => path === '') ? '映射' : '清单');
  const columns = chosen.columns.map((column) =>
    form === '清单' && column.path === '' ? { ...column, path: LONE } : column,
  );
  for (const row of layout.nameless) fault(where, `第 ${row} 行有数值，没有名称`, '在表里补上名称，或删去这一行');
  if (layout.isCut) fault(where, `的数据超过 ${MOST.rows} 行`, '分成几张表，或在对照里用“数据”指明行');
  if (layout.rows.length === 0) fault(where, '表头下面没有数据', '核对对照里的“表头”和“数据”');
  else if (columns.length === 0 && diagnostics.length === 0) {
    fault(where, '没有能作指标的列', '写一份对照，在“各列”里指明哪一列是什么');
  }
  checkNames(layout.rows, form, where);
  checkPaths(columns, form, where);
  const groups = groupsOf(table, layout, columns, mapping, where);
  const rows = layout.rows.map((row, index) => ({ ...row, figures: figuresFor(row.row, index, groups) }));
  const notes = [...table.notes, ...layout.notes, ...notesOf(table, layout, columns), ...likelyUnits(columns)];
  const to = mapping.to ?? placeFor(layout.nameHeader);
  return { value: { layout, columns, left: chosen.left, rows, to, form, notes }, diagnostics };
};
