/**
 * Page numbers of a section: its headers and footers, those that it takes over from sections before, odd and even
 * pages together. It reads no body.
 */

import type { PageNumberLook } from '../../tree/look.ts';
import { type PlacedNumber, readPageNumber } from './page-number.ts';
import type { DocxRead } from './read.ts';
import type { PageKind } from './sections.ts';
import { isOn, readWordPart } from './word-xml.ts';

type Place = PageNumberLook['place'];

const hasEvenPages = ({ docx: { parts, related } }: DocxRead): boolean => {
  const part = related('settings');
  let isEven = false;
  if (part === undefined) return isEven;
  readWordPart(parts, part, {
    open: ({ name, attribute }) => {
      if (name === 'evenAndOddHeaders') isEven = isOn(attribute);
      return undefined;
    },
  });
  return isEven;
};

/** A section without one of its own goes on with the one before. */
const partOf = ({ docx, sections }: DocxRead, at: number, place: Place, kind: PageKind): string | undefined => {
  for (let index = at; index >= 0; index -= 1) {
    const id = sections[index]?.[place === 'footer' ? 'footers' : 'headers'].get(kind);
    if (id !== undefined) return docx.target(id);
  }
  return undefined;
};

const placed = (read: DocxRead, at: number, place: Place, kind: PageKind): PlacedNumber | undefined => {
  const part = partOf(read, at, place, kind);
  return part === undefined ? undefined : readPageNumber(read.docx.parts, part, read);
};

const positionOf = (odd: PlacedNumber, even: PlacedNumber | undefined): PageNumberLook['position'] => {
  if (even && odd.align === 'right' && even.align === 'left') return 'outside';
  if (even && odd.align === 'left' && even.align === 'right') return 'inside';
  return odd.align;
};

/** A form of Word's that brings its own dashes. */
const DASHED = 'numberInDash';

/** Of the `at`th section; undefined: its pages bear no number. Throws `PackageFault`. */
export const pageNumberOf = (read: DocxRead, at: number): PageNumberLook | undefined => {
  const withEven = hasEvenPages(read);
  const dash = read.sections[at]?.numberForm === DASHED;
  for (const place of ['footer', 'header'] as const) {
    const odd = placed(read, at, place, 'default');
    const even = withEven ? placed(read, at, place, 'even') : undefined;
    const one = odd ?? even;
    if (!one) continue;
    return {
      place,
      position: positionOf(one, odd ? even : undefined),
      before: one.before.trimStart() + (dash ? '- ' : ''),
      after: (dash ? ' -' : '') + one.after.trimEnd(),
      fonts: one.face.fonts,
      size: one.face.size,
    };
  }
  return undefined;
};
