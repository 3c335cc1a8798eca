/**
 * Facts as every stage knows them: plain data in which each value knows its place and its source.
 * facts/ makes them from YAML, template/ prints them.
 */

import type { Place } from '../source.ts';
import type { PlainDate } from './dates.ts';
import type { Masking } from './masking.ts';

interface Known {
  readonly place: Place;
  /** `来源`, as stated by the value or its nearest parent. */
  readonly citation?: string;
  /** `遮隐`, as stated by the value's mapping or its nearest parent. */
  readonly mask?: Masking;
}

export interface TextFact extends Known {
  readonly type: 'text';
  readonly text: string;
}

/** A number as typed: `5.60` stays `5.60`. Masked digits (`xxx.x`) are a number too. */
export interface NumberFact extends Known {
  readonly type: 'number';
  readonly text: string;
  /** Of the figure that it belongs to. */
  readonly unit?: string;
}

export interface FlagFact extends Known {
  readonly type: 'flag';
  readonly value: boolean;
}

export interface DateFact extends Known {
  readonly type: 'date';
  readonly date: PlainDate;
}

/** A key that is there, with nothing given yet: `~`, `待填` or `{ 待填: xxx.x% }`. */
export interface MissingFact extends Known {
  readonly type: 'missing';
  /** How it prints until it is given. */
  readonly placeholder: string;
  readonly note?: string;
  readonly unit?: string;
}

export interface ListFact extends Known {
  readonly type: 'list';
  readonly items: readonly Fact[];
}

export interface Entry {
  readonly fact: Fact;
  readonly keyPlace: Place;
}

export interface MapFact extends Known {
  readonly type: 'map';
  readonly entries: ReadonlyMap<string, Entry>;
}

/** A statistic: a mapping with `本期`, or with `分子` and `分母`. */
export interface FigureFact extends Known {
  readonly type: 'figure';
  readonly entries: ReadonlyMap<string, Entry>;
  /** `件次`, `%`; empty when none is stated. */
  readonly unit: string;
}

export type Fact = TextFact | NumberFact | FlagFact | DateFact | MissingFact | ListFact | MapFact | FigureFact;

/** What a draft knows: everything under `引用` and `数据`, and its own 标题, 讲话人, 日期, 称谓. */
export interface Facts {
  readonly root: MapFact;
}

export const entriesOf = (fact: Fact): ReadonlyMap<string, Entry> | undefined =>
  fact.type === 'map' || fact.type === 'figure' ? fact.entries : undefined;

/** `统计.分地区[0].总量` → 统计, 分地区, 0, 总量. */
export const keysOf = (path: string): string[] =>
  path.split(path.includes('[') ? /[.[\]]/ : '.').filter((key) => key !== '');
