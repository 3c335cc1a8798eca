/**
 * The parts of a package that are the same in every document of a style, made through the `docx` package:
 * styles, settings, fonts, theme, footers, content types, relationships. The costly half of writing a
 * .docx, so what comes out is plain data that can be kept; nothing of a document is in it.
 */

import type { Document } from 'docx';
import type { Style } from '../../tree/style.ts';
import { entryToText, pack } from '../zip.ts';
import { type DocxPackage, loadDocx } from './docx-package.ts';
import { finishFonts, finishSettings, finishStyles } from './finish.ts';
import { emptyFooter, numberFooter } from './footers.ts';
import { runOptions, wordStyles } from './word-styles.ts';

export interface Parts {
  /** In the order of the package; each file compressed, as `entryToText` writes it. */
  readonly files: readonly (readonly [path: string, entry: string])[];
  /** Relationship ids of the footers with a page number, and of the empty ones. */
  readonly numbered: FooterIds;
  readonly empty: FooterIds;
}

interface FooterIds {
  readonly odd: string;
  readonly even: string;
}

/** Parts that no speech has anything in, and those that are written for each document. */
const LEFT_OUT = /(?:custom|numbering|footnotes|endnotes|document|core)\.xml$/;

const documentOf = (style: Style, docx: DocxPackage): Document =>
  new docx.Document({
    evenAndOddHeaderAndFooters: style.pageNumber.position === 'outside',
    compatibility: { version: 15 },
    defaultTabStop: 420,
    styles: {
      default: {
        document: {
          run: { ...runOptions({ ...style.formats.body.face, bold: false, spacing: 0 }), language: LANGUAGE },
        },
      },
      paragraphStyles: wordStyles(style),
    },
    sections: [
      { children: [], footers: { default: numberFooter('odd', style, docx), even: numberFooter('even', style, docx) } },
      { children: [], footers: { default: emptyFooter(style, docx), even: emptyFooter(style, docx) } },
    ],
  });

/** As zh-CN, Latin text breaks anywhere in LibreOffice (115|7件): Word's own Chinese files say en-US here too. */
const LANGUAGE = { value: 'en-US', eastAsia: 'zh-CN', bidirectional: 'ar-SA' };

/** The package's own zip is neither needed nor reproducible; its compiler gives the parts. */
const compile = (style: Style): ReadonlyMap<string, unknown> => {
  const docx = loadDocx();
  const packer = docx.Packer as unknown as { compiler: { compile(file: Document): Map<string, unknown> } };
  return packer.compiler.compile(documentOf(style, docx));
};

const withoutUnused = (xml: string): string =>
  xml
    .replace(/<Relationship [^>]*Target="(?:docProps\/custom|numbering|footnotes|endnotes)\.xml"\/>/g, '')
    .replace(/<Override [^>]*PartName="\/(?:docProps\/custom|word\/(?:numbering|footnotes|endnotes))\.xml"\/>/g, '')
    .replace(/<Default [^>]*Extension="(?:png|jpe?g|bmp|gif|svg|odttf)"\/>/g, '');

const idOf = (relationships: string, target: string): string => {
  const id = new RegExp(`Id="(\\w+)"[^>]*Target="${target}"`).exec(relationships)?.[1];
  if (id === undefined) throw new Error(`docx no longer writes ${target}`);
  return id;
};

export const makeParts = (style: Style): Parts => {
  const ids = new Set(['TableNormal', ...wordStyles(style).map((option) => option.id)]);
  const finish = (path: string, xml: string): string => {
    if (path === 'word/styles.xml') return finishStyles(xml, ids);
    if (path === 'word/settings.xml') return finishSettings(xml);
    if (path === 'word/fontTable.xml') return finishFonts(xml, style);
    return withoutUnused(xml);
  };
  const files: (readonly [string, string])[] = [];
  for (const [path, data] of compile(style)) {
    const xml = String(data);
    const idle = path.endsWith('.rels') && !xml.includes('<Relationship ');
    if (!idle && !LEFT_OUT.test(path)) files.push([path, finish(path, xml)]);
  }
  // Programs that guess a file's type from its first bytes look for the content types there.
  files.sort(([a], [b]) => Number(b.startsWith('[')) - Number(a.startsWith('[')) || (a < b ? -1 : 1));
  const relationships = files.find(([path]) => path === 'word/_rels/document.xml.rels')?.[1] ?? '';
  return {
    files: files.map(([path, xml]) => [path, entryToText(pack(path, Buffer.from(xml)))]),
    numbered: { odd: idOf(relationships, 'footer1.xml'), even: idOf(relationships, 'footer2.xml') },
    empty: { odd: idOf(relationships, 'footer3.xml'), even: idOf(relationships, 'footer4.xml') },
  };
};

const made = new WeakMap<Style, Parts>();

/** Made once a style, within one run. */
export const partsOf = (style: Style): Parts => {
  const known = made.get(style);
  if (known) return known;
  const parts = makeParts(style);
  made.set(style, parts);
  return parts;
};
