/** `docProps/core.xml`: what Word shows under properties. No clock: the only date is the document's own. */

import type { Galley } from '../../tree/galley.ts';
import { escapeXml } from './xml.ts';

const OPEN =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
  ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
  ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">';

/** `2024-09-12`, `2024-09` and `2024` as a moment; Word refuses a date without a time. */
export const momentOf = (date: string): string => {
  const [year, month = '01', day = '01'] = date.split('-');
  return year === '' ? '' : `${year}-${month}-${day}T00:00:00Z`;
};

const element = (name: string, text: string): string => (text === '' ? '' : `<${name}>${escapeXml(text)}</${name}>`);

const moment = (name: string, text: string): string =>
  text === '' ? '' : `<dcterms:${name} xsi:type="dcterms:W3CDTF">${escapeXml(text)}</dcterms:${name}>`;

/** `stamp`: moment of creation as `2024-09-12T00:00:00Z`; by default the document's date, or none. */
export const coreXml = (
  galley: Pick<Galley, 'title' | 'author' | 'date'>,
  stamp: string = momentOf(galley.date),
): string =>
  OPEN +
  element('dc:title', galley.title.replaceAll('\n', '')) +
  element('dc:creator', galley.author) +
  '<dc:language>zh-CN</dc:language>' +
  element('cp:lastModifiedBy', galley.author) +
  '<cp:revision>1</cp:revision>' +
  moment('created', stamp) +
  moment('modified', stamp) +
  '</cp:coreProperties>';
