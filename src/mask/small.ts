/** Counts so small that they may point to single persons, printed open in a masked edition. */

import type { Diagnostic } from '../diagnostic.ts';
import type { Input, Piece } from '../tree/trace.ts';
import type { MaskPlan } from './plan.ts';

/** Units that count people, households and their matters. */
const UNITS = /^(?:人次?|名|户|件次?|批次?|起|例|个|宗)$/;

const isSmall = ({ fact }: Input, threshold: number): boolean =>
  fact.type === 'number' &&
  UNITS.test(fact.unit ?? '') &&
  /^[1-9]\d*$/.test(fact.text) &&
  Number(fact.text) < threshold;

/** `pieces`: one masked line. */
export const smallCounts = (pieces: readonly Piece[], { decide, options: { threshold } }: MaskPlan): Diagnostic[] =>
  pieces.flatMap(({ origin }): Diagnostic[] => {
    if (origin.kind !== 'fact' || origin.computed !== undefined || origin.inputs.length !== 1) return [];
    const [input] = origin.inputs;
    if (!input || !isSmall(input, threshold) || decide(input) !== 'open') return [];
    const message = `“${input.path}”少于 ${threshold}，在脱敏的文稿里没有遮去`;
    return [{ code: 'JGF032', grade: 'W', message, place: input.fact.place, why: '数目过小，容易认出是谁' }];
  });
