/** The four blocks: if, unless, each, with. */

import type { BlockStatement, Expression } from './ast.ts';
import { evaluate, reportAbsent, require } from './expressions.ts';
import { HELPERS } from './helpers/registry.ts';
import { printValue } from './print.ts';
import { isSimple, type Scope } from './scope.ts';
import { type Handler, report, runUntaken, type State, type Surroundings } from './state.ts';
import { type Absent, type FactValue, factKind, isTrue, type Value } from './values.ts';

type Block = (state: State, node: BlockStatement, argument: Expression, scope: Scope, around: Surroundings) => void;

/** A condition may ask for an optional last key; anything above it must exist. */
const condition = (
  state: State,
  node: BlockStatement,
  argument: Expression,
  scope: Scope,
  around: Surroundings,
): { readonly holds: boolean; readonly absent?: Absent } => {
  const value = evaluate(state, argument, scope, around);
  const at = around.template.placeAt(argument.loc);
  if (value.kind === 'absent') {
    if (!value.last) reportAbsent(state, value, at, scope);
    else if (state.untaken === 0) state.absent.push({ path: value.path, key: value.key, at });
    return { holds: false, absent: value };
  }
  if (value.kind === 'fact' && value.fact.type === 'missing' && state.untaken === 0) state.asked.push({ value, at });
  const zero = node.hash?.pairs.find((pair) => pair.key === 'includeZero')?.value;
  const includeZero = zero?.type === 'BooleanLiteral' && zero.value === true;
  return { holds: isTrue(value, includeZero) };
};

const chooseBy =
  (wanted: boolean): Block =>
  (state, node, argument, scope, around) => {
    const { holds, absent } = condition(state, node, argument, scope, around);
    const taken = holds === wanted ? node.program : node.inverse;
    const other = holds === wanted ? node.inverse : node.program;
    if (taken) state.runProgram(taken, scope, around);
    runUntaken(state, other, scope, around, absent);
  };

const bind = (names: readonly string[] | undefined, values: readonly Value[], scope: Scope): Scope => {
  if (!names) return scope;
  const bound = new Map<string, Value>();
  for (let i = 0; i < names.length; i += 1) {
    const value = values[i];
    if (value) bound.set(names[i] as string, value);
  }
  return { ...scope, params: scope.params ? { values: bound, parent: scope.params } : { values: bound } };
};

/** Handlebars lays a context over the ones below only when it is another one. */
const enter = (scope: Scope, value: Value): Scope => {
  const top = scope.contexts[0]?.value;
  const same = top?.kind === 'fact' && value.kind === 'fact' && top.fact === value.fact && !scope.contexts[0]?.extra;
  return same ? scope : { ...scope, contexts: [{ value }, ...scope.contexts] };
};

/** Absent without an `else` is an error. */
const subject = (
  state: State,
  node: BlockStatement,
  argument: Expression,
  scope: Scope,
  around: Surroundings,
): Value | undefined => {
  if (!node.inverse) return require(state, argument, scope, around);
  const value = evaluate(state, argument, scope, around);
  if (value.kind !== 'absent') return value;
  if (!value.last) reportAbsent(state, value, around.template.placeAt(argument.loc), scope);
  else if (state.untaken === 0) {
    state.absent.push({ path: value.path, key: value.key, at: around.template.placeAt(argument.loc) });
  }
  state.runProgram(node.inverse, scope, around);
  return undefined;
};

const withBlock: Block = (state, node, argument, scope, around) => {
  const value = subject(state, node, argument, scope, around);
  if (!value) return;
  const missing = value.kind === 'fact' && value.fact.type === 'missing';
  const holds = missing || isTrue(value, true);
  const inside = bind(node.program?.blockParams, [value], enter(scope, value));
  if (holds && node.program) state.runProgram(node.program, inside, around);
  if (!holds && node.inverse) state.runProgram(node.inverse, scope, around);
  if (holds) runUntaken(state, node.inverse, scope, around);
};

interface Item {
  readonly value: FactValue;
  readonly key: string | number;
}

const itemsOf = ({ fact, path }: FactValue): Item[] | undefined => {
  if (fact.type === 'list') {
    return fact.items.map((item, i) => ({ value: { kind: 'fact', fact: item, path: `${path}[${i}]` }, key: i }));
  }
  if (fact.type !== 'map') return undefined;
  return [...fact.entries].map(([key, entry]) => {
    const below = path === '' ? key : `${path}.${key}`;
    return { value: { kind: 'fact', fact: entry.fact, path: below }, key };
  });
};

const eachBlock: Block = (state, node, argument, scope, around) => {
  const value = subject(state, node, argument, scope, around);
  if (!value) return;
  const at = around.template.placeAt(argument.loc);
  if (value.kind === 'fact' && value.fact.type === 'missing') {
    printValue(state, value, at, undefined);
    return;
  }
  const items = value.kind === 'fact' ? itemsOf(value) : undefined;
  if (!items) {
    const what = value.kind === 'fact' ? factKind(value.fact) : '文字';
    report(state, { code: 'JGT012', grade: 'E', message: `each 要清单或一组数据，这里是${what}`, place: at });
    return;
  }
  if (items.length === 0 && node.inverse) state.runProgram(node.inverse, scope, around);
  if (!node.program) return;
  const count = state.untaken > 0 ? Math.min(1, items.length) : items.length;
  for (let i = 0; i < count && !state.stopped; i += 1) {
    const { value: item, key } = items[i] as Item;
    const frame = new Map<string, Value>([
      ['key', { kind: 'plain', value: key }],
      ['index', { kind: 'plain', value: i }],
      ['first', { kind: 'plain', value: i === 0 }],
      ['last', { kind: 'plain', value: i === items.length - 1 }],
    ]);
    const inner = enter({ ...scope, frame: { values: frame, parent: scope.frame } }, item);
    state.runProgram(
      node.program,
      bind(node.program.blockParams, [item, { kind: 'plain', value: key }], inner),
      around,
    );
  }
  if (items.length > 0) runUntaken(state, node.inverse, scope, around);
};

const BLOCKS: Readonly<Record<string, Block>> = {
  if: chooseBy(true),
  unless: chooseBy(false),
  each: eachBlock,
  with: withBlock,
};

export const block: Handler<BlockStatement> = (state, node, scope, around) => {
  const at = around.template.placeAt(node.path.loc);
  const name = node.path.type === 'PathExpression' && isSimple(node.path) ? node.path.original : undefined;
  const run = name !== undefined && Object.hasOwn(BLOCKS, name) ? BLOCKS[name] : undefined;
  const [argument] = node.params;
  if (!run) {
    const written = node.path.type === 'PathExpression' ? node.path.original : String(node.path.value);
    const hint = HELPERS.has(written)
      ? `“${written}”不是块，写成 {{${written} …}}`
      : `清单用 {{#each ${written}}}，可选的内容用 {{#if ${written}}}`;
    report(state, { code: 'JGT014', grade: 'E', message: `没有“${written}”这种块`, place: at, hint });
    return;
  }
  if (!argument || node.params.length > 1) {
    report(state, {
      code: 'JGT013',
      grade: 'E',
      message: `“${name}”要一个参数，这里有 ${node.params.length} 个`,
      place: at,
    });
    return;
  }
  run(state, node, argument, scope, around);
};
