/** The formats that a finished document can be written in: one entry each. */

import { numberTree } from '../compose/number.ts';
import type { Remark } from '../output/docx/comments.ts';
import { writeDocx } from '../output/docx/write.ts';
import { writeMarkdown } from '../output/markdown/write.ts';
import { writeText } from '../output/text/write.ts';
import type { Galley } from '../tree/galley.ts';
import type { Document } from '../tree/nodes.ts';
import type { Pages } from '../tree/pages.ts';
import type { Premade } from './premade.ts';

export interface Finished {
  readonly document: Document;
  readonly galley: Galley;
  readonly pages: Pages;
  readonly premade: Premade;
  readonly stamp?: string;
  /** Comments, in formats that have them. */
  readonly remarks?: readonly Remark[];
}

export const FORMATS = ['docx', 'txt', 'md'] as const;
export type Format = (typeof FORMATS)[number];

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

export const OUTPUTS: Readonly<Record<Format, (finished: Finished) => Uint8Array>> = {
  docx: ({ galley, pages, premade, stamp, remarks }) =>
    writeDocx(galley, pages, {
      parts: premade.parts,
      ...(stamp === undefined ? {} : { stamp }),
      ...(remarks ? { remarks } : {}),
    }),
  txt: ({ galley, pages }) => utf8(writeText(galley, pages)),
  md: ({ document, galley }) => utf8(writeMarkdown(numberTree(document, galley.style))),
};
