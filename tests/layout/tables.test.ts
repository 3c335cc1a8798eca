/** How rows fill pages: which rows fit, what the lines around them take, where a table's head goes. */

import { describe, expect, it } from 'vitest';
import { layout } from '../../src/layout/layout.ts';
import { PROFILES, type Profile } from '../../src/layout/profiles.ts';
import { EDGE, INNER } from '../../src/layout/tables.ts';
import { writeDocx } from '../../src/output/docx/write.ts';
import type { SetParagraph, SetTable } from '../../src/tree/galley.ts';
import { linesByPage } from '../../src/tree/pages.ts';
import type { Style } from '../../src/tree/style.ts';
import { partOfDocx } from '../support/build.ts';
import { GB, galleyOf, set } from '../support/galleys.ts';

const { word, libreoffice } = PROFILES;

/** A table of one column; a row's text has a line for each of its `\n` and one more. */
const tableOf = (style: Style, rows: readonly string[], headRows: number): SetParagraph[] => {
  const table: SetTable = { columns: [8845], headRows, rows: rows.length, margin: 85, rowSpace: 140 };
  return rows.map((text, row) => ({
    ...set(style, row < headRows ? 'tableHead' : 'tableText', [text]),
    cell: { table, row, column: 0, align: 'left', inset: 0 },
  }));
};

/** Page 0 up to `room` twips before its foot, then `paragraphs`: the pages on which these begin. */
const pagesBelow = (room: number, profile: Profile, make: (style: Style) => readonly SetParagraph[]): number[] => {
  const height = profile === libreoffice ? 22 * 579 : GB.page.height - GB.page.top - GB.page.bottom;
  const original = { ...GB.formats.original, line: height - room };
  const style: Style = { ...GB, formats: { ...GB.formats, original } };
  const paragraphs = [set(style, 'original', ['一']), ...make(style)];
  return layout(galleyOf(paragraphs, style), profile).pageOf.slice(1);
};

/** The least room that keeps the first `count` paragraphs on the page. */
const leastRoom = (profile: Profile, count: number, make: (style: Style) => readonly SetParagraph[]): number => {
  let small = 0;
  let enough = 12_000;
  while (enough - small > 1) {
    const room = Math.floor((small + enough) / 2);
    if (pagesBelow(room, profile, make)[count - 1] === 0) enough = room;
    else small = room;
  }
  return enough;
};

const LINES = 400;
const ROW = LINES + 140;

describe('a row', () => {
  it('fits where LibreOffice has room for it and the line below it, which is thicker below the last', () => {
    expect(leastRoom(libreoffice, 2, (style) => tableOf(style, ['一', '二', '三'], 0))).toBe(2 * ROW + INNER);
    expect(leastRoom(libreoffice, 2, (style) => tableOf(style, ['一', '二'], 0))).toBe(2 * ROW + EDGE);
  });

  it('is higher in Word by the line above it, and leaves room for the edge at the foot of every page', () => {
    expect(leastRoom(word, 2, (style) => tableOf(style, ['一', '二', '三'], 0))).toBe(2 * ROW + EDGE + INNER + EDGE);
    expect(leastRoom(word, 2, (style) => tableOf(style, ['一', '二'], 0))).toBe(2 * ROW + EDGE + INNER + EDGE);
  });

  it.each([libreoffice, word])('is as high as its highest cell ($name)', (profile) => {
    const one = leastRoom(profile, 2, (style) => tableOf(style, ['一', '二', '三'], 0));
    const three = leastRoom(profile, 2, (style) => tableOf(style, ['一', '二\n二\n二', '三'], 0));
    expect(three - one).toBe(2 * LINES);
  });

  it.each([libreoffice, word])('never goes to the next page without what does not fit there ($name)', (profile) => {
    const rows = Array.from({ length: 60 }, () => '一');
    const pageOf = pagesBelow(3000, profile, (style) => tableOf(style, rows, 0));
    expect([...pageOf].sort((a, b) => a - b)).toEqual(pageOf);
    expect(pageOf.at(-1)).toBe(3);
  });
});

describe('a head', () => {
  it.each([
    [libreoffice, 2 * ROW + INNER],
    [word, 2 * ROW + EDGE + INNER + EDGE],
  ])('stays with the first row, and the caption with both ($name)', (profile, room) => {
    const table = (style: Style): SetParagraph[] => tableOf(style, ['头', '一', '二'], 1);
    expect(leastRoom(profile, 1, table)).toBe(room);
    expect(leastRoom(profile, 2, table)).toBe(room);
    const above = (style: Style): SetParagraph[] => [
      set(style, 'tableCaption', ['题']),
      set(style, 'tableUnit', ['单位']),
      ...table(style),
    ];
    expect(leastRoom(profile, 1, above)).toBe(120 + 480 + LINES + room);
  });

  it.each([
    [libreoffice, 540 + 10 + 65],
    [word, 20 + 540 + 10 + 70],
  ])('is repeated above the rows that go on ($name)', (profile, top) => {
    const rows = ['头', '一', ...Array.from({ length: 20 }, () => '二')];
    const text = Array.from({ length: 20 }, () => set(GB, 'salutation', ['一']));
    const [, second] = linesByPage(layout(galleyOf([...text, ...tableOf(GB, rows, 1)]), profile));
    expect(second?.[0]?.top).toBe(top);
  });
});

describe('what follows a table', () => {
  it('stands below the line that ends it', () => {
    const after = (style: Style): SetParagraph[] => [...tableOf(style, ['一'], 0), set(style, 'tableNote', ['注'])];
    expect(leastRoom(libreoffice, 2, after)).toBe(ROW + EDGE + LINES);
    expect(leastRoom(word, 2, after)).toBe(EDGE + ROW + EDGE + LINES);
  });
});

describe('the lines', () => {
  it('are as thick as the .docx draws them', () => {
    const galley = galleyOf([...tableOf(GB, ['一', '二'], 0), set(GB, 'tableNote')]);
    const xml = partOfDocx(writeDocx(galley, layout(galley, word)), 'word/document.xml');
    // Eighths of a point.
    const twips = (side: string): number => Number(new RegExp(`<w:${side} [^>]*w:sz="(\\d+)"`).exec(xml)?.[1]) * 2.5;
    expect(['top', 'bottom'].map(twips)).toEqual([EDGE, EDGE]);
    expect(twips('insideH')).toBe(INNER);
  });
});
