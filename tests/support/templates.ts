/** Templates for tests: written where they are used, with their partials by name. */

import type { Diagnostic } from '../../src/diagnostic.ts';
import { createSource } from '../../src/source.ts';
import { type Evaluation, evaluateTemplate } from '../../src/template/evaluate.ts';
import { loadTemplate, type Template } from '../../src/template/load.ts';
import type { Library } from '../../src/template/state.ts';
import type { MapFact } from '../../src/tree/facts.ts';
import { textOf } from '../../src/tree/trace.ts';
import { factsOf } from './facts.ts';

export interface Run extends Evaluation {
  readonly text: string;
}

export type Partials = Readonly<Record<string, string>>;

const load = (name: string, text: string, faults: Diagnostic[]): Template => {
  const { value, diagnostics } = loadTemplate(name, createSource(`templates/${name}.hbs`, text));
  faults.push(...diagnostics);
  return value;
};

/** Faults of syntax come before those of evaluation; `points` is what 点数 says. */
export const evaluate = (template: string, facts: MapFact | string, partials: Partials = {}, points = 2): Run => {
  const faults: Diagnostic[] = [];
  const loaded = new Map(Object.entries(partials).map(([name, text]) => [name, load(name, text, faults)]));
  const library: Library = { partial: (name) => loaded.get(name), partialNames: () => [...loaded.keys()] };
  const root = typeof facts === 'string' ? factsOf(facts) : facts;
  const evaluation = evaluateTemplate(load('测试', template, faults), { root }, library, points);
  return {
    ...evaluation,
    diagnostics: [...faults, ...evaluation.diagnostics],
    text: textOf(evaluation.pieces),
  };
};
