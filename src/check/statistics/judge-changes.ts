/**
 * All that is wrong with the changes of an article, each under the rule that says so. The rules S1 to S4, S6, S7, S9
 * and S10 read theirs here.
 */

import { decimal, decimalsOf } from '../../figure/decimal.ts';
import type { Article } from '../article.ts';
import { ofArticle } from '../memo.ts';
import type { Context } from '../rule.ts';
import {
  differenceFits,
  directionOf,
  isNothing,
  percentFits,
  percentOf,
  quotient,
  signed,
  writeLike,
} from './arithmetic.ts';
import type { Change } from './change.ts';
import { changesIn, type Stepped } from './changes.ts';
import { type ChangeRule, judgeChange, said, type Verdict, verdict } from './judge-change.ts';
import {
  bareOf,
  countBefore,
  intervalOf,
  isExact,
  isSure,
  type Mention,
  mentionsOf,
  printed,
  sameUnit,
  worthOf,
} from './mention.ts';
import type { Base, Compared, Pair } from './pairs.ts';

/** A mention that other changes of the line may be reckoned from: then nothing is proved of the nearest. */
const otherwiseRight = (others: readonly Mention[], pair: Pair, change: Change): boolean =>
  others.some((now) => {
    if (now === pair.now || !sameUnit(now, pair.now) || !isSure(now) || now.kind === 'none') return false;
    const { mention, sign } = change;
    if (mention.kind === 'percent' && now.kind !== 'percent') return percentFits(now, pair.was, mention, sign);
    return differenceFits(now, pair.was, mention, sign);
  });

const small = (article: Article, { now, was }: Pair, change: Change, base: number): Verdict | undefined => {
  if (change.mention.kind !== 'percent' || !isExact(was) || was.kind !== 'count' || !isExact(now)) return undefined;
  if (isNothing(was) || worthOf(was).gte(decimal(String(base)))) return undefined;
  return verdict('S10', change, `基数只有${printed(article, was)}，文中是${said(article, change)}，百分比容易误会`, {
    hint: `写成由${printed(article, was)}变为${printed(article, now)}`,
  });
};

/** What the change itself says that it is against. */
const baseOf = ({ basis }: Change): Base | undefined => {
  if (!basis || /相比$/.test(basis.word)) return undefined;
  return basis.word === '环比' || /上个?[月季]/.test(basis.word) ? 'previous' : 'year';
};

/** The change is against something else than the number of old beside it. */
const isOfOther = (pair: Pair, change: Change): boolean => {
  const base = baseOf(change);
  return base !== undefined && base !== pair.base;
};

/** Against something else by its word, and yet it comes out of the number beside it: then the word is wrong. */
const basisVerdict = (pair: Pair, change: Change): Verdict | undefined => {
  const { basis, mention, sign } = change;
  if (!basis || (basis.word !== '同比' && basis.word !== '环比') || pair.base === 'start') return undefined;
  const fits =
    mention.kind === 'percent' && pair.now.kind !== 'percent'
      ? !isNothing(pair.was) && percentFits(pair.now, pair.was, mention, sign)
      : differenceFits(pair.now, pair.was, mention, sign);
  if (!fits) return undefined;
  const [against, right] = pair.base === 'year' ? ['上年同期', '同比'] : ['上一期', '环比'];
  return {
    rule: 'S2',
    start: basis.start,
    end: change.end,
    message: `与${against}相比是${right}，文中是${basis.word}`,
    suggest: [{ start: basis.start, end: basis.end, text: right }],
  };
};

const doublings = (article: Article, { pair: { now, was }, changes }: Compared): Verdict[] => {
  if (changes.length > 0 || isNothing(was)) return [];
  const found = DOUBLED.exec(article.text.slice(now.end, Math.min(now.line.end, now.end + 20)));
  const count = found?.[2];
  if (!found || count === undefined) return [];
  const factor = 2 ** (COUNTS[count] ?? Number(count));
  // 翻番 is a round word: a tenth less or a quarter more is still called so.
  const [a, b] = [worthOf(now), worthOf(was)];
  if (a.gte(b.times(String(factor * 0.9))) && a.lte(b.times(String(factor * 1.25)))) return [];
  const start = now.end + found.index + (found[1]?.length ?? 0);
  const times = quotient(worthOf(now), worthOf(was), 2);
  const message = `${bareOf(article, now)}÷${bareOf(article, was)}＝${times}，翻${count}番是${factor}倍，文中是${found[0].slice(found[1]?.length)}`;
  return [{ rule: 'S7', start, end: now.end + found.index + found[0].length, message }];
};

const COUNTS: Readonly<Record<string, number>> = { 一: 1, 两: 2, 二: 2, 三: 3, 四: 4 };
const DOUBLED = /^([，、；](?:实现|整整|已经?|正好|恰好|又|共)?)翻了?([一两二三四1234])番/;

/** 由100件增至90件: the verb against the numbers. Ranks and limits are raised by falling. */
const movedVerdict = (article: Article, { pair }: Compared): Verdict[] => {
  const { moved, now, was } = pair;
  if (!moved || /^(?:位|名|级|人)$/.test(now.unit)) return [];
  const direction = directionOf(now, was);
  if (direction === 0 || direction === moved.sign) return [];
  const message = `由${printed(article, was)}到${printed(article, now)}，文中是${article.text.slice(moved.start, moved.end)}`;
  return [{ rule: 'S1', start: moved.start, end: moved.end, message }];
};

const NEAR = 6;

/** The mentions before an offset, the nearest few. */
const nearBefore = (mentions: readonly Mention[], at: Mention): Mention[] => {
  const before: Mention[] = [];
  let index = countBefore(mentions, at.start) - 1;
  for (; index >= 0 && before.length < NEAR; index -= 1) before.push(mentions[index] as Mention);
  return before;
};

const compared = (article: Article, mentions: readonly Mention[], one: Compared): Verdict[] => {
  const { pair } = one;
  const found = [...doublings(article, one), ...movedVerdict(article, one)];
  for (const change of one.changes) {
    if (!isSure(change.mention) || change.mention.computed) continue;
    const other = isOfOther(pair, change);
    const wrong = other ? basisVerdict(pair, change) : judgeChange(article, pair, change);
    if (!wrong) continue;
    if (wrong.rule === 'S1' && otherwiseRight(nearBefore(mentions, pair.was), pair, change)) continue;
    found.push(wrong);
  }
  return found;
};

/** 120件，同比增加20件，上升20%: what was is what is less the change. */
const stepped = (article: Article, { now, changes }: Stepped): Verdict[] => {
  const [amount, percent] = changes;
  if (!amount || !percent || now.kind === 'percent' || amount.result || percent.result) return [];
  if (amount.mention.kind === 'percent' || percent.mention.kind !== 'percent' || !amount.basis) return [];
  if (!isSure(amount.mention) || !isSure(percent.mention) || percent.mention.computed) return [];
  if (now.unit === '' || now.unit !== amount.mention.unit || percent.basis) return [];
  const step = signed(intervalOf(amount.mention), amount.sign);
  const is = intervalOf(now);
  const earlier = { low: is.low.minus(step.high), high: is.high.minus(step.low) };
  if (earlier.low.lte(decimal('0'))) return [];
  const { low, high } = signed(intervalOf(percent.mention), percent.sign);
  // step ÷ was between low and high, without dividing.
  const hundred = decimal('100');
  const lowest = low.times(low.gt(decimal('0')) ? earlier.low : earlier.high);
  const highest = high.times(high.gt(decimal('0')) ? earlier.high : earlier.low);
  if (lowest.lte(step.high.times(hundred)) && highest.gte(step.low.times(hundred))) return [];
  const was = worthOf(now).minus(worthOf(amount.mention).times(String(amount.sign)));
  const right = percentOf(worthOf(now), was, decimalsOf(percent.mention.digits));
  const shownWas = writeLike(was, [now, amount.mention]);
  const message = `原为${shownWas}，${amount.sign < 0 ? '－' : ''}${bareOf(article, amount.mention)}÷${shownWas}＝${right}%，文中是${said(article, percent)}`;
  return [verdict('S1', percent, message)];
};

const verdictsIn = ofArticle((article): readonly Verdict[] => {
  const { compared: pairs, stepped: steps } = changesIn(article);
  const byLine = new Map(mentionsOf(article).map((mentions) => [mentions[0]?.line, mentions] as const));
  return [
    ...pairs.flatMap((one) => compared(article, byLine.get(one.pair.now.line) ?? [], one)),
    ...steps.flatMap((one) => stepped(article, one)),
  ];
});

/** Reports what is the rule's. */
export const reportChanges = ({ article, report }: Context, rule: ChangeRule): void => {
  for (const { rule: own, ...finding } of verdictsIn(article)) if (own === rule) report(finding);
};

/** Percentages of a base below `base`. */
export const reportSmall = ({ article, report }: Context, base: number): void => {
  for (const { pair, changes } of changesIn(article).compared)
    for (const change of changes) {
      const found = small(article, pair, change, base);
      if (found) report(found);
    }
};
