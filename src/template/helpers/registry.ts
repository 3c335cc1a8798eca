/** Generated from the files beside it by `npm run generate`: every helper by its name. */

import type { Helper } from '../helper.ts';
import { counted } from './counted.ts';
import { date } from './date.ts';
import { han } from './han.ts';
import { points } from './points.ts';
import { series } from './series.ts';
import { value } from './value.ts';

export const HELPERS: ReadonlyMap<string, Helper> = new Map(
  [counted, date, han, points, series, value].map((helper) => [helper.name, helper]),
);
