/**
 * Figures and mappings as YAML text, in the layout that the guides show: one figure a line. Every text goes through
 * the house's writer of scalars. Writes no file.
 */

import { writeScalar } from '../yaml/edit.ts';
import type { ReadFigure, Reading, ReadRow } from './figures.ts';
import type { Layout } from './layout.ts';
import { type MappingSpec, splitUnit, targetText } from './mapping.ts';

/** As YAML's plain keys are written without a second thought. */
const PLAIN_KEY = /^[\p{L}\p{N}_][\p{L}\p{N}_（）·—～-]*$/u;

const key = (name: string): string => (PLAIN_KEY.test(name) ? name : JSON.stringify(name));

const scalar = (value: string, inFlow = true): string => writeScalar({ value, as: 'text' }, inFlow);

/** Where the figures of a reading come from. */
export interface Citing {
  /** `《2024年8月.xlsx》工作表“分地区”`. */
  readonly sheet: string;
}

/** `《2024年8月.xlsx》工作表“分地区”B7、C7`: a figure's cells. */
export const citationOf = ({ sheet }: Citing, { values }: ReadFigure): string =>
  `${sheet}${values.map(({ cell }) => cell).join('、')}`;

/** Of a percentage its digits behind the point are part of how it prints. */
const decimalsEntry = ({ unit, decimals }: ReadFigure): string[] =>
  unit === '%' && decimals > 0 ? [`小数: ${Math.min(decimals, 6)}`] : [];

const figureText = (figure: ReadFigure, citing: Citing): string => {
  const entries = [
    ...figure.values.map((value) => `${value.key}: ${value.text ?? '~'}`),
    ...(figure.unit === undefined ? [] : [`单位: ${scalar(figure.unit)}`]),
    ...decimalsEntry(figure),
    `来源: ${scalar(citationOf(citing, figure))}`,
  ];
  return `{ ${entries.join(', ')} }`;
};

interface Branch {
  readonly inner: Map<string, Branch>;
  figure?: ReadFigure;
}

const branchOf = (figures: readonly ReadFigure[]): Branch => {
  const root: Branch = { inner: new Map() };
  for (const figure of figures) {
    let at = root;
    for (const part of figure.path === '' ? [] : figure.path.split('.')) {
      const next = at.inner.get(part) ?? { inner: new Map() };
      at.inner.set(part, next);
      at = next;
    }
    at.figure = figure;
  }
  return root;
};

const branchLines = (branch: Branch, citing: Citing): string[] =>
  [...branch.inner].flatMap(([name, inner]) =>
    inner.figure
      ? [`${key(name)}: ${figureText(inner.figure, citing)}`]
      : [`${key(name)}:`, ...indented(branchLines(inner, citing))],
  );

const indented = (lines: readonly string[], by = '  '): string[] => lines.map((line) => `${by}${line}`);

/** `来访: { 批次: { … } }`, for what stands between braces already. */
export const flowEntry = (path: readonly string[], figure: ReadFigure, citing: Citing): string => {
  const [first = '', ...rest] = path;
  return `${key(first)}: ${rest.length === 0 ? figureText(figure, citing) : `{ ${flowEntry(rest, figure, citing)} }`}`;
};

/** The same in lines of its own. */
export const blockEntry = (path: readonly string[], figure: ReadFigure, citing: Citing): string[] => {
  const [first = '', ...rest] = path;
  if (rest.length === 0) return [`${key(first)}: ${figureText(figure, citing)}`];
  return [`${key(first)}:`, ...indented(blockEntry(rest, figure, citing))];
};

const flowBranch = ({ inner, figure }: Branch, citing: Citing, before: readonly string[] = []): string => {
  if (figure) return figureText(figure, citing);
  const entries = [...inner].map(([name, branch]) => `${key(name)}: ${flowBranch(branch, citing)}`);
  return `{ ${[...before, ...entries].join(', ')} }`;
};

/** A row between brackets or braces. */
export const rowFlow = ({ name, figures }: ReadRow, form: Reading['form'], citing: Citing): string => {
  const branch = branchOf(figures);
  if (form === '清单') return flowBranch(branch, citing, [`名称: ${scalar(name)}`]);
  return `${key(name)}: ${flowBranch(branch, citing)}`;
};

/** One row, without indentation: an item of a list, or an entry of a mapping. */
export const rowLines = ({ name, figures }: ReadRow, form: Reading['form'], citing: Citing): string[] => {
  const branch = branchOf(figures);
  if (form === '清单') return [`- 名称: ${scalar(name, false)}`, ...indented(branchLines(branch, citing))];
  return branch.figure
    ? [`${key(name)}: ${figureText(branch.figure, citing)}`]
    : [`${key(name)}:`, ...indented(branchLines(branch, citing))];
};

/** A whole facts file. `head`: what its first line says. */
export const figuresText = ({ rows, form, to }: Reading, citing: Citing, head: string): string => {
  const steps = to.split('.');
  const lines = [
    ...steps.map((step, depth) => `${'  '.repeat(depth)}${key(step)}:`),
    ...indented(
      rows.flatMap((row) => rowLines(row, form, citing)),
      '  '.repeat(steps.length),
    ),
  ];
  return `# ${head}\n${lines.join('\n')}\n`;
};

/** A line of YAML stays readable up to here. */
const WIDTH = 110;

const wrapped = (name: string, entries: readonly string[]): string[] => {
  const lines: string[] = [];
  let line = `${name}: {`;
  entries.forEach((entry, i) => {
    const next = ` ${entry}${i < entries.length - 1 ? ',' : ''}`;
    if (line.length + next.length > WIDTH) {
      lines.push(line);
      line = ' ';
    }
    line += next;
  });
  return [...lines, `${line} }`];
};

const plainRows = (rows: NonNullable<MappingSpec['rows']>): string =>
  rows.last === undefined ? String(rows.first) : `${rows.first}—${rows.last}`;

/** A header that two columns share is named by its letter. */
const columnKeys = (layout: Layout): ((column: { column: number; header: string }, letter: string) => string) => {
  const headers = [...layout.headers.values()];
  return ({ header }, letter) => (headers.filter((other) => other === header).length > 1 ? letter : header);
};

/**
 * The mapping that a reading used, in at most ten lines. Row numbers are written only where they were stated: next
 * month's table may have one township more.
 */
export const mappingText = (
  reading: Reading,
  stated: MappingSpec,
  sheet: string | undefined,
  letterOf: (column: number) => string,
): string => {
  const { layout, columns, to, form } = reading;
  const keyOf = columnKeys(layout);
  const entries = columns.map((column) => {
    const target = targetText(column.path, column.key);
    return `${key(keyOf(column, letterOf(column.column)))}: ${scalar(target)}`;
  });
  const isTaken = [...layout.headers.values()].some((header) => splitUnit(header).name === layout.nameHeader);
  const names = layout.nameHeader === '' || isTaken ? letterOf(layout.nameColumn) : layout.nameHeader;
  const lines = [
    ...(sheet === undefined ? [] : [`工作表: ${scalar(sheet, false)}`]),
    ...(stated.header ? [`表头: ${plainRows(stated.header)}`] : []),
    ...(stated.rows ? [`数据: ${plainRows(stated.rows)}`] : []),
    `名称列: ${scalar(names, false)}`,
    `放到: ${scalar(to, false)}`,
    `形式: ${form}`,
    ...(stated.unit === undefined ? [] : [`单位: ${scalar(stated.unit, false)}`]),
    ...(stated.source === undefined ? [] : [`来源: ${scalar(stated.source, false)}`]),
    ...wrapped('各列', entries),
  ];
  return `${lines.join('\n')}\n`;
};
