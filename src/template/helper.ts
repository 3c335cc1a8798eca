/**
 * What a helper is: a name, a description for people, and a function from arguments to text. Helpers see
 * values, never scopes, files or the clock.
 */

import type { Diagnostic } from '../diagnostic.ts';
import type { Place } from '../source.ts';
import type { FactValue, Part, Value } from './values.ts';

export interface Parameter {
  readonly name: string;
  readonly says: string;
  readonly optional?: true;
  /** The last one, which may be given several times. */
  readonly rest?: true;
}

export interface Option {
  readonly name: string;
  readonly says: string;
  /** Values that it may take, where they are few. */
  readonly values?: readonly (string | boolean)[];
}

/** Documentation and test at once: the call on this data gives this text. */
export interface Example {
  /** YAML. */
  readonly data: string;
  readonly call: string;
  readonly text: string;
}

export interface HelperCall {
  readonly args: readonly Value[];
  /** Text, number or flag of an option given in the call. */
  readonly option: (name: string) => string | number | boolean | undefined;
  /** What an option was given, where it is to be more than a text: a figure. */
  readonly given: (name: string) => Value | undefined;
  readonly at: Place;
  /** Number of level-1 headings of this speech. */
  readonly pointCount: () => number;
  /** A value by its path from the root, e.g. a figure that a rate names. */
  readonly find: (path: string) => FactValue | undefined;
  /** An error at the call's place; the helper then returns what it can. */
  readonly fail: (message: string, more?: Pick<Diagnostic, 'hint' | 'related'>) => readonly Part[];
}

export interface Helper {
  readonly name: string;
  readonly summary: string;
  readonly parameters: readonly Parameter[];
  readonly options: readonly Option[];
  readonly examples: readonly [Example, ...Example[]];
  readonly run: (call: HelperCall) => readonly Part[];
}
