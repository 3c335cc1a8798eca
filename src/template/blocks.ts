/** The built-in blocks: if, unless, each, with; 论断 is in claims.ts. */

import type { Place } from '../source.ts';
import type { BlockStatement, Expression } from './ast.ts';
import { claim } from './claims.ts';
import { CONDITIONS } from './conditions/registry.ts';
import { evaluate, reportAbsent, require } from './expressions.ts';
import { HELPERS } from './helpers/registry.ts';
import { printValue } from './print.ts';
import { enter, type Frame, isSimple, type Scope } from './scope.ts';
import {
  type Handler,
  isWithinBudget,
  report,
  reportValue,
  runUntaken,
  type State,
  type Surroundings,
} from './state.ts';
import { type Absent, type FactValue, factKind, factOf, isTrue, textOf, type Value } from './values.ts';

type Run = (state: State, node: BlockStatement, argument: Expression, scope: Scope, around: Surroundings) => void;

interface Block {
  readonly run: Run;
  readonly options: readonly string[];
  /** Most block parameters that it gives. */
  readonly params: number;
}

const askedAbsent = (state: State, value: Absent, at: Place, scope: Scope): void => {
  if (!value.last) reportAbsent(state, value, at, scope);
  else if (state.untaken === 0) state.absent.push({ path: value.path, key: value.key, at });
};

interface Choice {
  readonly holds: boolean;
  /** Where nothing is, so that the branch for something may go on from there. */
  readonly empty?: string;
}

/** A condition may ask for an optional last key; anything above it must exist. */
const condition: (...from: Parameters<Run>) => Choice = (state, node, argument, scope, around) => {
  const value = evaluate(state, argument, scope, around);
  const at = around.template.placeAt(argument.loc);
  const zero = node.hash?.pairs.find(({ key }) => key === 'includeZero')?.value;
  const includeZero = zero && require(state, zero, scope, around);
  if (value.kind === 'absent') {
    askedAbsent(state, value, at, scope);
    return { holds: false, empty: value.path };
  }
  if (value.kind === 'verdict' && state.untaken === 0) {
    for (const lost of value.lost) state.asked.push({ value: lost, at });
  }
  if (isTrue(value, includeZero !== undefined && isTrue(includeZero))) return { holds: true };
  if (value.kind !== 'fact') return { holds: false };
  const { fact, path } = value;
  if (fact.type === 'missing' && state.untaken === 0) state.asked.push({ value, at });
  return fact.type === 'figure' ? { holds: false } : { holds: false, empty: path };
};

const chooseBy =
  (wanted: boolean): Run =>
  (state, node, argument, scope, around) => {
    const { holds, empty } = condition(state, node, argument, scope, around);
    const taken = holds === wanted ? node.program : node.inverse;
    const other = holds === wanted ? node.inverse : node.program;
    if (taken) state.runProgram(taken, scope, around);
    runUntaken(state, other, scope, around, empty);
  };

const bind = (names: readonly string[] | undefined, values: readonly Value[], scope: Scope): Scope => {
  if (!names) return scope;
  const bound = new Map<string, Value>();
  for (const [i, name] of names.entries()) {
    const value = values[i];
    if (value) bound.set(name, value);
  }
  return { ...scope, params: { values: bound, parent: scope.params } };
};

/** Absent without an `else` is an error. */
const subject: (...from: Parameters<Run>) => Value | undefined = (state, node, argument, scope, around) => {
  if (!node.inverse) return require(state, argument, scope, around);
  const value = evaluate(state, argument, scope, around);
  if (value.kind !== 'absent') return value;
  askedAbsent(state, value, around.template.placeAt(argument.loc), scope);
  state.runProgram(node.inverse, scope, around);
  return undefined;
};

const withBlock: Run = (state, node, argument, scope, around) => {
  const value = subject(state, node, argument, scope, around);
  if (!value) return;
  const missing = value.kind === 'fact' && value.fact.type === 'missing';
  if (!missing && !isTrue(value, true)) {
    if (node.inverse) state.runProgram(node.inverse, scope, around);
    return;
  }
  const inside = { ...scope, contexts: enter(scope.contexts, value) };
  if (node.program) state.runProgram(node.program, bind(node.program.blockParams, [value], inside), around, scope);
  runUntaken(state, node.inverse, scope, around);
};

interface Item {
  readonly value: Value;
  readonly key: Value;
}

const mapItems = ({ fact, path }: FactValue): Item[] | undefined => {
  if (fact.type !== 'map' && fact.type !== 'figure') return undefined;
  return [...fact.entries].map(([name, { fact: below, keyPlace }]) => {
    const value: FactValue = { kind: 'fact', fact: below, path: path === '' ? name : `${path}.${name}` };
    const inputs = [{ path: value.path, fact: { type: 'text', text: name, place: keyPlace } as const }];
    return { value, key: { kind: 'text', parts: [{ text: name, path: value.path, inputs }] } };
  });
};

/** Items in the order of the file; of names laid over a context, theirs come after its own. */
const itemsOf = (value: Value): Item[] | undefined => {
  if (value.kind === 'laid') {
    const under = itemsOf(value.base) ?? [];
    const keys = new Set(under.map(({ key }) => textOf(key)));
    const own = [...value.names].filter(([name]) => !keys.has(name));
    return [
      ...under.map(({ value: item, key }) => ({ value: value.names.get(textOf(key) ?? '') ?? item, key })),
      ...own.map(([name, item]): Item => ({ value: item, key: { kind: 'plain', value: name } })),
    ];
  }
  if (value.kind !== 'fact') return undefined;
  const { fact, path } = value;
  if (fact.type !== 'list') return mapItems(value);
  return fact.items.map((item, i) => ({
    value: { kind: 'fact', fact: item, path: `${path}[${i}]` },
    key: { kind: 'plain', value: i },
  }));
};

const loopFrame = (parent: Frame, key: Value, index: number, count: number): Frame => {
  const values: readonly [string, Value][] = [
    ['key', key],
    ['index', { kind: 'plain', value: index }],
    ['first', { kind: 'plain', value: index === 0 }],
    ['last', { kind: 'plain', value: index === count - 1 }],
  ];
  return { values: new Map(values), parent };
};

const eachBlock: Run = (state, node, argument, scope, around) => {
  const value = subject(state, node, argument, scope, around);
  if (!value) return;
  const at = around.template.placeAt(argument.loc);
  if (value.kind === 'fact' && value.fact.type === 'missing') return printValue(state, value, at, undefined);
  const items = itemsOf(value);
  if (!items) {
    const fact = factOf(value)?.fact;
    const what = fact ? factKind(fact) : '文字';
    reportValue(state, { code: 'JGT012', grade: 'E', message: `each 要清单或一组数据，这里是${what}`, place: at });
    return;
  }
  state.steps += items.length >> 4;
  const { program, inverse } = node;
  if (items.length === 0 && inverse) state.runProgram(inverse, scope, around);
  const count = state.untaken > 0 ? Math.min(1, items.length) : items.length;
  for (const [i, { value: item, key }] of items.slice(0, count).entries()) {
    state.steps += 1;
    if (!program || !isWithinBudget(state, () => at)) break;
    const frame = loopFrame(scope.frame, key, i, items.length);
    const inside = bind(program.blockParams, [item, key], { ...scope, contexts: enter(scope.contexts, item), frame });
    state.runProgram(program, inside, around, scope);
  }
  if (items.length > 0) runUntaken(state, inverse, scope, around);
};

const BLOCKS: ReadonlyMap<string, Block> = new Map([
  ['if', { run: chooseBy(true), options: ['includeZero'], params: 0 }],
  ['unless', { run: chooseBy(false), options: ['includeZero'], params: 0 }],
  ['each', { run: eachBlock, options: [], params: 2 }],
  ['with', { run: withBlock, options: [], params: 1 }],
  ['论断', { run: claim, options: [], params: 0 }],
]);

/** Slips that Handlebars passes over in silence, or stumbles on. */
const checkCall = (state: State, name: string, block: Block, node: BlockStatement, around: Surroundings): void => {
  for (const { key, loc } of node.hash?.pairs ?? []) {
    if (block.options.includes(key)) continue;
    const place = around.template.placeAt(loc);
    const [option] = block.options;
    const hint = option ? `可以写的有：${option}` : `“${name}”没有选项`;
    report(state, { code: 'JGT013', grade: 'E', message: `“${name}”没有“${key}”这个选项`, place, hint });
  }
  const names = (node.program ?? node.inverse)?.blockParams ?? [];
  if (names.length > block.params) {
    const place = around.template.placeAt(node.path.loc);
    const given = block.params === 0 ? '不给块参数' : `最多给 ${block.params} 个块参数`;
    const message = `“${name}”${given}，这里写了 ${names.length} 个`;
    report(state, { code: 'JGT013', grade: 'E', message, place });
  }
};

const unknownBlock = (state: State, node: BlockStatement, at: Place): void => {
  const written = node.path.type === 'PathExpression' ? node.path.original : String(node.path.value);
  const hint = BLOCKS.has(written)
    ? `名称不加引号，写成 {{#${written} …}}`
    : HELPERS.has(written)
      ? `“${written}”不是块，写成 {{${written} …}}`
      : CONDITIONS.has(written)
        ? `“${written}”是判断，写成 {{#if (${written} …)}} 或 {{#论断 (${written} …)}}`
        : `清单用 {{#each ${written}}}，可选的内容用 {{#if ${written}}}`;
  report(state, { code: 'JGT014', grade: 'E', message: `没有“${written}”这种块`, place: at, hint });
};

/** A condition without its brackets, or in full-width ones, looks like several arguments. */
const argumentHint = (name: string, { params }: BlockStatement): string => {
  const [first] = params;
  const word = first?.type === 'PathExpression' ? first.original : '';
  if (/[（）]/.test(word)) return '小括号改成半角 ( )';
  if (CONDITIONS.has(word)) return `判断写在小括号里：{{#${name} (${word} …)}}`;
  return name === '论断' ? '写成 {{#论断 (连续下降 统计.来信 期数=3)}}' : `写成 {{#${name} 数据}}`;
};

export const block: Handler<BlockStatement> = (state, node, scope, around) => {
  const at = around.template.placeAt(node.path.loc);
  const name = node.path.type === 'PathExpression' && isSimple(node.path) ? node.path.original : '';
  const found = BLOCKS.get(name);
  if (!found) return unknownBlock(state, node, at);
  const [argument] = node.params;
  if (!argument || node.params.length > 1) {
    const message = `“${name}”要一个参数，这里有 ${node.params.length} 个`;
    report(state, { code: 'JGT013', grade: 'E', message, place: at, hint: argumentHint(name, node) });
    return;
  }
  checkCall(state, name, found, node, around);
  found.run(state, node, argument, scope, around);
};
