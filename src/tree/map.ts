/** Makes a document anew with every printed line of it changed: the counterpart of `visitDocument`. */

import type { Block, Cell, Chart, Document, Inline, Speech, Table } from './nodes.ts';
import type { Piece } from './trace.ts';

export type MapPieces = (pieces: readonly Piece[]) => readonly Piece[];

/** One value, which stays one. */
const mapPiece = (piece: Piece, map: MapPieces): Piece => map([piece])[0] ?? piece;

const mapInlines = (inlines: readonly Inline[], map: MapPieces): readonly Inline[] =>
  inlines.map((inline) => ({ ...inline, pieces: map(inline.pieces) }));

const mapTable = (table: Table, map: MapPieces): Table => {
  const row = (cells: readonly Cell[]): readonly Cell[] => cells.map((cell) => mapInlines(cell, map));
  const { caption, unit, head, rows, note } = table;
  return {
    ...table,
    caption: map(caption),
    unit: map(unit),
    head: row(head),
    rows: rows.map(row),
    note: map(note),
  };
};

const mapChart = (chart: Chart, map: MapPieces): Chart => ({
  ...chart,
  caption: map(chart.caption),
  unit: map(chart.unit),
  categories: chart.categories.map((category) => mapPiece(category, map)),
  series: chart.series.map(({ name, values }) => ({
    name: map(name),
    values: values.map((value) => mapPiece(value, map)),
  })),
});

const mapBlock = (block: Block, map: MapPieces): Block => {
  switch (block.type) {
    case 'heading':
    case 'item':
      return { ...block, children: mapInlines(block.children, map), body: mapInlines(block.body, map) };
    case 'paragraph':
      return { ...block, children: mapInlines(block.children, map) };
    case 'signature':
      return { ...block, lines: block.lines.map((line) => mapInlines(line, map)) };
    case 'original':
      return {
        ...block,
        children: block.children.map((child) => ({ ...child, children: mapInlines(child.children, map) })),
      };
    case 'blank':
      return block;
    case 'table':
      return mapTable(block, map);
    case 'chart':
      return mapChart(block, map);
    case 'attachment':
      return { ...block, title: map(block.title), children: block.children.map((child) => mapBlock(child, map)) };
  }
};

const mapSpeech = (speech: Speech, map: MapPieces, again: MapPieces): Speech => ({
  ...speech,
  title: map(speech.title),
  speaker: map(speech.speaker),
  speakerName: again(speech.speakerName),
  date: map(speech.date),
  salutation: map(speech.salutation),
  children: speech.children.map((block) => mapBlock(block, map)),
});

/**
 * `around`: for the cover and for the titles of parts; `speech`: for all that stands in one speech; `again`: for
 * what is printed there once more, as the speaker's name is in the contents.
 */
export const mapDocument = (
  document: Document,
  around: MapPieces,
  speech: (of: Speech) => MapPieces,
  again: (of: Speech) => MapPieces = speech,
): Document => {
  const { cover } = document;
  const mapped = (child: Speech): Speech => mapSpeech(child, speech(child), again(child));
  return {
    ...document,
    ...(cover ? { cover: { ...cover, title: around(cover.title), lines: cover.lines.map(around) } } : {}),
    children: document.children.map((child) =>
      child.type === 'speech'
        ? mapped(child)
        : { ...child, label: around(child.label), title: around(child.title), children: child.children.map(mapped) },
    ),
  };
};
