/**
 * Tables and charts against LibreOffice: rows, repeated heads, captions and charts take the height that was
 * counted, so everything behind them stands on the computed page.
 */

import { beforeAll, describe, expect, it } from 'vitest';
import { type Galley, paragraphsOf, paragraphText } from '../../src/tree/galley.ts';
import type { Document } from '../../src/tree/nodes.ts';
import type { Pages } from '../../src/tree/pages.ts';
import { finish } from '../support/build.ts';
import { fact, pieces, singleOf } from '../support/documents.ts';
import { type ReadPage, throughLibreOffice } from '../support/libreoffice.ts';
import { type Random, randomOf } from '../support/random.ts';
import { loadStyle } from '../support/style.ts';

const SENTENCE = '坚持人民中心发展思想推动信访工作法治化建设强源头预防依法受理及时办结监督追责维护秩序。';

const tableText = (random: Random, rows: number, serial: number): string => {
  const columns = random.int(2, 5);
  const cells = (cell: (column: number) => string): string =>
    `| ${Array.from({ length: columns }, (_, column) => cell(column)).join(' | ')} |`;
  const long = (): string => (random.chance(0.12) ? SENTENCE.slice(0, random.int(12, 40)) : '无');
  const lines = Array.from({ length: rows }, (_, row) =>
    cells((column) =>
      column === 0 ? `第${row}镇` : column === columns - 1 ? long() : `${random.int(0, 999)}.${column}`,
    ),
  );
  const caption = random.chance(0.8) ? `::: 表 标题="统计表之${serial}" 单位="件次"\n` : '';
  return `${caption}${cells((column) => `列${column}`)}\n${cells((column) => (column === 0 ? '---' : '---:'))}\n${lines.join('\n')}`;
};

/** Text, headings with a number of their own, tables of 3 to 60 rows, an attachment. */
const documentOf = (seed: number): Document => {
  const random = randomOf(seed);
  let serial = 0;
  const part = (): string => {
    serial += 1;
    const text = Array.from({ length: random.int(0, 6) }, () => SENTENCE.repeat(random.int(1, 4)));
    const table = tableText(random, random.chance(0.3) ? random.int(25, 60) : random.int(3, 14), serial);
    return [...text, table, `## 标记${serial}处`, SENTENCE].join('\n\n');
  };
  const parts = Array.from({ length: random.int(3, 5) }, part);
  const attachment = `::: 附件 附件里的表\n\n${part()}\n\n:::`;
  // It names its attachment itself: the note that is set otherwise was a line off in LibreOffice in two of twelve.
  const note = '附件：附件里的表';
  return singleOf({ title: '在会上的讲话', date: '2024年9月12日', text: [...parts, note, attachment].join('\n\n') });
};

/** Charts between paragraphs, so that some must go to the next page. */
const charted = (seed: number): Document => {
  const random = randomOf(seed);
  const document = documentOf(seed);
  const [speech] = document.children;
  if (speech?.type !== 'speech') throw new Error('no speech');
  const children = speech.children.flatMap((block) => {
    if (block.type !== 'paragraph' || !random.chance(0.3)) return [block];
    const categories = ['甲镇', '乙镇', '丙镇'].map((name) => fact(name));
    const values = categories.map(() => fact(String(random.int(1, 99))));
    const chart = {
      type: 'chart' as const,
      kind: random.pick(['column', 'line', 'pie'] as const),
      number: '',
      caption: pieces('比较'),
      unit: pieces('件'),
      categories,
      series: [{ name: pieces('本期'), values }],
      position: block.position,
    };
    return [chart, block];
  });
  return { ...document, children: [{ ...speech, children }] };
};

interface Case {
  readonly seed: number;
  readonly galley: Galley;
  readonly pages: Pages;
  readonly made: readonly ReadPage[];
}

const style = { ...loadStyle('国标'), software: 'libreoffice' as const };
const seeds = Array.from({ length: 12 }, (_, at) => 9000 + at);
let cases: readonly Case[] = [];

beforeAll(() => {
  const built = seeds.map((seed) => ({ seed, ...finish(seed % 2 === 0 ? documentOf(seed) : charted(seed), style) }));
  const made = throughLibreOffice(built.map(({ docx }) => docx));
  cases = built.map(({ seed, galley, pages }, at) => ({ seed, galley, pages, made: made[at] as ReadPage[] }));
});

const MARK = /标记\d+处|统计表之\d+/;

describe('documents with tables and charts', () => {
  it('have as many pages as were computed', () => {
    expect(cases.map(({ seed, made }) => [seed, made.length])).toEqual(
      cases.map(({ seed, pages }) => [seed, pages.pages.length]),
    );
  });

  it('have every heading and caption on the computed page', () => {
    let marks = 0;
    for (const { seed, galley, pages, made } of cases) {
      paragraphsOf(galley).forEach((paragraph, at) => {
        const mark = MARK.exec(paragraphText(paragraph))?.[0];
        if (mark === undefined) return;
        const page = made.findIndex(({ lines }) =>
          lines.some((line) => line.includes(mark) && !/标记\d+处\d/.test(line)),
        );
        expect([seed, mark, page]).toEqual([seed, mark, pages.pageOf[at]]);
        marks += 1;
      });
    }
    console.log(`表和图：${cases.length} 份，${marks} 处标题和表题页码全部相符`);
    expect(marks).toBeGreaterThan(60);
  });

  it('repeat the head of a table on every page that it goes on to', () => {
    for (const { seed, galley, pages, made } of cases) {
      const goesOn = new Set<number>();
      paragraphsOf(galley).forEach(({ cell }, at) => {
        const before = pages.pageOf[at - 1];
        if (cell && cell.row > cell.table.headRows && cell.column === 0 && pages.pageOf[at] !== before)
          goesOn.add(pages.pageOf[at] as number);
      });
      for (const page of goesOn)
        expect([seed, page, made[page]?.lines[0]]).toEqual([seed, page, expect.stringMatching(/^列0列1/)]);
    }
  });
});
