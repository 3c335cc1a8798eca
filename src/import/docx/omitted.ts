/** What a document holds and its text does not, counted while it is read, and told in one line a kind. Data and words only. */

import type { Diagnostic } from '../../diagnostic.ts';

const OMITTED = [
  'textBox',
  'picture',
  'footnote',
  'hidden',
  'formula',
  'embedded',
  'autoNumber',
  'symbol',
  'external',
] as const;

export type Omitted = Record<(typeof OMITTED)[number], number>;

export const nothingOmitted = (): Omitted => ({
  textBox: 0,
  picture: 0,
  footnote: 0,
  hidden: 0,
  formula: 0,
  embedded: 0,
  autoNumber: 0,
  symbol: 0,
  external: 0,
});

const SAYS: Readonly<Record<keyof Omitted, (count: number) => string>> = {
  textBox: (count) => `有 ${count} 个文本框，里面的文字没有读`,
  picture: (count) => `有 ${count} 处图片或对象，没有读`,
  footnote: (count) => `有 ${count} 条脚注或尾注，没有读`,
  hidden: (count) => `有 ${count} 处隐藏文字，没有读`,
  formula: (count) => `有 ${count} 个公式，没有读`,
  embedded: (count) => `嵌入了 ${count} 个别的文档，没有读`,
  autoNumber: (count) => `有 ${count} 处自动编号域，文件里没有存它的号码，没有读`,
  symbol: (count) => `有 ${count} 个符号认不出，写成了“□”`,
  external: (count) => `引用了 ${count} 处文件以外的内容（图片、模板等），没有去取`,
};

const HINTS: Partial<Readonly<Record<keyof Omitted, string>>> = {
  textBox: '需要的文字请移到正文里',
  autoNumber: '在 Word 里把自动编号改成文字',
};

/** `name`: of the file. */
export const omittedDiagnostics = (omitted: Omitted, name: string): Diagnostic[] =>
  OMITTED.filter((kind) => omitted[kind] > 0).map((kind) => {
    const hint = HINTS[kind];
    const message = `${name} ${SAYS[kind](omitted[kind])}`;
    return { code: 'JGF036', grade: 'I', message, ...(hint ? { hint } : {}) };
  });
