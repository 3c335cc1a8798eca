/**
 * Evaluates a template over facts: Handlebars' language, our own walk over its syntax tree. The text is
 * the same as Handlebars' own (`noEscape`); beyond it every character knows its origin, every name is
 * checked, in branches that are not taken too, and work and output are bounded.
 */

import type { Diagnostic } from '../diagnostic.ts';
import { placeOf } from '../source.ts';
import type { Facts } from '../tree/facts.ts';
import type { Piece } from '../tree/trace.ts';
import type { ContentStatement, MustacheStatement, PathExpression, Statement } from './ast.ts';
import { block } from './blocks.ts';
import { evaluateCall, helperNamed, reportAbsent } from './expressions.ts';
import type { Template } from './load.ts';
import { declareInlines, decorator, partial } from './partials.ts';
import { printValue } from './print.ts';
import { isSimple, paramNamed, resolvePath, type Scope } from './scope.ts';
import {
  type AskedMissing,
  BUDGET,
  emit,
  type Handler,
  type Library,
  report,
  type State,
  type Surroundings,
} from './state.ts';

export interface Evaluation {
  readonly pieces: readonly Piece[];
  readonly diagnostics: readonly Diagnostic[];
  readonly asked: readonly AskedMissing[];
  readonly absent: State['absent'];
  /** The text depends on the number of level-1 headings. */
  readonly countsPoints: boolean;
}

const content: Handler<ContentStatement> = (state, node, _scope, { template }) => {
  const start = template.offsetOf(node);
  emit(state, node.value, { kind: 'language', place: placeOf(template.source, start, start + node.value.length) });
};

const mustache: Handler<MustacheStatement> = (state, node, scope, around) => {
  const at = around.template.placeAt(node.loc);
  const { path } = node;
  const withArguments = node.params.length > 0 || node.hash !== undefined;
  if (path.type !== 'PathExpression') {
    if (path.type === 'SubExpression') return printResult(state, node, path, scope, around);
    const hint = path.type === 'StringLiteral' ? '文字直接写在模板里' : '数字写进数据，再按名称取用';
    return report(state, { code: 'JGT014', grade: 'E', message: '花括号里应为数据或助手的名称', place: at, hint });
  }
  if (withArguments) return printResult(state, node, node, scope, around);
  if (isSimple(path) && !paramNamed(scope, path.original) && helperNamed(path.original)) {
    if (isKeyInScope(scope, path)) return reportAmbiguous(state, path.original, node, around);
    return printResult(state, node, node, scope, around);
  }
  const value = resolvePath(scope, path);
  if (value.kind === 'absent') reportAbsent(state, value, around.template.placeAt(path.loc), scope);
  else printValue(state, value, at, undefined);
};

const isKeyInScope = (scope: Scope, path: PathExpression): boolean => resolvePath(scope, path).kind !== 'absent';

const reportAmbiguous = (state: State, name: string, node: MustacheStatement, around: Surroundings): void =>
  report(state, {
    code: 'JGT011',
    grade: 'E',
    message: `“${name}”既是助手又是数据`,
    place: around.template.placeAt(node.path.loc),
    hint: `取数据写 {{this.${name}}}，调用助手写 {{${name} this.${name}}}`,
  });

type Call = Parameters<typeof evaluateCall>[1];

const printResult = (state: State, node: MustacheStatement, call: Call, scope: Scope, around: Surroundings): void => {
  const value = evaluateCall(state, call, scope, around);
  const at = around.template.placeAt(node.loc);
  if (value.kind === 'absent') return reportAbsent(state, value, at, scope);
  const name = call.path.type === 'PathExpression' ? call.path.original : '';
  printValue(state, value, at, name);
};

const unsupported: Handler = (state, node, _scope, { template }) =>
  report(state, { code: 'JGT014', grade: 'E', message: '不支持装饰器', place: template.placeAt(node.loc) });

const HANDLERS = {
  ContentStatement: content,
  MustacheStatement: mustache,
  BlockStatement: block,
  PartialStatement: partial,
  PartialBlockStatement: partial,
  DecoratorBlock: decorator,
  Decorator: unsupported,
  CommentStatement: () => {},
} satisfies { readonly [T in Statement['type']]: Handler<Extract<Statement, { type: T }>> | Handler };

const overBudget = (state: State): boolean => {
  if (state.stopped) return true;
  const steps = state.steps > BUDGET.steps;
  if (!steps && state.characters <= BUDGET.characters) return false;
  state.stopped = true;
  return true;
};

const runProgram: State['runProgram'] = function (this: State, program, scope, outer) {
  const around = declareInlines(this, program, scope, outer);
  for (const statement of program.body) {
    this.steps += 1;
    if (overBudget(this)) {
      const message = this.steps > BUDGET.steps ? '模板展开的步数过多' : '模板展开的文字过多';
      report(this, {
        code: 'JGT015',
        grade: 'E',
        message,
        place: around.template.placeAt(statement.loc),
        hint: '核对 {{#each}} 是否套得过多',
      });
      return;
    }
    (HANDLERS[statement.type] as Handler)(this, statement, scope, around);
  }
};

/** `pointCount` is asked only by helpers; the caller evaluates again once the count is known. */
export const evaluateTemplate = (
  template: Template,
  facts: Facts,
  library: Library,
  pointCount: number,
): Evaluation => {
  let countsPoints = false;
  const state: State = {
    library,
    root: facts.root,
    pointCount: () => {
      countsPoints = true;
      return pointCount;
    },
    diagnostics: [],
    asked: [],
    absent: [],
    untaken: 0,
    guards: [],
    calls: [template.name],
    pieces: [],
    steps: 0,
    characters: 0,
    stopped: false,
    runProgram,
    reported: new Set(),
  };
  const root = { kind: 'fact', fact: facts.root, path: '' } as const;
  const scope: Scope = { contexts: [{ value: root }], frame: { values: new Map([['root', root]]) } };
  if (template.program) state.runProgram(template.program, scope, { template, inlines: new Map() });
  return {
    pieces: state.pieces,
    diagnostics: state.diagnostics,
    asked: state.asked,
    absent: state.absent,
    countsPoints,
  };
};
