/** What rules know besides the text: word lists, a roster, the figures of the data. Types, and nothing at all. */

import type { Place } from '../source.ts';

/** A wrong word and its right form (data/词表/错别词.yaml). */
export interface WrongWord {
  readonly wrong: string;
  /** The first is suggested; several are choices. */
  readonly right: readonly string[];
  /** Longer texts with the word in them that are right: `订货单` for `货单`. */
  readonly except: readonly string[];
  readonly note?: string;
  /** Absent: the rule's. */
  readonly grade?: 'W' | 'I';
}

/** A label, and neutral wordings instead (data/词表/称呼.yaml). */
export interface Label {
  readonly word: string;
  readonly instead: readonly string[];
  readonly except: readonly string[];
  /** Said of people; or of what is done to them, which a text may forbid: `严禁截访`. */
  readonly kind: '人' | '做法';
  readonly note?: string;
  /** Absent: the rule's. */
  readonly grade?: 'W' | 'I';
}

/** A person and the posts that are right for him. */
export interface RosterEntry {
  readonly name: string;
  readonly posts: readonly string[];
  readonly place?: Place;
}

/** A figure of the data, or one part of it, as it prints. */
export interface KnownFigure {
  /** As 数 takes it: `统计.来信`, `统计.来信.上年同期`. */
  readonly path: string;
  /** As it prints: `321`, `12.5`, `-12.5`. */
  readonly value: string;
  /** `件`, `%`; empty where none. */
  readonly unit: string;
  readonly place?: Place;
}

export interface Material {
  readonly wrongWords: readonly WrongWord[];
  readonly labels: readonly Label[];
  /** Names whose characters no rule of language may judge (data/词表/专名.yaml). */
  readonly names: readonly string[];
  readonly roster: readonly RosterEntry[];
  readonly figures: readonly KnownFigure[];
}

export const NO_MATERIAL: Material = { wrongWords: [], labels: [], names: [], roster: [], figures: [] };
