/** Partials: files, inline ones, partial blocks (layouts). Names come from the template, never from data. */

import { nearest } from '../nearest.ts';
import type { Place } from '../source.ts';
import { slicePiece } from '../tree/trace.ts';
import type { DecoratorBlock, PartialStatement, Program } from './ast.ts';
import { require } from './expressions.ts';
import type { Template } from './load.ts';
import { enter, type Frame, hideParams, type Scope } from './scope.ts';
import {
  BUDGET,
  type Call,
  type Closure,
  emit,
  type Handler,
  type Inlines,
  report,
  reportLate,
  type State,
  type Surroundings,
} from './state.ts';
import { NOTHING, type Value } from './values.ts';
import { writtenTwice } from './wording.ts';

const BLOCK = '@partial-block';

const nameOf = (node: PartialStatement): string | undefined => {
  const { name } = node;
  if (name.type === 'PathExpression') return name.original;
  return name.type === 'StringLiteral' || name.type === 'NumberLiteral' ? String(name.value) : undefined;
};

const declaredName = ({ path, params, hash }: DecoratorBlock): string | undefined => {
  const [name] = params;
  const plain = path.original === 'inline' && params.length === 1 && hash === undefined;
  return plain && name?.type === 'StringLiteral' ? String(name.value) : undefined;
};

/**
 * Inline partials hold for the whole program in which they stand, wherever in it. They know the contexts
 * around that program, not the one that its block enters: Handlebars declares them before it enters.
 */
export const declareInlines = (
  state: State,
  program: Program,
  template: Template,
  scope: Scope,
  outer: Scope,
): Inlines['values'] | undefined => {
  let inlines: Map<string, Closure> | undefined;
  for (const statement of program.body) {
    if (statement.type !== 'DecoratorBlock') continue;
    const name = declaredName(statement);
    if (name === undefined) {
      const place = template.placeAt(statement.path.loc);
      const hint = '写成 {{#*inline "名称"}}…{{/inline}}';
      report(state, { code: 'JGT014', grade: 'E', message: '装饰器只支持 inline，名称要写在引号里', place, hint });
      continue;
    }
    const own: Scope = { ...outer, params: hideParams(scope.params) };
    inlines ??= new Map();
    inlines.set(name, { program: statement.program, template, scope: own, calls: state.calls, block: undefined });
  }
  return inlines;
};

const inlineNamed = (inlines: Inlines | undefined, name: string): Closure | undefined => {
  for (let at = inlines; at; at = at.parent) {
    const found = at.values.get(name);
    if (found) return found;
  }
  return undefined;
};

/** Context and hash of a call: one value at most, and names laid over it. */
const contextOf = (state: State, node: PartialStatement, scope: Scope, around: Surroundings): Value | undefined => {
  const [argument] = node.params;
  const base = argument ? require(state, argument, scope, around) : scope.contexts[0];
  if (!node.hash) return base;
  const names = new Map<string, Value>();
  for (const { key, value, loc } of node.hash.pairs) {
    const given = require(state, value, scope, around) ?? NOTHING;
    if (names.has(key)) report(state, writtenTwice(key, around.template.placeAt(loc)));
    else names.set(key, given);
  }
  // Handlebars lays them over last first, which shows where a loop runs over them.
  return base && { kind: 'laid', base, names: new Map([...names].reverse()) };
};

interface PartialCall {
  readonly name: string;
  readonly at: Place;
  readonly context: Value;
  readonly scope: Scope;
  readonly around: Surroundings;
  readonly block: Closure | undefined;
}

export const partial: Handler<PartialStatement> = (state, node, scope, around) => {
  const at = around.template.placeAt(node.name.loc);
  const name = nameOf(node);
  if (name === undefined) {
    const hint = '用 {{#if}} 选择，写出段落的名称';
    report(state, { code: 'JGT014', grade: 'E', message: '段落的名称不能由数据决定', place: at, hint });
    return;
  }
  if (node.params.length > 1) {
    const message = `段落最多带一个参数，这里有 ${node.params.length} 个`;
    report(state, { code: 'JGT013', grade: 'E', message, place: at, hint: '其余的写成 名称=值' });
    return;
  }
  const context = contextOf(state, node, scope, around);
  if (!context) return;
  const { template, block: outerBlock } = around;
  const block = node.program && { program: node.program, template, scope, calls: state.calls, block: outerBlock };
  const call: PartialCall = { name, at, context, scope, around, block };
  if (node.indent === undefined || node.indent === '') return run(state, call);
  const outer = state.pieces;
  state.pieces = [];
  run(state, call);
  const inner = state.pieces;
  state.pieces = outer;
  const { start } = template.placeAt(node.loc);
  indent(state, inner, node.indent, { ...at, start: start - node.indent.length, end: start });
};

const run = (state: State, call: PartialCall): void => {
  const { name, at, scope, around, block } = call;
  const inline = name === BLOCK ? around.block : inlineNamed(around.inlines, name);
  const file = inline ? undefined : state.library.partial(name, around.template.name);
  const program = inline?.program ?? file?.program;
  const recursive = name !== BLOCK && state.calls.some((outer) => outer.program === program);
  if (program && (recursive || state.depth >= BUDGET.calls)) {
    const what = recursive ? '段落调用了自己' : '段落套得过深';
    const chain = [...state.calls.map((outer) => outer.name), file?.name ?? name].join(' → ');
    report(state, { code: 'JGT006', grade: 'E', message: `${what}：${chain}`, place: at });
    return;
  }
  const frame = block ? over(scope.frame) : scope.frame;
  state.depth += 1;
  if (inline && name === BLOCK) runBlock(state, call, inline, frame);
  else if (inline) runInline(state, call, inline, frame);
  else if (file?.program) runFile(state, call, file, file.program, frame);
  else if (!file && block) runBlock(state, call, block, frame);
  else if (!file) unknownPartial(state, name, at, around);
  state.depth -= 1;
};

/** Handlebars lays a frame of `@` variables for a partial's block and for its call. */
const over = (parent: Frame): Frame => ({ values: new Map(), parent });

const within = (state: State, calls: readonly Call[], body: () => void): void => {
  const before = state.calls;
  state.calls = calls;
  body();
  state.calls = before;
};

/** What was written in a partial's block: all as at its own place, but for the context and the loops around. */
const runBlock = (state: State, { context }: PartialCall, closure: Closure, frame: Frame): void => {
  const { program, template, scope, calls, block } = closure;
  const inside: Scope = { ...scope, contexts: enter(scope.contexts, context), frame: over(frame) };
  within(state, calls, () => state.runProgram(program, inside, { template, block }, scope));
};

const runInline = (
  state: State,
  { name, context, around, block }: PartialCall,
  closure: Closure,
  frame: Frame,
): void => {
  const { program, template, scope, calls } = closure;
  const inside: Scope = { ...scope, contexts: enter(scope.contexts, context), frame };
  const surroundings = { template, block: block ?? around.block };
  within(state, [...calls, { name, program }], () => state.runProgram(program, inside, surroundings, scope));
};

/** A file sees its context and the inline partials of its caller; nothing else reaches it. */
const runFile = (state: State, call: PartialCall, file: Template, program: Program, frame: Frame): void => {
  const { context, around, block } = call;
  const own = block && declareInlines(state, block.program, block.template, block.scope, block.scope);
  const inlines = own ? { values: own, parent: around.inlines } : around.inlines;
  const before = state.inlines.get(file);
  state.inlines.set(file, inlines);
  const inside: Scope = { contexts: [context], frame, params: undefined };
  const surroundings = { template: file, block: block ?? around.block };
  const calls = [...state.calls, { name: file.name, program }];
  within(state, calls, () => state.runProgram(program, inside, surroundings, { ...inside, contexts: [] }));
  // A layout inside its own block leaves its inline partials to the outer one, as in Handlebars.
  if (state.untaken > 0) state.inlines.set(file, before);
};

const unknownPartial = (state: State, name: string, at: Place, { template, inlines }: Surroundings): void =>
  reportLate(state, 'JGT005', at, name, () => {
    if (name === BLOCK) {
      const hint = '用 {{#> 名称}}…{{/名称}} 调用这个段落';
      return { code: 'JGT005', grade: 'E', message: '这里没有可用的 @partial-block', place: at, hint };
    }
    const names = [...state.library.partialNames(template.name)];
    for (let inner = inlines; inner; inner = inner.parent) names.push(...inner.values.keys());
    const near = nearest(name, names);
    const folder = template.name.split('/')[0];
    const hint = near ? `是不是想写“${near}”` : `新建 templates/${folder}/${name}.hbs，或改成已有的段落`;
    return { code: 'JGT005', grade: 'E', message: `没有“${name}”这个段落`, place: at, hint };
  });

/** As Handlebars does: every line but an empty last one gets the call's own indent, which stands at `place`. */
const indent = (state: State, pieces: State['pieces'], space: string, place: Place): void => {
  let lineStart = true;
  for (const piece of pieces) {
    let from = 0;
    while (from < piece.text.length) {
      const end = piece.text.indexOf('\n', from);
      const to = end < 0 ? piece.text.length : end + 1;
      if (lineStart) emit(state, space, { kind: 'language', place });
      state.pieces.push(slicePiece(piece, from, to));
      lineStart = end >= 0;
      from = to;
    }
  }
};

/** Declared before its program runs. */
export const decorator: Handler<DecoratorBlock> = () => {};
