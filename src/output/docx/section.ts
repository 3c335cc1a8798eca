/** Section properties: paper, margins, grid, page numbers, and which footers stand on the pages. */

import type { GalleySection } from '../../tree/galley.ts';
import type { Style } from '../../tree/style.ts';
import type { Parts } from './parts.ts';

/** Cover and contents carry no page number (GB/T 9704—2012 7.5 counts from the text). */
export const sectionXml = (section: Omit<GalleySection, 'paragraphs'>, style: Style, parts: Parts): string => {
  const { page, gridPitch } = style;
  const { odd, even } = section.kind === 'body' ? parts.numbered : parts.empty;
  const start = section.firstPage === undefined ? '' : ` w:start="${section.firstPage}"`;
  return (
    '<w:sectPr>' +
    `<w:footerReference w:type="default" r:id="${odd}"/><w:footerReference w:type="even" r:id="${even}"/>` +
    '<w:type w:val="nextPage"/>' +
    `<w:pgSz w:w="${page.width}" w:h="${page.height}"/>` +
    `<w:pgMar w:top="${page.top}" w:right="${page.right}" w:bottom="${page.bottom}" w:left="${page.left}"` +
    ` w:header="851" w:footer="${page.footer}" w:gutter="0"/>` +
    `<w:pgNumType w:fmt="decimal"${start}/>` +
    `<w:docGrid w:type="lines" w:linePitch="${gridPitch}"/>` +
    '</w:sectPr>'
  );
};
