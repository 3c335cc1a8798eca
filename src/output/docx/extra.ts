/**
 * Parts that only some documents have (charts and their workbooks, comments), put into a package whose other
 * parts were made ahead: the two indexes of the package are rewritten for them. It writes no part itself.
 */

import { inflateRawSync } from 'node:zlib';
import { type Entry, pack } from '../zip.ts';
import { escapeAttribute } from './xml.ts';

export interface ExtraPart {
  /** From the root of the package, in ASCII: `word/charts/chart1.xml`. */
  readonly path: string;
  readonly data: Uint8Array;
  readonly contentType: string;
  /** From `word/document.xml`; the id must be none of the style's own (`rId…`). */
  readonly relationship?: { readonly id: string; readonly type: string };
  /** The part's own `.rels` file, whole. */
  readonly rels?: string;
}

const TYPES = '[Content_Types].xml';
const RELATIONSHIPS = 'word/_rels/document.xml.rels';

const rawOf = ({ method, data }: Entry): string => Buffer.from(method === 8 ? inflateRawSync(data) : data).toString();

/** `xml` with `more` before its last closing tag. */
const append = (xml: string, close: string, more: string): string => {
  const at = xml.lastIndexOf(close);
  if (at < 0) throw new Error(`docx no longer writes ${close}`);
  return xml.slice(0, at) + more + xml.slice(at);
};

const override = ({ path, contentType }: ExtraPart): string =>
  `<Override ContentType="${escapeAttribute(contentType)}" PartName="/${escapeAttribute(path)}"/>`;

const FROM_DOCUMENT = 'word/';

/** Targets are relative to the folder of `document.xml`. */
const targetOf = (path: string): string =>
  path.startsWith(FROM_DOCUMENT) ? path.slice(FROM_DOCUMENT.length) : `/${path}`;

const relationship = ({ path, relationship }: ExtraPart): string =>
  relationship
    ? `<Relationship Id="${escapeAttribute(relationship.id)}" Type="${escapeAttribute(relationship.type)}"` +
      ` Target="${escapeAttribute(targetOf(path))}"/>`
    : '';

/** `word/charts/chart1.xml` → `word/charts/_rels/chart1.xml.rels`. */
const relsPath = (path: string): string => {
  const at = path.lastIndexOf('/') + 1;
  return `${path.slice(0, at)}_rels/${path.slice(at)}.rels`;
};

const filesOf = ({ path, data, rels }: ExtraPart): Entry[] =>
  rels === undefined ? [pack(path, data)] : [pack(path, data), pack(relsPath(path), Buffer.from(rels))];

/** The entries with `extra` behind them, in their order; `entries` itself where there is nothing to add. */
export const withExtraParts = (entries: readonly Entry[], extra: readonly ExtraPart[]): readonly Entry[] => {
  if (extra.length === 0) return entries;
  const rewritten = entries.map((entry): Entry => {
    if (entry.path === TYPES) {
      return pack(TYPES, Buffer.from(append(rawOf(entry), '</Types>', extra.map(override).join(''))));
    }
    if (entry.path !== RELATIONSHIPS) return entry;
    const more = extra.map(relationship).join('');
    return pack(RELATIONSHIPS, Buffer.from(append(rawOf(entry), '</Relationships>', more)));
  });
  return [...rewritten, ...extra.flatMap(filesOf)];
};
