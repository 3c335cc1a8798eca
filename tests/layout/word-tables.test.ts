/**
 * Tables of the Word profile against `docx/layout`, whose rules on borders and rows come from probes made in Word:
 * every row on its page, at its height, in random tables between paragraphs.
 */

import {
  AlignmentType,
  BorderStyle,
  Document,
  HeightRule,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { layoutDocument } from 'docx/layout';
import { describe, expect, it } from 'vitest';
import { layout } from '../../src/layout/layout.ts';
import { PROFILES } from '../../src/layout/profiles.ts';
import { EDGE, INNER } from '../../src/layout/tables.ts';
import type { SetParagraph, SetTable } from '../../src/tree/galley.ts';
import type { ParagraphFormat, Style } from '../../src/tree/style.ts';
import { GB, galleyOf, set } from '../support/galleys.ts';
import { type Random, randomOf } from '../support/random.ts';

const WIDTH = 8845;
const ROW_SPACE = 140;
const { width, height, footer, ...margins } = GB.page;

interface GivenTable {
  /** Lines of each row, the head among them. */
  readonly rows: readonly number[];
  readonly head: boolean;
}

/** Paragraphs of one line, as many as the number says, or a table. */
type Block = number | GivenTable;

/** Text of an odd pitch, so that rows end at any distance from the page's foot. */
const styleOf = (random: Random): Style => {
  const original = { ...GB.formats.original, line: random.int(300, 900) };
  return { ...GB, formats: { ...GB.formats, original } };
};

const blocksOf = (random: Random): Block[] =>
  Array.from({ length: random.int(2, 6) }, (): Block[] => {
    const count = random.chance(0.3) ? random.int(20, 90) : random.int(2, 12);
    const rows = Array.from({ length: count }, () => (random.chance(0.15) ? random.int(2, 5) : 1));
    return [random.int(1, 20), { rows, head: random.chance(0.7) }];
  }).flat();

const textOf = (lines: number): string => Array.from({ length: lines }, () => '甲').join('\n');

const ourTable = ({ rows, head }: GivenTable): SetParagraph[] => {
  const headRows = head ? 1 : 0;
  const table: SetTable = { columns: [WIDTH], headRows, rows: rows.length, margin: 85, rowSpace: ROW_SPACE };
  return rows.map((lines, row) => ({
    ...set(GB, row < headRows ? 'tableHead' : 'tableText', [textOf(lines)]),
    cell: { table, row, column: 0, align: 'left', inset: 0 },
  }));
};

const ours = (blocks: readonly Block[], style: Style): SetParagraph[] =>
  blocks.flatMap((block) =>
    typeof block === 'number'
      ? Array.from({ length: block }, () => set(style, 'original', ['甲']))
      : [...ourTable(block), set(GB, 'tableNote', ['注'])],
  );

const runs = (lines: number, size: number): TextRun[] =>
  Array.from(
    { length: lines },
    (_, at) => new TextRun({ text: '甲', font: 'FangSong', size, ...(at > 0 ? { break: 1 } : {}) }),
  );

const paragraph = (lines: number, { line, face }: ParagraphFormat, keepNext = false): Paragraph => {
  return new Paragraph({
    widowControl: false,
    keepNext,
    spacing: { before: 0, after: 0, line, lineRule: LineRuleType.EXACT },
    children: runs(lines, face.size),
  });
};

const border = (twips: number) => ({ style: BorderStyle.SINGLE, size: twips / 2.5, color: '000000' });

const wordTable = ({ rows, head }: GivenTable): Table =>
  new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: [WIDTH],
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    margins: { top: 0, bottom: 0, left: 85, right: 85 },
    borders: {
      top: border(EDGE),
      bottom: border(EDGE),
      left: border(EDGE),
      right: border(EDGE),
      insideHorizontal: border(INNER),
      insideVertical: border(INNER),
    },
    rows: rows.map(
      (lines, row) =>
        new TableRow({
          cantSplit: true,
          tableHeader: head && row === 0,
          height: { value: lines * GB.formats.tableText.line + ROW_SPACE, rule: HeightRule.ATLEAST },
          children: [
            new TableCell({
              width: { size: WIDTH, type: WidthType.DXA },
              children: [paragraph(lines, GB.formats.tableText, head && row === 0 && rows.length > 1)],
            }),
          ],
        }),
    ),
  });

const theirs = (blocks: readonly Block[], style: Style): Document =>
  new Document({
    compatibility: { version: 15 },
    sections: [
      {
        properties: { page: { size: { width, height }, margin: { ...margins, header: 851, footer } } },
        children: blocks.flatMap((block) =>
          typeof block === 'number'
            ? Array.from({ length: block }, () => paragraph(1, style.formats.original))
            : [wordTable(block), paragraph(1, GB.formats.tableNote)],
        ),
      },
    ],
  });

/** For each paragraph and row in order, repeated heads left out: its page. */
const theirPages = (document: Document): number[] => {
  const { pages, stoppedAt } = layoutDocument(document);
  expect(stoppedAt).toBeUndefined();
  const seen = new Set<string>();
  return pages.flatMap(({ body }, page) =>
    body.flatMap((block): number[] => {
      if (block.type === 'paragraph') return [page];
      return block.rows.flatMap(({ index }) => {
        const key = `${block.index} ${index}`;
        return seen.has(key) ? [] : [seen.add(key) && page];
      });
    }),
  );
};

const SEEDS = Array.from({ length: 30 }, (_, at) => 7000 + at);

describe('docx/layout', () => {
  it.each(SEEDS)('sets the rows and paragraphs of document %i on the pages of the Word profile', (seed) => {
    const random = randomOf(seed);
    const style = styleOf(random);
    const blocks = blocksOf(random);
    const pages = layout(galleyOf(ours(blocks, style), style), PROFILES.word);
    expect(theirPages(theirs(blocks, style))).toEqual(pages.pageOf);
  });

  const tables: readonly GivenTable[] = [
    { rows: [1, 1, 1], head: false },
    { rows: [1, 1], head: false },
    { rows: [1, 1, 1], head: true },
  ];

  // Two rows of 540 with the lines above them come to 1110; 20 more are the edge.
  it.each([-1, 0, 9, 10, 19, 20])('agrees where two rows end %i twips above the foot', (left) => {
    for (const table of tables) {
      const original = { ...GB.formats.original, line: height - margins.top - margins.bottom - 1110 - left };
      const style = { ...GB, formats: { ...GB.formats, original } };
      const pages = layout(galleyOf(ours([1, table], style), style), PROFILES.word);
      expect(theirPages(theirs([1, table], style))).toEqual(pages.pageOf);
    }
  });
});
