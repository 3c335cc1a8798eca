/**
 * What one evaluation carries along: the output so far, what was found wrong, the budgets. Handlers of
 * statements recurse through it and never import one another.
 */

import type { Diagnostic } from '../diagnostic.ts';
import type { Place } from '../source.ts';
import type { MapFact } from '../tree/facts.ts';
import type { Origin, Piece } from '../tree/trace.ts';
import type { Program, Statement } from './ast.ts';
import type { Template } from './load.ts';
import type { Scope } from './scope.ts';
import type { Absent, FactValue } from './values.ts';

/** Steps and characters of one speech; recursion is refused, so depth is bounded by the partials there are. */
export const BUDGET = { steps: 300_000, characters: 2_000_000, depth: 30 } as const;

/** A program with the surroundings in which it was written: an inline partial or a partial's block. */
export interface Closure {
  readonly program: Program;
  readonly template: Template;
  readonly scope: Scope;
  readonly surroundings: Surroundings;
}

export interface Surroundings {
  readonly template: Template;
  readonly inlines: ReadonlyMap<string, Closure>;
  /** `@partial-block`. */
  readonly block?: Closure;
}

/** Finds partials; made by project/, which knows the folders. */
export interface Library {
  readonly partial: (name: string, from: string) => Template | undefined;
  readonly partialNames: (from: string) => readonly string[];
}

export interface AskedMissing {
  readonly value: FactValue;
  readonly at: Place;
}

export interface State {
  readonly library: Library;
  readonly root: MapFact;
  readonly pointCount: () => number;
  readonly diagnostics: Diagnostic[];
  /** Missing facts that a condition asked for: they are in no span. */
  readonly asked: AskedMissing[];
  /** Optional keys that conditions asked for and did not find. */
  readonly absent: { readonly path: string; readonly key: string; readonly at: Place }[];
  /** Above 0 in a branch that is not taken: names are checked, nothing is written. */
  untaken: number;
  /** Paths that an untaken branch may name because its own condition found them absent. */
  readonly guards: string[];
  readonly calls: string[];
  pieces: Piece[];
  steps: number;
  characters: number;
  stopped: boolean;
  readonly runProgram: (program: Program, scope: Scope, surroundings: Surroundings) => void;
  readonly reported: Set<string>;
}

export type Handler<S extends Statement = Statement> = (
  state: State,
  statement: S,
  scope: Scope,
  surroundings: Surroundings,
) => void;

export const emit = (state: State, text: string, origin: Origin): void => {
  if (state.untaken > 0 || text === '') return;
  state.characters += text.length;
  state.pieces.push({ text, origin });
};

/** A fault in a loop is told once. */
export const report = (state: State, diagnostic: Diagnostic): void => {
  const { place } = diagnostic;
  const key = `${diagnostic.code} ${place?.source.name} ${place?.start} ${diagnostic.message}`;
  if (state.reported.has(key)) return;
  state.reported.add(key);
  state.diagnostics.push(diagnostic);
};

/** Runs what is not taken, for the sake of its names. */
export const runUntaken = (
  state: State,
  program: Program | undefined,
  scope: Scope,
  around: Surroundings,
  guard?: Absent,
): void => {
  if (!program) return;
  state.untaken += 1;
  if (guard) state.guards.push(guard.path);
  state.runProgram(program, scope, around);
  if (guard) state.guards.pop();
  state.untaken -= 1;
};

export const isGuarded = (state: State, path: string): boolean =>
  state.guards.some((guard) => path === guard || path.startsWith(`${guard}.`) || path.startsWith(`${guard}[`));
