/**
 * The contents as a field that is already filled: each entry a link to its heading, with a page number
 * that Word can update. Nothing here computes a page.
 *
 * The field collects Word's heading styles, so a full update in Word or WPS finds the same headings; what
 * only we know (the speaker in brackets) is not in them.
 */

import type { GalleySection, SetParagraph } from '../../tree/galley.ts';
import type { Face } from '../../tree/style.ts';
import { runsXml } from './runs.ts';
import { escapeAttribute } from './xml.ts';

const mark = (type: 'begin' | 'separate' | 'end'): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;

const instruction = (text: string): string => `<w:r><w:instrText xml:space="preserve"> ${text} </w:instrText></w:r>`;

/** What a contents line is written with, worked out once a document. */
export interface ContentsField {
  readonly first: SetParagraph | undefined;
  readonly last: SetParagraph | undefined;
  /** `TOC \o "1-2" \h \z \u` */
  readonly instruction: string;
}

const isEntry = (paragraph: SetParagraph): boolean => /^contents\d$/.test(paragraph.role);

export const contentsField = (sections: readonly GalleySection[]): ContentsField => {
  const section = sections.find(({ kind }) => kind === 'contents');
  const entries = section?.paragraphs.filter(isEntry) ?? [];
  const deepest = Math.max(1, ...entries.map(({ role }) => Number(role.slice('contents'.length))));
  // Where the entries have no page numbers (each speech begins at 1), an update must not add them.
  const numberless = entries.length > 0 && entries.every(({ target }) => target === undefined);
  return {
    first: entries[0],
    last: entries.at(-1),
    instruction: `TOC \\o "1-${deepest}" \\h \\z \\u${numberless ? ' \\n' : ''}`,
  };
};

const pageReference = (bookmark: string, page: string): string =>
  `${mark('begin')}${instruction(`PAGEREF ${bookmark} \\h`)}${mark('separate')}<w:r><w:t>${page}</w:t></w:r>${mark('end')}`;

/** An entry; `page` is the number printed on the page of the heading that bears `bookmark`. */
export const contentsEntryXml = (
  paragraph: SetParagraph,
  field: ContentsField,
  own: Face,
  target: { readonly bookmark: string; readonly page: string } | undefined,
): string => {
  const begin = paragraph === field.first ? mark('begin') + instruction(field.instruction) + mark('separate') : '';
  const end = paragraph === field.last ? mark('end') : '';
  const text = runsXml(paragraph.runs, own);
  if (!target) return begin + text + end;
  const link = `<w:hyperlink w:anchor="${escapeAttribute(target.bookmark)}" w:history="1">`;
  return `${begin}${link}${text}<w:r><w:tab/></w:r>${pageReference(target.bookmark, target.page)}</w:hyperlink>${end}`;
};
