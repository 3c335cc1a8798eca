/**
 * What a condition is: a helper that answers yes, no or not known instead of printing. It stands in round
 * brackets, in `{{#if (…)}}` and in `{{#论断 (…)}}`.
 */

import type { Helper, HelperCall } from './helper.ts';
import type { VerdictValue } from './values.ts';

export type Verdict = Omit<VerdictValue, 'kind' | 'name'>;

export interface Condition extends Omit<Helper, 'run'> {
  /** Undefined after a fault of the call. */
  readonly test: (call: HelperCall) => Verdict | undefined;
}
