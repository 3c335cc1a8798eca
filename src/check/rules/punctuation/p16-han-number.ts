/** P16: 一 at the head of a line takes 、. Where a comma could be one of the sentence, a number beside it must show that it is none. */

import { readHan } from '../../../tree/han.ts';
import type { Article, Line } from '../../article.ts';
import { MARK } from '../../marks.ts';
import { ofArticle } from '../../memo.ts';
import { HAN_DIGITS, has, isHan } from '../../punctuation/chars.ts';
import { beginsParagraph } from '../../punctuation/lines.ts';
import type { ArticleRule } from '../../rule.ts';

const NUMBER = /^([一二三四五六七八九十]{1,3})([、，,.．:：])(?=[ \u3000]*[\u3400-\u9fff“《])/;

interface Head {
  readonly value: number;
  readonly digits: string;
  readonly mark: string;
}

const headOf = (text: string, { start, end }: Line): Head | undefined => {
  const [, digits, mark] = NUMBER.exec(text.slice(start, Math.min(end, start + 8))) ?? [];
  const value = digits === undefined ? undefined : readHan(digits);
  return digits === undefined || mark === undefined || value === undefined ? undefined : { value, digits, mark };
};

const valuesOf = ofArticle((article: Article): ReadonlySet<number> => {
  const values = new Set<number>();
  for (const line of article.lines) {
    if (line.end === line.start || !HAN_DIGITS.includes(article.text[line.start] as string)) continue;
    const head = headOf(article.text, line);
    if (head) values.add(head.value);
  }
  return values;
});

export const hanNumber: ArticleRule = {
  meta: {
    id: 'P16',
    name: '汉字序号的顿号',
    grade: 'E',
    certainty: 'standard',
    summary: '“一”“二”作序号，后面用顿号',
    why: '不带括号的汉字数字后面用顿号，别的标点都不合规定',
    clause: 'GB/T 15834—2011 附录 B.3.2',
    mend: '改成顿号',
    triggers: HAN_DIGITS,
    fixes: true,
    wrong: [
      {
        text: '一⟦，⟧摸清底数\n逐村造册。\n二、分类施策\n一户一策。',
        mended: '一、摸清底数\n逐村造册。\n二、分类施策\n一户一策。',
      },
      { text: '二⟦.⟧压实责任\n谁主管谁负责。', mended: '二、压实责任\n谁主管谁负责。' },
      { text: '三⟦：⟧强化保障\n经费列入预算。', mended: '三、强化保障\n经费列入预算。' },
    ],
    right: [
      { text: '一、摸清底数\n逐村造册。' },
      { text: '窗口要整齐划一，指南要一目了然。' },
      { text: '其一，底数没有摸清；其二，台账不够完整。' },
      { text: '过去一个时期，各级各部门的思想认识还没有真正达到统\n一，具体举措还没有落到实处。' },
    ],
  },
  create: ({ article, report }) => ({
    line: (line) => {
      const { text } = article;
      if (!HAN_DIGITS.includes(text[line.start] as string)) return;
      const head = headOf(text, line);
      if (head === undefined || head.mark === '、' || has(article, line.start, MARK.name | MARK.code)) return;
      const at = line.start + head.digits.length;
      const values = valuesOf(article);
      // A line broken by width can begin with a word's last character and its comma.
      const sibling = values.has(head.value - 1) || values.has(head.value + 1);
      if (!sibling && !beginsParagraph(article, line)) return;
      const blank = text[at + 1] === ' ' || text[at + 1] === '\u3000' ? 1 : 0;
      // `五，` alone may be a slip within 五一; a series begins with 一.
      const sure = sibling || head.value === 1 || '.．'.includes(head.mark);
      const edit = { start: at, end: at + 1 + blank, text: '、' };
      if (!isHan(text[at + 1 + blank]) && blank > 0) return;
      report({
        start: at,
        end: at + 1,
        message: `序号“${head.digits}”后面是“${head.mark}”，应为顿号`,
        ...(sure ? {} : { grade: 'W' as const }),
        suggest: [edit],
      });
    },
  }),
};
