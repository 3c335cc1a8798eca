/** From a tree to a finished .docx in one step, as the tool goes. */

import { compose } from '../../src/compose/compose.ts';
import { layout } from '../../src/layout/layout.ts';
import { PROFILES } from '../../src/layout/profiles.ts';
import { type DocxOptions, writeDocx } from '../../src/output/docx/write.ts';
import type { Galley } from '../../src/tree/galley.ts';
import type { Document } from '../../src/tree/nodes.ts';
import type { Pages } from '../../src/tree/pages.ts';
import type { Style } from '../../src/tree/style.ts';
import { type Unzipped, unzip } from './unzip.ts';

export interface Finished {
  readonly galley: Galley;
  readonly pages: Pages;
  readonly docx: Uint8Array;
}

export const finish = (document: Document, style: Style, options: DocxOptions = {}): Finished => {
  const galley = compose(document, style);
  const pages = layout(galley, PROFILES[style.software]);
  return { galley, pages, docx: writeDocx(galley, pages, options) };
};

export const partOfDocx = (docx: Uint8Array, path: string): string => {
  const part = unzip(docx).find((file: Unzipped) => file.path === path);
  if (!part) throw new Error(`no ${path}`);
  return part.text;
};
