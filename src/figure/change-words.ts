/** Words for a change: 同比下降12.3%, 提高1.7个百分点, 由0件增至5件, 基本持平. Computes nothing. */

import type { Amount } from './amount.ts';
import type { Change } from './change.ts';
import { type Phrase, phraseOf, type Refusal } from './phrase.ts';
import { isBelow } from './ratio.ts';
import { pointsOf } from './units.ts';
import { type Sign, towards, type VerbName, verbFor, type Welcome } from './verbs.ts';

/** 全: 同比下降12.3%. 词率: 下降12.3%. 率: 12.3%. 表: -12.3%, for a table's cell. */
export const CHANGE_FORMS = ['全', '词率', '率', '表'] as const;
export type ChangeForm = (typeof CHANGE_FORMS)[number];

export interface ChangeWords {
  /** 同比 or 环比. */
  readonly word: string;
  readonly form: ChangeForm;
  readonly welcome?: Welcome;
  readonly verb?: VerbName;
  /** 明显 and 小幅 before the verb. */
  readonly judged?: boolean;
}

/** Per cent, and points, from which a change is 明显, and below which it is 小幅. */
const MARKED = { percent: { much: 20, little: 5 }, points: { much: 5, little: 1 } } as const;

const adverb = (change: Change & { kind: 'percent' | 'points' }): string => {
  const { much, little } = MARKED[change.kind];
  return !isBelow(change.size, much) ? '明显' : isBelow(change.size, little) ? '小幅' : '';
};

/** 由366件次降至321件次. */
export const fromTo = (now: Amount, then: Amount, sign: Sign, welcome?: Welcome, lead = ''): string =>
  `由${lead}${then.text}${then.unit}${towards(sign, now.unit, welcome)}${now.text}${now.unit}`;

const unitOf = (change: { readonly points?: boolean; readonly kind: string }, unit: string): string =>
  change.points || change.kind === 'points' ? pointsOf(unit) : '%';

/** The cell of a table: a sign, no verb. */
const cell = (change: Change, unit: string): string => {
  if (change.kind === 'equal' || change.kind === 'flat') return '持平';
  if (change.kind === 'moved') return '—';
  if (change.kind === 'unknown') return `${change.mask}${unitOf(change, unit)}`;
  return `${change.sign < 0 ? '-' : ''}${change.text}${unitOf(change, unit)}`;
};

/** Without 同比; undefined where the form asks for a number that does not exist. */
const words = (change: Change, now: Amount, then: Amount, how: ChangeWords): string | undefined => {
  const { unit } = now;
  if (how.form === '表') return cell(change, unit);
  if (how.form === '率') {
    if (change.kind === 'unknown') return `${change.mask}${unitOf(change, unit)}`;
    return 'text' in change ? `${change.text}${unitOf(change, unit)}` : undefined;
  }
  switch (change.kind) {
    case 'equal':
      return '持平';
    case 'flat':
      return '基本持平';
    case 'moved':
      return fromTo(now, then, change.sign, how.welcome);
    case 'unknown':
      return `变化${change.mask}${unitOf(change, unit)}`;
    default: {
      const verb = verbFor(change.sign, unit, how.welcome, how.verb);
      return `${how.judged ? adverb(change) : ''}${verb}${change.text}${unitOf(change, unit)}`;
    }
  }
};

const computedOf = (change: Change): string | undefined => ('computed' in change ? change.computed : undefined);

export const wordChange = (change: Change, now: Amount, then: Amount, how: ChangeWords): Phrase | Refusal => {
  const text = words(change, now, then, how);
  if (text === undefined) {
    const why = change.kind === 'moved' ? `${how.word}的基数是 0 或过小` : '没有变化';
    return { reason: `${why}，没有可以单独写的${how.word}率`, hint: '去掉 写="率"，让助手写出合适的话' };
  }
  // 由2件增至4件 names both values, so that 同比 before it would say the same twice.
  const lead = how.form === '全' && change.kind !== 'moved' ? how.word : '';
  return phraseOf(`${lead}${text}`, [now, then], computedOf(change));
};

/** Two changes in one phrase: 同比分别下降17.5%和22.9%; undefined where one of them is no percentage. */
export const wordBoth = (
  changes: readonly [Change, Change],
  pairs: readonly [readonly [Amount, Amount], readonly [Amount, Amount]],
  how: readonly [ChangeWords, ChangeWords],
): Phrase | undefined => {
  if (changes.some(({ kind }) => kind === 'moved')) return undefined;
  const [first, second] = changes.map((change, i) => {
    const [now, then] = pairs[i] as readonly [Amount, Amount];
    return words(change, now, then, { ...(how[i] as ChangeWords), form: '词率' }) ?? '';
  }) as [string, string];
  const verbs = [first, second].map((text) => /^\D*?(?=[\dx])/.exec(text)?.[0]);
  const [verb, other] = verbs;
  if ((verb === undefined) !== (other === undefined) || (verb === undefined && first !== second)) return undefined;
  const tail = verb === other ? second.slice(verb?.length ?? 0) : second;
  const text = verb === undefined ? `均${first}` : `分别${first}和${tail}`;
  const computed = changes.map(computedOf).filter((each) => each !== undefined);
  const lead = how[0].form === '全' ? how[0].word : '';
  const amounts = pairs.flat();
  return phraseOf(`${lead}${text}`, amounts, computed.length > 0 ? computed.join('；') : undefined);
};
