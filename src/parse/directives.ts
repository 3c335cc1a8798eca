/** `::: 名称` blocks of the line markup, one entry each. */

import type { Diagnostic } from '../diagnostic.ts';
import type { Place } from '../source.ts';
import type { Block } from '../tree/nodes.ts';
import { inlinesOf } from './inline.ts';
import { isBlank, type Line, trimLine } from './lines.ts';

/** Made of its own lines, which are no markup. */
export interface LinesDirective {
  readonly kind: 'lines';
  readonly says: string;
  /** Runs to a line `:::`. */
  readonly encloses: boolean;
  readonly read: (lines: readonly Line[], position: Place, report: (d: Diagnostic) => void) => Block | undefined;
}

/** `attachment`: blocks up to `:::`; `表` and `图`: a path in the data, and options. */
export type Directive = LinesDirective | { readonly kind: 'attachment' | '表' | '图'; readonly says: string };

export const DIRECTIVES: Readonly<Record<string, Directive>> = {
  空行: {
    kind: 'lines',
    says: '空一行',
    encloses: false,
    read: (_lines, position) => ({ type: 'blank', position }),
  },
  署名: {
    kind: 'lines',
    says: '正文之后的署名和日期，一行一项，写到 ::: 为止',
    encloses: true,
    read: (lines, position, report) => {
      const signed = lines.filter((line) => !isBlank(line)).map((line) => inlinesOf(trimLine(line), report));
      return signed.length === 0 ? undefined : { type: 'signature', lines: signed, position };
    },
  },
  原文: {
    kind: 'lines',
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
  表: { kind: '表', says: '由一组指标、一个清单编成的统计表；不写路径时，给下面的 | 表格加标题和单位' },
  图: { kind: '图', says: '由一组指标、一个清单画成的统计图，在 Word 里可以编辑' },
  附件: { kind: 'attachment', says: '附在讲话后面、另起一页的材料，标题接在后面写，写到 ::: 为止' },
};
