/** N2: 十几, 三四十 and set phrases keep Han numerals. */

import { han } from '../../../tree/han.ts';
import type { Line } from '../../article.ts';
import { isMarked } from '../../marks.ts';
import { digitRuns, firstRun } from '../../numerals/digits.ts';
import { MEASURES } from '../../numerals/measures.ts';
import { type Found, matchesIn, NOT_OURS } from '../../numerals/scan.ts';
import { setPhraseAt } from '../../numerals/set-phrases.ts';
import type { ArticleRule, Context } from '../../rule.ts';

const TENS_AND = /(?<![\d.,—～~第-])([1-9]0)几(?![何乎率经])/y;
const SOME_TENS = /(?<![茶无未凡\d])几(10|100|1000|10000)(?![\d.,%％])/g;
const PAIR = new RegExp(
  `(?<![\\d.,、第前后表图款条—～~-])([1-9])、([1-9])(0?)(?=(?:${MEASURES}|十|百|千|里|斤|颗)(?!月|楼|号))(?!个百分点|倍)`,
  'y',
);
/** Two values in turn, not one estimate. */
const IN_TURN = /(?:分别|依次|各自|先后|编号|排名|代表)[^。；]{0,12}$/;
const DIGITS = '零一二三四五六七八九';

const pairOf = ({ start, part }: Found, text: string): string | undefined => {
  const [first, second] = [Number(part(1)), Number(part(2))];
  if (second !== first + 1 || IN_TURN.test(text.slice(Math.max(0, start - 20), start))) return undefined;
  return `${DIGITS[first]}${DIGITS[second]}${part(3) === '' ? '' : '十'}`;
};

const phrasesIn = ({ article, report }: Context, line: Line): void => {
  const { text } = article;
  const runs = digitRuns(article);
  let behind = line.start;
  for (let run = firstRun(runs, line.start); run < runs.length && (runs[run] as number) < line.end; run += 1) {
    const at = runs[run] as number;
    const phrase = at < behind ? undefined : setPhraseAt(text, at);
    if (!phrase) continue;
    const { start, end, phrase: right } = phrase;
    behind = end;
    const outside = (text[start - 1] ?? '') + (text[end] ?? '');
    if (/[\d.]/.test(outside) || isMarked(article, { start, end }, NOT_OURS)) continue;
    const message = `“${text.slice(start, end)}”是固定词语，数字应为汉字，写作“${right}”`;
    report({ start, end, message, suggest: [{ start, end, text: right }] });
  }
};

export const approximateHan: ArticleRule = {
  meta: {
    id: 'N2',
    name: '概数和成语用汉字',
    grade: 'W',
    certainty: 'standard',
    summary: '概数和定型词语里的数字用汉字',
    why: '“十几”“七八十”说的是大概，成语里的数字不是计数，写成阿拉伯数字就读不通',
    clause: 'GB/T 15835—2011 4.2.2、4.2.3',
    mend: '把数字改成汉字，概数中间不加顿号',
    triggers: '0123456789',
    wrong: [
      {
        text: '这条水渠年久失修，沿线⟦20几⟧个村民小组浇不上水。',
        mended: '这条水渠年久失修，沿线二十几个村民小组浇不上水。',
      },
      { text: '为这件事，群众前后跑了⟦3、4⟧次。', mended: '为这件事，群众前后跑了三四次。' },
      { text: '办理群众诉求要⟦1视同仁⟧，不分亲疏。', mended: '办理群众诉求要一视同仁，不分亲疏。' },
      { text: '⟦几100⟧户的大村，没有一处像样的活动场所。', mended: '几百户的大村，没有一处像样的活动场所。' },
    ],
    right: [
      { text: '两个组分别走访7、8个村，情况都摸清了。' },
      { text: '第3、4名候选人的得票相差无几。' },
      { text: '3、4月是森林防火最吃紧的时候。' },
      { text: '10几乎成了这户人家门牌的代称。' },
      { text: '桌上摆着茶几100张的采购清单。' },
      { text: '二十几个村、三四百户，一户不落。' },
    ],
  },
  create: (context) => ({
    line: (line) => {
      if (line.original) return;
      const { article, report } = context;
      const tell = (start: number, end: number, right: string): void =>
        report({
          start,
          end,
          message: `此处是“${article.text.slice(start, end)}”，概数应为汉字“${right}”`,
          suggest: [{ start, end, text: right }],
        });
      for (const { start, end, part } of matchesIn(article, line, TENS_AND))
        tell(start, end, `${han(Number(part(1)))}几`);
      for (const { start, end, part } of matchesIn(article, line, SOME_TENS)) {
        tell(start, end, `几${han(Number(part(1))).replace(/^一/, '')}`);
      }
      for (const found of matchesIn(article, line, PAIR)) {
        const right = pairOf(found, article.text);
        if (right !== undefined) tell(found.start, found.end, right);
      }
      phrasesIn(context, line);
    },
  }),
};
