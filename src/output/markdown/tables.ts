/** Tables and charts as Markdown tables: a chart is the table of what it draws. Captions stand above. */

import { CHART_WITHHELD } from '../../tree/masking.ts';
import type { Align, Cell, Chart, Table } from '../../tree/nodes.ts';
import { type Piece, textOf } from '../../tree/trace.ts';
import { escapeInline, escapeLine } from './escape.ts';

const RULES: Readonly<Record<Align, string>> = { left: ' --- ', center: ' :---: ', right: ' ---: ' };

const cellText = (cell: Cell): string => escapeInline(cell.map((inline) => textOf(inline.pieces)).join(''));

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const line = (text: string): string[] => (text === '' ? [] : [escapeLine(escapeInline(text))]);

const withUnit = (unit: readonly Piece[]): string => (textOf(unit) === '' ? '' : `单位：${textOf(unit)}`);

const heading = ({ number, caption, unit }: Table | Chart): string[] => [
  ...line([number, textOf(caption)].filter((part) => part !== '').join('　')),
  ...line(withUnit(unit)),
];

/** A Markdown table always has a header: an empty one where the table has none. */
export const tableMarkdown = (table: Table): readonly string[] => {
  const head = table.columns.map((_, column) => cellText(table.head[column] ?? []));
  const rule = `|${table.columns.map((align) => RULES[align]).join('|')}|`;
  const rows = table.rows.map((cells) => row(cells.map(cellText)));
  return [...heading(table), [row(head), rule, ...rows].join('\n'), ...line(textOf(table.note))];
};

export const chartMarkdown = (chart: Chart): readonly string[] => {
  if (chart.withheld) return [...heading({ ...chart, unit: [] }), CHART_WITHHELD];
  const head = row(['', ...chart.series.map(({ name }) => escapeInline(textOf(name)))]);
  const rule = `|${RULES.left}|${chart.series.map(() => RULES.right).join('|')}|`;
  const rows = chart.categories.map((category, at) =>
    row([category, ...chart.series.map(({ values }) => values[at])].map((piece) => escapeInline(piece?.text ?? ''))),
  );
  return [...heading(chart), [head, rule, ...rows].join('\n')];
};
