/**
 * Where a name leads, seen from a place in a template: contexts of `each` and `with` one above the other,
 * block parameters, `@` variables. Every step is strict; nothing is found by accident.
 */

import { entriesOf } from '../tree/facts.ts';
import type { PathExpression } from './ast.ts';
import { type Absent, type FactValue, factOf, sameContext, type Value } from './values.ts';

/** `@index` and its kind; each loop lays one frame over the other. */
export interface Frame {
  readonly values: ReadonlyMap<string, Value>;
  readonly parent?: Frame;
}

export interface BlockParams {
  readonly values: ReadonlyMap<string, Value | Absent>;
  readonly parent: BlockParams | undefined;
}

export interface Scope {
  /** What `this`, `..`, `../..` are: innermost first. */
  readonly contexts: readonly Value[];
  readonly frame: Frame;
  readonly params: BlockParams | undefined;
}

const join = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);

/** One step down; a missing value stays missing all the way. */
const step = (from: FactValue, key: string): FactValue | undefined => {
  const { fact, path } = from;
  if (fact.type === 'missing') return { kind: 'fact', fact, path: join(path, key) };
  if (fact.type === 'list') {
    const item = /^\d+$/.test(key) ? fact.items[Number(key)] : undefined;
    return item && { kind: 'fact', fact: item, path: `${path}[${key}]` };
  }
  const entry = entriesOf(fact)?.get(key);
  return entry && { kind: 'fact', fact: entry.fact, path: join(path, key) };
};

export const lookup = (from: Value, key: string): Value | undefined => {
  if (from.kind === 'laid') return from.names.get(key) ?? lookup(from.base, key);
  return from.kind === 'fact' ? step(from, key) : undefined;
};

/**
 * Where a step leads nowhere. Letters of a text, and `length`, which Handlebars would find, are not there
 * even for a condition: it would be silently false.
 */
export const absentBelow = (value: Value, keys: readonly string[]): Absent => {
  const [key = ''] = keys;
  const parent = factOf(value);
  const isList = parent?.fact.type === 'list';
  const isText = value.kind === 'fact' ? value.fact.type === 'text' : value.kind !== 'laid';
  const isOfText = isList ? !/^\d+$/.test(key) : isText && /^(?:\d+|length)$/.test(key);
  const [first, ...rest] = keys;
  const start = isList && /^\d+$/.test(key) ? `${parent.path}[${first}]` : join(parent?.path ?? '', key);
  return { kind: 'absent', path: rest.reduce(join, start), parent, key, last: keys.length === 1 && !isOfText };
};

const walk = (start: Value, keys: readonly string[]): Value | Absent => {
  let value = start;
  for (let i = 0; i < keys.length; i += 1) {
    const next = lookup(value, keys[i] as string);
    if (!next) return absentBelow(value, keys.slice(i));
    value = next;
  }
  return value;
};

export const paramNamed = (scope: Scope, name: string): Value | Absent | undefined => {
  for (let params = scope.params; params; params = params.parent) {
    const value = params.values.get(name);
    if (value) return value;
  }
  return undefined;
};

const unreadable = (name: string, hint: string): Absent => ({
  kind: 'absent',
  path: name,
  parent: undefined,
  key: name,
  last: false,
  hint,
});

/** Handlebars counts wrongly from an inline partial to the block parameters around it: they are out of reach. */
const OUT_OF_REACH = '块参数到不了 inline 段落里；调用时带进去：{{> 段落 名称=块参数}}';

export const hideParams = (params: BlockParams | undefined): BlockParams | undefined => {
  const hidden = new Map<string, Absent>();
  for (let outer = params; outer; outer = outer.parent) {
    for (const name of outer.values.keys()) hidden.set(name, unreadable(name, OUT_OF_REACH));
  }
  return hidden.size === 0 ? undefined : { values: hidden, parent: undefined };
};

/** A context is laid over the ones below only when it is another one. */
export const enter = (contexts: readonly Value[], value: Value): readonly Value[] => {
  const [top] = contexts;
  return top && sameContext(top, value) ? contexts : [value, ...contexts];
};

const nowhere = ({ original, parts }: PathExpression, hint: string): Absent => ({
  ...unreadable(original, hint),
  key: parts[0] ?? original,
  last: parts.length <= 1,
});

const TOO_FAR = '“../”超出了最外一层；段落里读不到调用处，调用时带进去：{{> 段落 名称=值}}';
const VARIABLES = '可以写的有 @root，以及 {{#each}} 里面的 @index、@key、@first、@last';

const below = (value: Value | Absent, keys: readonly string[]): Value | Absent =>
  value.kind === 'absent' ? { ...value, path: keys.reduce(join, value.path), last: false } : walk(value, keys);

export const resolvePath = (scope: Scope, path: PathExpression): Value | Absent => {
  if (path.data) return resolveData(scope, path);
  const [first, ...rest] = path.parts;
  if (first !== undefined && path.depth === 0 && !isScoped(path)) {
    const param = paramNamed(scope, first);
    if (param) return rest.length === 0 ? param : below(param, rest);
  }
  const context = scope.contexts[path.depth];
  return context ? walk(context, path.parts) : nowhere(path, TOO_FAR);
};

const resolveData = (scope: Scope, path: PathExpression): Value | Absent => {
  let frame: Frame | undefined = scope.frame;
  for (let up = path.depth; up > 0; up -= 1) frame = frame?.parent;
  const [first = '', ...rest] = path.parts;
  // Every frame sees the variables of the ones around it, as `createFrame` copies them.
  let value: Value | undefined;
  for (let f = frame; f && !value; f = f.parent) value = f.values.get(first);
  return value ? walk(value, rest) : nowhere(path, VARIABLES);
};

/** `this.x`, `./x`: data always, never a helper. */
export const isScoped = (path: PathExpression): boolean => /^(?:\.|this\b)/.test(path.original);

export const isSimple = (path: PathExpression): boolean =>
  path.parts.length === 1 && path.depth === 0 && !path.data && !isScoped(path);

/** The names that stand beside the one that does not exist. */
export function* namesBeside(scope: Scope, absent: Absent): Generator<string> {
  const fact = absent.parent?.fact;
  yield* (fact && entriesOf(fact)?.keys()) ?? [];
  for (let params = scope.params; params; params = params.parent) yield* params.values.keys();
  for (const context of scope.contexts) if (context.kind === 'laid') yield* context.names.keys();
}
