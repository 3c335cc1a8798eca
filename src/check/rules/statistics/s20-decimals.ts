/** S20: percentages of one family are printed with the same decimals. */

import { decimalsOf } from '../../../figure/decimal.ts';
import type { Article } from '../../article.ts';
import type { ArticleRule } from '../../rule.ts';
import { areApart } from '../../statistics/families.ts';
import { leadOf, type Mention, mentionsOf } from '../../statistics/mention.ts';
import { shareLists } from '../../statistics/share-lists.ts';

const DEALT = /(?:分别|依次)[一-龥]{0,6}$/;
const JOINED = /^(?:[、，和]|以及|、?[^，。；、\d]{0,3}(?:增长|下降|上升|提高|减少|占))$/;
/** 甲镇为88.25%，乙镇为86.40%: one rate, place by place. */
const OF_PLACE = /^[，、；][一-龥]{1,6}[镇乡村县区市]为?$/;
/** 甲类占46%，乙类占31.3%，丙类占22.7%: from so many on they are one family whatever they are called. */
const ENOUGH = 3;
/** Nothing and all need no decimals. */
const isRound = ({ digits }: Mention): boolean => digits === '0' || digits === '100';

/** The percentages that stand with the one at `at`: dealt out, or of one place after another. */
const rowAt = (article: Article, mentions: readonly Mention[], at: number): Mention[] => {
  const first = mentions[at] as Mention;
  if (first.kind !== 'percent' || first.masked) return [];
  const dealt = DEALT.test(leadOf(article, first).slice(-10));
  const joined = dealt ? JOINED : OF_PLACE;
  const row = [first];
  for (let next = mentions[at + 1]; next?.kind === 'percent' && !next.masked; next = mentions[at + row.length]) {
    if (next.loose || !joined.test(leadOf(article, next))) break;
    row.push(next);
  }
  return dealt || row.length > 2 ? row : [];
};

export const sameDecimals: ArticleRule = {
  meta: {
    id: 'S20',
    name: '小数位数',
    grade: 'W',
    certainty: 'standard',
    summary: '并列的一组百分数保留同样的小数位数',
    why: '位数不一，精确程度就不一样，不便比较；末位是0也要写出来',
    mend: '统一小数位数，不足的补0，多出的四舍五入',
    triggers: '%％',
    wrong: [
      { text: '三所中学的体质健康达标率分别为⟦92.5%、94%、91.36%⟧。' },
      { text: '城镇、农村居民收入分别增长⟦5.2%、7%⟧。' },
      { text: '前三类诉求占比依次为⟦28%、19.4%和12.7%⟧。' },
    ],
    right: [
      { text: '三所中学的体质健康达标率分别为92.5%、94.0%、91.4%。' },
      { text: '及时受理率、按期办结率分别为100%、98.7%。' },
      { text: '按期办结率为98.7%，比全市平均水平高2个百分点。' },
      { text: '满意率达到96.5%，完成年度任务的80%。' },
    ],
  },
  create: ({ article, report }) => ({
    article: () => {
      const judge = (row: readonly Mention[]): void => {
        const [first, last] = [row[0], row.at(-1)];
        const places = new Set(row.filter((one) => !isRound(one)).map(({ digits }) => decimalsOf(digits)));
        if (!first || !last || row.length < 2 || places.size < 2 || row.every(({ computed }) => computed)) return;
        const shown = [...places].sort().join('、');
        report({ start: first.start, end: last.end, message: `这一组百分数的小数有${shown}位的，应一样多` });
      };
      for (const mentions of mentionsOf(article)) {
        for (let at = 0; at < mentions.length; at += 1) {
          const row = rowAt(article, mentions, at);
          judge(row);
          at += Math.max(0, row.length - 1);
        }
      }
      for (const { mentions, names } of shareLists(article)) {
        if (mentions.some(({ masked, loose }) => masked || loose)) continue;
        if (names.length >= ENOUGH || areApart(names)) judge(mentions);
      }
    },
  }),
};
