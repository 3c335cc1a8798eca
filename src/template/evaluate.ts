/**
 * Evaluates a template over facts: Handlebars' language, our own walk over its syntax tree. The text is
 * the same as Handlebars' own (`noEscape`); beyond it every character knows its origin, every name is
 * checked, in branches that are not taken too, and work and output are bounded.
 */

import type { Diagnostic } from '../diagnostic.ts';
import type { Facts } from '../tree/facts.ts';
import type { Piece } from '../tree/trace.ts';
import type { ContentStatement, MustacheStatement, PathExpression, Statement } from './ast.ts';
import { block } from './blocks.ts';
import { evaluateCall, reportAbsent } from './expressions.ts';
import { HELPERS } from './helpers/registry.ts';
import type { Template } from './load.ts';
import { declareInlines, decorator, partial } from './partials.ts';
import { printValue } from './print.ts';
import { isSimple, paramNamed, resolvePath, type Scope } from './scope.ts';
import {
  type AskedMissing,
  BUDGET,
  emitPiece,
  type Handler,
  isWithinBudget,
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
  if (node.value !== '') emitPiece(state, template.pieceOf(node));
};

const mustache: Handler<MustacheStatement> = (state, node, scope, around) => {
  const { path } = node;
  const called = path.type !== 'PathExpression' || node.params.length > 0 || node.hash !== undefined;
  if (called) return printCall(state, node, scope, around);
  if (isSimple(path) && !paramNamed(scope, path.original) && HELPERS.has(path.original)) {
    if (isKeyInScope(scope, path)) return reportAmbiguous(state, path, around);
    return printCall(state, node, scope, around);
  }
  const value = resolvePath(scope, path);
  if (value.kind === 'absent') return reportAbsent(state, value, around.template.placeAt(path.loc), scope);
  // A key (`@key`) is the data's own text, but not a value of it.
  const from = value.kind === 'text' ? path.original : undefined;
  printValue(state, value, around.template.placeAt(node.loc), from);
};

/** What is missing has every name, so it is no evidence. */
const isKeyInScope = (scope: Scope, path: PathExpression): boolean => {
  const [context] = scope.contexts;
  const missing = context?.kind === 'fact' && context.fact.type === 'missing';
  return !missing && resolvePath(scope, path).kind !== 'absent';
};

const reportAmbiguous = (state: State, { original: name, loc }: PathExpression, around: Surroundings): void => {
  const takesData = (HELPERS.get(name)?.parameters.length ?? 0) > 0;
  const call = takesData ? `调用助手写 {{${name} this.${name}}}` : '要用助手就给数据换个名称';
  report(state, {
    code: 'JGT011',
    grade: 'E',
    message: `“${name}”既是助手又是数据`,
    place: around.template.placeAt(loc),
    hint: `取数据写 {{this.${name}}}，${call}`,
  });
};

const printCall = (state: State, node: MustacheStatement, scope: Scope, around: Surroundings): void => {
  const value = evaluateCall(state, node, scope, around);
  const at = around.template.placeAt(node.loc);
  if (value.kind === 'absent') return reportAbsent(state, value, at, scope);
  printValue(state, value, at, String(node.path.type === 'PathExpression' ? node.path.original : node.path.value));
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

const runProgram: State['runProgram'] = function (this: State, program, scope, { template, block }, outer = scope) {
  const before = this.inlines.get(template);
  const own = declareInlines(this, program, template, scope, outer);
  const inlines = own ? { values: own, parent: before } : before;
  if (own) this.inlines.set(template, inlines);
  const around: Surroundings = { template, inlines, block };
  this.level += 1;
  for (const statement of program.body) {
    this.steps += 1;
    const at = () => template.placeAt(statement.loc);
    if (!isWithinBudget(this, at)) break;
    if (this.level > BUDGET.levels) {
      const hint = '把里层的块移到段落之外，或少套几层段落';
      report(this, { code: 'JGT015', grade: 'E', message: '块和段落套得过深', place: at(), hint });
      break;
    }
    (HANDLERS[statement.type] as Handler)(this, statement, scope, around);
  }
  this.level -= 1;
  if (own) this.inlines.set(template, before);
};

/** `pointCount` is asked only by helpers; the caller evaluates again once the count is known. */
export const evaluateTemplate = (
  template: Template,
  facts: Facts,
  library: Library,
  pointCount: number,
): Evaluation => {
  const { program } = template;
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
    calls: program ? [{ name: template.name, program }] : [],
    inlines: new Map(),
    pieces: [],
    steps: 0,
    characters: 0,
    depth: 0,
    level: 0,
    stopped: false,
    runProgram,
    reported: new Set(),
    absences: new Map(),
  };
  const root = { kind: 'fact', fact: facts.root, path: '' } as const;
  const frame = { values: new Map([['root', root]]) };
  const scope: Scope = { contexts: [root], frame, params: undefined };
  if (program) state.runProgram(program, scope, { template, block: undefined }, { ...scope, contexts: [] });
  return {
    pieces: state.pieces,
    diagnostics: state.diagnostics,
    asked: state.asked,
    absent: state.absent,
    countsPoints,
  };
};
