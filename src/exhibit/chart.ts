/** `::: 图 路径` answered: categories and series of a chart, each value a span of its fact. It draws nothing. */

import type { ExhibitRequest } from '../tree/exhibits.ts';
import type { MapFact } from '../tree/facts.ts';
import type { Chart } from '../tree/nodes.ts';
import { type Piece, textOf } from '../tree/trace.ts';
import { amountFor, amountPiece, type Column, headerOf, isPeriod } from './columns.ts';
import { isLost, locate } from './locate.ts';
import { faultAt, type Report, textOfOption } from './options.ts';
import type { Row } from './rows.ts';
import { loneUnit, type Setting, settingOf, unitAt, unitLine } from './setting.ts';

const TYPES: Readonly<Record<string, Chart['kind']>> = { 柱: 'column', 线: 'line', 饼: 'pie' };

const kindOf = (request: ExhibitRequest, { options, context }: Setting, root: MapFact): Chart['kind'] => {
  const option = options.get('类型');
  const stated = textOfOption(option)
    ?.replace(/[形状]?图$/, '')
    .replace(/^折/, '');
  const kind = stated === undefined ? undefined : TYPES[stated];
  if (kind) return kind;
  if (option) {
    const hint = `可以写：${Object.keys(TYPES).join('、')}`;
    context.report({
      code: 'JGT026',
      grade: 'E',
      message: `没有“${textOf(option.pieces)}”这种图`,
      place: option.place,
      hint,
    });
  }
  const found = locate(root, request.path);
  const periods =
    request.path.endsWith('逐期') || (!isLost(found) && found.fact.type === 'figure' && found.fact.entries.has('逐期'));
  return periods ? 'line' : 'column';
};

/** A category is one text, so that it can stand on the axis: a label in which there is a fact is one as a whole. */
const categoryOf = ({ name }: Row): Piece => {
  const [first] = name;
  if (name.length === 1 && first) return first;
  const spans = name.flatMap(({ origin }) => (origin.kind === 'fact' ? [origin] : []));
  const [span] = spans;
  if (!span) return { text: textOf(name), origin: first?.origin ?? { kind: 'style' } };
  return { text: textOf(name), origin: { ...span, inputs: spans.flatMap(({ inputs }) => inputs) } };
};

const checkColumns = (request: ExhibitRequest, columns: readonly Column[], report: Report): boolean => {
  const wrong = columns.find(({ kind }) => !isPeriod(kind));
  if (wrong) report(faultAt(request, `图里不能画“${wrong.kind}”`, '图只画本期、上年同期、上期、目标的数值'));
  return wrong === undefined;
};

/** One unit for all: two scales on one axis would mislead. */
const checkUnits = (request: ExhibitRequest, { rows, columns, context }: Setting): string | undefined => {
  const units = rows.flatMap((row) => columns.map((column) => unitAt(row, column)));
  const lone = loneUnit(units);
  if (lone === undefined) {
    const shown = [...new Set(units)].filter((unit) => unit).join('、');
    context.report(faultAt(request, `各项单位不同（${shown}），不能画在一张图里`, '用“行”或“列”只写单位相同的各项'));
  }
  return lone;
};

/** Undefined after a fault. */
export const makeChart = (request: ExhibitRequest, root: MapFact, report: Report): Chart | undefined => {
  const setting = settingOf(request, root, report);
  if (!setting) return undefined;
  const { options, rows, context } = setting;
  const kind = kindOf(request, setting, root);
  // A pie shows one whole.
  const columns = kind === 'pie' ? setting.columns.slice(0, 1) : setting.columns;
  if (!checkColumns(request, columns, report)) return undefined;
  const unit = checkUnits(request, { ...setting, columns });
  if (unit === undefined) return undefined;
  const series = columns.map((column) => ({
    name: headerOf(column, ''),
    values: rows.flatMap((row): Piece[] => {
      const amount = amountFor(
        row,
        { base: column.base, period: isPeriod(column.kind) ? column.kind : '本期' },
        context,
      );
      return amount === undefined || amount === 'none' ? [] : [amountPiece(amount, context)];
    }),
  }));
  if (series.some(({ values }) => values.length < rows.length)) return undefined;
  return {
    type: 'chart',
    kind,
    number: '',
    caption: options.get('标题')?.pieces ?? [],
    unit: unitLine(options, unit),
    categories: rows.map(categoryOf),
    series,
    position: request.position,
  };
};
