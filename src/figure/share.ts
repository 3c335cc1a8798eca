/** Shares and completion: 15.9%, 完成目标的85.0%, 控制在目标300件次以内. */

import { type Amount, type Known, maskOf } from './amount.ts';
import { type Phrase, phraseOf, type Refusal } from './phrase.ts';
import { absolute, compare, longhand, minus, over, rounded, scaled, signOf } from './ratio.ts';
import { kindOfUnit, pointsOf, unitClash } from './units.ts';

interface Divided {
  readonly text: string;
  readonly computed: string;
}

/** `part ÷ whole` as a percentage; `whole` is not 0. */
const percentOf = (part: Known, whole: Known, digits: number): Divided => {
  const value = scaled(over(part.value, whole.value), 100);
  const computed = `${part.text}÷${whole.text}×100%＝${longhand(value, digits)}%，保留${digits}位小数`;
  return { text: `${rounded(value, digits)}%`, computed };
};

const ZERO_HINT = '这种情形用 零="…" 写明要印的话';

/** `zero`: what is written where the whole is 0. */
export const shareOf = (
  part: Amount,
  whole: Amount,
  digits: number,
  agreed: boolean,
  zero: string | undefined,
): Phrase | Refusal => {
  if (kindOfUnit(part.unit) === 'rate' || kindOfUnit(whole.unit) === 'rate') return { reason: '率不能再求占比' };
  const clash = unitClash([part.unit, whole.unit], agreed);
  if (clash) return { reason: clash, hint: '确有规定口径的，在总量里写明“口径”' };
  if (part.state !== 'known' || whole.state !== 'known') return phraseOf(`${maskOf(digits)}%`, [part, whole]);
  if (signOf(whole.value) === 0) {
    if (zero !== undefined) return phraseOf(zero, [part, whole]);
    return { reason: `总量“${whole.path}”是 0，没有占比`, hint: ZERO_HINT };
  }
  if (signOf(part.value) < 0 || compare(part.value, whole.value) > 0) {
    return {
      reason: `部分（${part.text}${part.unit}）不在总量（${whole.text}${whole.unit}）之内`,
      hint: '核对两处的数值',
    };
  }
  const { text, computed } = percentOf(part, whole, digits);
  return phraseOf(text, [part, whole], computed);
};

interface Completion {
  readonly digits: number;
  /** The number alone. */
  readonly bare: boolean;
  /** The target is a limit: what had better fall keeps below it. */
  readonly limit: boolean;
}

/** 完成目标的85.0%; of a limit 控制在目标300件次以内 or 超出目标21件次. */
export const completionOf = (now: Amount, target: Amount, { digits, bare, limit }: Completion): Phrase | Refusal => {
  const both = [now, target];
  if (now.state !== 'known' || target.state !== 'known') {
    if (limit && !bare) return phraseOf(`目标为${target.text}${target.unit}`, both);
    return phraseOf(`${bare ? '' : '完成目标的'}${maskOf(digits)}%`, both);
  }
  if (limit && !bare) {
    const excess = compare(now.value, target.value);
    if (excess <= 0) return phraseOf(`控制在目标${target.text}${target.unit}以内`, both);
    const size = rounded(absolute(minus(now.value, target.value)), Math.max(now.digits, target.digits));
    const computed = `${now.text}－${target.text}＝${size}`;
    if (Number(size) === 0) return phraseOf(`与目标${target.text}${target.unit}基本持平`, both, computed);
    const unit = kindOfUnit(now.unit) === 'rate' ? pointsOf(now.unit) : now.unit;
    return phraseOf(`超出目标${size}${unit}`, both, computed);
  }
  if (signOf(target.value) <= 0)
    return { reason: `目标“${target.path}”是 0，没有完成率`, hint: '核对目标，或不写完成率' };
  const { text, computed } = percentOf(now, target, digits);
  return phraseOf(`${bare ? '' : '完成目标的'}${text}`, both, computed);
};
