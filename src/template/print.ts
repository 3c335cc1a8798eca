/** Puts values into the output, each character with its origin. */

import type { Place } from '../source.ts';
import { type Origin, type Span, SUPPLIED } from '../tree/trace.ts';
import { emit, report, reportValue, type State } from './state.ts';
import { type FactValue, inputOf, type Part, type PlainValue, printable, type Value } from './values.ts';
import { hasLineBreak, nothingToPrint, notPrintable, verdictPrinted } from './wording.ts';

/** `helper`: what made the text, where it is not the value of a path as it stands. */
export const printValue = (state: State, value: Value, at: Place, helper: string | undefined): void => {
  switch (value.kind) {
    case 'text':
      for (const part of value.parts) printPart(state, part, at, helper);
      break;
    case 'fact':
      printFact(state, value, at);
      break;
    case 'laid':
      reportValue(state, nothingToPrint('this', at));
      break;
    case 'verdict':
      report(state, verdictPrinted(value.name, at));
      break;
    default:
      printPlain(state, value, at);
  }
};

const printPlain = (state: State, { value, place }: PlainValue, at: Place): void => {
  if (typeof value === 'boolean' || value === undefined) return reportValue(state, nothingToPrint(undefined, at));
  const text = String(value);
  // A literal with escapes in it is not what stands in the template.
  const copied = place && place.source.text.slice(place.start, place.end) === text;
  emit(state, text, copied ? { kind: 'language', place } : SUPPLIED);
};

const printPart = (state: State, part: Part, at: Place, helper: string | undefined): void => {
  const { text, path, inputs = [], computed, missing } = part;
  if (path === undefined) return emit(state, text, SUPPLIED);
  const span: Span = {
    kind: 'fact',
    path,
    at,
    inputs,
    ...(helper === undefined ? {} : { helper }),
    ...(computed === undefined ? {} : { computed }),
  };
  emit(state, text, withMissing(span, missing));
};

const printFact = (state: State, value: FactValue, at: Place): void => {
  const { fact, path } = value;
  const text = printable(fact);
  // A figure stays a figure whatever a condition finds, so this is always wrong.
  if (fact.type === 'figure') return report(state, notPrintable(value, at));
  if (text === undefined) return reportValue(state, notPrintable(value, at));
  if (text.includes('\n')) return reportValue(state, hasLineBreak(value, at));
  const span: Span = { kind: 'fact', path, at, inputs: [inputOf(value)] };
  emit(state, text, withMissing(span, fact.type === 'missing' ? true : undefined));
};

const withMissing = (span: Span, missing: true | undefined): Origin => (missing ? { ...span, missing } : span);
