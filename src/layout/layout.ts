/**
 * Where every line and every page of a document begins, computed from character widths and the rules of
 * one program. Pure functions: they measure no font and open no file. Linear in the text.
 */

import type { Galley, SetParagraph } from '../tree/galley.ts';
import type { Pages } from '../tree/pages.ts';
import type { Style } from '../tree/style.ts';
import { breakLines, type Measure, measureOf, measureOfCell, measureOfHang } from './lines.ts';
import { startPages } from './pages.ts';
import type { Profile } from './profiles.ts';
import { segmentsOf } from './segments.ts';

/** Starts and ends of the lines of each paragraph, flat, as `breakLines` gives them. */
export type BrokenLines = readonly (readonly number[])[];

export const startBreaking = (
  style: Style,
  profile: Profile,
): ((paragraphs: readonly SetParagraph[]) => BrokenLines) => {
  const measures = new Map<string, Measure>();
  const measureFor = (paragraph: SetParagraph): Measure => {
    if (paragraph.cell) return measureOfCell(paragraph.cell);
    if (paragraph.hang) return measureOfHang(style.page, paragraph.hang);
    const known = measures.get(paragraph.role);
    if (known) return known;
    const measure = measureOf(style.page, style.formats[paragraph.role]);
    measures.set(paragraph.role, measure);
    return measure;
  };
  return (paragraphs) =>
    paragraphs.map((paragraph) => breakLines(segmentsOf(paragraph, profile), measureFor(paragraph), profile));
};

export const layout = ({ sections, style }: Galley, profile: Profile): Pages => {
  const breakAll = startBreaking(style, profile);
  const paging = startPages(style, profile);
  for (const section of sections) {
    paging.section(section.firstPage);
    paging.add(section.paragraphs, breakAll(section.paragraphs));
  }
  return paging.finish();
};
