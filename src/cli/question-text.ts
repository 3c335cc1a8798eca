/** One question as lines of a terminal, and the help. It asks nothing. */

import type { Change } from '../project/fill.ts';
import { type Question, wantedOf } from '../project/questions.ts';
import { visible } from '../report/frame.ts';
import type { Paint } from '../report/pretty.ts';
import { wrap } from '../report/wrap.ts';

const OPEN = '【';
const CLOSE = '】';

/** What stands for the value, over however many lines. */
const markGap = (lines: readonly string[], paint: Paint): string[] => {
  let inGap = false;
  return lines.map((line) =>
    line
      .split(/(?<=】)|(?=【)/)
      .map((part) => {
        if (part.startsWith(OPEN)) inGap = true;
        const shown = inGap ? paint('yellow', part) : part;
        if (part.endsWith(CLOSE)) inGap = false;
        return shown;
      })
      .join(''),
  );
};

const sentenceOf = ({ sentence }: Question): string => {
  if (!sentence) return '没有印出，只有条件用到它';
  const { before, gap, after, page } = sentence;
  const marked = gap === '' ? before : `${before}${OPEN}${gap}${CLOSE}${after}`;
  return `${marked}${page === undefined ? '' : `（第${page}页）`}`;
};

export const questionText = (
  question: Question,
  at: { readonly number: number; readonly of: number },
  before: Change | undefined,
  columns: number,
  paint: Paint,
): string => {
  const { meaning, path, where, last } = question;
  const lines = (text: string, indent: string): string[] => wrap(visible(text), columns, indent);
  const known = before ? [`刚才答的是 ${before.value}；按回车不改`] : [];
  const facts = [`要${wantedOf(question)}`, ...(last === undefined ? [] : [`参照：${last}`]), ...known];
  return [
    '',
    ...lines(`${at.number}／${at.of}　${meaning}`, '').map((line) => paint('bold', line)),
    ...markGap(lines(sentenceOf(question), '  '), paint),
    ...lines(`填到 ${where} ${path}`, '  ').map((line) => paint('dim', line)),
    ...facts.flatMap((text) => lines(text, '  ')),
    '',
  ].join('\n');
};

const HELP: readonly string[] = [
  '写上值，按回车：检查以后当即写入数据文件',
  '直接按回车：跳过，下次再问，排在最后',
  '<　回到上一项，可以改刚才答的',
  '?　看这段说明',
  'q　停下；已经答的都在文件里，再运行就接着问',
  '数字可以写全角、带千分位和单位：１２３、1,234、321件次',
  '日期可以写 2024-08-31 或 2024年8月31日',
  '清单的各项用“；”分开；各项里都没有顿号的，也可以用“、”分开',
];

export const helpText = (columns: number): string =>
  `${HELP.flatMap((line) => wrap(line, columns, '  ')).join('\n')}\n`;
