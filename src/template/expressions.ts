/** Evaluates expressions: paths, literals, sub-expressions, helper calls. Writes no output. */

import type { Place } from '../source.ts';
import type { Expression, Hash, Literal, PathExpression, SubExpression } from './ast.ts';
import type { Helper, HelperCall } from './helper.ts';
import { HELPERS } from './helpers/registry.ts';
import { isSimple, lookup, resolvePath, type Scope } from './scope.ts';
import { isGuarded, report, type State, type Surroundings } from './state.ts';
import { type Absent, type FactValue, type Part, printable, type Value } from './values.ts';
import { unknownHelper, unknownPath } from './wording.ts';

const BUILT_IN = new Set(['if', 'unless', 'each', 'with', 'lookup']);

export const helperNamed = (name: string): Helper | undefined => HELPERS.get(name);

const literal = (node: Literal): Value => ({ kind: 'plain', value: node.value });

/** A path that leads nowhere comes back as such: the caller knows whether it may. */
export const evaluate = (state: State, node: Expression, scope: Scope, around: Surroundings): Value | Absent => {
  state.steps += 1;
  if (node.type === 'PathExpression') return resolvePath(scope, node);
  if (node.type === 'SubExpression') return evaluateCall(state, node, scope, around);
  return literal(node);
};

/** Like `evaluate`, for values that must be there. */
export const require = (state: State, node: Expression, scope: Scope, around: Surroundings): Value | undefined => {
  const value = evaluate(state, node, scope, around);
  if (value.kind !== 'absent') return value;
  reportAbsent(state, value, around.template.placeAt(node.loc), scope);
  return undefined;
};

export const reportAbsent = (state: State, absent: Absent, at: Place, scope: Scope): void => {
  if (state.untaken > 0 && isGuarded(state, absent.path)) return;
  report(state, unknownPath(absent, at, scope, state.root));
};

interface Call {
  readonly path: PathExpression | Literal | SubExpression;
  readonly params: readonly Expression[];
  readonly hash?: Hash;
  readonly loc: Expression['loc'];
}

const NOTHING: Value = { kind: 'text', parts: [] };

/** A helper with its arguments; `lookup` is the one built-in that gives a value. */
export const evaluateCall = (state: State, call: Call, scope: Scope, around: Surroundings): Value | Absent => {
  const at = around.template.placeAt(call.loc);
  const { path } = call;
  const name = path.type === 'PathExpression' ? path.original : undefined;
  if (path.type !== 'PathExpression' || name === undefined || !isSimple(path)) {
    report(state, unknownHelper(name ?? '（…）', HELPERS.keys(), at));
    return NOTHING;
  }
  if (name === 'lookup') return evaluateLookup(state, call, scope, around, at);
  const helper = HELPERS.get(name);
  if (!helper) {
    if (BUILT_IN.has(name)) {
      report(state, {
        code: 'JGT014',
        grade: 'E',
        message: `“${name}”要写成块`,
        place: at,
        hint: `写成 {{#${name} …}}…{{/${name}}}`,
      });
    } else report(state, unknownHelper(name, HELPERS.keys(), at));
    // The arguments' names are checked all the same, so that one run shows everything.
    for (const param of call.params) require(state, param, scope, around);
    return NOTHING;
  }
  return runHelper(state, helper, call, scope, around, at);
};

const evaluateLookup = (state: State, call: Call, scope: Scope, around: Surroundings, at: Place): Value | Absent => {
  const [object, key] = call.params;
  if (!object || !key || call.params.length !== 2) {
    report(state, {
      code: 'JGT013',
      grade: 'E',
      message: 'lookup 要两个参数',
      place: at,
      hint: '写成 {{lookup 一组数据 键}}',
    });
    return NOTHING;
  }
  const from = require(state, object, scope, around);
  const name = require(state, key, scope, around);
  if (!from || !name) return NOTHING;
  const text = textOfKey(name);
  const found = text === undefined ? undefined : lookup(from, text);
  if (found) return found;
  const parent = from.kind === 'fact' ? from : undefined;
  const base = parent && parent.path !== '' ? `${parent.path}.` : '';
  return { kind: 'absent', path: `${base}${text ?? ''}`, parent, key: text ?? '', last: true };
};

const textOfKey = (value: Value): string | undefined => {
  if (value.kind === 'fact') return printable(value.fact);
  return value.kind === 'plain' && value.value !== undefined ? String(value.value) : undefined;
};

const callName = ({ name, parameters, options }: Helper): string => {
  const args = parameters.map((p) => (p.optional ? ` [${p.name}]` : ` ${p.name}`)).join('');
  return `{{${name}${args}${options.map((o) => ` [${o.name}=…]`).join('')}}}`;
};

const runHelper = (state: State, helper: Helper, call: Call, scope: Scope, around: Surroundings, at: Place): Value => {
  const fail = (message: string, more: Parameters<HelperCall['fail']>[1] = {}): readonly Part[] => {
    report(state, { code: 'JGT013', grade: 'E', message, place: at, hint: `用法：${callName(helper)}`, ...more });
    return [];
  };
  const args = call.params.map((param) => require(state, param, scope, around));
  const options = new Map<string, Value>();
  for (const { key, value, loc } of call.hash?.pairs ?? []) {
    const given = require(state, value, scope, around);
    if (!helper.options.some((option) => option.name === key)) {
      const known = helper.options.map((option) => option.name).join('、');
      const place = around.template.placeAt(loc);
      const hint = known === '' ? `“${helper.name}”没有选项` : `可以写的有：${known}`;
      report(state, { code: 'JGT013', grade: 'E', message: `“${helper.name}”没有“${key}”这个选项`, place, hint });
    } else if (given) options.set(key, given);
  }
  const least = helper.parameters.filter((p) => !p.optional).length;
  if (args.length < least || args.length > helper.parameters.length) {
    fail(`“${helper.name}”要 ${least} 个参数，这里有 ${args.length} 个`);
    return NOTHING;
  }
  if (args.some((value) => value === undefined)) return NOTHING;
  const result = helper.run({
    args: args as Value[],
    option: (name) => optionOf(options.get(name)),
    at,
    pointCount: state.pointCount,
    find: (path) => findFrom(state, path),
    fail,
  });
  return 'kind' in result ? result : { kind: 'text', parts: result };
};

const optionOf = (value: Value | undefined): string | number | boolean | undefined => {
  if (value?.kind === 'plain') return value.value;
  if (value?.kind !== 'fact') return undefined;
  return value.fact.type === 'flag' ? value.fact.value : printable(value.fact);
};

const findFrom = (state: State, path: string): FactValue | undefined => {
  let value: FactValue | undefined = { kind: 'fact', fact: state.root, path: '' };
  for (const key of path.split('.')) value = value && lookup(value, key);
  return value;
};
