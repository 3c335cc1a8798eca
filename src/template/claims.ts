/**
 * 论断: a sentence with the condition under which it is true. It is always printed; when the data no longer
 * bear it out, the build says so, unless an `else` says what to print instead.
 */

import type { Place } from '../source.ts';
import type { BlockStatement, Expression, Program } from './ast.ts';
import { require } from './expressions.ts';
import type { Scope } from './scope.ts';
import { report, runUntaken, type State, type Surroundings } from './state.ts';
import { factKind, factOf, printable, type Value, type VerdictValue } from './values.ts';

/** The body without the blanks around it; its first line where it has several. */
const bodyPlace = (program: Program | undefined, { template }: Surroundings, otherwise: Place): Place => {
  const [first] = program?.body ?? [];
  const last = program?.body.at(-1);
  if (!first || !last) return otherwise;
  const { source, start } = template.placeAt(first.loc);
  const { end } = template.placeAt(last.loc);
  const text = source.text.slice(start, end);
  const from = text.length - text.trimStart().length;
  const line = text.indexOf('\n', from);
  const to = line < 0 ? text.trimEnd().length : line;
  return to > from ? { source, start: start + from, end: start + to } : otherwise;
};

const LONGEST = 40;

/** The first sentence as printed, without its full stop. */
const sentenceIn = (text: string): string => {
  const [sentence = ''] = text.trim().split(/[。！？；\n]/, 1);
  const characters = [...sentence.replace(/^#+\s*|^-\s+|\*\*/g, '')];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}……` : characters.join('');
};

const stale = (state: State, verdict: VerdictValue, printed: string, place: Place): void => {
  const sentence = sentenceIn(printed);
  report(state, {
    code: 'JGT025',
    grade: 'E',
    message: sentence === '' ? `“${verdict.name}”不再成立` : `“${sentence}”不再成立`,
    place,
    why: `数据是：${verdict.actual}`,
    hint: '改写这句话，或核对数据；两种情形都要写的，用 {{else}}',
    related: verdict.inputs.map(({ path, fact }) => ({
      place: fact.place,
      message: `${path} ${printable(fact) ?? ''}`,
    })),
  });
};

/** Bracketless, or no condition at all. */
const notCondition = (state: State, value: Value, at: Place): void => {
  const fact = factOf(value)?.fact;
  const what = fact ? factKind(fact) : '文字';
  report(state, {
    code: 'JGT013',
    grade: 'E',
    message: `“论断”要一个判断，这里是${what}`,
    place: at,
    hint: '写成 {{#论断 (连续下降 统计.来信 期数=3)}}，判断写在小括号里',
  });
};

export const claim = (
  state: State,
  node: BlockStatement,
  argument: Expression,
  scope: Scope,
  around: Surroundings,
): void => {
  const at = around.template.placeAt(argument.loc);
  const verdict = require(state, argument, scope, around);
  if (verdict && verdict.kind !== 'verdict' && !isNothing(verdict)) notCondition(state, verdict, at);
  const known = verdict?.kind === 'verdict' ? verdict : undefined;
  if (state.untaken === 0) for (const value of known?.lost ?? []) state.asked.push({ value, at });
  const { program, inverse } = node;
  if (known?.holds === false && inverse) {
    state.runProgram(inverse, scope, around);
    return runUntaken(state, program, scope, around);
  }
  const before = state.pieces.length;
  if (program) state.runProgram(program, scope, around);
  if (known?.holds === false && state.untaken === 0) {
    const printed = state.pieces.slice(before).map(({ text }) => text);
    stale(state, known, printed.join(''), bodyPlace(program, around, at));
  }
  runUntaken(state, inverse, scope, around);
};

/** What is left of a call that has been reported. */
const isNothing = (value: Value): boolean => value.kind === 'text' && value.parts.length === 0;
