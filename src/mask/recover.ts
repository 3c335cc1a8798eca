/**
 * Whether a masked value can be worked out from what the edition prints: the one masked term of a sum whose
 * other terms stand open. What was worked out helps to work out the next. No message repeats a masked value.
 */

import type { Diagnostic } from '../diagnostic.ts';
import { isDecimal } from '../figure/decimal.ts';
import type { MapFact } from '../tree/facts.ts';
import type { Input } from '../tree/trace.ts';
import { type Equation, equationsIn, type Term } from './equations.ts';
import type { Planned } from './plan.ts';
import { typedRates } from './rates.ts';

type State = 'masked' | 'open' | 'unsaid';

/** `总量－来信－网上`: which values it comes from; the values themselves would say what is masked. */
const wayOf = ({ whole, parts }: Equation, lost: Term): string => {
  const others = parts.filter((part) => part !== lost).map(({ name }) => name);
  return lost === whole ? others.join('＋') : [whole === '100' ? whole : whole.name, ...others].join('－');
};

const diagnosticOf = (equation: Equation, lost: Term): Diagnostic => {
  const { whole, parts } = equation;
  const others = [...(whole === '100' ? [] : [whole]), ...parts].filter((term) => term !== lost);
  return {
    code: 'JGF031',
    grade: 'E',
    message: `“${lost.path}”已遮隐，却能推算出来：${wayOf(equation, lost)}`,
    place: lost.fact.place,
    secret: 'digits',
    related: others.map(({ fact, name }) => ({ place: fact.place, message: `${name}没有遮` })),
  };
};

/** `printed`: paths whose values the edition prints open. */
export const recoverable = (
  root: MapFact,
  { plan, leaves }: Planned,
  printed: ReadonlySet<string>,
): readonly Diagnostic[] => {
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
      told.push(diagnosticOf(equation, only));
      known.add(only.path);
      left.delete(equation);
    }
  }
  const isOpen = (input: Input): boolean => printed.has(input.path) && plan.decide(input) === 'open';
  const isLost = (input: Input): boolean => input.fact.type === 'number' && plan.decide(input) !== 'open';
  return [...told, ...typedRates(leaves, isLost, isOpen)];
};
