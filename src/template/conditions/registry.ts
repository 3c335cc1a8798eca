/** Generated from the files beside it by `npm run generate`: every condition by its name. */

import type { Condition } from '../condition.ts';
import { fallen, risen, steady } from './change.ts';
import { above, below, notAbove, notBelow } from './comparison.ts';
import { firstAbove, firstBelow, firstTime } from './first.ts';
import { leading } from './leading.ts';
import { reached } from './reached.ts';
import { highest, lowest } from './record.ts';
import { falling, rising } from './streak.ts';

const ALL: readonly Condition[] = [
  fallen,
  risen,
  steady,
  above,
  below,
  notAbove,
  notBelow,
  firstAbove,
  firstBelow,
  firstTime,
  leading,
  reached,
  highest,
  lowest,
  falling,
  rising,
];

export const CONDITIONS: ReadonlyMap<string, Condition> = new Map(ALL.map((condition) => [condition.name, condition]));
