/**
 * Chart parts of a document (ECMA-376 Part 1, 21.2), each with the workbook that Word opens to edit it. The
 * document's own fonts, greys that a black-and-white printer keeps apart, no theme. It places no chart.
 */

import type { Chart } from '../../tree/nodes.ts';
import type { Face, Style } from '../../tree/style.ts';
import { textOf } from '../../tree/trace.ts';
import { columnName } from '../xlsx/sheet.ts';
import { writeXlsx } from '../xlsx/write.ts';
import { chartId } from './chart-run.ts';
import type { ExtraPart } from './extra.ts';
import { escapeAttribute, escapeXml } from './xml.ts';

const SHEET = '数据';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const NUMBER = /^[-+]?\d+(?:\.\d+)?$/;

const isNumber = (text: string): boolean => NUMBER.test(text);

/** `+3` is no number to XML Schema's readers of old. */
const numberOf = (text: string): string => text.replace(/^\+/, '');

/** `0`, `0.0`: as many decimals as the values were typed with, so that 5.60 stays 5.60. */
const formatOf = ({ series }: Chart): string => {
  let digits = 0;
  for (const { values } of series) {
    for (const { text } of values) if (isNumber(text)) digits = Math.max(digits, (text.split('.')[1] ?? '').length);
  }
  return digits === 0 ? '0' : `0.${'0'.repeat(digits)}`;
};

const fontXml = ({ font, size }: Face, colour = '000000'): string => {
  const name = escapeAttribute(font);
  return (
    `<a:defRPr sz="${size * 50}" b="0"><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>` +
    `<a:latin typeface="${name}"/><a:ea typeface="${name}"/><a:cs typeface="${name}"/></a:defRPr>`
  );
};

const textXml = (face: Face): string =>
  `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${fontXml(face)}</a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`;

/** From dark to light; what follows begins again. */
const GREYS = ['404040', 'A6A6A6', '737373', 'D9D9D9', '595959', 'BFBFBF'] as const;

const grey = (at: number): string => GREYS[at % GREYS.length] as string;

const solid = (colour: string): string => `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;

const outline = (colour: string, width: number, dash = ''): string =>
  `<a:ln w="${width}">${solid(colour)}${dash === '' ? '' : `<a:prstDash val="${dash}"/>`}</a:ln>`;

const DASHES = ['solid', 'dash', 'sysDot', 'lgDash'] as const;

const MARKERS = ['circle', 'square', 'triangle', 'diamond'] as const;

const stringsXml = (texts: readonly string[]): string =>
  `<c:strCache><c:ptCount val="${texts.length}"/>${texts
    .map((text, at) => `<c:pt idx="${at}"><c:v>${escapeXml(text)}</c:v></c:pt>`)
    .join('')}</c:strCache>`;

/** A value that is masked or missing has no point: the chart has a gap there. */
const numbersXml = (texts: readonly string[], format: string): string =>
  `<c:numCache><c:formatCode>${format}</c:formatCode><c:ptCount val="${texts.length}"/>${texts
    .map((text, at) => (isNumber(text) ? `<c:pt idx="${at}"><c:v>${numberOf(text)}</c:v></c:pt>` : ''))
    .join('')}</c:numCache>`;

const range = (column: number, count: number): string => {
  const name = columnName(column);
  return `${SHEET}!$${name}$2:$${name}$${count + 1}`;
};

const reference = (tag: 'strRef' | 'numRef', formula: string, cache: string): string =>
  `<c:${tag}><c:f>${formula}</c:f>${cache}</c:${tag}>`;

/** How the `at`th series looks: filled bars, dashed lines with markers, slices told apart one by one. */
const lookXml = (chart: Chart, at: number): string => {
  if (chart.kind === 'column')
    return `<c:spPr>${solid(grey(at))}${outline('404040', 6350)}</c:spPr><c:invertIfNegative val="0"/>`;
  if (chart.kind === 'line') {
    const line = outline('262626', 22225, DASHES[at % DASHES.length] as string);
    const marker = `<c:marker><c:symbol val="${MARKERS[at % MARKERS.length]}"/><c:size val="6"/><c:spPr>${solid(grey(at))}${outline('262626', 9525)}</c:spPr></c:marker>`;
    return `<c:spPr>${line}</c:spPr>${marker}`;
  }
  return chart.categories
    .map(
      (_, slice) =>
        `<c:dPt><c:idx val="${slice}"/><c:bubble3D val="0"/><c:spPr>${solid(grey(slice))}${outline('FFFFFF', 12700)}</c:spPr></c:dPt>`,
    )
    .join('');
};

/** Labels crowd a chart with many points: then its numbers are in the axis alone. */
const MOST_LABELS = 24;

const labelsXml = (chart: Chart, face: Face): string => {
  const pie = chart.kind === 'pie';
  const shown = pie || chart.categories.length * chart.series.length <= MOST_LABELS;
  const flag = (name: string, on: boolean): string => `<c:${name} val="${on ? 1 : 0}"/>`;
  const position = { column: 'outEnd', line: 't', pie: 'outEnd' }[chart.kind];
  return (
    `<c:dLbls>${pie ? '<c:numFmt formatCode="0.0%" sourceLinked="0"/>' : ''}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textXml({ ...face, size: 18 })}` +
    `${shown ? `<c:dLblPos val="${position}"/>` : ''}${flag('showLegendKey', false)}${flag('showVal', shown && !pie)}` +
    `${flag('showCatName', pie)}${flag('showSerName', false)}${flag('showPercent', pie)}${flag('showBubbleSize', false)}` +
    `${pie ? '<c:separator> </c:separator><c:showLeaderLines val="1"/>' : ''}</c:dLbls>`
  );
};

const seriesXml = (chart: Chart, at: number, format: string): string => {
  const series = chart.series[at] as Chart['series'][number];
  const count = chart.categories.length;
  const names = chart.categories.map(({ text }) => text);
  const values = series.values.map(({ text }) => text);
  return (
    `<c:ser><c:idx val="${at}"/><c:order val="${at}"/>` +
    `<c:tx>${reference('strRef', `${SHEET}!$${columnName(at + 1)}$1`, stringsXml([textOf(series.name)]))}</c:tx>` +
    lookXml(chart, at) +
    `<c:cat>${reference('strRef', range(0, count), stringsXml(names))}</c:cat>` +
    `<c:val>${reference('numRef', range(at + 1, count), numbersXml(values, format))}</c:val>` +
    `${chart.kind === 'line' ? '<c:smooth val="0"/>' : ''}</c:ser>`
  );
};

const AXES = { category: 111111111, value: 222222222 } as const;

const axisXml = (kind: 'catAx' | 'valAx', face: Face, format: string): string => {
  const [own, other] = kind === 'catAx' ? [AXES.category, AXES.value] : [AXES.value, AXES.category];
  const grid =
    kind === 'valAx' ? `<c:majorGridlines><c:spPr>${outline('D9D9D9', 6350)}</c:spPr></c:majorGridlines>` : '';
  const tail =
    kind === 'catAx'
      ? '<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/>'
      : '<c:crossBetween val="between"/>';
  return (
    `<c:${kind}><c:axId val="${own}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${kind === 'catAx' ? 'b' : 'l'}"/>${grid}<c:numFmt formatCode="${kind === 'catAx' ? 'General' : format}" sourceLinked="0"/>` +
    '<c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>' +
    `<c:spPr>${outline('595959', 6350)}</c:spPr>${textXml({ ...face, size: 20 })}<c:crossAx val="${other}"/><c:crosses val="autoZero"/>${tail}</c:${kind}>`
  );
};

const plotXml = (chart: Chart, face: Face): string => {
  const format = formatOf(chart);
  const series = chart.series.map((_, at) => seriesXml(chart, at, format)).join('');
  const labels = labelsXml(chart, face);
  const axes = `<c:axId val="${AXES.category}"/><c:axId val="${AXES.value}"/>`;
  const both = axisXml('catAx', face, format) + axisXml('valAx', face, format);
  if (chart.kind === 'pie')
    return `<c:pieChart><c:varyColors val="1"/>${series}${labels}<c:firstSliceAng val="0"/></c:pieChart>`;
  if (chart.kind === 'line') {
    return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}${labels}<c:marker val="1"/>${axes}</c:lineChart>${both}`;
  }
  return `<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series}${labels}<c:gapWidth val="80"/><c:overlap val="0"/>${axes}</c:barChart>${both}`;
};

const chartXml = (chart: Chart, face: Face): string => {
  const legend =
    chart.kind !== 'pie' && chart.series.length > 1
      ? `<c:legend><c:legendPos val="t"/><c:overlay val="0"/>${textXml({ ...face, size: 20 })}</c:legend>`
      : '';
  const unit = textOf(chart.unit);
  const title =
    unit === ''
      ? '<c:autoTitleDeleted val="1"/>'
      : `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${fontXml({ ...face, size: 20 })}</a:pPr><a:r><a:rPr lang="zh-CN"/><a:t>单位：${escapeXml(unit)}</a:t></a:r></a:p></c:rich></c:tx>` +
        '<c:layout><c:manualLayout><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="0.01"/><c:y val="0.01"/></c:manualLayout></c:layout><c:overlay val="1"/></c:title><c:autoTitleDeleted val="0"/>';
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"' +
    ` xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${OFFICE}">` +
    `<c:date1904 val="0"/><c:lang val="zh-CN"/><c:roundedCorners val="0"/><c:chart>${title}<c:plotArea><c:layout/>${plotXml(chart, face)}</c:plotArea>` +
    `${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>` +
    `<c:spPr>${solid('FFFFFF')}<a:ln><a:noFill/></a:ln></c:spPr>${textXml(face)}` +
    '<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
  );
};

/** The numbers as typed; what is no number stands there as text. */
const workbookOf = (chart: Chart): Uint8Array =>
  writeXlsx([
    {
      name: SHEET,
      columns: [{ header: '', width: 20 }, ...chart.series.map(({ name }) => ({ header: textOf(name), width: 14 }))],
      rows: chart.categories.map(({ text }, row) => [
        text,
        ...chart.series.map(({ values }) => {
          const value = values[row]?.text ?? '';
          return isNumber(value) ? { number: numberOf(value) } : value;
        }),
      ]),
    },
  ]);

const RELS = (serial: number): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
  `<Relationship Id="rId1" Type="${OFFICE}/package" Target="../embeddings/chart${serial}.xlsx"/></Relationships>`;

/** The parts of every chart of a document, in the order in which they stand in it. */
export const chartParts = (charts: readonly Chart[], style: Style): readonly ExtraPart[] => {
  const { face } = style.formats.tableText;
  return charts.flatMap((chart, at): ExtraPart[] => {
    const serial = at + 1;
    return [
      {
        path: `word/charts/chart${serial}.xml`,
        data: Buffer.from(chartXml(chart, face)),
        contentType: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
        relationship: { id: chartId(serial), type: `${OFFICE}/chart` },
        rels: RELS(serial),
      },
      {
        path: `word/embeddings/chart${serial}.xlsx`,
        data: workbookOf(chart),
        contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      },
    ];
  });
};
