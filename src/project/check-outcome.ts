/**
 * What came of a check, file after file: the filters in their order (told once, passed over, known from the baseline,
 * grade), and what is counted on the way, so that a clean run is never a muted run. Reads and writes nothing.
 */

import {
  type BaselineEntry,
  canBeKnown,
  entriesOf,
  staleOf,
  type Tally,
  tallyOf,
  withoutKnown,
} from '../check/filters/baseline.ts';
import type { Suppression } from '../check/filters/comments.ts';
import { fromGrade, isAtLeast } from '../check/filters/grade.ts';
import { gravest, inOrder } from '../check/filters/order.ts';
import { secretPlaces } from '../check/filters/secrets.ts';
import { suppress, unusedDiagnostic } from '../check/filters/suppression.ts';
import type { Diagnostic, Findings, Grade } from '../diagnostic.ts';
import type { Place } from '../source.ts';
import type { Checked } from './check.ts';
import { tellOnce } from './collect.ts';
import { discreet } from './discreet.ts';
import { fileOf, type Workspace } from './workspace.ts';

export interface CheckOptions {
  /** The least grade that is shown. */
  readonly level: Grade;
  /** The least grade that fails the run. */
  readonly failOn: Grade;
  /** Infinity: all. */
  readonly mostProblems: number;
  readonly baseline: readonly BaselineEntry[];
  /** All drafts of the workspace are judged, so what is not used is used nowhere. */
  readonly whole: boolean;
}

export interface CheckOutcome extends Findings {
  /** Something of the grade that fails the run is among them. */
  readonly fails: boolean;
}

export interface CheckRun {
  readonly add: (checked: Checked) => void;
  readonly finish: () => CheckOutcome;
  /** How many files could not be read. */
  readonly unreadable: () => number;
  /** What a baseline of this run holds. */
  readonly entries: (before: readonly BaselineEntry[]) => readonly BaselineEntry[];
}

interface State {
  readonly found: Diagnostic[];
  /** By place: sources of different drafts are the same file. */
  readonly suppressions: Map<string, Suppression>;
  readonly used: Set<string>;
  readonly judged: Set<string>;
  readonly secrets: Place[];
  readonly totals: Record<Grade, number>;
  suppressed: number;
  baselined: number;
  files: number;
  unreadable: number;
}

const keyOf = ({ place }: Suppression): string => `${place.source.name} ${place.start}`;

const addAll = (state: State, diagnostics: readonly Diagnostic[], level: Grade): void => {
  for (const diagnostic of diagnostics) {
    state.totals[diagnostic.grade] += 1;
    // What is not shown is counted and let go: a thousand files have many hints.
    if (isAtLeast(diagnostic.grade, level)) state.found.push(diagnostic);
  }
};

/** The files of one run, one after the other: each thing once, without what comments and the baseline say. */
const startFilter = (baseline: readonly BaselineEntry[]) => {
  const fresh = tellOnce();
  const tally: Tally = tallyOf(baseline);
  return {
    fresh,
    tally,
    hear: ({ diagnostics, suppressions }: Checked) => {
      const passed = suppress(fresh(discreet(diagnostics)), suppressions.suppressions);
      return { ...withoutKnown(passed.kept, tally), suppressed: passed.suppressed, used: passed.used };
    },
  };
};

export const createCheckRun = (
  workspace: Workspace,
  about: readonly Diagnostic[],
  { level: asked, failOn, mostProblems, baseline, whole }: CheckOptions,
): CheckRun => {
  // What fails a run is shown.
  const level = isAtLeast(asked, failOn) ? failOn : asked;
  const { fresh, tally, hear } = startFilter(baseline);
  const state: State = {
    found: [],
    suppressions: new Map(),
    used: new Set(),
    judged: new Set(),
    secrets: [],
    totals: { E: 0, W: 0, I: 0 },
    suppressed: 0,
    baselined: 0,
    files: 0,
    unreadable: 0,
  };
  addAll(state, fresh(discreet(about)), level);

  const add = (checked: Checked): void => {
    const { suppressions, faults } = checked.suppressions;
    if (checked.unreadable) state.unreadable += 1;
    else state.files += 1;
    const secrets = secretPlaces(checked.diagnostics);
    for (const place of secrets) state.secrets.push(place);
    const { kept, known, suppressed, used } = hear(checked);
    for (const one of used) state.used.add(keyOf(one));
    state.suppressed += suppressed.length;
    state.baselined += known.length;
    addAll(state, kept, level);
    addAll(state, fresh(discreet(faults, secrets)), level);
    if (checked.judged) {
      const names = whole ? [checked.name, ...checked.files.map(({ name }) => name)] : [checked.name];
      for (const name of names) state.judged.add(name);
      for (const one of suppressions) state.suppressions.set(keyOf(one), one);
    }
  };

  const judgedFiles = (): ReadonlySet<string> =>
    new Set([...state.judged].map((name) => fileOf(workspace, { name, text: '' })));

  const finish = (): CheckOutcome => {
    const own = [...state.suppressions.values()].filter(({ place }) => state.judged.has(place.source.name));
    const unused = own.filter((one) => !state.used.has(keyOf(one))).map(unusedDiagnostic);
    addAll(state, discreet(unused, state.secrets), level);
    addAll(state, staleOf(baseline, tally, judgedFiles()), level);
    const ordered = inOrder(state.found);
    const shown = gravest(ordered, mostProblems);
    const all = state.totals.E + state.totals.W + state.totals.I;
    return {
      shown,
      totals: { ...state.totals },
      hidden: { grade: all - ordered.length, most: ordered.length - shown.length },
      suppressed: state.suppressed,
      baselined: state.baselined,
      files: state.files,
      fails: fromGrade(state.found, failOn).length > 0,
    };
  };

  return {
    add,
    finish,
    unreadable: () => state.unreadable,
    entries: (before) => entriesOf(state.found, ({ source }) => fileOf(workspace, source), before, judgedFiles()),
  };
};

/** What is still to be told once a baseline of this run holds all that it can; `outcome` shows everything. */
export const leftByBaseline = (
  outcome: CheckOutcome,
  { failOn, mostProblems }: Pick<CheckOptions, 'failOn' | 'mostProblems'>,
): CheckOutcome => {
  const left = outcome.shown.filter((one) => !canBeKnown(one) || !one.place);
  const shown = gravest(left, mostProblems);
  const totals = { E: 0, W: 0, I: 0 };
  for (const { grade } of left) totals[grade] += 1;
  return {
    ...outcome,
    shown,
    totals,
    hidden: { grade: outcome.hidden.grade, most: left.length - shown.length },
    baselined: outcome.shown.length - left.length,
    fails: fromGrade(left, failOn).length > 0,
  };
};

/** What is left of the files of a run, as they are counted in it. */
export const remaining = (baseline: readonly BaselineEntry[]): ((checked: Checked) => readonly Diagnostic[]) => {
  const { hear } = startFilter(baseline);
  return (checked) => hear(checked).kept;
};
