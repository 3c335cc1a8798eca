/**
 * Which facts of a draft are masked, and as what: paths that the draft names, then what stands at the value
 * (`遮隐`), then paths that the workspace names, then the kinds asked for. It masks nothing itself.
 */

import type { Diagnostic } from '../diagnostic.ts';
import { nearest } from '../nearest.ts';
import type { Place } from '../source.ts';
import type { MapFact } from '../tree/facts.ts';
import type { MaskForm, MaskKind } from '../tree/masking.ts';
import type { Input } from '../tree/trace.ts';
import { kindOfFact } from './kinds.ts';
import { leavesOf, type Names, namesOf, type Said } from './names.ts';

export interface MaskOptions {
  readonly kinds: readonly MaskKind[];
  readonly form: MaskForm;
  /** Counts of people and cases below it are told where they print open. */
  readonly threshold: number;
}

export const DEFAULT_THRESHOLD = 3;

/** Paths as a draft or a workspace lists them, each with where it does. */
export interface PathList {
  readonly masked: readonly Said[];
  readonly open: readonly Said[];
  /** Names that stand in no fact of their own. */
  readonly names: readonly Said[];
}

export const NO_PATHS: PathList = { masked: [], open: [], names: [] };

/** `open`: left as it is. `parts`: a text of which only the names, dates and numbers in it are masked. */
export type Decision = MaskKind | 'parts' | 'open';

export interface MaskPlan {
  readonly options: MaskOptions;
  readonly decide: (input: Input) => Decision;
}

/** What a plan is made of: one speech, or the cover of a compilation. */
export interface MaskScope {
  readonly root: MapFact;
  readonly own: PathList;
}

const plainPath = (path: string): string => path.replace(/\[\d+\]/g, '');

/** Segments of `listed` that lead to `path` or above it; 0 where they do not. */
const reach = (path: string, listed: string): number => {
  const here = listed.includes('[') ? path : plainPath(path);
  return here === listed || here.startsWith(`${listed}.`) || here.startsWith(`${listed}[`) ? listed.length : 0;
};

const longest = (path: string, listed: readonly Said[]): number =>
  listed.reduce((most, { text }) => Math.max(most, reach(path, text)), 0);

/** The longer path decides; of two alike the one that masks. */
const listed = (path: string, { masked, open }: PathList): boolean | undefined => {
  const [yes, no] = [longest(path, masked), longest(path, open)];
  return yes === 0 && no === 0 ? undefined : yes >= no;
};

const names = (path: string, { masked }: PathList): boolean =>
  masked.some(({ text }) => text === path || text === plainPath(path));

/** `不遮: [山洪危险区]`: a name that stays wherever it stands, in whatever fact or key; numbers beside it do not. */
const keeps = (text: string, lists: readonly PathList[]): boolean =>
  lists.some(({ open }) => open.some((said) => said.text === text));

export const planOf = (own: PathList, workspace: PathList, options: MaskOptions): MaskPlan => {
  const kinds = new Set(options.kinds);
  const decide = ({ path, fact }: Input): Decision => {
    if (fact.type === 'missing' || fact.type === 'flag' || fact.type === 'list' || fact.type === 'map') return 'open';
    if (fact.type === 'text' && keeps(fact.text, [own, workspace])) return 'open';
    const stated = typeof fact.mask === 'string' ? fact.mask : undefined;
    const kind = stated ?? kindOfFact(path, fact);
    const said = listed(path, own) ?? (fact.mask === undefined ? listed(path, workspace) : fact.mask !== false);
    if (said === false) return 'open';
    if (said === true && kind) return kind;
    // A text of no kind goes as a name does where it is named itself, not what it stands in.
    if (said === true && [own, workspace].some((lists) => names(path, lists))) return '人名';
    if (kind && kinds.has(kind)) return kind;
    return fact.type === 'text' ? 'parts' : 'open';
  };
  return { options, decide };
};

export interface Planned {
  readonly plan: MaskPlan;
  readonly leaves: readonly Input[];
}

/** One plan a scope, and the names of all scopes together: a volume keeps silent of what any speech of it masks. */
export const planAll = (
  scopes: readonly MaskScope[],
  workspace: PathList,
  options: MaskOptions,
): { readonly planned: readonly Planned[]; readonly names: Names } => {
  const planned = scopes.map(({ root, own }) => ({
    plan: planOf(own, workspace, options),
    leaves: [...leavesOf(root, '')],
  }));
  const kinds = new Map<Input, MaskKind | 'parts'>();
  for (const { plan, leaves } of planned) {
    for (const input of leaves) {
      const decision = plan.decide(input);
      if (decision !== 'open') kinds.set(input, decision);
    }
  }
  const leaves = planned.flatMap((one) => one.leaves);
  const said = [...workspace.names, ...scopes.flatMap(({ own }) => own.names)];
  return { planned, names: namesOf(leaves, (input) => kinds.get(input), said, options) };
};

const unknownPath = (path: string, place: Place, known: ReadonlySet<string>): Diagnostic => {
  const near = nearest(path, known);
  return {
    code: 'JGF034',
    grade: 'E',
    message: `数据里没有“${path}”`,
    place,
    why: '写错的路径不起作用',
    ...(near ? { hint: `是不是想写“${near}”` } : {}),
  };
};

/** A listed path that leads nowhere would leave open what the user meant to hide. */
export const unknownPaths = (lists: readonly PathList[], planned: readonly Planned[]): readonly Diagnostic[] => {
  const paths = lists.flatMap(({ masked, open }) => [...masked, ...open]);
  if (paths.length === 0) return [];
  const known = new Set<string>();
  for (const { path, fact } of planned.flatMap(({ leaves }) => leaves)) {
    if (fact.type === 'text') known.add(fact.text);
    for (let at = path; at !== ''; at = at.replace(/(?:\.?[^.[]*|\[\d+\])$/, '')) known.add(at).add(plainPath(at));
  }
  return paths.flatMap(({ text, place }) => (known.has(text) ? [] : [unknownPath(text, place, known)]));
};
