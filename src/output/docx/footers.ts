/** Footers of a style, through the `docx` package: the page number, and empty ones for pages without it. */

import type { Footer, IParagraphOptions } from 'docx';
import type { Style } from '../../tree/style.ts';
import type { DocxPackage } from './docx-package.ts';
import { styleId } from './ids.ts';

type Side = 'odd' | 'even';

/** One character in from the outer edge (GB/T 9704—2012 7.5), of the footer's own size. */
const placeOn = (side: Side, style: Style): Pick<IParagraphOptions, 'alignment' | 'indent'> => {
  if (style.pageNumber.position === 'center') return { alignment: 'center' };
  const character = style.formats.footer.face.size * 10;
  return side === 'odd'
    ? { alignment: 'right', indent: { right: character } }
    : { alignment: 'left', indent: { left: character } };
};

export const numberFooter = (side: Side, style: Style, docx: DocxPackage): Footer => {
  const { Footer, PageNumber, Paragraph, TextRun } = docx;
  const { before, after, position } = style.pageNumber;
  const id = styleId(style.formats.footer);
  if (position === 'none') return emptyFooter(style, docx);
  const children = [before, PageNumber.CURRENT, after].filter((part) => part !== '');
  // The dash is of ambiguous width: without the hint it would take the Latin font.
  const run = new TextRun({ font: { hint: 'eastAsia' }, children });
  return new Footer({ children: [new Paragraph({ style: id, ...placeOn(side, style), children: [run] })] });
};

/** A section without any footer of its own would take over the one before it. */
export const emptyFooter = (style: Style, docx: DocxPackage): Footer =>
  new docx.Footer({ children: [new docx.Paragraph({ style: styleId(style.formats.footer) })] });
