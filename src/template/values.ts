/** Values while a template is evaluated: facts with their paths, literals, and what helpers made. */

import type { Place } from '../source.ts';
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
  /** Of a literal: its characters in the template. */
  readonly place?: Place;
}

/** A part of a helper's text: of facts, or the helper's own words between them. */
export interface Part {
  readonly text: string;
  /** Absent for the helper's own words. */
  readonly path?: string;
  readonly inputs?: readonly Input[];
  /** How it was worked out, for people: `(321－366)÷366`. */
  readonly computed?: string;
  readonly missing?: true;
}

export interface TextValue {
  readonly kind: 'text';
  readonly parts: readonly Part[];
}

/** A partial's context with the names of its call laid over it. */
export interface LaidValue {
  readonly kind: 'laid';
  readonly base: Value;
  readonly names: ReadonlyMap<string, Value>;
}

/** What a condition found; `holds` is absent where a value is masked or still missing. */
export interface VerdictValue {
  readonly kind: 'verdict';
  /** Of the condition. */
  readonly name: string;
  readonly holds?: boolean;
  /** The values that it looked at, for people: `6月 120、7月 110`. */
  readonly actual: string;
  readonly inputs: readonly Input[];
  readonly lost: readonly FactValue[];
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
  /** Why it cannot be read here, where the name alone does not tell. */
  readonly hint?: string;
}

export type Value = FactValue | PlainValue | TextValue | LaidValue | VerdictValue;

export const NOTHING: Value = { kind: 'text', parts: [] };

/** The fact that a value is, or that it is laid over. */
export const factOf = (value: Value): FactValue | undefined => {
  if (value.kind === 'laid') return factOf(value.base);
  return value.kind === 'fact' ? value : undefined;
};

/** A value is its own input: it knows its path and its fact. */
export const inputOf = (value: FactValue): Input => value;

/** Numbers test as numbers: 0 and 0.0 are false, as are empty texts, empty lists, and what is missing. */
export const isTrue = (value: Value, includeZero = false): boolean => {
  switch (value.kind) {
    case 'plain':
      return Boolean(value.value) || (includeZero && value.value === 0);
    case 'text':
      return value.parts.some((part) => part.text !== '');
    case 'laid':
      return true;
    case 'verdict':
      return value.holds === true;
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

/** The text of a value, as a key or an option; undefined where it has none. */
export const textOf = (value: Value): string | undefined => {
  if (value.kind === 'text') return value.parts.map((part) => part.text).join('');
  if (value.kind === 'fact') return printable(value.fact);
  return value.kind === 'plain' && value.value !== undefined ? String(value.value) : undefined;
};

/** What Handlebars would hold for a scalar; undefined for what it compares by identity. */
const scalarOf = (value: Value): string | number | boolean | undefined => {
  if (value.kind === 'plain') return value.value;
  if (value.kind !== 'fact') return textOf(value);
  const { fact } = value;
  if (fact.type === 'flag') return fact.value;
  if (fact.type === 'number' && !Number.isNaN(Number(fact.text))) return Number(fact.text);
  return fact.type === 'missing' ? undefined : printable(fact);
};

/** Whether Handlebars sees one context in both (its `==`): scalars by value, everything else by identity. */
export const sameContext = (a: Value, b: Value): boolean => {
  if (a === b || (a.kind === 'fact' && b.kind === 'fact' && a.fact === b.fact)) return true;
  const left = scalarOf(a);
  const right = scalarOf(b);
  if (left === undefined || right === undefined) return false;
  return typeof left === typeof right ? left === right : Number(left) === Number(right);
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
