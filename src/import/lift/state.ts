/** What is known while facts are lifted: the facts so far, and what the sentence has told. Finds nothing itself. */

import type { LiftedMap, LiftedValue } from './facts.ts';

export interface State {
  readonly facts: LiftedMap;
  /** The path of what has been lifted before, by what it is. */
  readonly known: Map<string, string>;
  /** The line before has ended in a digit: what this one begins with may be the rest of a number. */
  cut: boolean;
  subject: string | undefined;
  /** The figure that numbers in the rest of the sentence tell more about. */
  figure: string | undefined;
  /** Paths of the figures told last, the nearest first: of them one may be the whole that a share is of. */
  wholes: readonly string[];
}

const MOST_WHOLES = 12;

/** `path` is the figure that is told now. */
export const tell = (state: State, path: string): void => {
  state.figure = path;
  state.wholes = [path, ...state.wholes.filter((one) => one !== path)].slice(0, MOST_WHOLES);
};

export type Put = (value: LiftedValue) => string;

/** The path of what the line says here; `same` tells things that are the same, where that can be told. */
export const once = (state: State, same: string | undefined, value: LiftedValue, put: Put): string => {
  const key = same === undefined ? undefined : `${same}\u0000${value.text}`;
  const before = key === undefined ? undefined : state.known.get(key);
  if (before !== undefined) return before;
  const path = put(value);
  if (key !== undefined) state.known.set(key, path);
  return path;
};
