/** Evaluates expressions: paths, literals, sub-expressions, helper calls. Writes no output. */

import type { Place } from '../source.ts';
import type { Expression, Hash, Literal, PathExpression } from './ast.ts';
import type { Condition } from './condition.ts';
import { CONDITIONS } from './conditions/registry.ts';
import type { Helper, HelperCall, Option } from './helper.ts';
import { HELPERS } from './helpers/registry.ts';
import { absentBelow, isSimple, lookup, paramNamed, resolvePath, type Scope } from './scope.ts';
import { faultKey, isGuarded, report, reportLate, type State, type Surroundings } from './state.ts';
import { type Absent, type FactValue, NOTHING, type Part, textOf, type Value } from './values.ts';
import { unknownHelper, unknownPath, writtenTwice } from './wording.ts';

const BUILT_IN = new Set(['if', 'unless', 'each', 'with', '论断']);

/** A literal of text knows its characters between the quotes. */
const literal = ({ type, value, loc }: Literal, { template }: Surroundings): Value => {
  const { source, start, end } = template.placeAt(loc);
  const quotes = type === 'StringLiteral' ? 1 : 0;
  return { kind: 'plain', value, place: { source, start: start + quotes, end: end - quotes } };
};

/** A path that leads nowhere comes back as such: the caller knows whether it may. */
export const evaluate = (state: State, node: Expression, scope: Scope, around: Surroundings): Value | Absent => {
  state.steps += 1;
  if (node.type === 'PathExpression') return resolvePath(scope, node);
  if (node.type === 'SubExpression') return evaluateCall(state, node, scope, around);
  return literal(node, around);
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
  // A slip of the pen is one fault however many items the loop has; a key that items lack is one each.
  const slip = faultKey('JGT003', at, absent.path.replace(/\[\d+\]/g, '[]'));
  const here = state.absences.get(slip) ?? 0;
  if (here >= MOST_ITEMS) return;
  reportLate(state, 'JGT003', at, absent.path, () => {
    const seeks = state.diagnostics.length < MOST_SOUGHT;
    const { diagnostic, isSlip } = unknownPath(absent, at, scope, state.root, seeks);
    state.absences.set(slip, isSlip ? MOST_ITEMS : here + 1);
    return diagnostic;
  });
};

/** Items of one loop that lack the same key and are named, and faults for which the right name is sought. */
const MOST_ITEMS = 20;
const MOST_SOUGHT = 100;

interface Call {
  readonly path: PathExpression | Literal;
  readonly params: readonly Expression[];
  readonly hash?: Hash;
  readonly loc: Expression['loc'];
}

/** The arguments of what cannot be called are checked all the same, so that one run shows everything. */
const checkArguments = (state: State, call: Call, scope: Scope, around: Surroundings): Value => {
  for (const param of call.params) require(state, param, scope, around);
  for (const pair of call.hash?.pairs ?? []) require(state, pair.value, scope, around);
  return NOTHING;
};

/** A helper with its arguments; `lookup` is the one built-in that gives a value. */
export const evaluateCall = (state: State, call: Call, scope: Scope, around: Surroundings): Value | Absent => {
  const at = around.template.placeAt(call.loc);
  const { path } = call;
  if (path.type !== 'PathExpression') {
    const hint = path.type === 'StringLiteral' ? '文字直接写在模板里' : '数字写进数据，再按名称取用';
    report(state, { code: 'JGT014', grade: 'E', message: '花括号里应为数据或助手的名称', place: at, hint });
    return checkArguments(state, call, scope, around);
  }
  const name = path.original;
  if (isSimple(path) && paramNamed(scope, name)) {
    const message = `“${name}”在这里是块参数，不能带参数`;
    report(state, { code: 'JGT011', grade: 'E', message, place: at, hint: `给块参数换一个名称，或只写 {{${name}}}` });
    return checkArguments(state, call, scope, around);
  }
  if (name === 'lookup') return evaluateLookup(state, call, scope, around, at);
  const helper = isSimple(path) ? HELPERS.get(name) : undefined;
  if (helper) return runHelper(state, helper, call, scope, around, at);
  const condition = isSimple(path) ? CONDITIONS.get(name) : undefined;
  if (condition) return runCondition(state, condition, call, scope, around, at);
  if (BUILT_IN.has(name)) {
    const hint = `写成 {{#${name} …}}…{{/${name}}}`;
    report(state, { code: 'JGT014', grade: 'E', message: `“${name}”要写成块`, place: at, hint });
  } else report(state, unknownHelper(name, [...HELPERS.keys(), ...CONDITIONS.keys()], at));
  return checkArguments(state, call, scope, around);
};

const evaluateLookup = (state: State, call: Call, scope: Scope, around: Surroundings, at: Place): Value | Absent => {
  const [object, key] = call.params;
  if (!object || !key || call.params.length !== 2 || call.hash) {
    const hint = '写成 {{lookup 一组数据 键}}';
    report(state, { code: 'JGT013', grade: 'E', message: 'lookup 要两个参数', place: at, hint });
    return checkArguments(state, call, scope, around);
  }
  const from = require(state, object, scope, around);
  const name = require(state, key, scope, around);
  if (!from || !name) return NOTHING;
  if (name.kind === 'fact' && name.fact.type === 'missing') return name;
  const text = textOf(name);
  const found = text === undefined ? undefined : lookup(from, text);
  if (found) return found;
  // A key that data gives says nothing where it is not used.
  if (state.untaken > 0) return NOTHING;
  return absentBelow(from, [text ?? '']);
};

const callName = ({ name, parameters, options, ...rest }: Called): string => {
  const [open, close] = 'run' in rest ? ['{{', '}}'] : ['(', ')'];
  const args = parameters.map((p) => (p.optional ? ` [${p.name}]` : ` ${p.name}${p.rest ? '…' : ''}`)).join('');
  return `${open}${name}${args}${options.map((o) => ` [${o.name}=…]`).join('')}${close}`;
};

type Called = Helper | Condition;

/** Undefined where it cannot be run: after a diagnostic, or in a branch that is not taken. */
const callOf = (
  state: State,
  helper: Called,
  call: Call,
  scope: Scope,
  around: Surroundings,
  at: Place,
): HelperCall | undefined => {
  const fail = (message: string, more: Parameters<HelperCall['fail']>[1] = {}): readonly Part[] => {
    report(state, { code: 'JGT013', grade: 'E', message, place: at, hint: `用法：${callName(helper)}`, ...more });
    return [];
  };
  const args = call.params.map((param) => require(state, param, scope, around));
  const options = optionsOf(state, helper, call, scope, around);
  const least = helper.parameters.filter((p) => !p.optional).length;
  const most = helper.parameters.at(-1)?.rest ? args.length : helper.parameters.length;
  if (args.length < least || args.length > most) {
    fail(`“${helper.name}”要 ${least} 个参数，这里有 ${args.length} 个`);
    return undefined;
  }
  if (!options || args.some((value) => value === undefined) || state.untaken > 0) return undefined;
  // A long list costs what it is, wherever it is looked through.
  for (const value of args) {
    if (value?.kind === 'fact' && value.fact.type === 'list') state.steps += value.fact.items.length >> 4;
  }
  return {
    args: args as Value[],
    option: (name) => {
      const value = options.get(name);
      return value && optionValue(value);
    },
    given: (name) => options.get(name),
    at,
    pointCount: state.pointCount,
    find: (path) => findFrom(state, path),
    fail,
  };
};

const runHelper = (state: State, helper: Helper, ...from: CallArguments): Value => {
  const call = callOf(state, helper, ...from);
  const parts = call ? helper.run(call) : [];
  // A long list in a loop costs what it is, even where a condition swallows the text.
  for (const part of parts) state.steps += 1 + (part.text.length >> 10);
  return { kind: 'text', parts };
};

type CallArguments = [call: Call, scope: Scope, around: Surroundings, at: Place];

const runCondition = (state: State, condition: Condition, ...from: CallArguments): Value => {
  const { name } = condition;
  const call = callOf(state, condition, ...from);
  const verdict = call && condition.test(call);
  state.steps += 1 + (verdict?.inputs.length ?? 0);
  return { kind: 'verdict', name, ...(verdict ?? { actual: '', inputs: [], lost: [] }) };
};

type OptionValue = string | number | boolean | undefined;

/** Undefined where one of them cannot be used. */
const optionsOf = (
  state: State,
  helper: Called,
  call: Call,
  scope: Scope,
  around: Surroundings,
): ReadonlyMap<string, Value> | undefined => {
  const options = new Map<string, Value>();
  let usable = true;
  for (const { key, value, loc } of call.hash?.pairs ?? []) {
    const given = require(state, value, scope, around);
    const option = helper.options.find(({ name }) => name === key);
    const fault = option ? given && faultOf(option, optionValue(given)) : unknownOption(helper, key);
    if (fault) {
      report(state, { code: 'JGT013', grade: 'E', place: around.template.placeAt(loc), ...fault });
    }
    if (options.has(key)) report(state, writtenTwice(key, around.template.placeAt(loc)));
    else if (fault || !given) usable = false;
    else options.set(key, given);
  }
  return usable ? options : undefined;
};

interface Fault {
  readonly message: string;
  readonly hint: string;
}

const unknownOption = (helper: Called, key: string): Fault => {
  const known = helper.options.map((option) => option.name).join('、');
  const hint = known === '' ? `“${helper.name}”没有选项` : `可以写的有：${known}`;
  return { message: `“${helper.name}”没有“${key}”这个选项`, hint };
};

const faultOf = ({ name, values }: Option, given: OptionValue): Fault | undefined => {
  if (!values || values.some((value) => value === given)) return undefined;
  const known = values.map((value) => (typeof value === 'string' ? `"${value}"` : String(value)));
  return { message: `“${name}”应为 ${known.join('、')} 之一`, hint: `写成 ${name}=${known[0]}` };
};

const optionValue = (value: Value): OptionValue => {
  if (value.kind === 'plain') return value.value;
  return value.kind === 'fact' && value.fact.type === 'flag' ? value.fact.value : textOf(value);
};

const findFrom = (state: State, path: string): FactValue | undefined => {
  let value: Value | undefined = { kind: 'fact', fact: state.root, path: '' };
  for (const key of path.split('.')) value = value && lookup(value, key);
  return value?.kind === 'fact' ? value : undefined;
};
