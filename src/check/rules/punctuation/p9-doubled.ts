/** P9: one mark of pause or end is enough. ！！！ and ？！ are P10's; three 。 are an ellipsis, P5's. */

import { UNTOUCHABLE } from '../../marks.ts';
import { charBefore, has, isCloser, isHan, isOpener, matchesIn } from '../../punctuation/chars.ts';
import type { ArticleRule } from '../../rule.ts';

const RUN = /[。，、；：！？,.;:!?](?:[ \u3000]*[。，、；：！？,.;:!?])+/g;
const FULL: Readonly<Record<string, string>> = { ',': '，', '.': '。', ';': '；', ':': '：', '?': '？', '!': '！' };
const ENDS = '。！？';

/** The mark that must have been meant, or undefined where two could be. */
const meant = (marks: readonly string[]): string | undefined => {
  const kinds = [...new Set(marks)];
  if (kinds.length === 1) return kinds[0];
  const last = marks.at(-1) as string;
  const ends = kinds.filter((mark) => ENDS.includes(mark));
  return ends.length === 1 && last === ends[0] ? last : undefined;
};

export const doubled: ArticleRule = {
  meta: {
    id: 'P9',
    name: '点号重复',
    grade: 'E',
    certainty: 'proved',
    summary: '一处停顿只用一个点号',
    why: '两个点号连在一起，多半是修改时留下的',
    mend: '只留一个',
    triggers: '。，、；：！？,.;:!?',
    fixes: true,
    wrong: [
      { text: '会后要马上传达⟦。。⟧', mended: '会后要马上传达。' },
      { text: '把隐患列成清单⟦，，⟧逐项销号。', mended: '把隐患列成清单，逐项销号。' },
      { text: '对超时的要写明缘由、尽快补办⟦，。⟧', mended: '对超时的要写明缘由、尽快补办。' },
      { text: '一看登记⟦；；⟧二看答复。', mended: '一看登记；二看答复。' },
      { text: '要查到底⟦。，⟧决不手软。' },
    ],
    right: [
      { text: '这样的小事也能拖两年？！' },
      { text: '“先救人！！！”他喊道。' },
      { text: '句中有“，。”这样连用的，要逐一改正。' },
      { text: '他常说：“账要算清。”大家都服气。' },
      { text: '登录http://a.example.cn/?q=1,,2查询。' },
    ],
  },
  create: ({ article, report }) => ({
    line: (line) => {
      const { text } = article;
      for (const { start, end, all } of matchesIn(text, line, RUN)) {
        const marks = [...all].filter((mark) => mark !== ' ' && mark !== '\u3000');
        if (has(article, start, UNTOUCHABLE) || has(article, end - 1, UNTOUCHABLE)) continue;
        if (marks.every((mark) => '！？!?'.includes(mark))) continue;
        // Half-width dots are ellipses (P5) and times; 。。。 is an ellipsis.
        if (marks.length > 2 && (marks.every((mark) => mark === '.') || marks.every((mark) => mark === '。'))) continue;
        // `:::` opens a block of a template.
        if (marks.length > 2 && marks.every((mark) => mark === ':')) continue;
        const before = charBefore(text, start, line.start);
        if (!(isHan(before) || isCloser(before) || before === '%')) continue;
        if (isOpener(text[start - 1]) && isCloser(text[end])) continue;
        const full = marks.map((mark) => FULL[mark] ?? mark);
        // Two half dots may be what is left of an ellipsis.
        const right = all === '..' ? undefined : meant(full);
        const choices = right === undefined ? [...new Set(full), ...(all === '..' ? ['……'] : [])] : [right];
        report({
          start,
          end,
          message: right === undefined ? `此处连用“${all}”，应只用一个` : `此处是“${all}”，应为“${right}”`,
          suggest: choices.map((mark) => ({ start, end, text: mark })),
        });
      }
    },
  }),
};
