/** Puts values into the output, each character with its origin. */

import type { Place } from '../source.ts';
import { type Span, SUPPLIED } from '../tree/trace.ts';
import { emit, report, type State } from './state.ts';
import { type FactValue, inputOf, type Part, printable, type Value } from './values.ts';
import { hasLineBreak, notPrintable } from './wording.ts';

export const printValue = (state: State, value: Value, at: Place, helper: string | undefined): void => {
  if (value.kind === 'text') for (const part of value.parts) printPart(state, part, at, helper);
  else if (value.kind === 'fact') printFact(state, value, at);
  else if (typeof value.value === 'boolean' || value.value === undefined) {
    report(state, {
      code: 'JGT012',
      grade: 'E',
      message: '此处没有可以印出的文字',
      place: at,
      hint: '用 {{#if}} 选择要写的话',
    });
  } else
    emit(
      state,
      String(value.value),
      helper === undefined ? SUPPLIED : { kind: 'fact', path: helper, at, helper, inputs: [] },
    );
};

const printPart = (state: State, part: Part, at: Place, helper: string | undefined): void => {
  if (part.path === undefined) return emit(state, part.text, SUPPLIED);
  const span: Span = {
    kind: 'fact',
    path: part.path,
    at,
    inputs: part.inputs ?? [],
    ...(helper === undefined ? {} : { helper }),
    ...(part.missing ? { missing: true } : {}),
  };
  emit(state, part.text, span);
};

const printFact = (state: State, value: FactValue, at: Place): void => {
  const text = printable(value.fact);
  if (text === undefined) return report(state, notPrintable(value, at));
  if (text.includes('\n')) return report(state, hasLineBreak(value, at));
  const span: Span = { kind: 'fact', path: value.path, at, inputs: [inputOf(value)] };
  emit(state, text, value.fact.type === 'missing' ? { ...span, missing: true } : span);
};
