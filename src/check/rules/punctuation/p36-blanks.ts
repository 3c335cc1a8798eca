/**
 * P36: no blanks between Han characters, before a mark, behind a mark. Names and words set wide (王　明, 目　录), heads
 * (第一章　总则), rows, lines of labels and slogans keep theirs, and so do blanks beside numbers and Latin words.
 */

import type { Line } from '../../article.ts';
import { bitsOf, UNTOUCHABLE } from '../../marks.ts';
import { has, isBlank, isCloser, isHan, isOpener, isPoint, matchesIn } from '../../punctuation/chars.ts';
import { isProse, isRow } from '../../punctuation/lines.ts';
import type { ArticleRule, Context } from '../../rule.ts';

const BLANKS = /[ \u3000\u00a0]+/g;
/** 第一章　总则, 表1　…, 附件1　…, 一　总则 */
const NUMBERED =
  /(?:第[一二三四五六七八九十百\d]{1,4}(?:部分|[章节条编篇款])|[表图附件]{1,2}[\d一二三四五六七八九十]{1,3}|^[一二三四五六七八九十]{1,3})$/;
const FEW = 6;
const QUOTED = bitsOf('quote', 'title');

type Gap = 'han' | 'before' | 'behind';

const isFullOpener = (char: string | undefined): boolean => isOpener(char) && char !== '(' && char !== '[';
const isFullCloser = (char: string | undefined): boolean => isCloser(char) && char !== ')' && char !== ']';

const gapOf = (before: string | undefined, after: string | undefined): Gap | undefined => {
  if (isHan(before) && isHan(after)) return 'han';
  if (isPoint(before) && isPoint(after)) return undefined;
  if (isPoint(after) || isFullCloser(after)) return 'before';
  if (isFullOpener(before)) return 'behind';
  return isPoint(before) && (isHan(after) || isFullOpener(after)) ? 'behind' : undefined;
};

/** How many Han characters stand together before or behind an offset, at most `most`. */
const runLength = (text: string, from: number, step: 1 | -1, most: number): number => {
  let length = 0;
  while (length < most && isHan(text[from + step * length])) length += 1;
  return length;
};

/** 王　明: one character, a gap, one character, and nothing of the same before or behind. */
const isSetWide = (text: string, line: Line, start: number, end: number): boolean => {
  if (runLength(text, start - 1, -1, 2) !== 1 || runLength(text, end, 1, 2) !== 1) return false;
  const left = start - 2;
  const right = end + 1;
  const edge = (at: number): boolean => at < line.start || at >= line.end || !isBlank(text[at]);
  return edge(left) && edge(right);
};

/** From one gap to the next and on, each with Han on both sides: behind the first character after the last of them. */
const chain = (text: string, line: Line, start: number): number => {
  let last = start + 1;
  for (let end = start; ; ) {
    while (end < line.end && isHan(text[end])) end += 1;
    let after = end;
    while (after < line.end && (text[after] === ' ' || text[after] === '\u00a0')) after += 1;
    if (after === end || after >= line.end || !isHan(text[after])) return last;
    end = after;
    last = after + 1;
  }
};

const checkLine = ({ article, report }: Context, line: Line): void => {
  const { text } = article;
  if (isRow(article, line) || !isProse(article, line, FEW)) return;
  let done = line.start;
  for (const { start, end, all } of matchesIn(text, line, BLANKS)) {
    if (start < done || start === line.start || end >= line.end) continue;
    const gap = gapOf(text[start - 1], text[end]);
    if (gap === undefined || has(article, start, UNTOUCHABLE & ~QUOTED) || has(article, start, bitsOf('title')))
      continue;
    // “听党话 跟党走”: a slogan keeps the blank between its halves.
    if (gap === 'han' && (has(article, start, QUOTED) || isSetWide(text, line, start, end))) continue;
    if (gap !== 'before' && NUMBERED.test(text.slice(Math.max(line.start, start - 8), start))) continue;
    const wide = all.includes('\u3000') && gap !== 'before';
    if (gap === 'han' && !wide) {
      let from = start;
      while (from > done && isHan(text[from - 1])) from -= 1;
      const to = chain(text, line, end);
      done = to;
      const first = Math.max(from, start - 1);
      const mended = text.slice(first, to).replace(/[ \u00a0]+/g, '');
      report({
        start: first,
        end: to,
        message: '汉字之间有空格，应删去',
        suggest: [{ start: first, end: to, text: mended }],
      });
      continue;
    }
    const where = gap === 'han' ? '汉字之间' : gap === 'before' ? `“${text[end]}”前面` : `“${text[start - 1]}”后面`;
    report({
      start,
      end,
      message: `${where}有空格，应删去`,
      ...(wide ? { grade: 'I' as const } : {}),
      suggest: [{ start, end, text: '' }],
    });
  }
};

export const blanks: ArticleRule = {
  meta: {
    id: 'P36',
    name: '多余的空格',
    grade: 'W',
    certainty: 'standard',
    summary: '汉字之间、标点前后不留空格',
    why: '空格多半是粘贴、对齐时留下的，换行时会断在不该断的地方',
    mend: '删去空格；两个字的姓名与三个字的对齐时，中间空一个全角字',
    triggers: ' \u3000\u00a0',
    fixes: true,
    wrong: [
      { text: '要按⟦照 法 定 程 序⟧办理，一步也不能少。', mended: '要按照法定程序办理，一步也不能少。' },
      { text: '办理时限已经压缩，⟦ ⟧群众少跑了腿。', mended: '办理时限已经压缩，群众少跑了腿。' },
      { text: '这几件实事要抓紧办，办扎实⟦ ⟧。', mended: '这几件实事要抓紧办，办扎实。' },
    ],
    right: [
      { text: '目　录' },
      { text: '出席：陆文舟、张　军、王　明，列席：各科室负责人。' },
      { text: '第一章　总则，第二章　受理，都要逐条学。' },
      { text: '群众下载 APP 以后，共提交 26 件诉求。' },
      { text: '墙上刷着“听党话 跟党走”的标语，格外醒目。' },
      { text: '主持人　县委副书记　周青禾' },
    ],
  },
  create: (context) => ({ line: (line) => checkLine(context, line) }),
};
