/** 是上年同期的3倍, 增长2倍, 翻一番: rises only; a fall is a percentage whatever was asked for (4.3 S5 to S7). */

import { type Amount, maskOf } from './amount.ts';
import { changeBetween } from './change.ts';
import { wordChange } from './change-words.ts';
import { decimal } from './decimal.ts';
import { type Phrase, phraseOf, type Refusal } from './phrase.ts';
import { equals, isBelow, longhand, minus, over, type Ratio, ratio, rounded, scaled, signOf } from './ratio.ts';
import { unitClash } from './units.ts';
import type { Welcome } from './verbs.ts';

/** 是: 是上年同期的3倍. 增长: 增长2倍. 番: 翻一番. */
export const MULTIPLE_FORMS = ['是', '增长', '番'] as const;
export type MultipleForm = (typeof MULTIPLE_FORMS)[number];

interface MultipleWords {
  readonly form: MultipleForm;
  /** 上年同期, 上期. */
  readonly base: string;
  readonly digits: number;
  readonly welcome?: Welcome;
}

const DOUBLINGS: readonly (readonly [number, string])[] = [
  [2, '翻一番'],
  [4, '翻两番'],
  [8, '翻三番'],
];

/** Whole numbers without decimals. */
const written = (value: Ratio, digits: number): string =>
  rounded(value, value.above.mod(value.under).eq(0) ? 0 : digits);

export const wordMultiple = (now: Amount, then: Amount, how: MultipleWords): Phrase | Refusal => {
  const { form, base, digits, welcome } = how;
  const both = [now, then];
  if (now.state !== 'known' || then.state !== 'known') {
    const mask = maskOf(digits);
    return phraseOf(form === '是' ? `是${base}的${mask}倍` : `变化${mask}倍`, both);
  }
  const change = changeBetween(now, then, { digits: 1 });
  const times = change.kind === 'percent' && change.sign > 0 ? over(now.value, then.value) : undefined;
  if (!times || isBelow(times, 2)) {
    return wordChange(change, now, then, { word: '', form: '词率', ...(welcome ? { welcome } : {}) });
  }
  const divided = `${now.text}÷${then.text}＝${longhand(times, digits)}`;
  if (form === '是') return phraseOf(`是${base}的${written(times, digits)}倍`, both, divided);
  const doubled = form === '番' ? DOUBLINGS.find(([factor]) => equals(times, factor)) : undefined;
  if (doubled) return phraseOf(doubled[1], both, divided);
  const more = minus(times, ratio(decimal('1')));
  const computed = `（${now.text}－${then.text}）÷${then.text}＝${longhand(more, digits)}`;
  return phraseOf(`${welcome === '降好' ? '增加' : '增长'}${written(more, digits)}倍`, both, computed);
};

/** How often `whole` goes into `part`: 3倍; a percentage where it is less than once. */
export const timesAnother = (part: Amount, whole: Amount, digits: number): Phrase | Refusal => {
  const both = [part, whole];
  const clash = unitClash([part.unit, whole.unit], false);
  if (clash) return { reason: clash };
  if (part.state !== 'known' || whole.state !== 'known') return phraseOf(`${maskOf(digits)}倍`, both);
  if (signOf(whole.value) <= 0) return { reason: `“${whole.path}”是 0，没有倍数` };
  const times = over(part.value, whole.value);
  const computed = `${part.text}÷${whole.text}＝${longhand(times, digits)}`;
  if (isBelow(times, 1)) return phraseOf(`${rounded(scaled(times, 100), digits)}%`, both, computed);
  return phraseOf(`${written(times, digits)}倍`, both, computed);
};
