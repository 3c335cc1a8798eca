/** Generated from the files beside it by `npm run generate`: every helper by its name. */

import type { Helper } from '../helper.ts';
import { completion } from './completion.ts';
import { counted } from './counted.ts';
import { date } from './date.ts';
import { difference } from './difference.ts';
import { fromTill } from './from-to.ts';
import { han } from './han.ts';
import { monthOnMonth } from './month-on-month.ts';
import { multiple } from './multiple.ts';
import { points } from './points.ts';
import { pointsChange } from './points-change.ts';
import { ranking } from './rank.ts';
import { series } from './series.ts';
import { share } from './share.ts';
import { spread } from './spread.ts';
import { top } from './top.ts';
import { total } from './total.ts';
import { value } from './value.ts';
import { yearOnYear } from './year-on-year.ts';

const ALL: readonly Helper[] = [
  completion,
  counted,
  date,
  difference,
  fromTill,
  han,
  monthOnMonth,
  multiple,
  points,
  pointsChange,
  ranking,
  series,
  share,
  spread,
  top,
  total,
  value,
  yearOnYear,
];

export const HELPERS: ReadonlyMap<string, Helper> = new Map(ALL.map((helper) => [helper.name, helper]));
