/** N9: dates with 年, 月 and 日 have no noughts in front; dates with hyphens may. */

import type { Stretch } from '../../article.ts';
import { mentionsIn } from '../../dates/mentions.ts';
import { isMarked } from '../../marks.ts';
import { NOT_OURS } from '../../numerals/scan.ts';
import type { ArticleRule } from '../../rule.ts';

const padded = (part: { readonly text: string } | undefined): boolean => /^0\d/.test(part?.text ?? '');

/** 编号2024年05月: part of a code. */
const CODE = /[\dA-Za-z日号第_-]$/;
/** 报表2024年05月.xlsx */
const FILE = /^(?:\.?[A-Za-z_]|-\d)/;

export const paddedDate: ArticleRule = {
  meta: {
    id: 'N9',
    name: '日期不编虚位',
    grade: 'E',
    certainty: 'standard',
    summary: '年月日里的月、日不在前面补0',
    why: '成文日期和正文日期“月、日不编虚位”，1不写成01；短横式的2024-05-01不受此限',
    clause: 'GB/T 9704—2012 7.3.5',
    mend: '去掉补位的0',
    triggers: '0',
    fixes: true,
    wrong: [
      {
        text: '第二批帮扶资金已于⟦2024年04月09日⟧拨付到村。',
        mended: '第二批帮扶资金已于2024年4月9日拨付到村。',
      },
      { text: '⟦03月⟧中旬前做好春耕备耕。', mended: '3月中旬前做好春耕备耕。' },
      { text: '集中公示从5月6日到⟦08日⟧，为期三天。', mended: '集中公示从5月6日到8日，为期三天。' },
    ],
    right: [
      { text: '系统中登记为2024-04-09，纸质件写2024年4月9日。' },
      { text: '10月20日、11月30日两次组织演练。' },
      { text: '请在6月10日08:00前到岗，08时05分点名。' },
      { text: '奖项名称为“2023年08月之星”。' },
    ],
  },
  create: ({ article, report }) => {
    const { text } = article;
    const withoutNoughts = ({ start, end }: Stretch): string =>
      text.slice(start, end).replace(/(?<!\d)0(?=\d(?:[月日号]|$))/g, '');
    return {
      line: (line) => {
        if (line.original) return;
        for (const mention of mentionsIn(article, line)) {
          const { start, end, form, month, day } = mention;
          if (form !== '年月日' || !(padded(month) || padded(day)) || CODE.test(text[start - 1] ?? '')) continue;
          if (FILE.test(text.slice(end, end + 2))) continue;
          if (month?.value === 0 || day?.value === 0 || isMarked(article, mention, NOT_OURS)) continue;
          const right = withoutNoughts(mention);
          // Without the last 日 or 号: another rule may mend that.
          const inner = { start: (month ?? day)?.start ?? start, end: (day ?? month)?.end ?? end };
          report({
            start,
            end,
            message: `此处是“${text.slice(start, end)}”，月、日前面不补0，应为“${right}”`,
            ...(line.role === 'row' ? { grade: 'W' } : {}),
            suggest: [{ ...inner, text: withoutNoughts(inner) }],
          });
        }
      },
    };
  },
};
