/**
 * Lines that look like markup and are none: full-width signs, a blank left out, a level that does not exist. They are
 * printed as text, which hardly anybody means. Looks at the language only; changes nothing.
 */

import type { Diagnostic } from '../diagnostic.ts';
import { placeOf } from '../source.ts';
import { isLanguage, type Line, lead } from './lines.ts';

interface Slip {
  /** At the start of the line, behind blanks. */
  readonly fits: RegExp;
  readonly says: (sign: string) => Pick<Diagnostic, 'code' | 'grade' | 'message' | 'hint'>;
}

const asText = (message: string, hint: string): Pick<Diagnostic, 'code' | 'grade' | 'message' | 'hint'> => ({
  code: 'JGT030',
  grade: 'W',
  message: `${message}，会当作文字印出`,
  hint,
});

const SLIPS: readonly Slip[] = [
  {
    fits: /^(?=[:：]{0,2}：)[:：]{3}/,
    says: () => ({ code: 'JGT022', grade: 'E', message: '指令前面是全角冒号', hint: '改成半角的 :::' }),
  },
  {
    fits: /^(?=#*＃)[#＃]+/,
    says: (sign) => asText(`行首的“${sign}”是全角的`, `改成半角的 ${'#'.repeat(Math.max(2, sign.length))}`),
  },
  { fits: /^#(?=[ \t]+\S)/, says: () => asText('标题只写了一个 #', '一级标题写 ##；大标题由文稿给出，模板里不写') },
  { fits: /^#{6,}/, says: () => asText('没有这一级标题', '标题最多四级，写到 ##### 为止') },
  { fits: /^-(?=[\p{L}“‘《（*])/u, says: () => asText('“-”后面没有空格', '要点写成“- 要点”') },
  { fits: /^[－﹣](?=[ \t\u3000]*\p{L})/u, says: () => asText('行首的“－”是全角的', '要点写成半角的“- 要点”') },
  { fits: /^｜(?=.*｜)/, says: () => asText('表格的“｜”是全角的', '改成半角的 |') },
];

/** What is to be said of a line that is taken as text. */
export const slipIn = (line: Line): Diagnostic | undefined => {
  const [first] = line;
  if (!first || !isLanguage(first) || first.origin.kind !== 'language') return undefined;
  const text = lead(line);
  const blank = /^[ \t\u3000]*/.exec(text)?.[0].length ?? 0;
  const inside = text.slice(blank, blank + 200);
  for (const { fits, says } of SLIPS) {
    const sign = fits.exec(inside)?.[0];
    if (sign === undefined) continue;
    const { source, start } = first.origin.place;
    return { ...says(sign), place: placeOf(source, start + blank, start + blank + sign.length) };
  }
  return undefined;
};
