/**
 * Where every line and every page of a document begins, computed from character widths and the rules of
 * one program. A pure function: it measures no font and opens no file. Linear in the text.
 */

import { type Galley, paragraphsOf, type SetParagraph } from '../tree/galley.ts';
import type { Pages } from '../tree/pages.ts';
import { breakLines, type Measure, measureOf, measureOfCell } from './lines.ts';
import { composePages } from './pages.ts';
import type { Profile } from './profiles.ts';
import { segmentsOf } from './segments.ts';

export const layout = (galley: Galley, profile: Profile): Pages => {
  const { style } = galley;
  const measures = new Map<string, Measure>();
  const measureFor = (paragraph: SetParagraph): Measure => {
    if (paragraph.cell) return measureOfCell(paragraph.cell);
    const known = measures.get(paragraph.role);
    if (known) return known;
    const measure = measureOf(style.page, style.formats[paragraph.role]);
    measures.set(paragraph.role, measure);
    return measure;
  };
  const lines = paragraphsOf(galley).map((paragraph) =>
    breakLines(segmentsOf(paragraph, profile), measureFor(paragraph), profile),
  );
  return composePages(galley.sections, lines, style, profile);
};
