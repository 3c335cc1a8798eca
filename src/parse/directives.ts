/** `::: 名称` blocks of the line markup, one entry each. */

import type { Diagnostic } from '../diagnostic.ts';
import type { Place } from '../source.ts';
import type { Block } from '../tree/nodes.ts';
import { inlinesOf } from './inline.ts';
import { isBlank, type Line, trimLine } from './lines.ts';

export interface Directive {
  readonly says: string;
  /** Runs to a line `:::`. */
  readonly encloses: boolean;
  readonly read: (lines: readonly Line[], position: Place, report: (d: Diagnostic) => void) => Block | undefined;
}

export const DIRECTIVES: Readonly<Record<string, Directive>> = {
  空行: {
    says: '空一行',
    encloses: false,
    read: (_lines, position) => ({ type: 'blank', position }),
  },
  署名: {
    says: '正文之后的署名和日期，一行一项，写到 ::: 为止',
    encloses: true,
    read: (lines, position, report) => {
      const signed = lines.filter((line) => !isBlank(line)).map((line) => inlinesOf(trimLine(line), report));
      return signed.length === 0 ? undefined : { type: 'signature', lines: signed, position };
    },
  },
  原文: {
    says: '照录的文字，一行一段，其中的符号都按文字印出，写到 ::: 为止',
    encloses: true,
    read: (lines, position) => ({
      type: 'original',
      position,
      children: lines
        .filter((line) => !isBlank(line))
        .map((line) => ({ type: 'paragraph', children: [{ type: 'text', pieces: trimLine(line) }], position })),
    }),
  },
};
