/** Builds one draft and writes what came out of it; the part of `build` that workers share. Never throws. */

import { type BuildOptions, type Built, buildDraft } from '../project/build.ts';
import type { Changes } from '../project/changes.ts';
import { discreet, discreetText } from '../project/discreet.ts';
import type { Workspace } from '../project/workspace.ts';
import { firstLine } from './io.ts';
import { keepRecord } from './record.ts';
import { reasonOf } from './system-errors.ts';
import { recordOf, targetOf } from './targets.ts';
import { writeMeanwhile } from './write.ts';

/** Why a draft came to nothing, other than by its diagnostics. */
interface Failure {
  /** The draft could not be read (its diagnostics say so), an output not be written, or the program is at fault. */
  readonly kind: 'unreadable' | 'unwritable' | 'bug';
  readonly reason: string;
}

export interface DraftResult {
  /** As the user knows it. */
  readonly draft: string;
  /** Files written. */
  readonly paths: readonly string[];
  /** Outputs are left out once they are written. */
  readonly built: Built;
  readonly failure?: Failure;
  /** Against the last build that wrote the same outputs, where it left a record. */
  readonly changes?: Changes;
}

/** Only the draft itself is asked for at no place of a file. */
const readFailure = ({ diagnostics }: Built): Failure | undefined => {
  const fault = diagnostics.find(({ code, place }) => code === 'JGF014' && place === undefined);
  return fault && { kind: 'unreadable', reason: fault.message };
};

const writeOutputs = async (
  workspace: Workspace,
  path: string,
  built: Built,
  folder: string,
  options: BuildOptions,
): Promise<{ readonly paths: readonly string[]; readonly failure?: Failure }> => {
  const paths: string[] = [];
  for (const [format, bytes] of built.outputs) {
    const target = targetOf(folder, path, format, options);
    const shown = workspace.world.display(target);
    try {
      await writeMeanwhile(target, bytes);
    } catch (thrown) {
      return { paths, failure: { kind: 'unwritable', reason: `${shown} ${reasonOf(thrown)}` } };
    }
    paths.push(shown);
  }
  return { paths };
};

const NOTHING: Built = { outputs: new Map(), diagnostics: [], missing: [] };

/** All that is told of one draft keeps silent of what any of it calls secret. */
const discreetly = (built: Built): Built => {
  const { diagnostics, findings } = built;
  const all = discreet([...diagnostics, ...(findings ?? [])]);
  const missing = built.missing.map((one) => ({ ...one, sentence: discreetText(one.sentence) }));
  const own = { ...built, missing, diagnostics: all.slice(0, diagnostics.length) };
  return findings ? { ...own, findings: all.slice(diagnostics.length) } : own;
};

const discreetChanges = (changes: Changes): Changes => ({
  ...changes,
  changed: changes.changed.map((one) => ({
    ...one,
    before: discreetText(one.before),
    after: discreetText(one.after),
    places: one.places.map((place) => ({
      ...place,
      sentence: discreetText(place.sentence),
      text: discreetText(place.text),
    })),
  })),
});

/** `folder` undefined: nothing is written, the outputs are handed back. */
export const runDraft = async (
  workspace: Workspace,
  path: string,
  options: BuildOptions,
  folder: string | undefined,
): Promise<DraftResult> => {
  const draft = workspace.world.display(path);
  let built: Built;
  try {
    built = discreetly(buildDraft(workspace, path, options));
  } catch (thrown) {
    // Of a batch only this one is lost.
    const reason = `${draft} 没有生成，这是讲稿自身的问题，请反馈：${firstLine(thrown)}`;
    return { draft, paths: [], built: NOTHING, failure: { kind: 'bug', reason } };
  }
  const failure = readFailure(built);
  if (failure) return { draft, paths: [], built, failure };
  if (folder === undefined) return { draft, paths: [], built };
  const written = await writeOutputs(workspace, path, built, folder, options);
  const { laid, kept, ...told } = built;
  // A masked edition differs by what is masked, not by what the data are.
  const isKept = (laid ?? kept) && !options.mask && !written.failure;
  const changes = isKept && keepRecord(workspace, recordOf(folder, path, options), { path, options, built });
  const changed = changes ? { changes: discreetChanges(changes) } : {};
  return { draft, built: { ...told, outputs: new Map() }, ...written, ...changed };
};
