/** Documents of Word part by part, apart from the code that reads them. */

import type { DocxText } from '../../src/import/docx/docx-text.ts';
import { type DocxOptions, readDocx } from '../../src/import/docx/read.ts';
import { zipOf } from './xlsx.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const DOC = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** Word's vocabulary, as most programs write it and as ISO 29500 strict has it. */
export const TRANSITIONAL = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
export const STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main';

const NAMESPACES = [
  `xmlns:r="${DOC}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
].join(' ');

export interface DocxSpec {
  /** What stands in `w:body`. */
  readonly body: string;
  /** `w:style` elements and `w:docDefaults`. */
  readonly styles?: string;
  /** `w:abstractNum` and `w:num` elements. */
  readonly numbering?: string;
  /** `w:comment` elements. */
  readonly comments?: string;
  readonly settings?: string;
  /** Further parts by type and name, each with the content of its root: `[type, name, xml]`. */
  readonly more?: readonly (readonly [type: string, name: string, xml: string])[];
  /** `Relationship` elements of the document. */
  readonly relationships?: string;
  readonly namespace?: string;
}

const root = (name: string, inner: string, namespace: string): string =>
  `${HEAD}<w:${name} xmlns:w="${namespace}" ${NAMESPACES}>${inner}</w:${name}>`;

const relationship = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${DOC}/${type}" Target="${target}"/>`;

/** Parts by name; change one to make it wrong. */
export const docxParts = (spec: DocxSpec): Map<string, string> => {
  const { body, namespace = TRANSITIONAL, relationships = '', more = [] } = spec;
  const own = (['styles', 'numbering', 'comments', 'settings'] as const).flatMap((name) => {
    const inner = spec[name];
    return inner === undefined ? [] : [[name, `${name}.xml`, root(name, inner, namespace)] as const];
  });
  const listed = [...own, ...more];
  const relations = listed.map(([type, name], at) => relationship(`rId${at + 1}`, type, name)).join('');
  return new Map([
    [
      '[Content_Types].xml',
      `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ],
    [
      '_rels/.rels',
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relationship('rId1', 'officeDocument', 'word/document.xml')}</Relationships>`,
    ],
    ['word/document.xml', root('document', `<w:body>${body}</w:body>`, namespace)],
    [
      'word/_rels/document.xml.rels',
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relations}${relationships}</Relationships>`,
    ],
    ...listed.map(([, name, xml]): [string, string] => [`word/${name}`, xml]),
  ]);
};

export const docxOf = (spec: DocxSpec | string): Uint8Array =>
  zipOf(docxParts(typeof spec === 'string' ? { body: spec } : spec));

/** A paragraph of one run, with properties of its own before it. */
export const p = (text: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${text === '' ? '' : r(text)}</w:p>`;

export const r = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

export const styled = (style: string, text: string): string => p(text, `<w:pStyle w:val="${style}"/>`);

export const listed = (text: string, level: number, id = 1): string =>
  p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`);

export interface Read {
  readonly value: DocxText | undefined;
  readonly told: readonly string[];
}

export const readBytes = (bytes: Uint8Array, options: DocxOptions = {}): Read => {
  const told: string[] = [];
  const report = ({ code, grade, message }: { code: string; grade: string; message: string }): void => {
    told.push(`${grade} ${code} ${message}`);
  };
  return { value: readDocx(bytes, '旧稿.docx', report, options), told };
};

/** The text's lines, nothing said. */
export const linesIn = (spec: DocxSpec | string, options: DocxOptions = {}): readonly string[] => {
  const { value } = readBytes(docxOf(spec), options);
  if (!value) throw new Error('refused');
  return value.text.split('\n');
};
