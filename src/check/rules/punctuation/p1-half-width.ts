/**
 * P1: the marks of Chinese text are full width. A half-width mark is judged by the characters beside it; numbers,
 * times, ratios, addresses and Latin text keep theirs. Quotation marks are P2's, dots in a row P5's.
 */

import type { Line } from '../../article.ts';
import { bitsOf, UNTOUCHABLE } from '../../marks.ts';
import {
  charAfter,
  charBefore,
  has,
  isBlank,
  isCloser,
  isDigit,
  isHan,
  isHanDigit,
  isLatin,
  isOpener,
  isPoint,
  matchesIn,
} from '../../punctuation/chars.ts';
import { salutationEnd } from '../../punctuation/lines.ts';
import { pairsOf } from '../../punctuation/pairs.ts';
import type { ArticleRule, Context } from '../../rule.ts';

const FULL: Readonly<Record<string, string>> = { ',': '，', '.': '。', ';': '；', ':': '：', '?': '？', '!': '！' };
const POINTS = /[,.;:?!]/g;
const OPEN_END = /^[”’》〉）】]/;
/** The mark behind a number of an item is judged by the rules for numbers, P15 to P20. */
const HEADS: readonly (readonly [before: RegExp, marks: string])[] = [
  [/(?:^|[。；：，、;:,\s“])(?:第[一二三四五六七八九十]{1,3}|首先|其次|再次|最后)$/, ':.'],
  [/(?:^|[。；：，、;:,\s“])[一二三四五六七八九十](?:是|要)$/, ':,'],
  [/^(?:[一二三四五六七八九十]{1,3}|[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)])$/, ':.,'],
  [/^第[一二三四五六七八九十百\d]{1,4}(?:部分|[章节条编篇])$/, ':.'],
];
const LONGEST_HEAD = 8;
const NOT_JUDGED = UNTOUCHABLE & ~bitsOf('name');

const isChinese = (char: string | undefined): boolean => isHan(char) || isPoint(char) || char === '…' || char === '—';

/** The letters of a Chinese word end before it, or a closing mark does. */
const endsChinese = (char: string | undefined): boolean =>
  isHan(char) || (isCloser(char) && char !== ')' && char !== ']');

const beginsChinese = (char: string | undefined): boolean =>
  isHan(char) || (isOpener(char) && char !== '(' && char !== '[') || OPEN_END.test(char ?? '');

/** The mark at `at` stands in Chinese; undefined where it is right or nobody can say. */
const isWrongPoint = (text: string, line: Line, at: number): boolean => {
  const mark = text[at] as string;
  const before = charBefore(text, at, line.start);
  const close = text[at + 1];
  const after = charAfter(text, at + 1, line.end);
  if (before === undefined) return false;
  if (mark === '.') {
    if (isBlank(text[at - 1]) || !(endsChinese(before) || (before === '%' && after === undefined))) return false;
    return (
      after === undefined || (beginsChinese(after) && !isOpener(after)) || (isBlank(close) && beginsChinese(after))
    );
  }
  if (mark === ':') {
    if (isHanDigit(before) && isHanDigit(after)) return false;
    if (endsChinese(before)) return true;
    return (isDigit(before) || isLatin(before)) && isHan(close);
  }
  if (endsChinese(before) || LOUD.includes(before))
    return (
      after === undefined || isChinese(after) || isDigit(after) || isLatin(after) || isOpener(after) || isCloser(after)
    );
  if (mark === ';' && isLatin(before) && text.slice(Math.max(line.start, at - 8), at).includes('&')) return false;
  return (isDigit(before) || before === '%' || before === '％' || isLatin(before)) && isHan(after);
};

const LOUD = '!?！？';

/** Marks in a row are P5's and P9's, but `?!` and `!!` may stand together. */
const isAlone = (text: string, at: number): boolean => {
  const loud = LOUD.includes(text[at] as string);
  const around = (char: string | undefined): boolean =>
    char !== undefined && !(loud && LOUD.includes(char)) && (isPoint(char) || FULL[char] !== undefined || char === '…');
  return !around(text[at - 1]) && !around(text[at + 1]);
};

const isBehindNumber = (text: string, line: Line, at: number): boolean => {
  const from = Math.max(line.start, at - LONGEST_HEAD);
  // What is cut off before it is no line's head.
  const before = from === line.start ? text.slice(from, at) : `…${text.slice(from, at)}`;
  return HEADS.some(([head, marks]) => marks.includes(text[at] as string) && head.test(before));
};

const checkPoints = ({ article, report }: Context, line: Line): void => {
  const { text } = article;
  const called = salutationEnd(article, line);
  for (const found of matchesIn(text, line, POINTS)) {
    const at = found.start;
    const mark = found.all;
    if (has(article, at, NOT_JUDGED) || !isAlone(text, at) || !isWrongPoint(text, line, at)) continue;
    if (called !== undefined && at >= called && mark !== ':') continue;
    if (isBehindNumber(text, line, at)) continue;
    const full = FULL[mark] as string;
    const stretch = { start: at, end: at + 1 };
    // The blank behind a half-width mark goes with it.
    let behind = at + 1;
    while (text[behind] === ' ' && behind < line.end) behind += 1;
    const edit = { start: at, end: behind };
    // `约翰.史密斯`: a dot within a line may be the one between the parts of a name.
    const name = mark === '.' && isHan(text[at + 1]);
    report({
      ...stretch,
      message: `此处是半角“${mark}”，应为“${full}”`,
      ...(name ? { grade: 'W' as const } : {}),
      suggest: [{ ...edit, text: full }, ...(name ? [{ ...edit, text: '·' }] : [])],
    });
  }
};

const checkBrackets = ({ article, report }: Context): void => {
  const { text } = article;
  for (const { open, close, kind } of pairsOf(article).pairs) {
    if (kind !== 'round' || (text[open] !== '(' && text[close] !== ')')) continue;
    if (has(article, open, NOT_JUDGED) || has(article, close, NOT_JUDGED)) continue;
    const inner = text.slice(open + 1, close);
    const han = /[\u3400-\u9fff]/.test(inner);
    const beside = isChinese(text[open - 1]) || isChinese(text[close + 1]) || isCloser(text[open - 1]);
    // V2 in Smart(V2) belongs to the Latin name before it.
    const ofLatin = !han && (isLatin(text[open - 1]) || isDigit(text[open - 1]));
    if (ofLatin || (!han && !beside)) continue;
    report({
      start: open,
      end: close + 1,
      message: '此处是半角括号，应为全角的“（”“）”',
      ...(han ? {} : { grade: 'W' as const }),
      suggest: [{ start: open, end: close + 1, text: `（${inner}）` }],
    });
  }
};

export const halfWidth: ArticleRule = {
  meta: {
    id: 'P1',
    name: '半角标点',
    grade: 'E',
    certainty: 'standard',
    summary: '汉字中间的标点用全角，不用半角',
    why: '半角标点是外文的，夹在汉字里字距不齐，换行时也会出错',
    clause: 'GB/T 15834—2011 5.1',
    mend: '改成全角标点；数字、时刻、网址、外文里的半角标点不动',
    triggers: ',.;:?!()',
    fixes: true,
    wrong: [
      { text: '乡镇要把矛盾化解在门口⟦,⟧把服务送到地头。', mended: '乡镇要把矛盾化解在门口，把服务送到地头。' },
      { text: '县里的要求只有一条⟦:⟧说到做到⟦.⟧', mended: '县里的要求只有一条：说到做到。' },
      { text: '青禾镇便民服务中心⟦(含村级代办点)⟧全年无休。', mended: '青禾镇便民服务中心（含村级代办点）全年无休。' },
      { text: '办结率达到98%⟦,⟧群众是不是真满意⟦?⟧', mended: '办结率达到98%，群众是不是真满意？' },
    ],
    right: [
      { text: '接访时间为每周三9:30至11:30，窗口与人员之比为1:3。' },
      { text: '全年发放补贴3,218万元，人均增收2.6%。' },
      { text: '材料请发至bangong@example.gov.cn，也可登录http://www.example.gov.cn/a,b.html填报。' },
      { text: '1.压实责任。2.强化调度。' },
      { text: '外商在信中写道“See you next year, my friends.”，大家很受鼓舞。' },
    ],
  },
  create: (context) => ({
    line: (line) => checkPoints(context, line),
    article: () => {
      if (/[()]/.test(context.article.text)) checkBrackets(context);
    },
  }),
};
