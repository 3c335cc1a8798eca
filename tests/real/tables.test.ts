/**
 * Tables and charts against LibreOffice: rows, repeated heads, captions and charts take the height that was
 * counted, so every row and everything behind it stands on the computed page.
 */

import { beforeAll, describe, expect, it } from 'vitest';
import { type Galley, paragraphsOf, paragraphText } from '../../src/tree/galley.ts';
import type { Pages } from '../../src/tree/pages.ts';
import { finish } from '../support/build.ts';
import { type ReadPage, throughLibreOffice } from '../support/libreoffice.ts';
import { loadStyle } from '../support/style.ts';
import { atPageFoot, charted, tabled } from './tables-documents.ts';

interface Case {
  readonly name: string;
  readonly galley: Galley;
  readonly pages: Pages;
  readonly made: readonly ReadPage[];
}

const STYLES = ['国标', '国标', '固定28磅', '大字版'];
const styleOf = (seed: number) => ({
  ...loadStyle(STYLES[seed % STYLES.length] as string),
  software: 'libreoffice' as const,
});

const seeds = Array.from({ length: 24 }, (_, at) => 9000 + at);
let cases: readonly Case[] = [];

beforeAll(() => {
  const random = seeds.map((seed) => ({
    name: String(seed),
    ...finish(seed % 3 === 1 ? charted(seed) : tabled(seed), styleOf(seed)),
  }));
  const built = [...random, ...atPageFoot()];
  const made = throughLibreOffice(built.map(({ docx }) => docx));
  cases = built.map(({ name, galley, pages }, at) => ({ name, galley, pages, made: made[at] as ReadPage[] }));
});

/** What a line can be known by: headings and captions by their number, rows by their first cell. */
const MARK = /标记\d+处|统计表之\d+表|[一-龥]\d+组/;

describe('documents with tables and charts', () => {
  it('have as many pages as were computed', () => {
    expect(cases.map(({ name, made }) => [name, made.length])).toEqual(
      cases.map(({ name, pages }) => [name, pages.pages.length]),
    );
  });

  it('have every heading, caption and row on the computed page', () => {
    let marks = 0;
    for (const { name, galley, pages, made } of cases) {
      const texts = made.map(({ lines }) => lines.join('\n'));
      paragraphsOf(galley).forEach((paragraph, at) => {
        const mark = MARK.exec(paragraphText(paragraph))?.[0];
        if (mark === undefined) return;
        const found = texts.flatMap((text, page) => (text.includes(mark) ? [page] : []));
        expect([name, mark, found]).toEqual([name, mark, [pages.pageOf[at]]]);
        marks += 1;
      });
    }
    console.log(`表和图：${cases.length} 份，${marks} 处标题、表题和表行的页码全部相符`);
    expect(marks).toBeGreaterThan(1500);
  });

  it('repeat the head of a table on every page that it goes on to', () => {
    let repeated = 0;
    for (const { name, galley, pages, made } of cases) {
      const goesOn = new Set<number>();
      paragraphsOf(galley).forEach(({ cell }, at) => {
        const before = pages.pageOf[at - 1];
        if (!cell || cell.column > 0 || cell.table.headRows === 0) return;
        if (cell.row > cell.table.headRows && pages.pageOf[at] !== before) goesOn.add(pages.pageOf[at] as number);
      });
      for (const page of goesOn)
        expect([name, page, made[page]?.lines.slice(0, 4)]).toEqual([
          name,
          page,
          expect.arrayContaining([expect.stringMatching(/^列0/)]),
        ]);
      repeated += goesOn.size;
    }
    expect(repeated).toBeGreaterThan(60);
  });
});
