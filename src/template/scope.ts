/**
 * Where a name leads, seen from a place in a template: contexts of `each` and `with` one above the other,
 * block parameters, `@` variables. Every step is strict; nothing is found by accident.
 */

import { entriesOf, type Fact } from '../tree/facts.ts';
import type { PathExpression } from './ast.ts';
import type { Absent, FactValue, Value } from './values.ts';

/** What `this` is. `extra` holds the hash that a partial was called with. */
export interface Context {
  readonly value: Value;
  readonly extra?: ReadonlyMap<string, Value | Absent>;
}

/** `@index` and its kind; each loop lays one frame over the other. */
export interface Frame {
  readonly values: ReadonlyMap<string, Value>;
  readonly parent?: Frame;
}

export interface BlockParams {
  readonly values: ReadonlyMap<string, Value | Absent>;
  readonly parent?: BlockParams;
}

export interface Scope {
  /** Innermost first. */
  readonly contexts: readonly Context[];
  readonly frame: Frame;
  readonly params?: BlockParams;
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

export const lookup = (from: Value, key: string): FactValue | undefined =>
  from.kind === 'fact' ? step(from, key) : undefined;

const walk = (start: Value, keys: readonly string[]): Value | Absent => {
  let value = start;
  for (let i = 0; i < keys.length; i += 1) {
    const key = keys[i] as string;
    const next = lookup(value, key);
    if (!next) {
      const base = value.kind === 'fact' ? value.path : '';
      const path = keys.slice(i).reduce(join, base);
      const parent = value.kind === 'fact' ? value : undefined;
      return { kind: 'absent', path, parent, key, last: i === keys.length - 1 };
    }
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

const nowhere = (path: PathExpression): Absent => ({
  kind: 'absent',
  path: path.original,
  parent: undefined,
  key: path.parts[0] ?? path.original,
  last: path.parts.length <= 1,
});

const below = (value: Value | Absent, keys: readonly string[]): Value | Absent =>
  value.kind === 'absent' ? { ...value, path: keys.reduce(join, value.path), last: false } : walk(value, keys);

export const resolvePath = (scope: Scope, path: PathExpression): Value | Absent => {
  if (path.data) return resolveData(scope, path);
  const [first, ...rest] = path.parts;
  const scoped = isScoped(path);
  if (first !== undefined && path.depth === 0 && !scoped) {
    const param = paramNamed(scope, first);
    if (param) return rest.length === 0 ? param : below(param, rest);
  }
  const context = scope.contexts[path.depth];
  if (!context) return nowhere(path);
  const extra = first === undefined ? undefined : context.extra?.get(first);
  if (extra) return rest.length === 0 ? extra : below(extra, rest);
  return walk(context.value, path.parts);
};

const resolveData = (scope: Scope, path: PathExpression): Value | Absent => {
  let frame: Frame | undefined = scope.frame;
  for (let up = path.depth; up > 0; up -= 1) frame = frame?.parent;
  const [first = '', ...rest] = path.parts;
  // Every frame sees the variables of the ones around it, as `createFrame` copies them.
  let value: Value | undefined;
  for (let f = frame; f && !value; f = f.parent) value = f.values.get(first);
  return value ? walk(value, rest) : { ...nowhere(path), path: `@${path.parts.join('.')}` };
};

/** `this.x`, `./x`: data always, never a helper. */
export const isScoped = (path: PathExpression): boolean => /^(?:\.|this\b)/.test(path.original);

export const isSimple = (path: PathExpression): boolean =>
  path.parts.length === 1 && path.depth === 0 && !path.data && !isScoped(path);

/** The names that stand beside the one that does not exist. */
export const namesBeside = (scope: Scope, absent: Absent): string[] => {
  const names: string[] = [];
  const fact: Fact | undefined = absent.parent?.fact;
  if (fact) names.push(...(entriesOf(fact)?.keys() ?? []));
  for (let params = scope.params; params; params = params.parent) names.push(...params.values.keys());
  for (const context of scope.contexts) names.push(...(context.extra?.keys() ?? []));
  return names;
};
