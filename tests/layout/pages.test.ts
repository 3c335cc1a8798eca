/** How lines fill pages of 22 lines: chains of headings, page breaks, numbers, space before and after. */

import { describe, expect, it } from 'vitest';
import { layout } from '../../src/layout/layout.ts';
import { PROFILES } from '../../src/layout/profiles.ts';
import { summarise } from '../../src/layout/summary.ts';
import type { GalleySection, SetParagraph } from '../../src/tree/galley.ts';
import { linesByPage, type Pages } from '../../src/tree/pages.ts';
import type { Role, Style } from '../../src/tree/style.ts';
import { GB, galleyOf, set } from '../support/galleys.ts';

const { word, libreoffice } = PROFILES;

const times = (count: number, role: Role = 'salutation'): SetParagraph[] =>
  Array.from({ length: count }, () => set(GB, role, ['一']));

/** A page a line: how many lines, and of which roles the first and the last are. */
const shapeOf = (paragraphs: readonly SetParagraph[], pages: Pages): string[] =>
  linesByPage(pages).map((lines) => {
    const role = (at: number): string => paragraphs[lines.at(at)?.paragraph ?? -1]?.role ?? '';
    return `${lines.length} ${role(0)} ${role(-1)}`;
  });

const shape = (paragraphs: readonly SetParagraph[]): string[] =>
  shapeOf(paragraphs, layout(galleyOf(paragraphs), libreoffice));

describe('a page', () => {
  it('holds 22 lines', () => {
    expect(shape(times(22))).toEqual(['22 salutation salutation']);
    expect(shape(times(23))).toEqual(['22 salutation salutation', '1 salutation salutation']);
  });

  it('leaves one line of a paragraph alone at its foot or head: there is no widow control', () => {
    const paragraph = set(GB, 'body', ['一'.repeat(26 + 28)]);
    expect(shape([...times(21), paragraph])).toEqual(['22 salutation body', '1 body body']);
  });

  it('takes a heading on its last line over to the next', () => {
    expect(shape([...times(21), set(GB, 'heading1', ['一']), ...times(1, 'body')])).toEqual([
      '21 salutation salutation',
      '2 heading1 body',
    ]);
  });

  it('takes a chain of headings on lines 21 and 22 over whole', () => {
    const chain = [set(GB, 'heading1', ['一']), set(GB, 'heading2', ['一'])];
    expect(shape([...times(20), ...chain, ...times(1, 'body')])).toEqual([
      '20 salutation salutation',
      '3 heading1 body',
    ]);
    expect(shape([...times(19), ...chain, ...times(1, 'body')])).toEqual(['22 salutation body']);
  });

  it('takes a heading of two lines over whole', () => {
    expect(shape([...times(20), set(GB, 'heading1', ['一'.repeat(30)]), ...times(1, 'body')])).toEqual([
      '20 salutation salutation',
      '3 heading1 body',
    ]);
  });

  it('sets a chain longer than itself all the same', () => {
    expect(layout(galleyOf(times(50, 'heading1')), libreoffice).pages).toHaveLength(3);
  });

  it('holds 20 lines below a title of one line', () => {
    expect(shape([set(GB, 'title', ['一']), ...times(21)])).toEqual(['21 title salutation', '1 salutation salutation']);
  });
});

describe('a page break', () => {
  it('makes no empty page where a page begins anyway', () => {
    const title = { ...set(GB, 'title', ['一']), pageBreakBefore: true };
    expect(shape([title, ...times(20), title])).toEqual(['21 title salutation', '1 title title']);
  });
});

describe('sections', () => {
  const section = (kind: GalleySection['kind'], count: number, firstPage?: number): GalleySection => ({
    kind,
    paragraphs: times(count),
    ...(firstPage === undefined ? {} : { firstPage }),
  });

  const numbers = (sections: readonly GalleySection[]): number[] =>
    layout({ ...galleyOf([]), sections }, word).pages.map(({ number }) => number);

  it('begin a page each, and go on with the number or begin at their own', () => {
    expect(numbers([section('cover', 1), section('contents', 30, 1), section('body', 30, 1)])).toEqual([1, 1, 2, 1, 2]);
    expect(numbers([section('body', 30), section('body', 1)])).toEqual([1, 2, 3]);
  });

  it('without paragraphs take no page', () => {
    expect(numbers([section('cover', 0), section('body', 1)])).toEqual([1]);
  });

  it('are counted apart in the summary', () => {
    const galley = { ...galleyOf([]), sections: [section('cover', 1), section('body', 30, 1)] };
    expect(summarise(galley.style, ['cover', 'body'], layout(galley, word))).toEqual({
      pages: 3,
      bodyPages: 2,
      linesPerPage: 22,
      charactersPerLine: 28,
    });
  });
});

describe('space before and after', () => {
  const style: Style = {
    ...GB,
    formats: {
      ...GB.formats,
      body: { ...GB.formats.body, before: 200, after: 300 },
      title: { ...GB.formats.title, before: 400, pageBreakBefore: true },
    },
  };
  const tops = (paragraphs: readonly SetParagraph[], profile = libreoffice): number[][] =>
    linesByPage(layout(galleyOf(paragraphs, style), profile)).map((lines) => lines.map(({ top }) => top));

  it('is the larger of the two between paragraphs, and none at the head of a page that fills up to it', () => {
    const pages = tops(times(15, 'body'));
    expect(pages[0]?.slice(0, 3)).toEqual([200, 200 + 879, 200 + 2 * 879]);
    expect(pages[1]).toEqual([0]);
  });

  it('stays at the head of a page begun by a break in LibreOffice, not in Word', () => {
    const paragraphs = [...times(1), set(style, 'title', ['一'])];
    expect(tops(paragraphs)[1]).toEqual([400]);
    expect(tops(paragraphs, word)[1]).toEqual([0]);
  });
});
