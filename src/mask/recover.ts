/**
 * Whether a masked value can be worked out from what the edition prints: the one masked term of a sum whose
 * other terms stand open. What was worked out helps to work out the next. No message repeats a masked value.
 */

import type { Diagnostic } from '../diagnostic.ts';
import { isDecimal } from '../figure/decimal.ts';
import type { MapFact } from '../tree/facts.ts';
import type { MaskForm } from '../tree/masking.ts';
import type { Input } from '../tree/trace.ts';
import { type Equation, equationsIn, type Term } from './equations.ts';
import type { Planned } from './plan.ts';
import { typedRates } from './rates.ts';
import { digitMark } from './shape.ts';

type State = 'masked' | 'open' | 'unsaid';

/** `总量90－来信30－网上20＝x`. */
const wayOf = ({ whole, parts }: Equation, lost: Term, form: MaskForm, known: ReadonlySet<string>): string => {
  // A value worked out on the way is as secret as the one it leads to.
  const written = ({ name, path, fact }: Term): string =>
    `${name}${known.has(path) ? digitMark(form).repeat(fact.text.length) : fact.text}`;
  const others = parts.filter((part) => part !== lost).map(written);
  if (lost === whole) return `${others.join('＋')}＝${digitMark(form)}`;
  return `${[whole === '100' ? whole : written(whole), ...others].join('－')}＝${digitMark(form)}`;
};

const diagnosticOf = (equation: Equation, lost: Term, form: MaskForm, known: ReadonlySet<string>): Diagnostic => {
  const { whole, parts } = equation;
  const others = [...(whole === '100' ? [] : [whole]), ...parts].filter((term) => term !== lost);
  return {
    code: 'JGF031',
    grade: 'E',
    message: `“${lost.path}”已遮隐，却能推算出来：${wayOf(equation, lost, form, known)}`,
    place: lost.fact.place,
    secret: true,
    related: others.map(({ fact, name }) => ({ place: fact.place, message: `${name}没有遮` })),
  };
};

/** `printed`: paths whose values the edition prints open. */
export const recoverable = (
  root: MapFact,
  { plan, leaves }: Planned,
  printed: ReadonlySet<string>,
): readonly Diagnostic[] => {
  const { form } = plan.options;
  const known = new Set<string>();
  const stateOf = (term: Term): State => {
    if (known.has(term.path)) return 'open';
    if (!isDecimal(term.fact.text) || plan.decide(term) !== 'open') return 'masked';
    return printed.has(term.path) ? 'open' : 'unsaid';
  };
  const told: Diagnostic[] = [];
  const left = new Set(equationsIn(root));
  for (let before = -1; before !== known.size; ) {
    before = known.size;
    for (const equation of left) {
      const terms = [...(equation.whole === '100' ? [] : [equation.whole]), ...equation.parts];
      const states = terms.map(stateOf);
      if (states.includes('unsaid')) continue;
      const lost = terms.filter((_, i) => states[i] === 'masked');
      const [only] = lost;
      if (!only || lost.length > 1) continue;
      told.push(diagnosticOf(equation, only, form, known));
      known.add(only.path);
      left.delete(equation);
    }
  }
  const isOpen = (input: Input): boolean => printed.has(input.path) && plan.decide(input) === 'open';
  const isLost = (input: Input): boolean => input.fact.type === 'number' && plan.decide(input) !== 'open';
  return [...told, ...typedRates(leaves, isLost, isOpen)];
};
