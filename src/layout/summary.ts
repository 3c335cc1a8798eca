/** What a layout comes to: pages in all and of the body, lines a page and characters a line of the grid. */

import type { GalleySection } from '../tree/galley.ts';
import type { PageNumbers } from '../tree/pages.ts';
import type { Style } from '../tree/style.ts';

export interface LayoutSummary {
  readonly pages: number;
  readonly bodyPages: number;
  /** Whole lines of the grid in the text area (GB/T 9704—2012 5.2.3: 22). */
  readonly linesPerPage: number;
  /** Han characters of body text in a line (28). */
  readonly charactersPerLine: number;
}

/** `kinds`: of the sections, in order. */
export const summarise = (style: Style, kinds: readonly GalleySection['kind'][], pages: PageNumbers): LayoutSummary => {
  const { page, formats, gridPitch } = style;
  const { size, spacing } = formats.body.face;
  const width = page.width - page.left - page.right;
  const height = page.height - page.top - page.bottom;
  return {
    pages: pages.pages.length,
    bodyPages: pages.pages.filter(({ section }) => kinds[section] === 'body').length,
    linesPerPage: Math.floor(height / gridPitch),
    // n characters take n × size and n − 1 spaces: the last one's spacing hangs out.
    charactersPerLine: Math.floor((width - spacing) / (size * 10 + spacing)),
  };
};
