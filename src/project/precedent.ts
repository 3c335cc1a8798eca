/**
 * A draft that uses a template already, in the workspace or among the package's examples: it shows units, what a
 * list holds, and what was given before. It reads drafts and writes nothing.
 */

import { posix } from 'node:path';
import { entriesOf, type Fact, type MapFact } from '../tree/facts.ts';
import { bind } from './bind.ts';
import { listFiles, lookUp, type Workspace } from './workspace.ts';

/** Files that are looked into for the name of the template. */
const MOST = 2_000;

const namesTemplate = (text: string, template: string): boolean =>
  text.includes(template) &&
  text.split('\n').some(
    (line) =>
      /^模板:/.test(line) &&
      line
        .slice(3)
        .trim()
        .replace(/^["']|["']$/g, '') === template,
  );

const decoder = new TextDecoder();

const draftsUsing = (workspace: Workspace, template: string): string[] =>
  listFiles(workspace, 'data')
    .filter((name) => /\.ya?ml$/.test(name))
    .slice(0, MOST)
    .flatMap((name) => {
      const path = lookUp(workspace, posix.join('data', name));
      const read = path === undefined ? undefined : workspace.world.read(path);
      return path !== undefined && read?.kind === 'file' && namesTemplate(decoder.decode(read.bytes), template)
        ? [path]
        : [];
    });

/** Drafts that are read whole. */
const MOST_READ = 20;

const lacking = (fact: Fact): number => {
  if (fact.type === 'missing') return 1;
  const below = fact.type === 'list' ? fact.items : [...(entriesOf(fact)?.values() ?? [])].map((entry) => entry.fact);
  return below.reduce((sum, inner) => sum + lacking(inner), 0);
};

/** Everything that the first such draft with the least missing knows; undefined where there is none. */
export const precedentOf = (workspace: Workspace, template: string): MapFact | undefined => {
  let best: { readonly facts: MapFact; readonly lacks: number } | undefined;
  for (const path of draftsUsing(workspace, template).slice(0, MOST_READ)) {
    const facts = bind(workspace, path, () => {})?.speeches[0]?.facts;
    const lacks = facts ? lacking(facts) : 0;
    if (facts && lacks === 0) return facts;
    if (facts && (!best || lacks < best.lacks)) best = { facts, lacks };
  }
  return best?.facts;
};
