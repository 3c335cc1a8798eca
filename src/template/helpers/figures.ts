/** What helpers of statistics share: their arguments as amounts, their options, their phrases as parts. */

import { type Amount, amountAt, amountOf, isAmount, type Lack, type Period, placesOf } from '../../figure/amount.ts';
import { isRefusal, type Phrase, type Refusal } from '../../figure/phrase.ts';
import { kindOfUnit } from '../../figure/units.ts';
import type { Welcome } from '../../figure/verbs.ts';
import type { FigureFact } from '../../tree/facts.ts';
import type { HelperCall, Option } from '../helper.ts';
import { type FactValue, factKind, type Part, type Value } from '../values.ts';

/** A lack in words; the amount's own fact is where it is mended. */
const failFor = (call: HelperCall, lack: Lack, { fact, path }: FactValue, period: Period): undefined => {
  const related = [{ place: fact.place, message: '指标在这里' }];
  if (lack.state === 'absent') {
    call.fail(`“${path}”没有“${period}”`, { related, hint: `在数据里补上“${period}”；还不知道就写 ~` });
  } else if (lack.state === 'undefined') {
    call.fail(`“${path}”的分母是 0`, { related, hint: '分母会是 0 的，用 {{#if}} 另写一句' });
  } else if (lack.at && lack.at.length > 0) {
    const units = lack.at.map((input) => ({ place: input.fact.place, message: `“${input.path}”在这里` }));
    call.fail(lack.reason, { related: units, ...(lack.hint === undefined ? {} : { hint: lack.hint }) });
  } else call.fail(lack.reason, { related, ...(lack.hint === undefined ? {} : { hint: lack.hint }) });
  return undefined;
};

/** A figure's value in a period, or a lone number; undefined after a fault. */
export const amountIn = (call: HelperCall, value: Value | undefined, period: Period): Amount | undefined => {
  if (value?.kind !== 'fact') {
    call.fail('这里的参数应为指标，不是文字', { hint: '写指标的路径，如 统计.来信' });
    return undefined;
  }
  const { fact, path } = value;
  if (fact.type === 'missing' || (fact.type === 'number' && period === '本期')) {
    return amountOf(value, fact.unit ?? '');
  }
  if (fact.type !== 'figure') {
    const hint = fact.type === 'number' ? '写指标本身的路径' : '指标写成 { 本期: 321, 单位: 件次 }';
    call.fail(`“${path}”是${factKind(fact)}，应为指标`, {
      related: [{ place: fact.place, message: '它在这里' }],
      hint,
    });
    return undefined;
  }
  const found = amountAt(fact, path, period, call.find);
  return isAmount(found) ? found : failFor(call, found, value, period);
};

/** `小数=` of the call, else `usual`; undefined after a fault. */
export const digitsIn = (call: HelperCall, usual: number): number | undefined => {
  const given = call.option('小数');
  if (given === undefined) return usual;
  const digits = Number(given);
  if (Number.isInteger(digits) && digits >= 0 && digits <= 6) return digits;
  call.fail('“小数”应为 0 到 6 的整数', { hint: '如 小数=1' });
  return undefined;
};

const figureIn = (value: Value | undefined): FigureFact | undefined =>
  value?.kind === 'fact' && value.fact.type === 'figure' ? value.fact : undefined;

/** 同比小数 of the figure; of a rate that states none, the decimals that the rate itself is printed with; else 1. */
export const changeDigits = (value: Value | undefined, now: Amount, then: Amount): number => {
  const figure = figureIn(value);
  const stated = figure && placesOf(figure, '同比小数');
  if (stated !== undefined || kindOfUnit(now.unit) !== 'rate') return stated ?? 1;
  const typed = now.state === 'missing' || then.state === 'missing' ? 1 : Math.max(now.digits, then.digits);
  return (figure && placesOf(figure, '小数')) ?? typed;
};

/** `方向`. */
export const welcomeOf = (value: Value | undefined): Welcome | undefined => {
  const fact = figureIn(value)?.entries.get('方向')?.fact;
  return fact?.type === 'text' ? (fact.text as Welcome) : undefined;
};

/** `口径` of the figure itself: who states one may set 件次 beside 批次. */
export const statesScope = (value: Value | undefined): boolean => figureIn(value)?.entries.has('口径') ?? false;

/** A whole phrase is one span: every letter of it stands on its inputs. */
export const say = (call: HelperCall, value: Value | undefined, outcome: Phrase | Refusal): readonly Part[] => {
  const path = value?.kind === 'fact' ? value.path : '';
  if (isRefusal(outcome)) {
    const related = call.args.flatMap((arg) =>
      arg.kind === 'fact' ? [{ place: arg.fact.place, message: `“${arg.path}”在这里` }] : [],
    );
    return call.fail(outcome.reason, { related, ...(outcome.hint === undefined ? {} : { hint: outcome.hint }) });
  }
  return [{ path, ...outcome }];
};

const PERIODS = ['本期', '上年同期', '上期', '目标'] as const;

export const PERIOD_OPTION: Option = { name: '位', says: '取哪一个值，默认“本期”', values: PERIODS };

export const periodOf = (call: HelperCall): Period => (call.option('位') ?? '本期') as Period;

export const DIGITS_OPTION: Option = { name: '小数', says: '保留几位小数' };
