/** A place as lines and columns from 1 in code points, its end exclusive. */

import { type Place, type Position, positionAt } from '../source.ts';

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export const rangeOf = (place: Place): Range => ({
  start: positionAt(place.source, place.start),
  end: positionAt(place.source, place.end),
});
