/**
 * What a directive asks of the data: `::: 表 统计.领域 列="本期,同比"`. Read by parse/, answered by exhibit/, so
 * that neither knows the other. Types only.
 */

import type { Place } from '../source.ts';
import type { Piece } from './trace.ts';

export interface ExhibitOption {
  readonly name: string;
  /** Of the name. */
  readonly place: Place;
  /** Traced: facts may stand in it. Empty where the name stands alone. */
  readonly pieces: readonly Piece[];
}

export interface ExhibitRequest {
  readonly kind: '表' | '图';
  /** From the root of the data: `统计.领域`, `统计.分地区[0]`; empty where none is given. */
  readonly path: string;
  readonly pathPlace: Place;
  readonly options: readonly ExhibitOption[];
  /** Of the directive. */
  readonly position: Place;
}
