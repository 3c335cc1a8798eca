/**
 * The run that shows a chart: an inline drawing as wide as the text and a little lower than its line, so that the
 * line is exactly as high as its style says. The chart itself is a part of its own.
 */

import type { Chart } from '../../tree/nodes.ts';
import type { Style } from '../../tree/style.ts';
import { textOf } from '../../tree/trace.ts';
import { escapeAttribute } from './xml.ts';

/** English Metric Units in a twip. */
const EMU = 635;

/** What the line has below the drawing: more than the descent of the text of its size. */
const BELOW = 160;

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';

/** Relationship of the `serial`th chart, counted from 1; the style's own are `rId…`. */
export const chartId = (serial: number): string => `chart${serial}`;

const KINDS: Readonly<Record<Chart['kind'], string>> = { column: '柱形图', line: '折线图', pie: '饼图' };

/** For readers who do not see it: what it is, and what it shows. */
const descriptionOf = ({ kind, caption }: Chart): string =>
  [KINDS[kind], textOf(caption)].filter((part) => part !== '').join('：');

export const chartRunXml = (chart: Chart, serial: number, { page, formats }: Style): string => {
  const width = (page.width - page.left - page.right) * EMU;
  const height = Math.max(BELOW, formats.chart.line - BELOW) * EMU;
  return (
    '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"' +
    ` xmlns:wp="${DRAWING}/wordprocessingDrawing">` +
    `<wp:extent cx="${width}" cy="${height}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>` +
    `<wp:docPr id="${serial}" name="图${serial}" descr="${escapeAttribute(descriptionOf(chart))}"/><wp:cNvGraphicFramePr/>` +
    `<a:graphic xmlns:a="${DRAWING}/main"><a:graphicData uri="${DRAWING}/chart">` +
    `<c:chart xmlns:c="${DRAWING}/chart" r:id="${chartId(serial)}"/>` +
    '</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
  );
};
