/**
 * C9: a mark of secrecy (保守国家秘密法: 密级★保密期限). A text that bears one is never worked on. Never the bare word:
 * 绝密、机密、秘密 in a sentence are no mark.
 */

import type { Article, Line } from '../../article.ts';
import type { ArticleRule, Finding } from '../../rule.ts';
import { ALONE, SECRECY_MEND, SECRECY_MESSAGE, secrecyIn } from '../../secrecy.ts';

/** Where a mark without star or term stands: at the head of a document. */
const HEAD = 4;

const headIndex = ({ lines }: Article, line: Line): number => {
  let before = 0;
  for (const each of lines) {
    if (each.index >= line.index || before >= HEAD) break;
    if (each.role !== 'blank') before += 1;
  }
  return before;
};

export const secrecyMark: ArticleRule = {
  meta: {
    id: 'C9',
    name: '密级',
    grade: 'E',
    certainty: 'proved',
    summary: '出现密级标志的文稿，停止一切处理',
    why: '本工具在普通计算机上运行，涉密文件、资料不能在这里存储和处理',
    mend: SECRECY_MEND,
    triggers: '密',
    wrong: [
      { text: '⟦机密★5年⟧\n关于重点岗位人员安排的意见' },
      { text: '附件2：应急力量部署图（⟦秘密★3年⟧）' },
      { text: '⟦密级：机密⟧\n份号：000012' },
      { text: '澜江市委专题会议讲话\n⟦绝密 长期⟧' },
    ],
    right: [
      { text: '涉密文件按绝密、机密、秘密三级管理，分别登记。' },
      { text: '要严守国家秘密、工作秘密和商业秘密。' },
      { text: '邮件的密级：由发文机关依规确定。' },
      { text: '五星级★★★★★服务窗口的秘密，是把群众当亲人。' },
      { text: '机密文件的传递要专人专车。' },
    ],
  },
  create: ({ article, report }) => {
    const tell = (start: number, end: number, more: Partial<Finding> = {}): void =>
      report({ start, end, message: SECRECY_MESSAGE, hint: SECRECY_MEND, ...more });
    return {
      line: (line) => {
        const { start, end } = line;
        const text = article.text.slice(start, end);
        const found = secrecyIn(text);
        for (const mark of found) tell(start + mark.start, start + mark.end, mark.lesson ? { grade: 'I' } : {});
        if (found.length > 0) return;
        const bare = text.trim();
        const at = start + text.indexOf(bare);
        if (ALONE.test(bare) && headIndex(article, line) < HEAD) tell(at, at + bare.length, { grade: 'W' });
      },
    };
  },
};
