/** A random template's parts, so that a failing one can be cut down to what matters. */

import type { Plain } from './facts.ts';

export type Tree = string | readonly Tree[];

export interface Case {
  readonly data: Plain;
  readonly template: Tree;
  readonly partials: Readonly<Record<string, Tree>>;
  readonly crlf: boolean;
}

export const flat = (tree: Tree): string => (typeof tree === 'string' ? tree : tree.map(flat).join(''));

/** Trees with one branch taken out, or put in place of the whole. */
function* smaller(tree: Tree): Generator<Tree> {
  if (typeof tree === 'string') return;
  for (const [i, child] of tree.entries()) {
    if (flat(child) !== '') yield [...tree.slice(0, i), ...tree.slice(i + 1)];
    yield child;
  }
  for (const [i, child] of tree.entries()) {
    for (const less of smaller(child)) yield [...tree.slice(0, i), less, ...tree.slice(i + 1)];
  }
}

function* smallerCases(given: Case): Generator<Case> {
  for (const template of smaller(given.template)) yield { ...given, template };
  for (const [name, tree] of Object.entries(given.partials)) {
    for (const less of ['', ...smaller(tree)]) yield { ...given, partials: { ...given.partials, [name]: less } };
  }
  if (given.crlf) yield { ...given, crlf: false };
}

const sizeOf = ({ template, partials, crlf }: Case): number =>
  [template, ...Object.values(partials)].reduce<number>((sum, tree) => sum + flat(tree).length, crlf ? 1 : 0);

/** The smallest case found on the way down that still fails. */
export const shrink = (given: Case, fails: (smaller: Case) => boolean): Case => {
  let best = given;
  for (let again = true; again; ) {
    again = false;
    for (const less of smallerCases(best)) {
      if (sizeOf(less) >= sizeOf(best) || !fails(less)) continue;
      best = less;
      again = true;
      break;
    }
  }
  return best;
};
