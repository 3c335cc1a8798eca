/** White space that is no text: at both ends of a line, and between Han characters that belong together. */

import { frontLine } from '../../recognise/shapes.ts';
import type { Edit } from './kinds.ts';
import type { View, ViewLine } from './view.ts';

/** Tabs part the cells of a row, also of one whose first or last cell is empty. */
const isRow = (text: string): boolean => text.includes('\t');

const endsOf = (view: View, { from, to, text }: ViewLine): readonly Edit[] => {
  const raw = view.text.slice(from, to);
  const white = isRow(text) ? /[^\S\t]/ : /\s/;
  let [start, end] = [0, raw.length];
  while (start < end && white.test(raw[start] as string)) start += 1;
  while (end > start && white.test(raw[end - 1] as string)) end -= 1;
  const edits: Edit[] = [];
  if (start > 0) edits.push({ start: from, end: from + start, after: '' });
  if (end < raw.length) edits.push({ start: from + end, end: to, after: '' });
  return edits;
};

export const findIndents = (view: View): readonly Edit[] => view.lines.flatMap((line) => endsOf(view, line));

const HAN = '\\u4e00-\\u9fff';
/** One blank; more of them set columns. */
const GAP = '[ \\u00a0\\u2002-\\u200a](?![ \\u00a0\\u2002-\\u200a])';
const MARKS = '，。、；：？！”’）》】';
/** Half-width marks that stand for full-width ones. */
const HALF = ',;:?!';
const AROUND_MARK = new RegExp(
  [
    `(?<=[${HAN}”’）》】%\\dxX×])${GAP}(?=[${MARKS}]|[${HALF}](?:[${HAN}“‘（《【 \\dxX×*_]|$))`,
    `(?<=[${MARKS}“‘（《【]|[${HAN}”’）》】%％][${HALF}])${GAP}(?=[${HAN}“‘（《【\\dxX×])`,
    `(?<=[${HAN}])${GAP}(?=[“‘（《【])`,
  ].join('|'),
  'g',
);
const ONLY_GAP = new RegExp(`^${GAP}$`);
const WORDS = new RegExp(`[${HAN}]+`, 'g');
const LONG = 5;

/** Family names by which a name set wide (`王 勇`) is known; some are everyday words, then the blank stays. */
const SURNAMES = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高梁郑谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文施洪辛柯庄殷牛安齐伍庞颜倪聂章鲁岳翟申欧耿关兰焦俞左柳甘祝包宁尚符舒阮纪梅童凌毕单裴霍涂成苗谷盛曲翁冉',
);

interface Word {
  readonly from: number;
  readonly to: number;
}

/** Runs of words that only blanks part. */
const runsIn = (text: string): readonly (readonly Word[])[] => {
  const runs: Word[][] = [];
  let last: Word | undefined;
  for (const { 0: word, index } of text.matchAll(WORDS)) {
    const next = { from: index, to: index + word.length };
    if (last && next.from === last.to + 1 && ONLY_GAP.test(text[last.to] as string)) runs.at(-1)?.push(next);
    else runs.push([next]);
    last = next;
  }
  return runs;
};

/** `字体：大 中 小`: single characters behind a label are a choice, or a name set wide. */
const isChoice = (text: string, words: readonly Word[]): boolean =>
  /[：:]/.test(text[(words[0] as Word).from - 1] ?? '') && words.every(({ from, to }) => to === from + 1);

/** A blank is one too many between two long stretches of a sentence, or in a row of single characters. */
const gapsIn = (text: string, words: readonly Word[]): readonly Edit[] => {
  if (isChoice(text, words)) return [];
  const lengthOf = (i: number): number => (words[i] ? words[i].to - words[i].from : 0);
  const named = (i: number): boolean => lengthOf(i) === 1 && SURNAMES.has(text[words[i]?.from ?? 0] as string);
  return words.slice(1).flatMap(({ from }, at) => {
    const long = lengthOf(at) >= LONG && lengthOf(at + 1) >= LONG && words.length <= 3;
    const single = lengthOf(at) === 1 && (lengthOf(at + 1) === 1 || lengthOf(at - 1) === 1);
    if (!long && (!single || [at - 1, at, at + 1].some(named))) return [];
    return [{ start: words[at]?.to ?? from, end: from, after: '' }];
  });
};

/** Lines whose blanks are set on purpose. */
const SET = /^(?:cover|contentsTitle|contents|part|title|speaker|date|caption|row|signature|attachment)$/;

const SPEAKER = /^(\S{2,30}?)([ \u00a0\u2002-\u200a\u3000]{1,8})[^\s（(]{2,4}$/;

/** Post and name are parted by one full-width blank. */
const speakerGap = ({ seen, text }: ViewLine): readonly Edit[] => {
  const [, post = '', gap = ''] = SPEAKER.exec(text) ?? [];
  if (gap.length < 2 || frontLine(text)?.sign !== 'post') return [];
  const start = seen.start + post.length;
  return [{ start, end: start + gap.length, after: '\u3000' }];
};

export const findSpacing = (view: View): readonly Edit[] =>
  view.lines.flatMap((line) => {
    const { seen, text } = line;
    if (seen.role === 'speaker') return speakerGap(line);
    if (SET.test(seen.role) || seen.role === 'blank' || !/[ \u00a0\u2002-\u200a]/.test(text)) return [];
    const marks = Array.from(text.matchAll(AROUND_MARK), ({ 0: gap, index }) => ({
      start: seen.start + index,
      end: seen.start + index + gap.length,
      after: '',
    }));
    const words = runsIn(text)
      .flatMap((run) => gapsIn(text, run))
      .map((edit) => ({ ...edit, start: edit.start + seen.start, end: edit.end + seen.start }));
    return [...marks, ...words].sort((a, b) => a.start - b.start);
  });
