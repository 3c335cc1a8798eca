/**
 * The slips of the pen behind the composer's errors, most telling first: where on the line the slip
 * itself is, and what to say. A table; offsets are counted from the start of the line.
 */

import type { ErrorCode } from 'yaml';
import type { Wording } from './messages.ts';

interface Stumble {
  readonly line: string;
  /** Where on the line the composer stumbled. */
  readonly column: number;
  /** What follows the line, cut short. */
  readonly rest: string;
}

export interface Slip {
  /** Absent: any error. */
  readonly codes?: readonly ErrorCode[];
  /** Offset from the line's start, and length. */
  readonly find: (stumble: Stumble) => readonly [number, number] | undefined;
  /** `text` is what stands there. */
  readonly says: (text: string) => Wording;
}

const before = ({ line, column }: Stumble): string => line.slice(0, column);
const after = ({ line, column }: Stumble): string => line.slice(column);

const at = (index: number, length = 1): readonly [number, number] | undefined =>
  index < 0 ? undefined : [index, length];

const KEYLESS: readonly ErrorCode[] = ['MULTILINE_IMPLICIT_KEY', 'MISSING_CHAR'];

/** An entry of a flow collection that runs on into the next one. */
const NEXT_ENTRY = /[\s，]+([^\s，,:]+):\s/;

export const SLIPS: readonly Slip[] = [
  {
    codes: KEYLESS,
    find: ({ line }) => {
      const wide = line.indexOf('：');
      return wide >= 0 && !/:\s/.test(line.slice(0, wide)) ? at(wide) : undefined;
    },
    says: () => ({ message: '键后是全角冒号，应为半角冒号加空格', hint: '把“：”改成“: ”' }),
  },
  {
    codes: KEYLESS,
    find: ({ line }) => {
      const tight = /^\s*(?:- )*[^\s:#"'[{]+:(?=[\u3000\u00a0])/.exec(line);
      return tight ? at(tight[0].length) : undefined;
    },
    says: () => ({ message: '冒号后的空格不是半角空格', hint: '删去它，改成一个半角空格' }),
  },
  {
    codes: KEYLESS,
    find: ({ line }) => {
      const tight = /^\s*(?:- )*[^\s:#"'[{]+:(?=\S)/.exec(line);
      return tight ? at(tight[0].length - 1) : undefined;
    },
    says: () => ({ message: '冒号后缺少空格', hint: '在冒号后加一个空格' }),
  },
  {
    codes: ['BLOCK_IN_FLOW', 'BLOCK_AS_IMPLICIT_KEY', 'UNEXPECTED_TOKEN'],
    find: (stumble) => {
      const rest = after(stumble);
      const wide = rest.indexOf('，');
      return /[{[]/.test(before(stumble)) && wide >= 0 && NEXT_ENTRY.exec(rest)?.[0].startsWith('，')
        ? at(stumble.column + wide)
        : undefined;
    },
    says: () => ({ message: '两项之间是全角逗号，应为半角逗号', hint: '把“，”改成“, ”' }),
  },
  {
    codes: ['BLOCK_IN_FLOW', 'BLOCK_AS_IMPLICIT_KEY'],
    find: (stumble) => {
      const next = /[{[]/.test(before(stumble)) ? NEXT_ENTRY.exec(after(stumble)) : null;
      return next
        ? at(stumble.column + next.index + next[0].indexOf(next[1] as string), (next[1] as string).length)
        : undefined;
    },
    says: (text) => ({ message: `“${text}”之前缺少逗号`, hint: '两项之间用半角逗号分开' }),
  },
  {
    codes: ['MULTILINE_IMPLICIT_KEY'],
    find: (stumble) =>
      /[{[,:]\s*$/.test(before(stumble)) && after(stumble) !== ''
        ? at(stumble.column, after(stumble).trimEnd().length)
        : undefined,
    says: () => ({ message: '这一行的末尾缺少逗号', hint: '括号里的各项用半角逗号分开' }),
  },
  {
    codes: ['BLOCK_AS_IMPLICIT_KEY'],
    find: (stumble) => {
      if (/:\s/.test(after(stumble))) return undefined;
      const next = /^(?:[ \t]*(?:#[^\n]*)?\n)*[ \t]*/.exec(stumble.rest)?.[0].length ?? 0;
      const text = /^[^\n:]+/.exec(stumble.rest.slice(next))?.[0] ?? '';
      return text === '' ? undefined : at(stumble.line.length + 1 + next, text.length);
    },
    says: (text) => ({
      message: `“${text}”缩进过多`,
      hint: '与上一行左端对齐；确是下一级的，上一行冒号后不写值',
    }),
  },
  {
    codes: ['BAD_INDENT'],
    find: ({ line }) => at(line.search(/\S/)),
    says: () => ({ message: '这一行的缩进与上文对不上', hint: '同一级左端对齐；下一级多缩两个空格' }),
  },
  {
    codes: ['UNEXPECTED_TOKEN'],
    find: (stumble) => {
      const sign = /[:-][ \t]+[|>](?=[-+0-9]*[ \t]*$)/.exec(before(stumble));
      return sign ? at(sign.index + sign[0].length - 1) : undefined;
    },
    says: (text) => ({ message: `值不能以“${text}”开头`, hint: '给整个值加上半角引号' }),
  },
  {
    codes: ['UNEXPECTED_TOKEN'],
    find: (stumble) =>
      /["']\s*$/.test(before(stumble)) && /^[^\s,:\]}]/.test(after(stumble)) ? at(stumble.column) : undefined,
    says: () => ({ message: '引号后面还有文字', hint: '把整个值放进一对引号；文字里的引号用中文引号“”' }),
  },
  {
    codes: ['UNEXPECTED_TOKEN'],
    find: (stumble) =>
      /:[ \t]+$/.test(before(stumble)) && /^-\s/.test(after(stumble)) ? at(stumble.column) : undefined,
    says: () => ({ message: '清单不能接在冒号后面', hint: '从下一行写起，每项一行，以“- ”开头' }),
  },
  {
    codes: ['UNEXPECTED_TOKEN'],
    find: (stumble) =>
      /[\]}"']\s*$/.test(before(stumble)) && /^[[{"']/.test(after(stumble)) ? at(stumble.column) : undefined,
    says: () => ({ message: '两项之间缺少逗号', hint: '两项之间用半角逗号分开' }),
  },
  {
    codes: ['UNEXPECTED_TOKEN'],
    find: (stumble) => (/^[,\]}]/.test(after(stumble)) ? at(stumble.column) : undefined),
    says: (text) => ({ message: `多出一个“${text}”`, hint: '删去它，或补上前面漏写的内容' }),
  },
];

/** A line that reads like `键：值`. */
export interface WidePair {
  readonly key: string;
  readonly value: string;
  /** Offset of the colon in the value's text. */
  readonly at: number;
}

const WIDE_PAIR = /^([^\s：，。；、！？“”"'（）]{1,20})：[ \t]*(\S.*)$/;

/**
 * What YAML takes for one text, but every line of which reads like `来信：321`: the lines, or none. `raw`: a plain value
 * as it stands in the file, below its key.
 */
export const widePairs = (raw: string): readonly WidePair[] => {
  const pairs: WidePair[] = [];
  let start = 0;
  for (const line of raw.split('\n')) {
    const text = line.trimEnd();
    const indent = text.length - text.trimStart().length;
    const match = WIDE_PAIR.exec(text.slice(indent));
    if (!match) return [];
    const [, key = '', value = ''] = match;
    pairs.push({ key, value, at: start + indent + key.length });
    start += line.length + 1;
  }
  return pairs;
};

/** Surely meant as data: a number, a group, what is not known yet, or several lines of the kind. */
export const isSurelyPairs = (pairs: readonly WidePair[]): boolean =>
  pairs.length > 1 || pairs.some(({ value }) => /^(?:[-+]?\d[\d.,]*[%％]?|~|待填|[{[].*)$/.test(value));
