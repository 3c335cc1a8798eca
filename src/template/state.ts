/**
 * What one evaluation carries along: the output so far, what was found wrong, the budgets. Handlers of
 * statements recurse through it and never import one another.
 */

import type { CodeId } from '../codes.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Place } from '../source.ts';
import type { MapFact } from '../tree/facts.ts';
import type { Origin, Piece } from '../tree/trace.ts';
import type { Program, Statement } from './ast.ts';
import type { Template } from './load.ts';
import type { Scope } from './scope.ts';
import type { FactValue } from './values.ts';

/** Of one speech: steps, characters, partials called in partials, and blocks and partials within each other. */
export const BUDGET = { steps: 300_000, characters: 2_000_000, calls: 30, levels: 300 } as const;

/** A program with the surroundings in which it was written: an inline partial or a partial's block. */
export interface Closure {
  readonly program: Program;
  readonly template: Template;
  readonly scope: Scope;
  readonly calls: readonly Call[];
  /** What `@partial-block` was there; inline partials see their caller's instead. */
  readonly block: Closure | undefined;
}

/** Inline partials by name; inner ones hide outer ones. */
export interface Inlines {
  readonly values: ReadonlyMap<string, Closure>;
  readonly parent: Inlines | undefined;
}

export interface Surroundings {
  readonly template: Template;
  readonly inlines: Inlines | undefined;
  /** `@partial-block`. */
  readonly block: Closure | undefined;
}

/** A partial that is being written out. */
export interface Call {
  readonly name: string;
  readonly program: Program;
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
  /** Paths that an untaken branch may go on from because its own condition found nothing there. */
  readonly guards: string[];
  calls: readonly Call[];
  /** The inline partials that hold just now in each template: they follow the calls, not the text. */
  readonly inlines: Map<Template, Inlines | undefined>;
  pieces: Piece[];
  steps: number;
  characters: number;
  /** Partials within partials. */
  depth: number;
  /** Programs within programs, blocks and partials alike. */
  level: number;
  stopped: boolean;
  /** `outer` is the scope around the program's block, where its inline partials are declared. */
  readonly runProgram: (
    program: Program,
    scope: Scope,
    around: Pick<Surroundings, 'template' | 'block'>,
    outer?: Scope,
  ) => void;
  readonly reported: Set<string>;
  /** How often a name was not found at one place, in how many items of a loop. */
  readonly absences: Map<string, number>;
}

export type Handler<S extends Statement = Statement> = (
  state: State,
  statement: S,
  scope: Scope,
  surroundings: Surroundings,
) => void;

export const emit = (state: State, text: string, origin: Origin): void => {
  if (text !== '') emitPiece(state, { text, origin });
};

export const emitPiece = (state: State, piece: Piece): void => {
  if (state.untaken > 0) return;
  state.characters += piece.text.length;
  state.pieces.push(piece);
};

/** `subject` tells faults at one place apart. */
export const faultKey = (code: CodeId, place: Place | undefined, subject: string): string =>
  `${code} ${place?.source.name} ${place?.start} ${subject}`;

/** A fault in a loop is told once. */
const isNew = (state: State, code: CodeId, place: Place | undefined, subject: string): boolean => {
  const key = faultKey(code, place, subject);
  if (state.reported.has(key)) return false;
  state.reported.add(key);
  return true;
};

export const report = (state: State, diagnostic: Diagnostic): void => {
  if (isNew(state, diagnostic.code, diagnostic.place, diagnostic.message)) state.diagnostics.push(diagnostic);
};

/** What is wrong with a value, not with a name: told only where the value is really used. */
export const reportValue = (state: State, diagnostic: Diagnostic): void => {
  if (state.untaken === 0) report(state, diagnostic);
};

/** Like `report`, for a diagnostic that is costly to word. */
export const reportLate = (state: State, code: CodeId, place: Place, subject: string, make: () => Diagnostic): void => {
  if (isNew(state, code, place, subject)) state.diagnostics.push(make());
};

/** Whether there is budget left; says so where it ran out. */
export const isWithinBudget = (state: State, at: () => Place): boolean => {
  if (state.stopped) return false;
  const steps = state.steps > BUDGET.steps;
  if (!steps && state.characters <= BUDGET.characters) return true;
  state.stopped = true;
  const message = steps ? '模板展开的步数过多' : '模板展开的文字过多';
  report(state, { code: 'JGT015', grade: 'E', message, place: at(), hint: '核对 {{#each}} 是否套得过多' });
  return false;
};

/** Runs what is not taken, for the sake of its names. */
export const runUntaken = (
  state: State,
  program: Program | undefined,
  scope: Scope,
  around: Surroundings,
  guard?: string,
): void => {
  if (!program) return;
  state.untaken += 1;
  if (guard !== undefined) state.guards.push(guard);
  state.runProgram(program, scope, around);
  if (guard !== undefined) state.guards.pop();
  state.untaken -= 1;
};

export const isGuarded = (state: State, path: string): boolean =>
  state.guards.some((guard) => path === guard || path.startsWith(`${guard}.`) || path.startsWith(`${guard}[`));
