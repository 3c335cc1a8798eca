/**
 * P21: numbers of headings and items follow each other without gap and repeat, and lower forms stand under higher
 * ones. Numbers that the style sets are right by construction and never looked at.
 */

import type { Article, Stretch } from '../../article.ts';
import type { Item, ItemForm } from '../../counts/items.ts';
import { numberLike } from '../../counts/numeral.ts';
import { type NumberedLine, type OutlineBreak, outlineOf } from '../../counts/outline.ts';
import { type Break, type Series, seriesOf } from '../../counts/series.ts';
import type { ArticleRule, Finding } from '../../rule.ts';

const digitsOf = ({ line, number }: NumberedLine, text: string): Stretch => {
  const from = number.end - number.text.length;
  const start = from + Math.max(0, text.slice(from, number.end).search(/[一二三四五六七八九十百]|\d/));
  const length = /^(?:[一二三四五六七八九十百]+|\d+)/.exec(text.slice(start, number.end))?.[0].length ?? 0;
  return length === 0 ? { start: line.start, end: line.start } : { start, end: start + length };
};

const quoted = (text: string): string => `“${text.trim()}”`;

/** The right number, where the one that follows fits it. */
const suggestion = (
  digits: Stretch,
  text: string,
  expected: number,
  next: number | undefined,
): Pick<Finding, 'suggest'> =>
  digits.end > digits.start && (next === undefined || next === expected + 1)
    ? { suggest: [{ ...digits, text: numberLike(expected, text.slice(digits.start, digits.end)) }] }
    : {};

const headingMessage = ({ fault, at, before, expected }: OutlineBreak): string => {
  const here = quoted(at.number.text);
  const last = before ? quoted(before.number.text) : '';
  const right = quoted(
    at.number.text.replace(/[一二三四五六七八九十百]+|\d+/, (digits) => numberLike(expected, digits)),
  );
  switch (fault) {
    case 'gap':
      return `序号从${last}跳到${here}，应为${right}`;
    case 'repeat':
      return `序号${here}重复，应为${right}`;
    case 'back':
      return `${last}之后又是${here}，序号倒挂，应为${right}`;
    case 'start':
      return `${last}下面的第一个序号是${here}，应从${right}开始`;
    case 'runsOn':
      return `${here}接着上一部分的序号往下排，各部分的序号一般重新从${right}开始`;
    case 'climb':
      return `${here}排在${last}下面，层次倒挂：结构层次序数依次为“一、”“（一）”“1.”“（1）”`;
  }
};

const headingFinding = (article: Article, found: OutlineBreak): Finding => {
  const { fault, at, before, expected, next, doubt } = found;
  const start = at.number.end - at.number.text.length;
  return {
    start,
    end: at.number.end,
    message: headingMessage(found),
    ...(fault === 'runsOn' ? { grade: 'I' as const } : doubt ? { grade: 'W' as const } : {}),
    ...(fault === 'climb' || fault === 'back'
      ? {}
      : suggestion(digitsOf(at, article.text), article.text, expected, next())),
    ...(before ? { related: [{ start: before.line.start, end: before.number.end, message: '前一个序号在这里' }] } : {}),
  };
};

const shown = ({ form }: Pick<Series, 'form'>, value: number): string => {
  const n = numberLike(value, '一');
  const forms: Readonly<Record<ItemForm, string>> = {
    是: `${n}是`,
    要: `${n}要`,
    第: `第${n}`,
    第个: `第${n}个`,
    其: `其${n}`,
    '（一）': `（${n}）`,
    '（1）': `（${value}）`,
    '①': String.fromCharCode(0x245f + value),
    '1.': `${value}.`,
    '一、': `${n}、`,
    首先: n,
  };
  return `“${forms[form]}”`;
};

const itemFinding = (
  article: Article,
  series: Series,
  { item, before, expected }: Break,
  next: Item | undefined,
): Finding => {
  const here = shown(item, item.value);
  const what = item.value > expected ? '后面跳到' : item.value === before.value ? '后面重复' : '后面倒回';
  const inOrder = item.value >= before.value;
  return {
    start: item.start,
    end: item.end,
    message: `${shown(series, before.value)}${what}${here}，应为${shown(series, expected)}`,
    ...(inOrder && item.form !== '①' ? suggestion(item.digits, article.text, expected, next?.value) : {}),
    related: [{ start: before.start, end: before.end, message: '前一个序号在这里' }],
  };
};

/** A line's own number belongs to the outline; so do brackets and figures at its head. */
const ofOutline = ({ heads, form }: Item): boolean => heads && !['是', '要', '第', '其', '首先'].includes(form);

/** 第一项 and 第四项 may be named apart from each other. */
const isSeries = ({ form }: Series): boolean => form !== '第个';

export const numberSeries: ArticleRule = {
  meta: {
    id: 'P21',
    name: '序号连续',
    grade: 'E',
    certainty: 'proved',
    summary: '标题和条目的序号依次排列，不跳号、不重号、不倒挂',
    why: '序号断了，读者会以为漏了内容；讲话照着念，听的人一下就能听出来',
    clause: 'GB/T 15834—2011 附录 B.3.8',
    mend: '把序号改成依次相连的；确实漏了内容的，补上那一条',
    triggers: '一二三四五六七八九十0123456789①②③④⑤⑥⑦⑧⑨⑩',
    wrong: [
      {
        text: '要紧的是三条：一是讲清政策，⟦三是⟧守住时限，各窗口都要做到。',
        mended: '要紧的是三条：一是讲清政策，二是守住时限，各窗口都要做到。',
      },
      {
        text: '第一，登记要全。第二，转送要快。⟦第二，⟧答复要实。',
        mended: '第一，登记要全。第二，转送要快。第三，答复要实。',
      },
      {
        text: '一、前段工作\n全县新建口袋公园9处。\n二、存在问题\n后期养护还跟不上。\n⟦四、⟧下步打算\n把养护经费列入预算。',
        mended:
          '一、前段工作\n全县新建口袋公园9处。\n二、存在问题\n后期养护还跟不上。\n三、下步打算\n把养护经费列入预算。',
      },
      { text: '接访要做到：（1）有人接，（2）有记录，⟦（4）⟧有回音。' },
    ],
    right: [
      { text: '一季度看开局，三季度看后劲，哪个季度都松不得。' },
      {
        text: '一、抓排查\n（一）村组排查。逐户走到。\n（二）行业排查。逐企查到。\n二、抓化解\n（一）能办的马上办。\n（二）难办的会商办。',
      },
      { text: '待人一要真诚，二要耐心。办事一要公道，二要利索，三要到底。' },
      { text: '说话办事要实，一是一，二是二，不掺半点水分。' },
      { text: '条例第三十条第（一）项、第（四）项讲的都是这个意思。' },
    ],
  },
  create: ({ article, report }) => ({
    article: () => {
      if (!article.traced) {
        for (const found of outlineOf(article).breaks) {
          report(headingFinding(article, found));
        }
      }
      for (const series of seriesOf(article).filter(isSeries)) {
        for (const found of series.breaks) {
          if (ofOutline(found.item)) continue;
          report(itemFinding(article, series, found, series.items[found.index + 1]));
        }
      }
    },
  }),
};
