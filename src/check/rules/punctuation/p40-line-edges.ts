/** P40: no line begins with a mark of pause or a closing mark, none ends with an opening one: as printed, or as it stands in the file. */

import { isOpener, isPoint } from '../../punctuation/chars.ts';
import { isRow } from '../../punctuation/lines.ts';
import type { ArticleRule, Finding } from '../../rule.ts';

const CLOSERS = '）》〉”’】〕';

export const lineEdges: ArticleRule = {
  meta: {
    id: 'P40',
    name: '行首行末标点',
    grade: 'W',
    certainty: 'standard',
    summary: '点号和后半边的标点不在一行之首，前半边的标点不在一行之末',
    why: '停顿属于前面的话，排到下一行就断开了',
    clause: 'GB/T 15834—2011 5.1',
    mend: '把标点与它所属的字放在同一行；从别处粘贴来的，去掉中间的换行',
    wrong: [
      { text: '各村要把底数摸清、把台账建好\n⟦，⟧按月更新，按季通报。' },
      { text: '要逐户走访独居老人⟦（⟧\n含临时外出的）。' },
      { text: '会议印发了《云溪县便民服务规范\n⟦》⟧，请遵照执行。' },
    ],
    right: [
      { text: '各村要把底数摸清，\n把台账建好。' },
      { text: '要逐户走访独居老人（含临时外出的）。' },
      { text: '“路修好了。\n“灯也亮了。”' },
      { text: '……\n以上摘自工作日志。' },
    ],
  },
  create: ({ article, report }) => ({
    article: () => {
      const { text, printed, lines } = article;
      const check = (start: number, end: number): Finding | undefined => {
        const first = text[start] as string;
        const last = text[end - 1] as string;
        if (isPoint(first) || CLOSERS.includes(first)) {
          return { start, end: start + 1, message: `“${first}”在一行之首，应跟在前一行末尾` };
        }
        if (end - start > 1 && isOpener(last) && last !== '(' && last !== '[') {
          return { start: end - 1, end, message: `“${last}”在一行之末，应移到下一行开头` };
        }
        return undefined;
      };
      const tell = (start: number, end: number): void => {
        const finding = end > start ? check(start, end) : undefined;
        if (finding) report(finding);
      };
      if (printed) for (const { start, end } of printed) tell(start, end);
      else for (const line of lines) if (line.role !== 'blank' && !isRow(article, line)) tell(line.start, line.end);
    },
  }),
};
