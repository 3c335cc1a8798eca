/**
 * What is wrong with one change that is said of two numbers, and which rule says so: one root cause, one verdict.
 */

import { decimal, decimalsOf } from '../../figure/decimal.ts';
import type { Article } from '../article.ts';
import type { Finding } from '../rule.ts';
import { differenceFits, isNothing, percentFits, percentOf, quotient, timesFit, writeLike } from './arithmetic.ts';
import type { Change } from './change.ts';
import { bareOf, intervalOf, meet, printed, sameUnit, worthOf } from './mention.ts';
import type { Pair } from './pairs.ts';

export type ChangeRule = 'S1' | 'S2' | 'S3' | 'S4' | 'S6' | 'S7' | 'S9' | 'S10';

export interface Verdict extends Finding {
  readonly rule: ChangeRule;
}

const OPPOSITE: Readonly<Record<string, string>> = {
  上升: '下降',
  增长: '下降',
  增加: '减少',
  提高: '降低',
  提升: '下降',
  下降: '上升',
  减少: '增加',
  降低: '提高',
};

export const said = (article: Article, { start, end }: Change): string => article.text.slice(start, end);

/** `（321－366）÷366＝－12.3%`. */
const shownPercent = (article: Article, { now, was }: Pair, digits: number): string => {
  const [a, b] = [bareOf(article, now), bareOf(article, was)];
  return `（${a}－${b}）÷${b}＝${percentOf(worthOf(now), worthOf(was), digits)}%`;
};

const shownDifference = (article: Article, { now, was }: Pair): string =>
  `${bareOf(article, now)}－${bareOf(article, was)}＝${writeLike(worthOf(now).minus(worthOf(was)), [now, was])}${
    now.kind === 'percent' ? '个百分点' : ''
  }`;

/** Only the direction is wrong: one verb is right. */
const turned = (article: Article, change: Change): Finding['suggest'] => {
  const verb = OPPOSITE[change.verb];
  if (verb === undefined || change.mention.negative) return undefined;
  return article.text.startsWith(change.verb, change.start)
    ? [{ start: change.start, end: change.start + change.verb.length, text: verb }]
    : undefined;
};

export const verdict = (rule: ChangeRule, change: Change, message: string, more: Partial<Finding> = {}): Verdict => ({
  rule,
  start: change.start,
  end: change.end,
  message,
  ...more,
});

const ofPercent = (article: Article, pair: Pair, change: Change): Verdict | undefined => {
  const { now, was } = pair;
  const { mention, sign, result } = change;
  const digits = decimalsOf(mention.digits);
  const text = said(article, change);
  if (isNothing(was)) {
    if (isNothing(now)) return undefined;
    return verdict('S9', change, `基数是0，算不出百分比，文中是${text}`, {
      hint: `写成由${printed(article, was)}增至${printed(article, now)}`,
    });
  }
  const right = percentFits(now, was, mention, sign);
  if (result) {
    if (!right) return undefined;
    const word = /[到至](?=[^到至]*$)/.exec(text);
    const at = change.start + (word?.index ?? 0);
    return verdict(
      'S4',
      change,
      `${shownPercent(article, pair, digits)}，这是增减的幅度，不是增减后的结果，文中是${text}`,
      word ? { suggest: [{ start: at, end: at + 1, text: '了' }] } : {},
    );
  }
  if (right) return undefined;
  if (percentFits(now, was, mention, -sign as 1 | -1)) {
    const suggest = turned(article, change);
    return verdict('S1', change, `${shownPercent(article, pair, digits)}，文中是${text}`, suggest ? { suggest } : {});
  }
  return verdict('S1', change, `${shownPercent(article, pair, digits)}，文中是${text}`);
};

/** Both sides are rates. */
const ofRates = (article: Article, pair: Pair, change: Change): Verdict | undefined => {
  const { now, was } = pair;
  const { mention, sign, result } = change;
  const text = said(article, change);
  if (result) return undefined;
  if (mention.kind === 'points') {
    if (differenceFits(now, was, mention, sign)) return undefined;
    return verdict('S1', change, `${shownDifference(article, pair)}，文中是${text}`);
  }
  if (isNothing(was)) return undefined;
  const points = worthOf(now).minus(worthOf(was)).abs();
  const { end } = mention;
  const percent = percentFits(now, was, mention, sign);
  if (!points.eq(worthOf(mention))) {
    return percent ? undefined : verdict('S1', change, `${shownDifference(article, pair)}，文中是${text}`);
  }
  // The number is the difference itself; where it is the rounded quotient too, that may have been meant.
  const also = percentOf(worthOf(now), worthOf(was), decimalsOf(mention.digits)).replace('－', '');
  return verdict('S3', change, `${shownDifference(article, pair)}，文中是${text}，应说百分点`, {
    suggest: [{ start: end - 1, end, text: '个百分点' }],
    ...(decimal(also).eq(points) ? { grade: 'W' } : {}),
  });
};

const ofAmount = (article: Article, pair: Pair, change: Change): Verdict | undefined => {
  const { now, was } = pair;
  const { mention, sign, result } = change;
  if (!sameUnit(now, mention)) return undefined;
  const text = said(article, change);
  const isResult = meet(intervalOf(now), intervalOf(mention));
  const isDifference = differenceFits(now, was, mention, sign);
  if (result ? isResult : isDifference) return undefined;
  if (result) {
    if (!isDifference) return undefined;
    return verdict('S4', change, `${shownDifference(article, pair)}，这是增减的数，不是增减后的结果，文中是${text}`);
  }
  if (isResult) {
    return verdict('S4', change, `${shownDifference(article, pair)}，增减的是这个数，文中是${text}`, {
      hint: `改成增减的数，或写成“${change.verb}到”`,
    });
  }
  return verdict('S1', change, `${shownDifference(article, pair)}，文中是${text}`);
};

const shownTimes = (article: Article, { now, was }: Pair): string =>
  `${bareOf(article, now)}÷${bareOf(article, was)}＝${quotient(worthOf(now), worthOf(was), 2)}`;

const ofTimes = (article: Article, pair: Pair, change: Change): Verdict | undefined => {
  const { now, was } = pair;
  const { mention, sign } = change;
  if (sign < 0 || isNothing(was) || change.result) return undefined;
  // 4 times as much said as 4 times more: exactly so many times, however roughly the two are printed.
  const asMuch = worthOf(now).eq(worthOf(was).times(worthOf(mention)));
  if (!asMuch && timesFit(now, was, mention, 1)) return undefined;
  const text = said(article, change);
  const message = `${shownTimes(article, pair)}，是原来的${quotient(worthOf(now), worthOf(was), 2)}倍，文中是${text}`;
  if (!timesFit(now, was, mention, 0)) return verdict('S6', change, message);
  const more = worthOf(now).minus(worthOf(was));
  return verdict('S6', change, `${message}，增加的倍数要减去1，即${quotient(more, worthOf(was), 2)}倍`);
};

const pointsOfCounts = (article: Article, pair: Pair, change: Change): Verdict | undefined => {
  if (isNothing(pair.was) || !percentFits(pair.now, pair.was, change.mention, change.sign)) return undefined;
  const digits = decimalsOf(change.mention.digits);
  const shown = shownPercent(article, pair, digits);
  return verdict('S3', change, `${shown}，数量的增减用百分比，文中是${said(article, change)}`);
};

/** The change is sure, and not worked out of facts. */
export const judgeChange = (article: Article, pair: Pair, change: Change): Verdict | undefined => {
  const { kind, unit } = change.mention;
  // Percentages and 千分率 are reckoned as hundredths here.
  if (unit === '‰' || pair.now.unit === '‰' || pair.was.unit === '‰') return undefined;
  if (kind === 'times') return ofTimes(article, pair, change);
  if (pair.now.kind === 'percent') return ofRates(article, pair, change);
  if (kind === 'percent') return ofPercent(article, pair, change);
  return kind === 'points' ? pointsOfCounts(article, pair, change) : ofAmount(article, pair, change);
};
