/** Partials: files, inline ones, partial blocks (layouts). Names come from the template, never from data. */

import { nearest } from '../nearest.ts';
import type { Place } from '../source.ts';
import { slicePiece } from '../tree/trace.ts';
import type { DecoratorBlock, PartialStatement, Program } from './ast.ts';
import { evaluate, reportAbsent, require } from './expressions.ts';
import type { Context, Scope } from './scope.ts';
import { BUDGET, type Closure, emit, type Handler, report, type State, type Surroundings } from './state.ts';
import type { Absent, Value } from './values.ts';

const BLOCK = '@partial-block';

const nameOf = (node: PartialStatement): string | undefined => {
  const { name } = node;
  if (name.type === 'PathExpression') return name.data ? `@${name.parts.join('.')}` : name.original;
  return name.type === 'StringLiteral' || name.type === 'NumberLiteral' ? String(name.value) : undefined;
};

/** Inline partials hold for the whole program in which they stand, wherever in it. */
export const declareInlines = (state: State, program: Program, scope: Scope, around: Surroundings): Surroundings => {
  let inlines: Map<string, Closure> | undefined;
  for (const statement of program.body) {
    if (statement.type !== 'DecoratorBlock') continue;
    const [name] = statement.params;
    if (statement.path.original !== 'inline' || name?.type !== 'StringLiteral') {
      const place = around.template.placeAt(statement.path.loc);
      report(state, {
        code: 'JGT014',
        grade: 'E',
        message: '装饰器只支持 inline',
        place,
        hint: '写成 {{#*inline "名称"}}…{{/inline}}',
      });
      continue;
    }
    inlines ??= new Map(around.inlines);
    inlines.set(String(name.value), {
      program: statement.program,
      template: around.template,
      scope,
      surroundings: around,
    });
  }
  return inlines ? { ...around, inlines } : around;
};

/** Context and hash of a call: one value at most, and names laid over it. */
const contextOf = (state: State, node: PartialStatement, scope: Scope, around: Surroundings): Context | undefined => {
  const [argument] = node.params;
  const outer = scope.contexts[0] as Context;
  const value = argument ? require(state, argument, scope, around) : outer.value;
  if (!value) return undefined;
  if (!node.hash) return argument ? { value } : outer;
  const extra = new Map<string, Value | Absent>(argument ? [] : (outer.extra ?? []));
  for (const pair of node.hash.pairs) {
    const given = evaluate(state, pair.value, scope, around);
    if (given.kind === 'absent') reportAbsent(state, given, around.template.placeAt(pair.value.loc), scope);
    extra.set(pair.key, given.kind === 'absent' ? { kind: 'text', parts: [] } : given);
  }
  return { value, extra };
};

const push = (scope: Scope, context: Context): Scope => {
  const top = scope.contexts[0];
  const same =
    top === context ||
    (!context.extra &&
      !top?.extra &&
      top?.value.kind === 'fact' &&
      context.value.kind === 'fact' &&
      top.value.fact === context.value.fact);
  return same ? scope : { ...scope, contexts: [context, ...scope.contexts] };
};

export const partial: Handler<PartialStatement> = (state, node, scope, around) => {
  const at = around.template.placeAt(node.name.loc);
  const name = nameOf(node);
  if (name === undefined) {
    report(state, {
      code: 'JGT014',
      grade: 'E',
      message: '段落的名称不能由数据决定',
      place: at,
      hint: '用 {{#if}} 选择，写出段落的名称',
    });
    return;
  }
  const context = contextOf(state, node, scope, around);
  if (!context) return;
  if (state.calls.length >= BUDGET.depth) {
    report(state, { code: 'JGT006', grade: 'E', message: `段落套得过深：${chain(state, name)}`, place: at });
    return;
  }
  const block = node.program && { program: node.program, template: around.template, scope, surroundings: around };
  const indented = node.indent !== undefined && node.indent !== '';
  const outer = state.pieces;
  if (indented) state.pieces = [];
  call(state, name, at, push(scope, context), around, block);
  if (!indented) return;
  const inner = state.pieces;
  state.pieces = outer;
  indent(state, inner, node.indent as string, around.template.placeAt(node.loc));
};

const call = (
  state: State,
  name: string,
  at: Place,
  scope: Scope,
  around: Surroundings,
  block: Closure | undefined,
): void => {
  const inline = name === BLOCK ? around.block : around.inlines.get(name);
  const file = inline ? undefined : around.template && state.library.partial(name, around.template.name);
  if (inline) {
    // A block sees the layout's caller, an inline partial what was around it; both see the caller's context.
    const base = { ...inline.surroundings, inlines: merged(inline.surroundings, around) };
    const inside: Surroundings = block && name !== BLOCK ? { ...base, block } : base;
    const { params } = inline.scope;
    state.calls.push(name);
    state.runProgram(
      inline.program,
      { contexts: closureContexts(scope, inline), frame: scope.frame, ...(params ? { params } : {}) },
      inside,
    );
    state.calls.pop();
    return;
  }
  if (file?.program) {
    if (state.calls.includes(file.name)) {
      report(state, { code: 'JGT006', grade: 'E', message: `段落调用了自己：${chain(state, file.name)}`, place: at });
      return;
    }
    const inlines = block ? declareInlines(state, block.program, block.scope, around).inlines : around.inlines;
    const frame = block ? { values: new Map(), parent: scope.frame } : scope.frame;
    const inside: Surroundings = block
      ? { template: file, inlines, block }
      : { template: file, inlines, ...(around.block ? { block: around.block } : {}) };
    state.calls.push(file.name);
    state.runProgram(file.program, { contexts: scope.contexts, frame }, inside);
    state.calls.pop();
    return;
  }
  if (file) return;
  if (block) {
    state.runProgram(block.program, { ...scope }, block.surroundings);
    return;
  }
  unknownPartial(state, name, at, around);
};

const merged = (own: Surroundings, caller: Surroundings): ReadonlyMap<string, Closure> =>
  caller.template === own.template ? caller.inlines : own.inlines;

/** The contexts below the one handed in are those of the place where the closure was written. */
const closureContexts = (scope: Scope, { scope: own }: Closure): readonly Context[] => {
  const given = scope.contexts[0] as Context;
  return given === own.contexts[0] ? own.contexts : [given, ...own.contexts];
};

const chain = (state: State, name: string): string => [...state.calls, name].join(' → ');

const unknownPartial = (state: State, name: string, at: Place, around: Surroundings): void => {
  if (name === BLOCK) {
    report(state, {
      code: 'JGT005',
      grade: 'E',
      message: '这里没有可用的 @partial-block',
      place: at,
      hint: '用 {{#> 名称}}…{{/名称}} 调用这个段落',
    });
    return;
  }
  const names = [...around.inlines.keys(), ...state.library.partialNames(around.template.name)];
  const near = nearest(name, names);
  const hint = near
    ? `是不是想写“${near}”`
    : `新建 templates/${around.template.name.split('/')[0]}/${name}.hbs，或改成已有的段落`;
  report(state, { code: 'JGT005', grade: 'E', message: `没有“${name}”这个段落`, place: at, hint });
};

/** As Handlebars does: every line but an empty last one gets the call's own indent. */
const indent = (state: State, pieces: State['pieces'], space: string, at: Place): void => {
  let lineStart = true;
  for (const piece of pieces) {
    let from = 0;
    while (from < piece.text.length) {
      const end = piece.text.indexOf('\n', from);
      const to = end < 0 ? piece.text.length : end + 1;
      if (lineStart) emit(state, space, { kind: 'language', place: { ...at, end: at.start + space.length } });
      const part = slicePiece(piece, from, to);
      state.characters -= part.text.length;
      emit(state, part.text, part.origin);
      lineStart = end >= 0;
      from = to;
    }
  }
};

export const decorator: Handler<DecoratorBlock> = () => {};
