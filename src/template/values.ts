/** Values while a template is evaluated: facts with their paths, literals, and what helpers made. */

import { writeDate } from '../tree/dates.ts';
import type { Fact } from '../tree/facts.ts';
import type { Input } from '../tree/trace.ts';

export interface FactValue {
  readonly kind: 'fact';
  readonly fact: Fact;
  /** From the root: `统计.来信`, `分乡镇[0].名称`; empty for the root itself. */
  readonly path: string;
}

/** A literal of the template, a loop's counter, or a number that a helper counted. */
export interface PlainValue {
  readonly kind: 'plain';
  readonly value: string | number | boolean | undefined;
}

/** A part of a helper's text: of facts, or the helper's own words between them. */
export interface Part {
  readonly text: string;
  /** Absent for the helper's own words. */
  readonly path?: string;
  readonly inputs?: readonly Input[];
  readonly missing?: true;
}

export interface TextValue {
  readonly kind: 'text';
  readonly parts: readonly Part[];
}

/** A path that leads nowhere. */
export interface Absent {
  readonly kind: 'absent';
  readonly path: string;
  /** The deepest value that exists on the way. */
  readonly parent: FactValue | undefined;
  /** The key that it lacks. */
  readonly key: string;
  /** Only the last key is absent. */
  readonly last: boolean;
}

export type Value = FactValue | PlainValue | TextValue;

export const inputOf = ({ fact, path }: FactValue): Input =>
  fact.citation === undefined ? { path, place: fact.place } : { path, place: fact.place, citation: fact.citation };

/** Numbers test as numbers: 0 and 0.0 are false, as are empty texts, empty lists, and what is missing. */
export const isTrue = (value: Value, includeZero = false): boolean => {
  switch (value.kind) {
    case 'plain':
      return Boolean(value.value) || (includeZero && value.value === 0);
    case 'text':
      return value.parts.some((part) => part.text !== '');
    default:
      return isFactTrue(value.fact, includeZero);
  }
};

const isFactTrue = (fact: Fact, includeZero: boolean): boolean => {
  switch (fact.type) {
    case 'missing':
      return false;
    case 'text':
      return fact.text !== '';
    case 'number':
      return includeZero || Number(fact.text) !== 0;
    case 'flag':
      return fact.value;
    case 'list':
      return fact.items.length > 0;
    case 'figure': {
      const now = fact.entries.get('本期')?.fact;
      return now ? isFactTrue(now, includeZero) : true;
    }
    default:
      return true;
  }
};

/** Text of what may be printed as it stands; undefined for what needs a helper or a block. */
export const printable = (fact: Fact): string | undefined => {
  switch (fact.type) {
    case 'text':
    case 'number':
      return fact.text;
    case 'missing':
      return fact.placeholder;
    case 'date':
      return writeDate(fact.date);
    default:
      return undefined;
  }
};

export const factKind = (fact: Fact): string =>
  ({
    text: '文字',
    number: '数字',
    flag: '是或否',
    date: '日期',
    missing: '待填的值',
    list: '清单',
    map: '一组数据',
    figure: '指标',
  })[fact.type];
