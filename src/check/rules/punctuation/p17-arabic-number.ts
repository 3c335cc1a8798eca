/** P17: 1 at the head of an item takes a half dot: `1.`. Numbers that are listed (1、3、5号楼) are no heads. */

import type { Line } from '../../article.ts';
import { UNTOUCHABLE } from '../../marks.ts';
import { beginsClause, has, isHan, isOpener, matchesIn } from '../../punctuation/chars.ts';
import { beginsParagraph, hasHead, isRow, lineAfter, lineBefore } from '../../punctuation/lines.ts';
import type { ArticleRule } from '../../rule.ts';

const NUMBER = /([1-9１-９][0-9０-９]?)([、．，,。])/g;
const FULL_ZERO = 0xff10;

const numberOf = (digits: string): number =>
  Number(digits.replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - FULL_ZERO)));

export const arabicNumber: ArticleRule = {
  meta: {
    id: 'P17',
    name: '阿拉伯数字序号的圆点',
    grade: 'E',
    certainty: 'standard',
    summary: '“1”“2”作序号，后面用半角圆点',
    why: '不带括号的阿拉伯数字后面用下脚圆点，不用顿号',
    clause: 'GB/T 15834—2011 附录 B.3.3',
    mend: '把顿号改成半角圆点，如“1.”',
    triggers: '、．，,。',
    fixes: true,
    wrong: [
      { text: '1⟦、⟧领导带头包案。\n2.部门具体落实。', mended: '1.领导带头包案。\n2.部门具体落实。' },
      { text: '分工如下：\n1.统筹协调。\n2⟦、⟧技术指导。', mended: '分工如下：\n1.统筹协调。\n2.技术指导。' },
      { text: '办理分两步：1⟦、⟧当日登记；2⟦、⟧三日转办。', mended: '办理分两步：1.当日登记；2.三日转办。' },
    ],
    right: [
      { text: '1.领导带头包案。' },
      { text: '2、4、6路公交车临时绕行青禾大桥。' },
      { text: '上述情形适用办法第4、7、9条。' },
      { text: '3、4月份雨水偏多，各村要提早清沟。' },
      { text: '12，这个数字背后是十二个家庭。' },
    ],
  },
  create: ({ article, report }) => {
    const { text } = article;
    const startsItem = (line: Line, end: number): boolean => {
      const next = text[end];
      return (
        end < line.end && (isHan(next) || (isOpener(next) && next !== '(')) && !/^[第月日号年、]/.test(next as string)
      );
    };
    /** A comma could be one of the sentence: a number beside it, or a heading above it, shows that it is none. */
    const isListed = (line: Line, value: number): boolean => {
      const before = lineBefore(article, line);
      const after = lineAfter(article, line);
      const begins = (other: Line | undefined, wanted: number): boolean =>
        other !== undefined && new RegExp(`^${wanted}[.．、，,]`).test(text.slice(other.start, other.start + 4));
      if (begins(before, value - 1) || begins(after, value + 1)) return true;
      return value === 1 && before !== undefined && (hasHead(article, before) || text[before.end - 1] === '：');
    };
    return {
      line: (line) => {
        if (isRow(article, line)) return;
        const found = matchesIn(text, line, NUMBER).filter(
          ({ start, end }) => startsItem(line, end) && (start === line.start || beginsClause(text, start)),
        );
        const values = new Set(found.map(({ groups }) => numberOf(groups[0] as string)));
        for (const { start, end, groups } of found) {
          const [digits = '', mark = ''] = groups;
          const value = numberOf(digits);
          const head = start === line.start && beginsParagraph(article, line);
          const listed = values.has(value - 1) || values.has(value + 1);
          if (mark !== '、' && mark !== '．' && !(head && isListed(line, value))) continue;
          // Within a line a number shows that it is one by its neighbour: 1、…；2、….
          if ((!head && (!listed || mark !== '、')) || has(article, start, UNTOUCHABLE)) continue;
          const stretch = { start: end - 1, end };
          report({
            ...stretch,
            message: `序号“${digits}”后面是“${mark}”，应为半角圆点“.”`,
            ...(mark === '、' ? {} : { grade: 'W' as const }),
            suggest: [{ ...stretch, text: '.' }],
          });
        }
      },
    };
  },
};
