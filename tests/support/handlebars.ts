/** Handlebars itself, compile and runtime: what our evaluator is compared with. Used in tests only. */

import Handlebars from 'handlebars';
import { createSource, placeOf } from '../../src/source.ts';
import { CONDITIONS } from '../../src/template/conditions/registry.ts';
import type { HelperCall } from '../../src/template/helper.ts';
import { HELPERS } from '../../src/template/helpers/registry.ts';
import type { FactValue, Value } from '../../src/template/values.ts';

export const handlebars: typeof Handlebars = Handlebars.create();

/** From what Handlebars holds to the fact that it stands for. */
export type ToValue = (value: unknown) => Value;

export const plainValue = (value: unknown): Value => ({ kind: 'plain', value: value as string | number | boolean });

/** Our helpers on Handlebars' side: the same functions on the same facts, so that only the language differs. */
export const helpersFor = (
  toValue: ToValue,
  find: (path: string) => FactValue | undefined,
  points: number,
): Record<string, Handlebars.HelperDelegate> => {
  const adapters: Record<string, Handlebars.HelperDelegate> = {};
  const callOf = (given: unknown[]): HelperCall => {
    const { hash } = given.pop() as Handlebars.HelperOptions;
    return {
      args: given.map(toValue),
      option: (name) => hash[name],
      given: (name) => (name in hash ? toValue(hash[name]) : undefined),
      at: placeOf(createSource('测试.hbs', '')),
      pointCount: () => points,
      find,
      fail: () => [],
    };
  };
  for (const helper of HELPERS.values()) {
    adapters[helper.name] = (...given: unknown[]): string =>
      helper
        .run(callOf(given))
        .map(({ text }) => text)
        .join('');
  }
  for (const condition of CONDITIONS.values()) {
    adapters[condition.name] = (...given: unknown[]): unknown => condition.test(callOf(given))?.holds;
  }
  // Printed whatever the data say, unless there is something else to print.
  adapters.论断 = function (this: unknown, holds: unknown, options: Handlebars.HelperOptions): string {
    return holds === false ? options.inverse(this) || options.fn(this) : options.fn(this);
  };
  return adapters;
};

/**
 * Partials are compiled beforehand: one given as text takes the options of its first caller. `noEscape` is
 * what we stand for; but with it Handlebars adds up numbers that stand side by side at the start of a block
 * (`{{1}}{{2}}` is 3), so `escape` gives its other mode, with an escape that changes nothing.
 */
export const render = (
  template: string,
  data: unknown,
  partials: Readonly<Record<string, string>>,
  helpers: Record<string, Handlebars.HelperDelegate>,
  mode: 'noEscape' | 'escape' = 'noEscape',
): string => {
  const compile = (text: string): Handlebars.TemplateDelegate =>
    handlebars.compile(text, { noEscape: mode === 'noEscape' });
  const compiled = Object.fromEntries(Object.entries(partials).map(([name, text]) => [name, compile(text)]));
  const { escapeExpression } = handlebars.Utils;
  if (mode === 'escape') handlebars.Utils.escapeExpression = (value) => (value === undefined ? '' : String(value));
  try {
    return compile(template)(data, { partials: compiled, helpers }).replaceAll('\r\n', '\n');
  } finally {
    handlebars.Utils.escapeExpression = escapeExpression;
  }
};
