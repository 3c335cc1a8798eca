/** What the arithmetic hands to the wording's callers: a finished phrase with all that it stands on, or a reason. */

import type { Input } from '../tree/trace.ts';
import type { Amount } from './amount.ts';

export interface Phrase {
  readonly text: string;
  /** Every value that took part. */
  readonly inputs: readonly Input[];
  /** How it was worked out, in the numbers: `（321－366）÷366×100%＝－12.295…%，保留1位小数`. */
  readonly computed?: string;
  /** A value is not given yet: `text` is a placeholder. */
  readonly missing?: true;
}

export interface Refusal {
  readonly reason: string;
  readonly hint?: string;
}

export const isRefusal = (outcome: object): outcome is Refusal => 'reason' in outcome;

/** `text` out of `amounts`; missing where one of them is. */
export const phraseOf = (text: string, amounts: readonly Amount[], computed?: string): Phrase => ({
  text,
  inputs: amounts.flatMap((amount) => amount.inputs),
  ...(computed === undefined ? {} : { computed }),
  ...(amounts.some(({ state }) => state === 'missing') ? { missing: true } : {}),
});
