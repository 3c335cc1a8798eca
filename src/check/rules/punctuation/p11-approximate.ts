/** P11: numerals side by side that mean 三四十件 take no mark between them. Series such as 二、三产业 keep it. */

import { UNTOUCHABLE } from '../../marks.ts';
import { HAN_DIGITS, has, isHanDigit, matchesIn } from '../../punctuation/chars.ts';
import type { ArticleRule } from '../../rule.ts';

/** Words that are counted; none that is numbered (号, 楼, 期, 级, 组, 批, 项, 条, 款, 月). */
const COUNTED =
  '(?:多|来)?(?:个(?!人所得税)|次(?!会)|趟|天|件|户|名|人|位|年(?!级)|岁|里(?!面)|公里|千米|斤|公斤|吨|亩|元|块|步|遍|回(?!路)|分钟|小时|秒|周(?!期)|星期|倍|成(?!立|员)|家|间|张|辆|台|封|句|份|顿|口|棵|头|只|米|厘米|亿|万|千|百)';
const RUN = new RegExp(
  `([一二两三四五六七八九])[、，,]([二三四五六七八九])(?:(十)(?!月|日|号|[一二三四五六七八九])|(?:${COUNTED}))`,
  'g',
);
const BEFORE = '、，,第一二三四五六七八九十百千万亿两0123456789';

const digitOf = (digit: string): number => (digit === '两' ? 2 : HAN_DIGITS.indexOf(digit) + 1);

export const approximate: ArticleRule = {
  meta: {
    id: 'P11',
    name: '概数中间的顿号',
    grade: 'E',
    certainty: 'standard',
    summary: '相邻两个数字连用表示概数，中间不用顿号',
    why: '用了顿号就成了并列：“三、四十件”读作“三件和四十件”',
    clause: 'GB/T 15834—2011 4.5.3.4',
    mend: '删去中间的顿号',
    triggers: '、，,',
    fixes: true,
    wrong: [
      { text: '窗口每天接待⟦二、三⟧十批群众。', mended: '窗口每天接待二三十批群众。' },
      { text: '同一件事跑了⟦五、六⟧趟。', mended: '同一件事跑了五六趟。' },
      { text: '补偿款晚了⟦三，四⟧个月才到账。', mended: '补偿款晚了三四个月才到账。' },
    ],
    right: [
      { text: '全县二、三产业占比继续提高。' },
      { text: '会上颁发了一、二、三等奖。' },
      { text: '第三、四次会议纪要已经印发。' },
      { text: '三、四个方面的保障措施' },
      { text: '五、六年级学生就近入学，一、二号楼先行改造。' },
      { text: '留守的多是七八十岁的村民。' },
    ],
  },
  create: ({ article, report }) => ({
    line: (line) => {
      const { text } = article;
      for (const { start, end, groups } of matchesIn(text, line, RUN)) {
        const [first = '', second = ''] = groups;
        const aboutSo = digitOf(second) === digitOf(first) + 1 || (first === '三' && second === '五');
        if (!aboutSo || start === line.start) continue;
        // Behind a stop `三、` is the number of an item; behind a numeral or 第 it is a series.
        const before = text[start - 1] as string;
        const teens = before === '十' && groups[2] === undefined && !BEFORE.includes(text[start - 2] ?? '。');
        if ((BEFORE.includes(before) && !teens) || '。；：！？\t　 '.includes(before)) continue;
        if (isHanDigit(text[end]) && text[end] !== '多') continue;
        const stretch = { start, end: start + 3 };
        if (has(article, start, UNTOUCHABLE)) continue;
        report({
          ...stretch,
          message: `此处是“${text.slice(start, start + 3)}”，概数应为“${first}${second}”`,
          suggest: [{ ...stretch, text: first + second }],
        });
      }
    },
  }),
};
